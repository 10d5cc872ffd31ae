import { onceForText } from "./once.ts";
import { type Bag, foldedWords } from "./words.ts";

/**
 * The matters of which a text speaks, whatever word it has for them: `blaze` and `fire` are one.
 * Only what news is made of is known, in English, German, French and Spanish; for other words and
 * languages a text has no matters, and its words alone count.
 */
export const mattersOf = onceForText((text): Bag => {
  const bag = new Map<string, number>();
  for (const word of foldedWords(text)) {
    for (const matter of mattersOfWord(word)) bag.set(matter, 1);
  }
  return bag;
});

const SHORTEST = 3;
const LONGEST = 12;

function mattersOfWord(word: string): readonly string[] {
  const whole = BY_WORD.get(word);
  if (whole) return whole;
  for (let end = Math.min(word.length, LONGEST); end >= SHORTEST; end--) {
    const matters = BY_START.get(word.slice(0, end));
    if (matters) return matters;
  }
  return [];
}

// Each line is one matter: the starts of its words, folded, or with a stop whole words.
const LINES = `
fire. fires. blaze inferno burn flame arson feuer brand brande brannte incendi fuego quem
flood inundat deluge hochwasser uberschwemm inondation crue inundaci
storm hurricane cyclone typhoon sturm tempete ouragan tormenta huracan
quake earthquake tremor seism erdbeben seisme terremoto
drought dry dries arid durre trocken secheresse sequia
explo blast bomb deton
dead death die. died dies dying kill fatal decease survi lives toll tot. tote. toten starb gestorben todes mort. morts mortel decede muri muert fallec
injur wound hurt verletz blesse herid
child infant bab kid. kids pupil toddler kind. kinder enfant eleve nino alumno
woman women wife girl frau. frauen femme mujer
patient sick ill. illness disease infect virus outbreak epidemic krank erkrank infiz malad infecc enferm
vaccin jab. jabs dose inocul immuni shot. impf
hospital clinic ward. wards klinik krankenhaus hopita clinique
doctor physician nurse medic arzt arzte medecin
drug. drugs medicine pill. pills medikament arznei medicament
school teacher classroom universit schule lehrer ecole enseign escuela maestr
court judge ruling ruled verdict tribunal justice. justices bench gericht richter urteil juge. juges cour. corte. juez jueces sentencia
prosecut indict charged charge. charges staatsanwalt anklag angeklag parquet procureur inculp mis-en-examen fiscal. fiscalia acus imput
sue. sues sued suing suit. lawsuit plaint klag. klage klagt plainte demanda.
jail prison imprison custody detain behind-bars sentenc convict haft. gefangnis verurteil prison carcel preso. presos conden
captive prisoner hostage pow. gefangen. otage rehen
arrest seiz apprehend caught festgenommen verhaft arret deten
police officer. detective polizei policia gendarm
thief thieves theft steal stole robb burgl loot dieb. diebe raub voleur vol. robo. ladron
fraud forge fake false counterfeit sham falsch gefalsch faux. falsif falso
suspect culprit perpetrator behind tater verdachtig responsable coupable culpable sospech
brib corrupt kickback graft bestech korrup pot-de-vin soborn
evidence proof prove proved proven beweis preuve prueba
inquir investigat probe. probes examin untersuch ermitt enquet investig
report. reports finding study survey review assess studie bericht gutachten rapport expertise informe estudio
agenc authorit regulator watchdog commission office. body. behorde amt. autorite agencia autoridad
parliament assembly congress senat lawmaker legislat deputies chamber landtag bundestag abgeordnet assemblee depute parlement congreso diputad cortes
law. laws bill. statute act. legislation mandate gesetz loi. ley. leyes
vote. votes voted voting ballot poll. polls election elect. elected electoral wahl. wahlen wahler gewahlt scrutin election vot. voter elu. voto votar votaron eleccion
majority mehrheit majorite mayoria
government cabinet ministry minister state. regierung minister gouvernement gobierno ministeri
president premier chancellor head-of-state prasident kanzler presiden
party parties coalition partei koalition parti. partido
mayor burgermeister maire alcald
council county municipal town-hall gemeinde stadtrat conseil ayuntamiento concejo
army troops soldier military battalion garrison men. armee soldat truppen militar ejercito tropa
general. generals commander chief-of-staff kommandeur
navy frigate warship destroyer marine. escort convoy kriegsschiff armada.
war. fighting fought battle hostilit combat krieg kampf guerre guerra
ceasefire truce armistice guns. peace accord waffenruhe waffenstillstand frieden cessez tregua alto
talks negotiat envoy bargain mediat verhandl gesprach negoci pourparler
agree agreement deal. accord. treaty contract pact settle signed sign. signs einig abkommen vertrag vereinbar signe. accord. contrat acuerdo firm. firma firmo contrato
sanction embargo ban. bans banned prohibit forbid outlaw moratori curb restrict verbot verbiet interdi interdict prohib veto
tariff duty. duties customs levy zoll. zolle douan arancel aduan
tax. taxes taxed fiscal steuer impot impuesto
licen permit permission concession authoris authoriz genehmig erlaubnis lizenz autoris permis permiso concesion licencia
approv clear. cleared clearance allow allowed green-light wave endorse ratif grant granted consent billig bewillig zugestimmt zustimm approuv autorise aprob
reject dismiss turned-down throw-out threw refus veto vetoed declin ablehn abgelehn verworf rejet refuse rechaz
annul overturn quash void. invalid struck revoke cancel annull aufheb aufgehob annule anul
delay postpone put-off late. later overdue slip. slipp behind-schedule verschob verzog verspat verschieb retard repouss report. retras aplaz
stop halt suspend freez froze pause standstill stoppt gestoppt aussetz ausgesetzt suspen arreta detuv par. paro.
resum reopen restart restor again-open back-online operation. wieder repren repris repart reanud volv
open. opened opens opening offnet eroffn geoffnet ouvert ouvr. abrir abrio abiert
close. closed closes closing closure shut shuts shutter schlies schloss geschloss ferm. ferme fermer cerr cierr
start. started starts begin began launch kick-off commenc beginn start. startet commenc debut demarr empez comenz
end. ended ends ending finish complet conclude over. beend ende. endet fini. termin acab
leave. leaves left. quit resign step-down stepped depart withdraw withdrew pull-out exit. zurucktret zurucktrat rucktritt demission quitt dimit renunc
stay stays stayed remain prolong extend extension keep kept retain verlanger bleib reste. prolong permanec qued
appoint successor replace replacement deputy lead. leads new-head chair. chief nachfolg ernannt nomme successeur nombr
return come-back comeback came-back ruckkehr zuruck retour regres
buy. buys buying bought purchas acqui takeover take-over merger merge kauf. kaufen kauft ubernahm ubernehm eigentum achat achet rachat compra adquir
sell. sells sold sale. sales auction offered verkauf vendre vendu vente vend. vender venta
own. owns owned owner belong holder proprietor eigner gehor proprietair appartien dueno propietari pertenec
pay. pays paid payment pays-for cost. costs fund. funds funded finance financ bill. money grant subsid aid. contribut zahl. zahlt zahlen bezahl kosten geld. bezuschuss beihilf pay. paie cout. coute coute argent subvention financ pag. paga pagar coste costo dinero
price. prices premium fare. rate. rates dear expensive cheap preis teuer billig. prix cher. precio car. caro
debt. debts loan lender credit owe. owes bond. schuld kredit darlehen dette pret. deuda prestamo
bank. banks banking lender
bankrupt insolven collapse fail. failed failure faillit pleite insolvenz quieb quiebr
invest stake. share. shares shareholder anteil aktie capital. actionnair accion
profit. profits earning gewinn. benefic gananci
compensat damages redress indemn reparation entschadig schadenersat
insur policy. cover. underwrit versicher assur. asegur
ransom extort blackmail losegeld rancon rescate
job. jobs employ layoff redundan workforce staff worker dismissals base. bases arbeitsplat beschaftig stelle. stellen emploi salari empleo trabajador
strike. strikes walkout walked-out stoppage streik greve huelga
union. unions gewerkschaft syndicat sindicat
wage. wages pay-rise salary lohn. lohne salaire sueldo salario
protest demonstrat rally riot unrest protest manifest
refuge asylum migrant fluchtling asyl migra
resettl relocat evacuat rehous moved. umsied umgesiedelt evakuier reloge evacue reubic
house. houses home. homes flat. apartment building dwelling haus. wohnung logement immeuble vivienda edificio
village town. city. hamlet dorf. stadt. ville. village pueblo ciudad
road. roads highway route. bridge traffic strasse brucke route. pont. carretera puente
rail train. track. bahn. zug. zuge tren. ferrocarr chemin
port. ports harbour harbor dock. docks quay hafen puerto
ship. ships vessel tanker freighter boat. ferry schiff fahre navire bateau barco buque
crew sailor seaman seamen mariner besatzung equipage tripul
airport flight. plane. aircraft airline carrier flug. flughafen avion aeroport vuelo
pipeline pipe. pipes conduit rohr leitung tuyau tuberia
water lake. river. well. wells aquifer reservoir wasser. see. fluss. eau. nappe lac. agua lago rio. acuifer
dam. dams moraine dyke levee talsperre damm. staumauer barrage presa.
power electric grid. blackout outage strom. elektri courant electri
oil. crude petrol fuel gas. ol. erdol petrole gaz. petroleo
coal mine. mines mining mined miner ore. bergbau bergwerk minen mine. mina. minera
nuclear reactor radiat atom kernkraft nuclea
plant. plants factory factories mill. works. fab. werk. fabrik usine planta. fabrica
build. builds built construct erect bau. baut bauen gebaut constru levant
machine. machines equipment tool. gerat. machine. tunnelier maquin
food. grain wheat harvest crop. crops yield weizen ernte getreide recolt cosech
farm. farmer farmers grower agricult peasant bauer. bauern landwirt agricult paysan
price-cap inflation
satellite orbit rocket launcher spacecraft
data. files file. records information daten donnee datos
hack. hacker hackers cyber attacker attackers intrud malware angreif pirate
leak. leaked leaks expos publish posted fuite filtr
email letter. memo. message courriel brief. schreiben lettre carta correo
contamin pollut toxic poison sewage verseuch verunreinig schadstoff pollu contamin
search. searching hunt. rescue recover suche. sucht rettung recherche busqueda rescat
missing lost. disappear vanish whereabout turn-up turned-up found. find. finds discover vermisst verschwund gefunden disparu retrouv desaparec hallad encontr
origin source. came-from stem. trace. traced sequenc herkunft ursprung origine origen
accus allege blame. fault beschuldig vorwurf accuse culpa
deny denies denied admit admits acknowledg confess leugn bestreit gestand nie. nier avou neg. admit
cause. causes caused why reason because trigger ursache grund. cause. raison causa motivo
safe. safety danger risk hazard threat sicher gefahr risiko securit danger peligr riesgo segur
inspect certif audit check. prufung inspekt controle. inspec
test. tests trial. trials sample. proben essai. ensayo
mild efficac effective. protects wirksam efficace eficaz
partner consortium joint. ally alliance partner. socio. socia
bidder bid. bids tender offer. offers contender rival bieter ausschreib offre. licita oferta
winner won. win. wins beat. awarded award gewann gewinner zuschlag remport gagn gano ganad
date. deadline by-when due. frist. termin date. delai plazo fecha
supply supplies supplier deliver shipment shipped consign send. sent. dispatch lieferung liefer livrais livr. suministr entreg envio
stock. stocks stockpile reserve inventor warehouse lager. vorrat reserven stock. existenc
export abroad overseas foreign ausfuhr ausland export etranger extranjer
import. imports einfuhr
fisher fish. fishing catch. fisch. peche. pesca
forest wood. timber tree. wald. foret bosque
police-chief
club. clubs team. player coach. league verein. trainer joueur equipo
championship cup. tournament stadium stadion stade estadio
transfer. move. relocation
record. log. logs registry register documents akten unterlagen registr dossier
witness testif testimony zeug. zeuge temoin testig
king queen monarch throne konig roi. rey.
church bishop priest pope. kirche eglise iglesia
journalist newspaper press reporter journalist periodist
company companies firm. firms corporation unternehmen firma. firmen entreprise societe empresa compania
guard. guards guarded guarding protect bewach schutz garde. garder vigil proteg
order. ordered orders instruct befehl angeordnet ordre. ordonn orden. ordeno
observer monitor beobachter observateur observador
destroy ruin. ruins ruined wreck damage zerstor schaden. schaden detrui degat destru dano. danos
result. results outcome ergebnis resultat resultado
count. counts counted tally recount zahlung auszahl decompt recuent
`;

function readLines(): { starts: Map<string, string[]>; words: Map<string, string[]> } {
  const starts = new Map<string, string[]>();
  const words = new Map<string, string[]>();
  for (const line of LINES.trim().split("\n")) {
    const entries = line.split(" ");
    const matter = entries[0] ?? "";
    for (const entry of entries) {
      const [key, map] = entry.endsWith(".") ? [entry.slice(0, -1), words] : [entry, starts];
      map.set(key, [...(map.get(key) ?? []), matter]);
    }
  }
  return { starts, words };
}

const { starts: BY_START, words: BY_WORD } = readLines();
