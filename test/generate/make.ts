import { type Domain, domains } from "./domains.ts";
import type {
  Known,
  KnownEvent,
  KnownMarker,
  KnownPerspective,
  KnownProse,
  KnownTension,
  Part,
  Sentence,
} from "./known.ts";
import { makeSources } from "./make-sources.ts";
import { type Random, seeded } from "./random.ts";

export interface Size {
  readonly paragraphs: number;
  readonly sources: number;
}

const sizes: readonly [Size, ...Size[]] = [
  { paragraphs: 1, sources: 1 },
  { paragraphs: 1, sources: 3 },
  { paragraphs: 2, sources: 8 },
  { paragraphs: 4, sources: 25 },
  { paragraphs: 6, sources: 66 },
];

/** What a briefing is made with: chance, the words of a domain, and so many sources to cite. */
interface Maker {
  readonly random: Random;
  readonly domain: Domain;
  readonly count: number;
}

/** A known model that gives no finding when it is written; the seed decides everything in it. */
export function makeKnown(seed: number, size?: Size): Known {
  const random = seeded(seed);
  const domain = domains[seed % domains.length] ?? random.pick(domains);
  const { paragraphs, sources } = size ?? random.pick(sizes);
  const published = makePublication(random);
  const maker = { random, domain, count: sources };
  const several = (least: number) => random.int(least, Math.max(least, paragraphs));
  const version = random.pick([1, 2, 8, 37, 999999]);

  return {
    domain,
    title: random.pick(domain.titles),
    hasHistory: random.chance(0.6),
    version,
    published,
    items: makeItems(random, domain),
    what: repeat(1, () => makeProse(maker)),
    whyItMatters: repeat(several(1), () => makeProse(maker)),
    openQuestions: repeat(several(1), () => makeQuestion(maker)),
    timeline: makeTimeline(maker, repeat(several(1), () => makeDate(random, published.day)).flat()),
    perspectives: repeat(several(1), (nth) => makePerspective(maker, nth, version)),
    tensions: repeat(several(1), () => makeTension(maker)),
    narrative: makeNarrative(maker, several(1)),
    sources: makeSources(random, domain, sources, published.day),
  };
}

function repeat<T>(times: number, make: (nth: number) => T): T[] {
  return Array.from({ length: times }, (_, nth) => make(nth));
}

// Ways to name a zone, and its minutes east of Greenwich.
const zones: readonly [readonly [string, number], ...(readonly [string, number])[]] = [
  [" UTC", 0],
  [" UTC", 0],
  [" GMT", 0],
  ["Z", 0],
  ["", 0],
  [" CEST", 120],
  [" EDT", -240],
  [" PST", -480],
  [" JST", 540],
  ["+02:00", 120],
  [" +02:00", 120],
  ["-05:00", -300],
  ["+05:30", 330],
  [" +0530", 330],
];

