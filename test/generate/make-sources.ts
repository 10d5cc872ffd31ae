import type { Domain } from "./domains.ts";
import type { KnownSource } from "./known.ts";
import type { Random } from "./random.ts";

const outlets: readonly [string, ...string[]] = [
  " - The Courier",
  " — TFN",
  " — Swfte AI",
  " | Local Desk",
  " · TechNode",
  " - Nextgov/FCW",
  "-News and Blog",
  " – The Post",
  " (2026)",
  " [2026]",
  " [Update]",
  "?",
  "!",
  ": report",
  ", explained",
  " *live*",
  " & more",
  " <b>",
  " 👁️ 👀",
  " ’26",
  ' "as is"',
  " ...",
  " (NDRC) ...",
  " a_b_c",
  " `code`",
  " \\ slash",
  " #1",
  " 50% off",
  " $10B+",
  " 1) first",
  " (part 2)",
  " @desk",
  " [1]",
  " [12] [PDF]",
];
const openings: readonly [string, ...string[]] = [
  "",
  "",
  "",
  "",
  "",
  "[PDF] ",
  "[News] ",
  "[2026] ",
  "20 takeaways: ",
  "@Watcher 👁️ ",
  "1. ",
  "# ",
  "> ",
  "“Now” — ",
  "— ",
  "* ",
  "(Paywall) ",
  "<5: ",
  "RE: ",
  "https? ",
];
const feeds = [
  "wire",
  "reactive:rates-watch",
  "desk:a.b_c-d",
  "reactive:x2",
  "rss:münchen",
  "新华社",
] as const;
const urls = [
  (nth: number) => `https://a.example/x${nth}`,
  (nth: number) => `http://b.example/${nth}/a_(b)?c=d&e#f`,
  (nth: number) => `https://c.example/%E4%B8%AD/*x*_y_/${nth}`,
  (nth: number) => `https://d.example/[${nth}]`,
] as const;

/** Numbered sources, no two of which have the same title or one that begins alike. */
export function makeSources(
  random: Random,
  domain: Domain,
  count: number,
  day: string,
): KnownSource[] {
  const headlines = random.shuffle(
    domain.headlines.flatMap((headline) =>
      domain.places.map((place) => join(domain, headline, place)),
    ),
  );
  const sources = Array.from({ length: count }, (_, nth): KnownSource => {
    const round = Math.floor(nth / headlines.length);
    const headline = `${round === 0 ? "" : `Update ${round}: `}${headlines[nth % headlines.length]}`;
    const title = `${random.pick(openings)}${headline}${random.chance(0.6) ? random.pick(outlets) : ""}`;
    const feed = random.chance(0.85) || title.includes(" — ") ? random.pick(feeds) : null;
    return {
      number: nth + 1,
      title: title.trim(),
      feed,
      date: feed !== null && random.chance(0.4) ? makeDate(random, day) : null,
      url: random.chance(0.3) ? random.pick(urls)(nth) : null,
    };
  });
  return random.chance(0.1) ? random.shuffle(sources) : sources;
}

function join({ lang, space }: Domain, headline: string, place: string): string {
  return lang === "en" ? `${headline} in ${place}` : `${headline}${space}${place}`;
}

function makeDate(random: Random, latest: string): string {
  const year = Number(latest.slice(0, 4));
  return random.pick([
    latest,
    `${year - 1}-12-31`,
    `${year - 1}-02`,
    `${year - 2}`,
    `Q3 ${year - 1}`,
    `${year - 4}-02-28`,
  ]);
}
