import fc from "fast-check";
import type { Element, Nodes } from "hast";
import { describe, expect, it } from "vitest";
import { followVersions } from "../src/history/lineage.ts";
import type { Source } from "../src/model/blocks.ts";
import { isBefore, type PartialDate } from "../src/model/dates.ts";
import type { Topic, Version } from "../src/model/topic.ts";
import { blocksOf } from "../src/model/tree.ts";
import { parseBriefing } from "../src/parse/briefing.ts";
import { claimsPicture } from "../src/render/components/changes-picture.ts";
import { holderCourses, tensionCourses } from "../src/render/components/lineage-courses.ts";
import { lineageGrid } from "../src/render/components/lineage-grid.ts";
import { sourcesFigure } from "../src/render/components/sources-figure.ts";
import { versionTimeline } from "../src/render/components/timeline-figure.ts";
import { topicNews } from "../src/render/components/topic-news.ts";
import { viewLineages } from "../src/render/lineage-view.ts";
import { calendarMarks } from "../src/render/pictures/calendar-marks.ts";
import { timeScale } from "../src/render/pictures/time-scale.ts";
import { type Dot, timelinePicture } from "../src/render/pictures/timeline-picture.ts";
import { usePicture } from "../src/render/pictures/use-picture.ts";
import { sourceAges } from "../src/render/source-ages.ts";
import { cardOf } from "../src/render/topic-card.ts";
import { latestOf } from "../src/render/topics.ts";
import { viewVersion } from "../src/render/version-view.ts";

const BEFORE = `The mole
Version 1
2026-01-20 09:00 UTC
What
The mole was measured [1].
Timeline
- 2026-01-05: The contract for the mole lapses [1]
Sources
- [1] Mole measured — wire:ports
`;

const AFTER = `The mole
Version 2
2026-02-20 09:00 UTC
What
The mole was measured [1].
Timeline
- 2026-01-02: A trawler runs aground beside the lighthouse [2]
- 2026-01-05: The contract for the mole lapses [1]
- 2026-02-01: Divers begin to lay stones in the northern channel [1]
Sources
- [1] Mole measured — wire:ports (2026-01-03)
- [2] Trawler aground — wire:ports
- [3] Harbour dues for the year — wire:ports
`;

interface Parts {
  readonly version: number;
  readonly month: number;
  readonly tensions: string;
  readonly stance?: string;
  readonly others?: string;
}

function sample({ version, month, tensions, stance = "The quay is sound.", others = "" }: Parts) {
  return `The quay
Version ${version}
2026-0${month}-10 09:00 UTC
What
The quay was measured [1].
Perspectives
Port authority
${stance}
Evolution: As before.
${others}Tensions
${tensions}Sources
- [1] Quay measured — wire:ports
- [2] Divers find a crack — wire:ports
`;
}

const FIRST = sample({
  version: 1,
  month: 1,
  tensions: "- The authority calls the quay sound [1], the divers speak of a crack [2]. [1][2]\n",
  others: "Divers\nThe quay has a crack below the water.\nEvolution: New.\n",
});

const SECOND = sample({
  version: 2,
  month: 2,
  stance: "Cracks in the quay will be mended before the winter storms come.",
  tensions:
    "- The authority calls the quay sound [1], the divers speak of a long crack [2]. [1][2]\n- Owners of cranes want to work on [1]; insurers would stop all lifting [2]. [1][2]\n",
});

const THIRD = sample({
  version: 3,
  month: 3,
  stance: "Cracks in the quay will be mended before the winter storms come.",
  tensions:
    "- The authority calls the quay sound [1], the divers speak of a long crack [2]. [1][2]\n",
});

const days = fc.array(fc.integer({ min: -300_000, max: 60_000 }), { minLength: 1, maxLength: 60 });
const crowded = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 20_000 })),
    fc.array(fc.integer({ min: 9000, max: 9100 }), { minLength: 20 }),
  )
  .map((both) => both.flat());

