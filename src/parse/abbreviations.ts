/** When the full stop of an abbreviation is a sentence's end too. */
export type Ending =
  /** `Dr. He`, `e.g. The Hague`: the next word belongs to it, whichever it is. */
  | "never"
  /** `No. 7`, but `They said no. Then`: an abbreviation only where a number follows. */
  | "unlessNumber"
  /** `U.S. House`, but `in the U.S. Then`: the end where the next word often begins sentences. */
  | "beforeStarter"
  /** `Acme Inc. said`, but `Acme Inc. Shares`: the end where the next word has a capital. */
  | "beforeCapital";

/** What is to be known of a language to find the ends of its sentences. */
export interface Language {
  /** By the letters before the last full stop, without white space, e.g. `Gen`, `dr`, `z.b`. */
  readonly abbreviations: ReadonlyMap<string, Ending>;
  /** Words, in small letters, that begin many sentences and hardly ever continue a name. */
  readonly starters: ReadonlySet<string>;
  /** Where a number with a full stop is an ordinal: the words before it, and those after it. */
  readonly ordinals: { readonly after: ReadonlySet<string>; readonly before: ReadonlySet<string> };
  /** Whether `;` asks a question. */
  readonly asksWithSemicolon: boolean;
}

/** The rules of a language by its BCP 47 tag; English where the tag is missing, odd or unknown. */
export function languageOf(tag = "en"): Language {
  const name = tag.toLowerCase().split(/[-_]/, 1)[0] ?? "en";
  return languages.get(name) ?? english;
}

/** Words that continue what ends in an abbreviation: `5 p.m. Monday`, `Acme Inc. CEO Ada Byrne`. */
export const continuations: ReadonlySet<string> = setOf(`
  monday tuesday wednesday thursday friday saturday sunday
  mon tue tues wed thu thurs fri sat sun
  gmt utc cet cest est edt cst cdt mst mdt pst pdt et ct mt pt ist jst eastern pacific central mountain
  ceo cfo coo cto chief chairman chairwoman chair president vice founder director executive
  inc ltd corp co llc llp plc lp kg kgaa sa nv
`);

/** Words whose letter is a name of its own, so that a sentence may end in it: `a Series B. Then`. */
export const letterNouns: ReadonlySet<string> = setOf(`
  annex appendix block category class exhibit gate grade group hepatitis influenza option panel part
  phase plan point pool schedule serie series team tier type variant vitamin zone
  anhang anlage gruppe klasse typ annexe groupe classe phase gruppo classe grupo clase
`);

/** Names that end in an exclamation mark. */
export const exclaimedNames: ReadonlySet<string> = setOf("yahoo jeopardy kahoot joomla");

/** The lists of a language: words parted by white space. */
interface Lists extends Partial<Readonly<Record<Ending, string>>> {
  readonly starters?: string;
  readonly ordinals?: { readonly after: string; readonly before: string };
  readonly asksWithSemicolon?: boolean;
}

// A word in small letters stands for its capitalised form too, a capitalised word for itself alone;
// so does a single letter. Letters that only number things (`p. 5`) need no entry: they are read as
// initials are.

// Persons, firms, references and Latin that are written alike in many languages.
const common: Lists = {
  never: `
    dr prof mr mrs ms mlle mme Pte Pty Sdn vs cf viz ca approx resp incl excl
    Gen Col Lt Maj Capt Sgt Adm Rev Hon Sen
    т.е напр проф акад डॉ डा श्री श्रीमती प्रो पं
  `,
  unlessNumber: `
    no nos nr art arts fig figs vol vols pp ch chap sect para paras tab eq ed ref refs max min ver
    стр рис гл ст सं रु
  `,
  beforeStarter: "Jr Sr St Ste Bros Intl ph.d b.sc m.sc им см ул",
  beforeCapital: `
    inc ltd corp co Cos llc plc Bhd etc al seq cit ibid a.m p.m
    т.д т.п др пр гг вв руб тыс млн млрд трлн
  `,
};

