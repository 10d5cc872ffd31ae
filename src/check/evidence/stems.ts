/**
 * A word without the ending that its other forms do not share, so that `regulator`, `regulates` and
 * `regulation` are one term. Endings only, in the manner of Lovins (1968), of English first and of
 * German, French and Spanish as far as they do not disturb it; at least four letters remain.
 * Irregular English verbs that headlines live on are looked up.
 */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = irregular.get(word) ?? withoutEnding(withoutPlural(word));
  if (stems.size < MOST_KNOWN) stems.set(word, stem);
  return stem;
}

// The stems of the words met so far; a text has far fewer, a hostile one no more.
const stems = new Map<string, string>();
const MOST_KNOWN = 50_000;

const LEAST_LETTERS = 4;

const ENDINGS: readonly string[] = words(`
  isations izations isation ization ising izing ised ized ises izes ise ize
  ationen ations ation ators ator atory ative ating ated ates ate
  aciones acion ements ement ments ment ability ibility abilities able ible
  ingly edly ively iveness ives ive ities ity ness ions ion ungen ung
  ings ing eurs eur euse ers er ors or ern ans an ism ists ist
  ies ied ily ally ical ial als al ance ence ances ences ant ent ants ents
  ed es en em el ly ic ous age ure s e y a o
`).sort((a, b) => b.length - a.length);

const ENDINGS_BY_LAST = new Map<string, readonly string[]>();
for (const ending of ENDINGS) {
  const last = ending.at(-1) ?? "";
  ENDINGS_BY_LAST.set(last, [...(ENDINGS_BY_LAST.get(last) ?? []), ending]);
}

function withoutPlural(word: string): string {
  if (word.length < LEAST_LETTERS || !word.endsWith("s") || /[sui]s$/.test(word)) return word;
  const isOfY = word.length > LEAST_LETTERS && word.endsWith("ies");
  return isOfY ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

function withoutEnding(word: string): string {
  const once = withoutOne(word);
  if (once !== word) return once.length > LEAST_LETTERS ? alike(withoutNoun(once)) : once;
  const short = SHORT_VERB.exec(word);
  if (short?.[1] !== undefined) return undoubled(short[1]);
  return word.length > 3 && /(?:e|[^aeou]y)$/.test(word) ? word.slice(0, -1) : word;
}

function withoutOne(word: string): string {
  for (const ending of ENDINGS_BY_LAST.get(word.at(-1) ?? "") ?? []) {
    if (word.length - ending.length < LEAST_LETTERS) continue;
    if (!word.endsWith(ending) || NO_ENDING.test(word)) continue;
    return undoubled(word.slice(0, -ending.length));
  }
  return word;
}

// `delay` and `process` end so by themselves.
const NO_ENDING = /(?:[aeou]y|ss|is)$/;
// `mining`, `hired`: three letters are enough before these if one is a vowel.
const SHORT_VERB = /^([^aeiou]*[aeiou][^aeiou]{1,2})(?:ing|ed)$/;

/** `prevented` and `prevention` lose what `prevent` loses. */
function withoutNoun(stem: string): string {
  const noun = /(?:e?ment|ent|ant)$/.exec(stem);
  return noun && noun.index >= LEAST_LETTERS ? stem.slice(0, noun.index) : stem;
}

/** The Latin stems of nouns are those of their verbs: `inclusion` and `include`. */
function alike(stem: string): string {
  for (const [noun, verb] of LATIN) {
    if (stem.endsWith(noun) && stem.length > noun.length) {
      return stem.slice(0, -noun.length) + verb;
    }
  }
  return stem;
}

const LATIN: readonly (readonly [string, string])[] = [
  ["quisit", "quir"],
  ["clus", "clud"],
  ["script", "scrib"],
  ["sumpt", "sum"],
  ["solut", "solv"],
  ["volut", "volv"],
  ["plos", "plod"],
  ["llis", "llid"],
  ["nvas", "nvad"],
  ["ific", "if"],
  ["pplic", "ppl"],
  ["rmiss", "rmit"],
  ["dmiss", "dmit"],
  ["bmiss", "bmit"],
  ["smiss", "smit"],
  ["etent", "etain"],
];

/** `shipping` and `ship`, `cutting` and `cut`. */
function undoubled(stem: string): string {
  return stem.length > LEAST_LETTERS - 1 && /([bdgklmnprt])\1$/.test(stem)
    ? stem.slice(0, -1)
    : stem;
}

const irregular: ReadonlyMap<string, string> = new Map(
  `
  bought buy, buys buy, buyer buy, buyers buy, buying buy, sold sell, sells sell, sale sell, sales sell,
  fell fall, fallen fall, falls fall, rose rise, risen rise, rises rise, rising rise, paid pay, pays pay, paying pay,
  won win, wins win, winner win, winning win, lost loss, loses loss, lose loss, losing loss, losses loss, led lead, leads lead,
  held hold, holds hold, met meet, meets meet, meeting meet, sent send, sends send, built build, chose choos, chosen choos,
  began begin, begins begin, begun begin, broke break, broken break, drew draw, drawn draw, found find, finds find,
  froze freez, frozen freez, gave give, given give, grew grow, grown grow, growth grow, growing grow, grows grow,
  sank sink, sunk sink, sinks sink, shot shoot, spent spend, spends spend, spending spend, struck strik, strike strik, strikes strik,
  striking strik, took take, taken take, takes take, taking take, taught teach, told tell, tells tell, thrown throw, threw throw,
  withdrew withdraw, withdrawn withdraw, withdrawal withdraw, withdraws withdraw, wrote writ, written writ, writes writ, cuts cut, cutting cut,
  children child, women woman, men man, lives life, dies dead, died dead, die dead, death dead, deaths dead, deaden dead,
  kills kill, killed kill, killing kill, voted vote, votes vote, voting vote, voters vote, voter vote,
  decision decid, decisions decid, decide decid, decides decid, decided decid, expansion expand, expansions expand,
  suspension suspend, extension extend, extensions extend, division divid, reduction reduc, reductions reduc, production produc,
  approval approv, approve approv, approves approv, approved approv, refusal refus, refuse refus, refuses refus, refused refus,
  arrival arriv, arrive arriv, arrives arriv, arrived arriv, denial deny, denies deny, denied deny, denying deny,
  tests test, tested test, testing test, rates rate, rated rate, rating rate, ratings rate, dates date, gates gate, states stat, state stat,
  plans plan, planned plan, planning plan, banned ban, bans ban, banks bank, closure clos, closures clos, closes clos, closed clos, close clos,
  supply suppl, supplies suppl, supplied suppl, supplier suppl, suppliers suppl, supplying suppl,
  comply compl, complies compl, complied compl, complying compl, compliance compl, news news, crises crisis, analyses analysis,
  defence defend, defense defend, chinese china, japanese japan, french france, european europe, canadian canada, italian italy,
  norwegian norway, swedish sweden, british britain, spanish spain, danish denmark, turkish turkey, greek greece, irish ireland,
  finnish finland, portuguese portugal, mexican mexico, ukrainian ukraine, taiwanese taiwan, vietnamese vietnam, german germany,
  belgian belgium, hungarian hungary, scottish scotland, dutch netherlands, swiss switzerland,
  opens open, opened open, opening open, uses use, used use, using use, users use, user use, aged age, ages age
  `
    .split(",")
    .map((pair) => pair.trim().split(" "))
    // What they become is no further shortened.
    .flatMap(([form = "", stem = ""]) => [[stem, stem] as const, [form, stem] as const]),
);

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