const isoDay = (day: number) => new Date(day * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** A day, a month or a year that a text may name. */
const date: fc.Arbitrary<PartialDate> = fc
  .tuple(
    fc.integer({ min: 1900, max: 2090 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 0, max: 2 }),
  )
  .map(([year, month, day, kind]) => {
    const ofMonth = `${year}-${String(month).padStart(2, "0")}`;
    const ofDay = `${ofMonth}-${String(day).padStart(2, "0")}`;
    if (kind === 0) return { precision: "day", iso: ofDay, first: ofDay, last: ofDay };
    if (kind === 1)
      return { precision: "month", iso: ofMonth, first: `${ofMonth}-01`, last: `${ofMonth}-28` };
    return { precision: "year", iso: String(year), first: `${year}-01-01`, last: `${year}-12-31` };
  });

describe("the scale of a timeline", () => {
  it("keeps the order of days and stays within the picture", () => {
    fc.assert(
      fc.property(fc.oneof(days, crowded), (some) => {
        const sorted = some.toSorted((a, b) => a - b);
        const { place, stretches, times } = timeScale(sorted);
        const places = sorted.map(place);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(places.every((at) => at >= 0 && at <= 100)).toBe(true);
        expect(stretches.slice(1).map(({ from, start }) => [from, start])).toEqual(
          stretches.slice(0, -1).map(({ to, end }) => [to, end]),
        );
        expect(times === 1 || times >= 2).toBe(true);
      }),
    );
  });

  it("draws the part larger where most events crowd, and the rest at one scale", () => {
    const { stretches, times, place } = timeScale([0, 1000, 1001, 1003, 1004, 1010, 2000]);
    expect(stretches.map(({ isDense }) => isDense)).toEqual([false, true, false]);
    const [before, , after] = stretches.map(
      ({ from, to, start, end }) => (end - start) / (to - from),
    );
    expect(before).toBeCloseTo(after ?? 0);
    expect(times).toBeGreaterThan(20);
    expect(place(1010) - place(1000)).toBeGreaterThan(50);
  });

  it("has one scale where events are spread evenly, or fall on one day", () => {
    expect(timeScale([0, 10, 20, 30, 40, 50]).stretches).toHaveLength(1);
    expect(timeScale([7, 7, 7]).place(7)).toBe(50);
  });

  it("marks the first days of weeks, months and years, far enough apart", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9000, max: 20_000 }),
        fc.integer({ min: 1, max: 40_000 }),
        (from, length) => {
          const stretch = { from, to: from + length, start: 0, end: 100, isDense: false };
          const marks = calendarMarks(stretch, 5);
          const within = marks.map(({ day }) => ((day - from) / length) * 100);
          expect(within.every((at) => at >= 0 && at <= 100)).toBe(true);
          expect(within.slice(1).every((at, nth) => at - (within[nth] ?? 0) >= 4.99)).toBe(true);
          expect(marks.every(({ day, iso }) => isoDay(day).startsWith(iso))).toBe(true);
        },
      ),
    );
    const year = { from: 18262, to: 18262 + 365, start: 0, end: 100, isDense: false };
    expect(calendarMarks(year, 20).map(({ iso }) => iso)).toEqual([
      "2020-01",
      "2020-04",
      "2020-07",
      "2020-10",
    ]);
  });
});