const en: Lists = {
  never: `
    Messrs Rep Reps Gov Sens Govs Gens Amb Atty Pres Supt Insp Cmdr Cdr Cpl Pvt Pfc Brig Ens
    e.g eg i.e ie a.k.a d.b.a w.r.t v c avg
  `,
  unlessNumber: "app suppl cl pt pts sec secs subsec est Sat Sun",
  beforeStarter: `
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri
    Ave Blvd Rd Mt Ft dept Univ Assn Natl govt Mfg Cir Ct Supp Pub Reg Regs Exh Sec Div Regt Sqn Bde
    Ariz Calif Colo Conn Fla Ga Mass Mich Minn Pa Tenn Tex Va Wis
  `,
  beforeCapital: "Esq",
  starters: `
    the a an this that these those such another each every both some many most several few
    i he she it we they you there here its his her their our my
    and but or nor yet so if when while as since because although though unless until once whether
    in on at by for from with without within under over after before during despite through to of
    between among against about across along beyond according
    however meanwhile moreover furthermore therefore thus instead still then now later today
    yesterday also even only not never neither either
    what who why how where which does did is are was were can could will would should has have had
  `,
};

const de: Lists = {
  never: `
    Hr Fr Frl Dipl Ing Mag med phil jur rer nat h.c d.h d z.b u.a v.a z.t z.zt i.d.r o.g s.o s.u u.u i.d u.z bzw vgl
    evtl ggf inkl exkl zzgl sog insb geb gest Gebr bspw einschl u v n i.h.v
  `,
  unlessNumber: "Abs Abb Bd Bde Kap Ziff Rn Rdnr Anm Az lfd Gem",
  beforeStarter: `
    Mio Mrd Tsd Str Std e.v a.d a.m i.v Jan Feb Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez
  `,
  beforeCapital: "usw usf u.ä o.ä u.v.m u.a.m Chr Jh Jhd ff",
  starters: `
    der die das dem den des ein eine einer einem einen dies diese dieser dieses jene jener
    ich er sie es wir ihr man sein seine ihre unser unsere kein keine alle viele einige mehrere beide
    und aber oder doch denn sondern dann danach dabei dafür dagegen daher damit darauf deshalb
    dennoch jedoch zudem außerdem allerdings inzwischen nun jetzt heute gestern so auch nur noch
    in im an am auf aus bei beim mit nach von vom vor zu zum zur für durch ohne über unter um
    gegen seit bis während wegen trotz laut zwischen
    wenn als ob weil obwohl nachdem bevor wie was wer wo warum wann ist sind war waren hat haben
  `,
  ordinals: {
    after: `
      am im vom zum zur beim der die das den dem des ein eine einen einem einer eines
      ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner dieser diesem diesen jeder jedem
    `,
    before: `
      januar jänner februar märz april mai juni juli august september oktober november dezember
    `,
  },
};

const fr: Lists = {
  never: "M Ph Ch Th mgr me pr p.ex c.-à-d c.à.d env av apr éd boul bd tél",
  beforeStarter: "MM janv févr fév avr juil sept oct nov déc",
  starters: `
    le la les l un une des du ce cet cette ces c ça cela il elle ils elles on nous vous je j
    son sa ses leur leurs notre nos aucun aucune tous toutes plusieurs certains certaines chaque
    et mais ou or donc car ni puis ensuite enfin ainsi alors aussi cependant toutefois pourtant
    en dans sur sous pour par avec sans chez vers entre contre après avant depuis pendant selon
    malgré à au aux d si quand lorsque comme s n qu qui que quoi où pourquoi comment
  `,
};

const es: Lists = {
  never: `
    Sr Sra Sres Sras Srta Dra Lic Ing Gral Cnel Tte Cap Ud Uds Vd Vds Mons Sto Sta Avda Av
    p.ej ee jj ff rr aprox Excmo Excma
  `,
  unlessNumber: "núm núms pág págs cap",
  beforeStarter: "ee.uu jj.oo ff.aa rr.hh Cía",
  beforeCapital: "Ltda",
  starters: `
    el la los las lo un una unos unas este esta estos estas ese esa eso esto aquel
    él ella ellos ellas yo nosotros usted ustedes se su sus nuestro nuestra no ningún
    y e o pero sino aunque porque si cuando mientras como que qué quién cómo dónde por para
    en con sin de del desde hasta hacia según sobre tras ante bajo entre contra durante a al
    también además embargo entonces luego después antes ahora hoy ayer así todos todas
    muchos muchas varios varias algunos algunas
  `,
};

