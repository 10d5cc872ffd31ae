import * as text from "./words.mjs";

const VERSIONS_PER_TOPIC = 10;
const DAY = 86_400_000;

/**
 * Makes briefings, topic by topic. Between two versions of a topic about ten blocks change, and
 * since sources are numbered by their first citation, many numbers do. The same options give the
 * same briefings on every machine.
 *
 * @param {{ versions: number, seed?: number, scale?: number }} options `scale` is the size of a
 * briefing: 1 for 24 KB, 20 for twenty times as much.
 */
export function* makeBriefings({ versions, seed = 1, scale = 1 }) {
  for (let made = 0; made < versions; ) {
    const topic = makeTopic(Math.floor(made / VERSIONS_PER_TOPIC), seed, scale);
    const last = Math.min(VERSIONS_PER_TOPIC, versions - made);
    let briefing;
    for (let number = 1; number <= last; number++, made++) {
      briefing = briefing ? revise(topic, briefing) : firstVersion(topic);
      yield briefing;
    }
  }
}

function makeTopic(nth, seed, scale) {
  const random = randomFrom(seed * 7919 + nth);
  const { themes, places } = text;
  const { theme, matters } = themes[nth % themes.length];
  const home = places[Math.floor(nth / themes.length) % places.length];
  const series = Math.floor(nth / themes.length / places.length);
  const title = `${theme} in ${home}${series > 0 ? `, series ${series + 1}` : ""}`;
  const slug = title.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const words = { ...text.words, matter: matters, place: random.sample(places, 6) };
  // `recent` are the sources that may be cited again, `said` what must not be said twice.
  return { title, slug, random, words, scale, recent: [], said: new Set() };
}

function firstVersion(topic) {
  const { random, scale } = topic;
  const several = (count, make) => Array.from({ length: Math.ceil(count * scale) }, make);
  const published = Date.UTC(2026, 0, 5) + random.int(0, 90) * DAY + random.int(360, 1300) * 60_000;
  const at = { ...topic, published };
  return {
    title: topic.title,
    slug: topic.slug,
    version: 1,
    published,
    items: random.int(60, 120),
    what: several(5, () => cited(at, text.sentences)),
    why: several(4, () => cited(at, text.sentences)),
    questions: several(4, () => question(at)),
    narrative: several(4, () => paragraph(at)),
    timeline: several(17, () => event(at, random.int(3, 200))).sort((a, b) => a.day - b.day),
    perspectives: several(8, () => perspective(at)),
    tensions: several(6, () => tension(at)),
  };
}

function revise(topic, before) {
  const { random } = topic;
  const published = before.published + random.int(1, 6) * DAY;
  const at = { ...topic, published };
  const newEvents = [event(at, 0), event(at, 1)].slice(random.int(0, 1));
  return {
    ...before,
    version: before.version + 1,
    published,
    items: before.items + random.int(4, 30),
    what: replaced(at, before.what, 2, () => cited(at, text.sentences)),
    why: replaced(at, before.why, random.int(0, 1), () => cited(at, text.sentences)),
    questions: replaced(at, before.questions, 1, () => question(at)),
    narrative: replaced(at, before.narrative, random.int(1, 2), (old) =>
      replaced(at, old, random.int(1, 2), () => cited(at, text.sentences)),
    ),
    timeline: [...before.timeline.slice(random.int(0, 2)), ...newEvents].sort(
      (a, b) => a.day - b.day,
    ),
    perspectives: replaced(at, before.perspectives, 2, (old) => ({
      ...old,
      evolution: uncited(at, text.evolutions),
    })),
    tensions: replaced(at, before.tensions, random.int(0, 1), () => tension(at)),
  };
}

function replaced({ random }, list, times, make) {
  const copy = [...list];
  for (let i = 0; i < times; i++) {
    const at = random.int(0, copy.length - 1);
    copy[at] = make(copy[at]);
  }
  return copy;
}