describe("a timeline as a picture", () => {
  it("has one dot for each event within the picture, in the order of their dates", () => {
    fc.assert(
      fc.property(fc.array(date, { minLength: 3, maxLength: 200 }), (dates) => {
        const dots = dates.map(
          (each, nth): Dot => ({ date: each, href: `#e${nth}`, title: each.iso, marks: [] }),
        );
        const svg = timelinePicture(dots)?.element;
        const circles = named("circle", svg);
        expect(circles).toHaveLength(dots.length);
        for (const { properties } of circles) {
          expect(percent(properties.cx)).toBeGreaterThanOrEqual(0);
          expect(percent(properties.cx)).toBeLessThanOrEqual(100);
          expect(Number(properties.cy)).toBeGreaterThan(0);
          expect(Number(properties.cy)).toBeLessThan(Number(svg?.properties.height));
        }
        const links = named("a", svg);
        const byHref = new Map(
          links.map((link) => [
            link.properties.href,
            percent(named("circle", link)[0]?.properties.cx),
          ]),
        );
        expect(byHref.size).toBe(dots.length);
        const placed = dots.map((dot) => ({ dot, at: byHref.get(dot.href) ?? Number.NaN }));
        for (const [nth, a] of placed.entries()) {
          const after = placed.slice(nth + 1).find((b) => isBefore(a.dot.date, b.dot.date));
          if (after) expect(a.at).toBeLessThanOrEqual(after.at);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("is not drawn for one event or two", () => {
    const dot = {
      href: "#e",
      title: "e",
      marks: [],
      date: { precision: "year", iso: "2020", first: "2020-01-01", last: "2020-12-31" },
    } as const;
    expect(timelinePicture([dot, dot])).toBeUndefined();
    expect(timelinePicture([])).toBeUndefined();
  });

  it("tells which events a version brought, and which of them late", () => {
    const topic = topicOf([BEFORE, AFTER]);
    const version = latestOf(topic);
    const view = viewVersion(topic, version, (path) => path);
    const figure = versionTimeline(blocksOf(version.tree, "event"), view);
    const marks = named("circle", figure).map(({ properties, children }) => [
      text(children[0]).split(":")[0],
      properties.className,
    ]);
    expect(marks).toEqual([
      ["2 January 2026", ["is-new", "is-late"]],
      ["5 January 2026", undefined],
      ["1 February 2026", ["is-new"]],
    ]);
    expect(text(figure)).toContain("added late");
  });
});

describe("the sources at a glance", () => {
  it("count each source in one group of ages", () => {
    fc.assert(
      fc.property(fc.array(fc.option(date), { maxLength: 80 }), (dates) => {
        const sources = dates.map((value) => ({ date: value && { value } })) as unknown as Source[];
        const { groups, undated } = sourceAges(sources, {
          instant: "2026-05-27T18:27:00Z",
        } as never);
        const dated = groups.reduce((sum, { count }) => sum + count, 0);
        expect(dated + undated).toBe(sources.length);
        expect(undated).toBe(dates.filter((each) => each === null).length);
        expect(groups.length === 0 || (groups[0]?.count ?? 0) > 0).toBe(true);
        expect(groups.length === 0 || (groups.at(-1)?.count ?? 0) > 0).toBe(true);
      }),
    );
  });

  it("have a bar for each source, hollow where nothing cites it, and none outside", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 2, maxLength: 320 }), (counts) => {
        const uses = counts.map((each, nth) => ({
          number: String(nth + 1),
          uses: each,
          href: `#s${nth}`,
        }));
        const svg = usePicture(uses, "Use");
        const bars = named("rect", svg);
        expect(bars).toHaveLength(counts.length);
        bars.forEach(({ properties }, nth) => {
          const isHollow = [properties.className].flat().includes("uncited");
          expect(isHollow).toBe(counts[nth] === 0);
          expect(percent(properties.x) + percent(properties.width)).toBeLessThanOrEqual(100);
          expect(Number(properties.y)).toBeGreaterThanOrEqual(0);
          expect(Number(properties.y) + Number(properties.height)).toBeLessThanOrEqual(
            Number(svg?.properties.height),
          );
        });
      }),
      { numRuns: 30 },
    );
  });

  it("say how many are cited and dated", () => {
    const topic = topicOf([AFTER]);
    const view = viewLineages(topic, (path) => path);
    const figure = sourcesFigure(view.lineagesOf("source").current, view);
    expect(text(figure)).toContain("3 sources: 2 cited, 1 not, 1 with a date.");
    expect(text(figure)).toContain("up to 3 months1");
    expect(text(figure)).toContain("without a date2");
  });
});

describe("the grids", () => {
  const versions = [FIRST, SECOND, THIRD] as const;
  const topic = topicOf(versions);
  const view = viewLineages(topic, (path) => path);

  it.each([
    ["perspective", holderCourses(), "silent"],
    ["tension", tensionCourses(), "gone"],
  ] as const)("show of each %s in which versions it stood", (entity, kind, ended) => {
    const { current, gone } = view.lineagesOf(entity);
    const shown = [...current, ...gone];
    expect(shown.length).toBeGreaterThan(1);
    const rows = named("tr", lineageGrid(shown, kind, view)).slice(1);
    const followed = followVersions(topic.versions.map(({ tree }) => tree)).lineages;
    rows.forEach((row, nth) => {
      const cells = named("td", row).map(({ properties }) => [properties.className].flat()[0]);
      const lineage = followed.find(({ id, entity: of }) => of === entity && id === shown[nth]?.id);
      const places = lineage?.members.map(({ at }) => at) ?? [];
      expect(cells).toHaveLength(versions.length);
      cells.forEach((cell, at) => {
        const [first, last] = [places[0] ?? 0, places.at(-1) ?? 0];
        if (at < first) expect(cell).toBe("before");
        else if (at === first) expect(cell).toBe("new");
        else if (at <= last) expect(["held", "moved"]).toContain(cell);
        else if (at === last + 1) expect(cell).toBe(ended);
      });
    });
  });

  it("mark where a stance moved and where a tension was put in other words", () => {
    const cellsOf = (entity: "perspective" | "tension") => {
      const { current, gone } = view.lineagesOf(entity);
      const kind = entity === "tension" ? tensionCourses() : holderCourses();
      return named("tr", lineageGrid([...current, ...gone], kind, view))
        .slice(1)
        .map((row) => named("td", row).map(text));
    };
    expect(cellsOf("perspective")).toEqual([
      ["new", "moved", "held"],
      ["new", "silent", "silent"],
    ]);
    expect(cellsOf("tension")).toEqual([
      ["new", "reworded", "open"],
      ["", "new", "gone"],
    ]);
  });

  it("show the last versions of many, in cells that a screen reader can tell", () => {
    const [first, ...rest] = Array.from({ length: 40 }, (_, nth) =>
      sample({ version: nth + 1, month: 1, tensions: "" }),
    );
    const long = viewLineages(topicOf([first ?? "", ...rest]), (path) => path);
    const grid = lineageGrid(long.lineagesOf("perspective").current, holderCourses(), long);
    const [head, row] = named("tr", grid);
    expect(named("a", head).map(text)).toEqual(
      Array.from({ length: 24 }, (_, nth) => String(nth + 17)),
    );
    expect(named("td", row).map(text)).toEqual(Array.from({ length: 24 }, () => "held"));
    expect(text(grid)).toContain("Versions 17 to 40.");
  });
});

describe("the first page", () => {
  it("tells what changed last in each topic, what happened before how much was written", () => {
    const told = (version: number, depth: number) => `The channel
Version ${version}
2026-0${version}-10 09:00 UTC
What
The depth of the northern channel is ${depth} metres [1]. ${version === 3 ? "A dredger has come from Osel [1]." : ""}
Sources
- [1] Channel measured — wire:ports
`;
    const topic = topicOf([told(1, 7), told(2, 7), told(3, 9)]);
    const card = cardOf(topic, { lang: "en" });
    const news = topicNews({ title: "Ports", lang: "en", topics: [card] } as never, (path) => path);
    const paragraphs = named("p", news).map(text);
    expect(paragraphs[0]).toBe("10 March 2026 · Version 3");
    expect(paragraphs[1]).toMatch(/7 metres.+9 metres.+claim.+All changes$/);
    expect(named("rect", news)).toHaveLength(3);
    expect(text(news)).toContain("3 versions");
  });

  it("says of a topic with one version that it is the first", () => {
    const card = cardOf(topicOf([AFTER]), { lang: "en" });
    const news = topicNews({ title: "Ports", lang: "en", topics: [card] } as never, (path) => path);
    expect(named("p", news).map(text)).toContain("The first version.");
    expect(named("svg", news)).toEqual([]);
  });
});

describe("claims over versions", () => {
  it("have a line for each claim, and numbers that have room", () => {
    const versions = Array.from({ length: 50 }, (_, nth) =>
      sample({ version: nth + 1, month: 1, tensions: "" }),
    );
    const [first = "", ...rest] = versions;
    const section = claimsPicture(topicOf([first, ...rest]));
    const [line] = named("path", section).filter(({ properties }) =>
      [properties.className].flat().includes("line"),
    );
    expect(String(line?.properties.d).match(/M/g)).toHaveLength(named("li", section).length);
    const numbers = named("text", section).map(text);
    expect(numbers.length).toBeLessThanOrEqual(12);
    expect(numbers.at(-1)).toBe("50");
  });
});

function topicOf([first, ...rest]: readonly [string, ...string[]]): Topic {
  const version = (written: string, nth: number): Version => ({
    file: `quay/v${nth + 1}.txt`,
    number: nth + 1,
    tree: parseBriefing(written),
  });
  const versions: Topic["versions"] = [
    version(first, 0),
    ...rest.map((each, nth) => version(each, nth + 1)),
  ];
  return { slug: "quay", title: "The quay", facts: {}, versions };
}

function named(tagName: string, node: Nodes | undefined): Element[] {
  if (node === undefined || !("children" in node)) return [];
  const own = node.type === "element" && node.tagName === tagName ? [node] : [];
  return [...own, ...node.children.flatMap((child) => named(tagName, child))];
}

function text(node: Nodes | undefined): string {
  if (node === undefined) return "";
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(text).join("") : "";
}

function percent(value: unknown): number {
  expect(String(value)).toMatch(/^[\d.]+%$/);
  return Number.parseFloat(String(value));
}
