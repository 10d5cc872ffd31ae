import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkBriefing } from "../src/check/check.ts";
import { rules } from "../src/check/rules/index.ts";
import { briefingOf } from "../src/export/briefing.ts";
import { Briefing } from "../src/model/briefing.ts";
import type { Form } from "../src/model/tree.ts";
import { type ParseOptions, parseBriefing } from "../src/parse/briefing.ts";
import { anyText } from "./arbitraries.ts";
import { type Defect, defects } from "./generate/defects.ts";
import { domains } from "./generate/domains.ts";
import { type Hostile, hostiles, slowOnce } from "./generate/hostile.ts";
import { makeKnown, type Size } from "./generate/make.ts";
import { seeded } from "./generate/random.ts";
import { moveExpected, readingOf, readKnown } from "./generate/read.ts";
import { variants, varyLines } from "./generate/variants.ts";
import { writeKnown } from "./generate/write.ts";

// The rules that a single text decides by its form; those that weigh what it says are not meant.
const OF_THE_FORM = new Set([
  "unresolved-citation",
  "duplicate-source-number",
  "invalid-date",
  "invalid-header",
  "unreadable-line",
  "unsafe-text",
  "unsafe-url",
  "near-miss-citation",
  "uncited-source",
  "duplicate-source",
  "missing-source-number",
  "missing-section",
  "unknown-section",
  "misplaced-section",
  "unordered-timeline",
  "future-date",
  "incomplete-perspective",
  "unlisted-tension-source",
]);
// Slow machines are no failure here: what is too slow is told from its growth.
const patient = { timeout: 120_000 };
const formRules = rules.filter(({ id }) => OF_THE_FORM.has(id));
const forms: readonly Form[] = ["text", "markdown"];
const seeds = (count: number) => Array.from({ length: count }, (_, nth) => nth);

function findings(text: string, options: ParseOptions) {
  return checkBriefing(parseBriefing(text, options), { rules: formRules });
}

describe.each(domains.map(({ name }, nth) => ({ name, nth })))(
  "a generated briefing on $name",
  ({ nth }) => {
    const own = seeds(12).map((round) => round * domains.length + nth);

    it.each(forms)("is read as it was meant, and clean, in the %s form", (form) => {
      for (const seed of own) expectKnown(seed, form, []);
    });

    it.each(forms)("is the same in three hundred sources, in the %s form", (form) => {
      expectKnown(nth, form, [], { paragraphs: 30, sources: 300 });
    });
  },
);

describe("a variant that changes no meaning", () => {
  it.each(
    variants.flatMap((variant) =>
      variant.forms.map((form) => ({ name: variant.name, form, variant })),
    ),
  )("$name, $form", ({ form, variant }) => {
    for (const seed of seeds(12)) expectKnown(seed, form, [variant], { paragraphs: 2, sources: 6 });
  });

  it.each(forms)("any few of them together, %s", (form) => {
    for (const seed of seeds(60)) {
      const random = seeded(seed);
      const some = variants.filter(
        (variant) => variant.forms.includes(form) && random.chance(0.25),
      );
      expectKnown(seed, form, some, { paragraphs: 2, sources: 6 });
    }
  });
});

/** Writes a known model, varies it, and expects the model again, each thing at its place. */
function expectKnown(seed: number, form: Form, some: typeof variants, size?: Size): void {
  const known = makeKnown(seed, size);
  const { vocabulary } = known.domain;
  const { lines, expected } = writeKnown(known, form, seed);
  const { text, place } = varyLines(lines, some, { form, vocabulary, random: seeded(seed) });
  const options = { form, ...readingOf(known.domain) };
  const which = [`seed ${seed}`, ...some.map(({ name }) => name)].join(", ");
  expect(readKnown(text, options), which).toEqual(moveExpected(expected, place));
  expect(findings(text, options), which).toEqual([]);
}

describe.each(defects)("a planted defect: $name", (defect) => {
  it.each(defect.forms)("is found at its line, and nothing else is, %s", (form) => {
    const planted = seeds(24).filter((seed) => expectPlanted(seed, form, defect));
    expect(planted.length).toBeGreaterThan(5);
  });
});

/** Whether the defect could be planted. */
function expectPlanted(seed: number, form: Form, defect: Defect): boolean {
  const known = makeKnown(seed, { paragraphs: 2, sources: 5 });
  const written = writeKnown(known, form, seed);
  const planting = defect.plant({ known, written, random: seeded(seed) });
  if (!planting) return false;
  const anywhere = new Set(
    planting.findings.filter(({ line }) => line === null).map(({ rule }) => rule),
  );
  const text = planting.lines.join("\n");
  const found = findings(text, { form, ...readingOf(known.domain) });
  const places = found.map(({ rule, line }) => ({ rule, line: anywhere.has(rule) ? null : line }));
  expect(places, `seed ${seed}\n${text}`).toEqual(planting.findings);
  return true;
}