function question(topic) {
  return [cited(topic, text.sentences), uncited(topic, text.questions)];
}

function paragraph(topic) {
  return Array.from({ length: topic.random.int(7, 9) }, () => cited(topic, text.sentences));
}

function event(topic, daysAgo) {
  return { day: dayBefore(topic.published, daysAgo), sentence: cited(topic, text.events) };
}

function perspective(topic) {
  return {
    holder: [fillAnew(topic, text.holders)],
    stance: [uncited(topic, text.stances), uncited(topic, text.stances)],
    evolution: uncited(topic, text.evolutions),
  };
}

/** A tension lists all that it cites, and a little more. */
function tension(topic) {
  const sentence = cited(topic, text.tensions);
  const more = Array.from({ length: topic.random.int(1, 2) }, () => citeSource(topic));
  return { sentence, list: [...new Set([...sourcesIn(sentence), ...more])] };
}

/** The sources that a sentence cites, in the order in which it does. */
function sourcesIn(sentence) {
  return sentence.flatMap((part) => (typeof part === "string" ? [] : part));
}

/** A sentence is a list of words and of groups of sources cited there. */
function cited(topic, templates) {
  const { random } = topic;
  const parts = fill(topic, random.pick(templates)).split("@");
  return parts.flatMap((words, nth) => {
    const isCited = nth < parts.length - 1 && (nth === 0 || random.chance(0.4));
    if (!isCited) return [words];
    const count = random.pick([1, 1, 1, 2, 3]);
    return [words, [...new Set(Array.from({ length: count }, () => citeSource(topic)))]];
  });
}

function uncited(topic, templates) {
  return [fill(topic, topic.random.pick(templates))];
}

/** A source cited before or, as often as keeps their number level, a new one. */
function citeSource(topic) {
  const { random, recent, scale } = topic;
  const isFull = recent.length >= 60 * scale;
  if (recent.length > 0 && !random.chance(isFull ? 0.2 : 0.55)) return random.pick(recent);
  const source = makeSource(topic);
  recent.push(source);
  if (isFull) recent.shift();
  return source;
}

function makeSource(topic) {
  const { random, published, slug } = topic;
  const title = fillAnew(topic, text.titles);
  const isCut = title.length > 70 && random.chance(0.5);
  const isDated = random.chance(0.15);
  return {
    title: isCut
      ? `${title.slice(0, title.lastIndexOf(" "))} ...`
      : `${title} - ${random.pick(text.words.outlet)}`,
    feed: `desk:${slug}`,
    day: isDated ? dayBefore(published, random.int(0, 8)) : undefined,
  };
}

function dayBefore(time, days) {
  return Math.floor(time / DAY - days) * DAY;
}

/** Fills a template until it says what it never said in this topic. */
function fillAnew(topic, templates) {
  for (;;) {
    const filled = fill(topic, topic.random.pick(templates));
    if (topic.said.has(filled)) continue;
    topic.said.add(filled);
    return filled;
  }
}

/** Puts words for the names in a template, no word twice, and a capital at its beginning. */
function fill({ random, words }, template) {
  const used = new Set();
  const pickOther = (list) => {
    let word = random.pick(list);
    while (used.has(word)) word = random.pick(list);
    used.add(word);
    return word;
  };
  const filled = template
    .replace(/\{(\d+)-(\d+)\}/g, (_, low, high) => String(random.int(Number(low), Number(high))))
    .replace(/\{(\w+)\}/g, (_, name) => pickOther(words[name]));
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

/** Mulberry32: small, and the same numbers everywhere. */
function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (low, high) => low + Math.floor(next() * (high - low + 1));
  const pick = (list) => list[int(0, list.length - 1)];
  const chance = (share) => next() < share;
  const sample = (list, count) => {
    const rest = [...list];
    return Array.from({ length: count }, () => rest.splice(int(0, rest.length - 1), 1)[0]);
  };
  return { int, pick, chance, sample };
}