function makePublication(random: Random) {
  const day = `20${random.int(24, 31)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`;
  const instant = `${day}T${two(random.int(0, 23))}:${two(random.int(0, 59))}:00Z`;
  const [zone, offset] = random.pick(zones);
  const local = new Date(Date.parse(instant) + offset * 60_000).toISOString();
  const time = `${local.slice(11, 16)}${random.pick(["", "", ":00"])}${zone}`;
  return { written: `${local.slice(0, 10)}${random.pick([" ", " ", "T"])}${time}`, instant, day };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

function makeItems(random: Random, { items, lang }: Domain): Known["items"] {
  if (random.chance(0.3)) return null;
  if (lang === "en" && random.chance(0.1)) return { written: "1 item", value: 1 };
  const value = random.pick([0, 5, 240, 1240, 1240000]);
  const digits = random.chance(0.5) ? value.toLocaleString("en") : String(value);
  return { written: `${digits} ${items}`, value };
}

function makeProse(maker: Maker): KnownProse {
  return repeat(maker.random.int(1, 4), () => makeSentence(maker));
}

function makeSentence(maker: Maker, lateShare = 0.1): Sentence {
  const { random, domain } = maker;
  const parts: Part[] = [makePart(maker, "", random.pick(domain.clauses), 0.4)];
  if (random.chance(0.3)) parts.push({ ...makeCitedWords(maker, oddWords(maker), 0.2), lead: " " });
  if (random.chance(0.6)) parts.push(makePart(maker, domain.comma, random.pick(domain.tails), 0.6));
  const late = random.chance(lateShare) ? makeMarkers(maker) : [];
  return { parts, end: domain.stop, late };
}

const odd: readonly [string, ...string[]] = [
  "(see `make all`)",
  "at <5 of AT&T",
  "in *both* lots",
  "under snake_case and __init__",
  "with 100 &amp; more",
  "via C:\\temp\\x",
  "“so to say”",
  "— née Roe —",
  "at https://a.example/x_y_z?q=*1*",
  "(as of 2026)",
  "[sic]",
  "👩‍🔬 and ❤️ alike",
  "a | b ~~c~~",
  "at ~$1",
  "$E=mc$",
  "with {braces} <b>bold</b>",
  "„so“ ›and‹ so",
  "#3 of C#",
  "1. of all",
  "- or + less",
  "> rest",
  "by Dr. Roe",
  "(room 12) or so",
  "in the U.S. market",
  "of 2.7% or so",
  "![alt](no-image)",
];

function oddWords({ random }: Maker): string {
  return random.pick(odd);
}

const markups = ["strong", "emphasis", "code", "link"] as const;

/** Some words, in one of ten cases marked up. */
function makePart(maker: Maker, lead: string, words: string, citing: number): Part {
  const { random } = maker;
  const part = { ...makeCitedWords(maker, words, citing), lead };
  return random.chance(0.1) ? { ...part, markup: random.pick(markups) } : part;
}

function makeCitedWords(maker: Maker, words: string, citing: number): Part {
  return { lead: "", words, markers: maker.random.chance(citing) ? makeMarkers(maker) : [] };
}

/** A run of markers, mostly single ones. */
function makeMarkers(maker: Maker): KnownMarker[] {
  return repeat(maker.random.pick([1, 1, 1, 2, 3]), () => makeMarker(maker));
}

function makeMarker(maker: Maker): KnownMarker {
  const { random, count } = maker;
  if (count > 3 && random.chance(0.1)) {
    const start = random.int(1, count - 2);
    const numbers = [start, start + 1, start + 2];
    return marker(`[${start}${random.pick(["–", "-"])}${start + 2}]`, numbers);
  }
  const first = random.int(1, count);
  if (random.chance(0.85)) return marker(`[${first}]`, [first]);
  const second = random.int(1, count);
  return marker(`[${first}${random.pick([", ", ","])}${second}]`, [first, second]);
}

function marker(written: string, numbers: readonly number[]): KnownMarker {
  return { written, numbers };
}

function makeQuestion(maker: Maker): KnownProse {
  const { random, domain } = maker;
  const premises = repeat(random.int(0, 1), () => makeSentence(maker));
  const part = makePart(maker, "", random.pick(domain.questions), 0.5);
  return [...premises, { parts: [part], end: domain.question, late: [] }];
}

/** Some paragraphs and one that cites every source, so that no other part is missed by a source. */
function makeNarrative(maker: Maker, paragraphs: number): KnownProse[] {
  const { domain, count } = maker;
  const all = repeat(count, (nth): Sentence => {
    const words = domain.clauses[nth % domain.clauses.length] ?? domain.clauses[0];
    const markers = [marker(`[${nth + 1}]`, [nth + 1])];
    return { parts: [{ lead: "", words, markers }], end: domain.stop, late: [] };
  });
  return [...repeat(paragraphs, () => makeProse(maker)), all];
}

/** A date not after a day; `first` is the first day it covers. */
function makeDate(random: Random, latest: string): { written: string; first: string } {
  const year = Number(latest.slice(0, 4)) - random.int(1, 3);
  const month = random.int(1, 12);
  const day = `${year}-${two(month)}-${two(random.int(1, 28))}`;
  const quarter = Math.ceil(month / 3);
  return random.pick([
    { written: day, first: day },
    { written: day, first: day },
    { written: `${year}-${two(month)}`, first: `${year}-${two(month)}-01` },
    { written: `Q${quarter} ${year}`, first: `${year}-${two(quarter * 3 - 2)}-01` },
    { written: `${year}`, first: `${year}-01-01` },
    { written: latest, first: latest },
  ]);
}

function makeTimeline(
  maker: Maker,
  dates: readonly { written: string; first: string }[],
): KnownEvent[] {
  const ordered = dates.toSorted((a, b) => (a.first < b.first ? -1 : Number(a.first > b.first)));
  return ordered.map(({ written }) => ({ date: written, prose: [makeEventText(maker)] }));
}

function makeEventText(maker: Maker): Sentence {
  const { random, domain } = maker;
  const clauses = repeat(random.int(1, 3), (nth): Part => {
    const lead = nth === 0 ? "" : random.chance(0.7) ? "; " : ": ";
    return { lead, words: random.pick(domain.clauses), markers: [] };
  });
  const last = clauses.pop() ?? { lead: "", words: random.pick(domain.clauses), markers: [] };
  const markers = random.chance(0.9) ? makeMarkers(maker) : [];
  return { parts: [...clauses, { ...last, markers }], end: "", late: [] };
}

function makePerspective(maker: Maker, nth: number, version: number): KnownPerspective {
  const { random, domain } = maker;
  const holder = domain.holders[nth % domain.holders.length] ?? domain.holders[0];
  return {
    holder: { parts: [makeCitedWords(maker, holder, 0.1)], end: "", late: [] },
    stance: makeProse(maker),
    evolution: version === 1 && random.chance(0.5) ? null : [makeEvolution(maker)],
  };
}

function makeEvolution(maker: Maker): Sentence {
  const { random, domain } = maker;
  const part = makeCitedWords(maker, random.pick(domain.evolutions), 0.2);
  return { parts: [part], end: domain.stop, late: [] };
}

/** A tension whose list, where it has one, names what it cites inline, and often more. */
function makeTension(maker: Maker): KnownTension {
  const { random } = maker;
  const prose = repeat(random.int(1, 2), () => makeSentence(maker, 0));
  const inline = prose.flatMap(({ parts }) => parts.flatMap(({ markers }) => markers));
  if (random.chance(0.2)) return { prose, list: [] };
  const extra = random.chance(0.5) ? makeMarkers(maker) : [];
  const list = random.shuffle([...inline, ...extra]);
  return { prose, list };
}
