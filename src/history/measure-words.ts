// The words by which a text says what a figure measures. Most are English; of other languages the
// most usual nouns are here. A figure whose noun is not known is followed by its claim alone.

/** Nouns of quantity; words that are seldom verbs, so that of `it costs $5B` no costs are known. */
export const NOUNS =
  setOf(`admissions aid applications area arrears arrests assets attendance backlog
  balance benchmark bonds bounty budget capacity cap capital cases cash casualties catch circulation
  compensation cost costs cut debt deaths debts deficit delay density deposits depth discharge
  discount dividend dose duty earnings electorate emissions enrolment enrollment expenditure exports
  fare fatalities fee fees fine fines fleet flow flows forecast fund funding futures gap grant
  growth harvest headcount height imports incidence income increase inflation intake inventory
  inventories investment investments lead level levels levy loan loans loss losses majority margin
  mortality occupancy odds orders output outlay outlays overrun payment payments payroll penalty
  pension pledge population premium premiums prevalence price prices production profit profits
  profitability quota rainfall raise ransom rate rates ratio receipts rent rents reserve reserves
  revenue revenues reward round royalties salaries salary sales savings score settlement share
  shares shipments shortfall size speed spending staff stake stock stocks stockpile subscribers
  subsidies subsidy supply support surcharge surplus target tariff tariffs tax temperature threshold
  throughput toll tonnage traffic turnout turnover unemployment uptake valuation value visitors
  volume volumes wage wages wait waits waste weight workforce yield yields
  Anteil Ausgaben Bewertung Budget Einnahmen Exporte Gewinn Importe Kosten Kurs Pegel Preis Produktion
  Schulden Umsatz Verlust Wert Zinsen Zahl
  bilan bénéfice budget coût dette déficit exportations importations perte perte prix production
  recettes salaire taux valeur valorisation
  beneficio coste costo deuda déficit exportaciones importaciones pérdida precio producción tasa
  valoración ventas`);

/** Two words for one measure. */
export const SAME_MEASURE: ReadonlyMap<string, string> = new Map([
  ["value", "valuation"],
  ["valued", "valuation"],
  ["values", "valuation"],
  ["valuing", "valuation"],
  ["worth", "valuation"],
  ["fatalities", "deaths"],
  ["mortality", "deaths"],
  ["raised", "raise"],
  ["raising", "raise"],
  ["raises", "raise"],
  ["premiums", "premium"],
  ["prices", "price"],
  ["rates", "rate"],
  ["costs", "cost"],
  ["profits", "profit"],
  ["revenues", "revenue"],
  ["losses", "loss"],
  ["tariffs", "tariff"],
  ["stocks", "stock"],
  ["reserves", "reserve"],
  ["levels", "level"],
  ["wages", "wage"],
  ["rents", "rent"],
  ["yields", "yield"],
  ["waits", "wait"],
  ["volumes", "volume"],
  ["enrollment", "enrolment"],
]);

/** Verbs that name what they are followed by, e.g. `valued at $50B`. */
export const MEASURING = setOf("valued values valuing worth raised raising raises");

/** Nouns that are verbs behind an auxiliary, e.g. in `was cut to`, `has raised`, `to levy`. */
export const VERBISH = setOf(
  "cap cost cut fine increase levy pledge price raise rate rent score size stake tax wait yield",
);

/** Nouns that say too little alone: a price is that of something. */
export const VAGUE =
  setOf(`area cap capacity cost cut fee fees fine fines fund gap growth increase income
  lead level margin payment payments price profit rate ratio reserve round score share shares size speed
  stake stock support target tax threshold value volume weight
  Anteil Kosten Preis Wert Zahl prix taux precio tasa`);

/** Things counted of which there is one total at a time, e.g. the deaths of a flood. */
export const TALLIES =
  setOf(`dead deaths killed fatalities victims injured wounded missing displaced
  evacuees casualties cases infections refugees homeless arrests detainees hostages outages subscribers
  Tote Todesopfer Verletzte Fälle morts blessés cas muertos heridos casos`);

/** Measures of which a text about one thing has one value at a time, whosever it is. */
export const TOTALS =
  setOf(`electorate harvest inflation population toll traffic turnout unemployment
  workforce`);

/** Subjects that stand for a name said before. */
export const STAND_INS = setOf(`agency bank business company cooperative developer firm group lab
  laboratory maker ministry operator retailer start-up startup team utility`);

/** Words that may stand between a noun and its figure, since they add nothing to what it measures. */
export const LIGHT =
  setOf(`a about above according account accounts all almost already also an and approximately
  are around as at averaged averages back be been before being below between by climbed climbs close could
  currently doubled down dropped drops estimated exceeded exceeding exceeds fallen fell for from grew grown
  had has have higher hit hits in increased is it its just last less lower may might more most nearly no now of
  on only or over peaked put puts reached reaches reaching reported reportedly revised rise risen rises rising rose
  roughly said says set settled shrank shrunk slid slipped so some stand standing stands stay stays still stood
  than that the their this to today totaled totaled totaling totalled totals tripled under until up was
  went were which while widened will with would yet
  auf bei beträgt der die das den des eine einem etwa ist liegt nun rund stieg sank von war wird
  a à au aux de des du est environ la le les l un une était
  al de del el en es la los las un una unos`);

/** Words before a noun that say nothing of what it measures. */
export const NEUTRAL =
  setOf(`annual annualised average big bigger combined confirmed current estimated
  external full heavy high higher huge initial large larger last latest likely low lower new next
  official old other overall permanent planned possible possibly present previous proposed provisional
  record recent reported same small steep such total whole`);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
