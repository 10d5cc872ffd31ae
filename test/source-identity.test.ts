import { describe, expect, it } from "vitest";
import { alignVersions } from "../src/history/alignment.ts";
import type { TopicFacts } from "../src/model/topic.ts";
import { parseBriefing } from "../src/parse/briefing.ts";

/** Whether the one source of a version is that of another, whichever of them comes first. */
function isOne(before: string, after: string, facts?: TopicFacts): boolean {
  const [there, back] = [pairsOf([before], [after], facts), pairsOf([after], [before], facts)];
  expect(back.length).toBe(there.length);
  return there.length === 1;
}

/** Which sources of two versions are one, by their places, e.g. `0=1`. */
function pairsOf(
  before: readonly string[],
  after: readonly string[],
  facts?: TopicFacts,
): string[] {
  const versionOf = (number: number, sources: readonly string[]) => {
    const list = sources.map((source, place) => `- [${place + 1}] ${source}\n`).join("");
    const head = `T\nVersion ${number}\n2026-01-0${number} 10:00 UTC\n`;
    return parseBriefing(`${head}What\nThe dam held [1].\nSources\n${list}`);
  };
  const { matches } = alignVersions(versionOf(1, before), versionOf(2, after), facts);
  return matches.source.pairs.map((pair) => `${pair.before}=${pair.after}`);
}

const title = "Dam at Tarn holds after week of rain";
const other = "Water board says the worst is over";

describe("the address of a source", () => {
  it.each([
    ["https://www.example.org/a", "http://example.org/a/"],
    ["https://example.org/a?utm_source=x&id=3", "https://example.org/a?id=3"],
    ["https://example.org/a?b=1&a=2", "https://example.org:443/a?a=2&b=1&at_medium=RSS"],
    ["https://m.example.org/a", "https://example.org/a#top"],
    ["https://fr.m.example.org/a", "https://fr.example.org/a"],
    ["https://amp.example.org/a", "https://example.org/a/amp/"],
    ["https://example.org/amp/news/a", "https://example.org/news/a"],
    ["https://example.org/a.amp.html", "https://example.org/a"],
    ["https://example.org/a?outputType=amp", "https://example.org/a/index.html"],
    ["https://www.google.com/amp/s/www.example.org/a", "https://example.org/a"],
    ["https://example-org.cdn.ampproject.org/c/s/example.org/a", "https://example.org/a"],
    ["https://web.archive.org/web/20260102030405/https://example.org/a", "https://example.org/a"],
  ])("says that it is one under another title: %s and %s", (one, two) => {
    expect(isOne(`${title} — wire ${one}`, `${other} — wire ${two}`)).toBe(true);
  });

  it.each([
    ["https://example.org/a", "https://example.org/b"],
    ["https://example.org/a?id=3", "https://example.org/a?id=4"],
    ["https://m.co/a", "https://co.org/a"],
    ["https://example.org/#/a", "https://example.org/#/b"],
    ["https://example.org", "https://www.example.org/"],
  ])("does not: %s and %s", (one, two) => {
    expect(isOne(`${title} — wire ${one}`, `${other} — wire ${two}`)).toBe(false);
  });

  it("may change within its site where title and date stay", () => {
    const at = (path: string) => `${title} — wire (2026-01-02) https://${path}`;
    expect(isOne(at("example.org/2026/dam"), at("www.example.org/dam-holds"))).toBe(true);
    expect(isOne(at("example.org/dam"), at("example.net/dam"))).toBe(false);
  });

  it("may stand in topic.yaml", () => {
    const url = "https://example.org/a";
    const facts = { sources: [title, other].map((each) => ({ title: each, url })) };
    expect(isOne(`${title} — wire`, `${other} — wire`, facts)).toBe(true);
    expect(isOne(`${title} — wire`, `${other} — wire ${url}`, facts)).toBe(true);
  });

  it("wins over titles", () => {
    const [a, b] = [`${title} — wire https://example.org/a`, `${other} — wire`];
    const [c, d] = [`${other} — wire https://example.org/a`, `${title} — wire`];
    expect(pairsOf([a, b], [c, d])).toContain("0=0");
  });
});