describe("a text that is no briefing", () => {
  const tiny = { paragraphs: 1, sources: 1 };
  const small = writeKnown(makeKnown(2, tiny), "text", 2).lines.join("\n");
  const smallMarkdown = writeKnown(makeKnown(3, tiny), "markdown", 3).lines.join("\n");

  it.each([
    "",
    "\n",
    "\n\n \n\t\n",
    "\uFEFF",
    "\uFEFF\n",
    "a",
    "#",
    "-",
    "[",
    "---",
    "---\n---",
    "---\n",
    "---\n\n---\n",
    "---js\nx\n---\n",
    "---json\n{}\n---\n",
    "---\n__proto__: x\n---\n",
    "---\na: &a [*a]\n---\n",
    "---\na: b\na: c\n---\n",
    "---\n\ta: b\n---\n",
    "---\n- a\n---\n",
    "---\n? [a]\n: b\n---\n",
    "---\ntitle: \uD800\n---\n",
    "---\r\rtitle: A\r---\r",
    "\0",
    "\uD800",
    "What",
    "What\nWhat\nWhat",
    "## What",
    "## ",
    "### A",
    "Sources\n- [1]",
  ])("%j", (text) => {
    for (const form of forms) expectRead(text, form);
  });

  it("any beginning of one", patient, () => {
    for (const end of seeds(small.length)) expectRead(small.slice(0, end), "text");
    for (const end of seeds(smallMarkdown.length))
      expectRead(smallMarkdown.slice(0, end), "markdown");
  });

  it("any end of one", patient, () => {
    for (const start of seeds(small.length)) expectRead(small.slice(start), "text");
    for (const start of seeds(smallMarkdown.length))
      expectRead(smallMarkdown.slice(start), "markdown");
  });

  it("two that are spliced", () => {
    const place = fc.nat({ max: Math.min(small.length, smallMarkdown.length) });
    fc.assert(
      fc.property(
        place,
        place,
        fc.boolean(),
        fc.constantFrom(...forms),
        (cut, join, turned, form) => {
          const [a, b] = turned ? [small, smallMarkdown] : [smallMarkdown, small];
          expectRead(a.slice(0, cut) + b.slice(join), form);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("any string of the signs of the forms", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...forms), (text, form) => {
        expectRead(text, form);
      }),
      { numRuns: 500 },
    );
  });
});

/** Nothing is thrown, the published model keeps to its schema, each finding has a place in the text. */
function expectRead(text: string, form: Form): void {
  const tree = parseBriefing(text, { form });
  Briefing.parse(briefingOf(tree));
  for (const { line, column, endLine, endColumn, message } of checkBriefing(tree)) {
    expect(line, message).toBeLessThanOrEqual(tree.lineStarts.length);
    expect(endLine - line || endColumn - column, message).toBeGreaterThanOrEqual(0);
  }
}

// A text four times as long may take four times as long; sixteen times would be its square.
const MOST_GROWTH = 12;
const SIZE = 2000;
// Below this, in milliseconds of the processor, the clock says nothing.
const FLOOR = 8;
// Every so manieth kind is tried, each place and each sign among them; all are where FUZZ is set.
const SHARE = process.env["FUZZ"] ? 1 : 17;

describe("front matter that nests deep", () => {
  // V8 ends the process where it must compile a regular expression at the end of its stack, as it
  // does when a text that nests deep is read again. So each is read in a process of its own.
  it.each(["- ", "[", "- ? "])("is reported and ends no process: %j", patient, (unit) => {
    const script = new URL("generate/read-again.ts", import.meta.url).pathname;
    const { status, stdout } = spawnSync(
      process.execPath,
      ["--import", "jiti/register", script, unit],
      { encoding: "utf8" },
    );
    expect(status).toBe(0);
    expect(stdout).toContain("invalid-header");
  });
});

describe("a hostile text", () => {
  it.each(slowOnce)(
    "is read in time that grows with its length: $name, $form",
    patient,
    (hostile) => {
      expect(growthOf(hostile)).toBeLessThan(MOST_GROWTH);
    },
  );

  it("of any other kind is too", patient, () => {
    const slow = hostiles.filter(
      (hostile, nth) => nth % SHARE === 0 && growthOf(hostile) >= MOST_GROWTH,
    );
    expect(slow.map(({ name, form }) => `${name}, ${form}`)).toEqual([]);
  });
});

/**
 * How many times longer a text of four times the size takes, at most. It grows step by step, so
 * that one that is far too slow is found while it is small; what seems slow is measured again.
 */
function growthOf(hostile: Hostile): number {
  let before = timeOf(hostile, SIZE / 4);
  let most = 1;
  for (const size of [SIZE, SIZE * 4, SIZE * 16]) {
    const first = timeOf(hostile, size);
    const time = first > FLOOR * 4 ? Math.min(first, timeOf(hostile, size)) : first;
    if (time > FLOOR * 4) most = Math.max(most, time / Math.max(FLOOR, before));
    if (most >= MOST_GROWTH) return most;
    before = time;
  }
  return most;
}

function timeOf({ form, text }: Hostile, size: number): number {
  const written = text(size);
  const start = process.cpuUsage();
  const tree = parseBriefing(written, { form });
  briefingOf(tree);
  checkBriefing(tree);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