const pt: Lists = {
  never: `
    Sr Sra Srs Sras Srta Dra Profa Eng Exmo Exma Cel Ten Cap Dep Gov Min Pe Sto Sta Av p.ex aprox
  `,
  unlessNumber: "pág págs séc cap núm",
  beforeStarter: "jan fev abr mai jun jul ago set out nov dez",
  beforeCapital: "Ltda Cia",
  starters: `
    o a os as um uma uns umas este esta estes estas esse essa isso isto aquele aquela
    ele ela eles elas eu nós você vocês seu sua seus suas nosso nossa não nenhum nenhuma
    e ou mas porém contudo embora porque se quando enquanto como que quem onde por para
    em no na nos nas com sem de do da dos das desde até segundo sobre sob entre contra durante
    ao à aos às após antes depois então também além ainda já agora hoje ontem assim todos todas
    muitos muitas vários várias alguns algumas
  `,
};

const it: Lists = {
  never: `
    Sig Sigg Sig.ra Dott Dott.ssa Prof.ssa Avv Ing Arch Geom On Mons Cap Ten cfr es p.es Gent Spett
  `,
  unlessNumber: "nn pag pagg cap artt",
  beforeStarter: "gen feb apr mag giu lug ago set ott nov dic",
  beforeCapital: "ecc",
  starters: `
    il lo la i gli le l un uno una questo questa questi queste quello quella quel
    egli lui lei loro essi noi voi io si suo sua suoi sue nostro nostra non nessuno nessuna
    e ed o ma però tuttavia anche inoltre infatti dunque quindi poi dopo prima ora oggi ieri
    se quando mentre come che chi dove perché in nel nella nei nelle con senza di del della dei
    delle da dal dalla su sul sulla per tra fra secondo contro durante a al alla ai alle c d
    tutti tutte molti molte alcuni alcune
  `,
};

const nl: Lists = {
  never: `
    dhr mevr mw drs ir ing ds bijv bv d.w.z m.a.w m.b.t o.a i.v.m i.p.v t.o.v t.a.v z.g zgn
    vgl evt jhr
  `,
  unlessNumber: "blz afb hfst",
  beforeStarter: "jan feb mrt apr jun jul aug sep sept okt nov dec mln mld mrd n.v b.v",
  beforeCapital: "enz e.d e.a jl",
  starters: `
    de het een dit dat deze die hij zij ze wij we ik jij u men er hier daar zijn haar hun ons onze
    geen alle veel enkele beide en maar of want dus toch dan daarna daarom daarbij echter bovendien
    ook nog nu vandaag gisteren zo als toen terwijl omdat hoewel nadat voordat in op aan bij met
    zonder van voor door over onder tussen tegen na naar om uit tot sinds volgens tijdens wie wat
    waar waarom hoe is was waren heeft hebben
  `,
};

const ru: Lists = {
  never: "т.н т.к тел Дж Ген Адм",
  unlessNumber: "кв корп илл табл",
  starters: `
    он она оно они мы вы я это этот эта эти тот те его её их наш наша и а но или да же
    в во на по с со из от до за для при без под над через после перед между против о об у к ко
    если когда пока хотя потому поэтому однако затем потом тогда теперь сейчас сегодня вчера также
    кроме так как что кто где почему не ни все многие некоторые
  `,
};

const el: Lists = { asksWithSemicolon: true };

const english = languageFrom(en);
const languages: ReadonlyMap<string, Language> = new Map([
  ["en", english],
  ...Object.entries({ de, fr, es, pt, it, nl, ru, el }).map(([name, lists]): [string, Language] => [
    name,
    languageFrom(lists),
  ]),
]);

function languageFrom(lists: Lists): Language {
  return {
    abbreviations: new Map([...endingsIn(common), ...endingsIn(lists)]),
    starters: setOf(lists.starters ?? ""),
    ordinals: {
      after: setOf(lists.ordinals?.after ?? ""),
      before: setOf(lists.ordinals?.before ?? ""),
    },
    asksWithSemicolon: lists.asksWithSemicolon ?? false,
  };
}

function endingsIn(lists: Lists): [string, Ending][] {
  const endings = ["never", "unlessNumber", "beforeStarter", "beforeCapital"] as const;
  return endings.flatMap((ending) =>
    [...setOf(lists[ending] ?? "")].map((word): [string, Ending] => [word, ending]),
  );
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean));
}