describe("the title of a source", () => {
  it("says that it is one, cut or whole, under another number", () => {
    expect(isOne(`${title} — wire`, `${title} — desk`)).toBe(true);
    expect(isOne(`${title} — wire`, `${title.slice(0, 28)}... — wire`)).toBe(true);
    expect(isOne(`${title} — wire`, `${title.slice(0, 28)}… - Reuters — wire`)).toBe(true);
  });

  it.each([
    ["Minister: “we won’t leave” the basin", "Minister: 'We Won't Leave' the Basin"],
    ["Rain – and then more rain – on the way", "Rain - and then more rain - on the way"],
    ["What the board knew…", "What the board knew"],
    ["Le barrage de « Tarn » tient : la pluie cesse", 'Le barrage de "Tarn" tient: la pluie cesse'],
  ])("says so in other case and with other marks: %s", (one, two) => {
    expect(isOne(`${one} — wire`, `${two} — wire`)).toBe(true);
  });

  it.each([
    `${title} - Reuters`,
    `${title} | Reuters`,
    `${title} – The Tarn Courier`,
    `${title} (Reuters)`,
    `Reuters: ${title}`,
  ])("says so with its outlet in one version only: %s", (long) => {
    expect(isOne(`${long} — wire (2026-01-02)`, `${title} — wire (2026-01-02)`)).toBe(true);
    expect(isOne(`${long} — wire`, `${title} — wire`)).toBe(true);
  });

  it.each([
    [`${title} - Reuters`, `${title} | Reuters`],
    [`${title} - Reuters`, `Reuters: ${title}`],
    [`${title} - Reuters`, `${title} — Reuters`],
    [`${title} | FT`, `${title} — Financial Times (2026-01-02)`],
    [`${title} - The Guardian`, `${title} — Guardian https://www.theguardian.com/a`],
  ])("says so with its outlet in another place: %s and %s", (one, two) => {
    expect(isOne(one, two)).toBe(true);
  });

  it("does not where its outlet is another", () => {
    const by = (outlet: string) => `${title} - ${outlet} — wire (2026-01-02)`;
    expect(isOne(by("Reuters"), by("The Tarn Courier"))).toBe(false);
  });

  it("does not where the day is another, but a month may become a day", () => {
    expect(isOne(`${title} — wire (2026-01-02)`, `${title} — wire (2026-01-09)`)).toBe(false);
    expect(isOne(`${title} — wire (2026-01)`, `${title} — wire (2026-01-09)`)).toBe(true);
    expect(isOne(`${title} — wire`, `${title} — wire (2026-01-09)`)).toBe(true);
  });

  it("knows the names of an outlet from topic.yaml", () => {
    const [one, two] = [`${title} - DPA`, `${title} — German Press (2026-01-02)`];
    expect(isOne(one, two)).toBe(false);
    expect(isOne(one, two, { aliases: { outlets: { DPA: ["German Press"] } } })).toBe(true);
    expect(isOne(one, title, { sources: [{ title, publisher: "DPA" }] })).toBe(true);
  });
});

describe("a title that many sources have", () => {
  it.each(["Press release", "Annual report", "Communiqué", "Rapport annuel", "新闻稿"])(
    "is not enough: %s",
    (generic) => {
      expect(isOne(`${generic} — Varnet`, `${generic} — Osmia`)).toBe(false);
      expect(isOne(`${generic} — Varnet (2026-01-02)`, `${generic} — Osmia (2026-01-02)`)).toBe(
        false,
      );
      expect(isOne(`${generic} — Varnet (2026-01-02)`, `${generic} — Varnet`)).toBe(false);
      expect(isOne(`${generic} - Varnet — wire`, `${generic} — wire`)).toBe(false);
    },
  );

  it("is enough with date and outlet, or with an address", () => {
    const generic = "Press release";
    expect(isOne(`${generic} — Varnet (2026-01-02)`, `${generic} — Varnet (2026-01-02)`)).toBe(
      true,
    );
    expect(isOne(`${generic} - Varnet (2026-01-02)`, `${generic} — Varnet (2026-01-02)`)).toBe(
      true,
    );
    expect(
      isOne(
        `${generic} — Varnet https://varnet.example/7`,
        `${other} — x https://varnet.example/7`,
      ),
    ).toBe(true);
  });

  it("is known by standing twice in a version", () => {
    const weekly = (date: string, feed = "wire") =>
      `Situation report of the river office — ${feed} (${date})`;
    expect(pairsOf([weekly("2026-01-02"), weekly("2026-01-09")], [weekly("2026-01-09")])).toEqual([
      "1=0",
    ]);
    expect(
      pairsOf(
        [weekly("2026-01-02"), weekly("2026-01-02", "desk")],
        [weekly("2026-01-02", "north")],
      ),
    ).toEqual([]);
  });
});
