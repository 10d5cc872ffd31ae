import type { SectionName } from "../../src/model/sections.ts";
import { sectionNames } from "../../src/model/sections.ts";
import type { Form } from "../../src/model/tree.ts";
import type { Known } from "./known.ts";
import type { Random } from "./random.ts";
import type { Written } from "./write.ts";

/** A finding that must be made: its rule, and its line where only one is right. */
interface Planted {
  readonly rule: string;
  readonly line: number | null;
}

interface Planting {
  readonly lines: readonly string[];
  readonly findings: readonly Planted[];
}

/** What a defect is planted in. */
interface Soil {
  readonly known: Known;
  readonly written: Written;
  readonly random: Random;
}

export interface Defect {
  readonly name: string;
  readonly forms: readonly Form[];
  /** Undefined where the briefing has no place for it. */
  readonly plant: (soil: Soil) => Planting | undefined;
}

const both: readonly Form[] = ["text", "markdown"];
const text: readonly Form[] = ["text"];
const markdown: readonly Form[] = ["markdown"];

const wrongNumbers = (count: number) => [
  `[${count + 1}]`,
  "[0]",
  "[2026]",
  "[01]",
  "[00]",
  "[99999999999999999999]",
  `[1, ${count + 3}]`,
  `[${count}–${count + 1}]`,
];
const nearMisses = [
  "[^1]",
  "【1】",
  "[O1]",
  "[l1]",
  "[cite: 1]",
  "[Source 1]",
  "(Source 1)",
  "[ref 1]",
  "[1;2]",
  "[ 1 ]",
  "[#1]",
  "［1］",
  "[１]",
  "[1 and 2]",
  "[note 1]",
] as const;
const unsafe = [
  "\u202E",
  "\u2066",
  "\u200B",
  "\u0007",
  "\u00AD",
  "\uD800",
  "\u061C",
  "\u2028",
  "\u0000",
  "\u{E0041}",
  "\uFEFF",
  "\u0085",
] as const;
const impossible = [
  "2023-02-30",
  "2023-13-01",
  "2023-00-10",
  "2023-13",
  "Q5 2023",
  "2023-04-31",
] as const;
const badVersions = ["0", "08", "-1", "1000000", "2.1", "eight", "３"] as const;
const badUrls = [
  "javascript:alert(1)",
  "ftp://a.example/x",
  "data:text/html,x",
  "file:///etc/passwd",
  "//a.example/x",
] as const;

export const defects: readonly Defect[] = [
  {
    name: "a citation of no source",
    forms: both,
    plant: (soil) => {
      const written = pick(soil, wrongNumbers(soil.known.sources.length));
      return inProse(soil, written, (line) => [{ rule: "unresolved-citation", line }]);
    },
  },
  {
    name: "a near miss",
    forms: both,
    plant: (soil) =>
      inProse(soil, pick(soil, nearMisses), (line) => [{ rule: "near-miss-citation", line }]),
  },
  {
    name: "an unsafe character",
    forms: both,
    plant: (soil) =>
      inProse(soil, pick(soil, unsafe), (line) => [{ rule: "unsafe-text", line }], ""),
  },
  {
    name: "a number given twice",
    forms: both,
    plant: (soil) => {
      const { number, line } = soil.random.pick(first(soil.written.expected.sources));
      const entry = `- [${number}] Nobody ever wrote this headline — wire`;
      return insert(soil, line, [entry], [{ rule: "duplicate-source-number", line: line + 1 }]);
    },
  },
  {
    name: "an event on a day that no calendar has",
    forms: both,
    plant: (soil) => {
      const { line } = soil.random.pick(first(soil.written.expected.timeline));
      return insert(
        soil,
        line,
        [`- ${pick(soil, impossible)}: Something`],
        [{ rule: "invalid-date", line: line + 1 }],
      );
    },
  },
  {
    name: "a source with a date that no calendar has",
    forms: both,
    plant: (soil) => replaceSource(soil, ` — wire (${pick(soil, impossible)})`, "invalid-date"),
  },
  {
    name: "a publication on a day that no calendar has",
    forms: both,
    plant: (soil) => {
      const [at, value] = [
        headerLine(soil, "published", 3),
        soil.random.pick(["2026-02-30 10:00 UTC", "2026-05-27 25:00 UTC"]),
      ];
      return replace(soil, at, isText(soil) ? value : `published: ${value}`, [
        { rule: "invalid-date", line: at },
      ]);
    },
  },
  {
    name: "a version that is none",
    forms: both,
    plant: (soil) => {
      const [at, value] = [headerLine(soil, "version", 2), pick(soil, badVersions)];
      const planting = replace(soil, at, isText(soil) ? `Version ${value}` : `version: ${value}`, [
        { rule: "invalid-header", line: at },
      ]);
      return planting;
    },
  },
  {
    name: "no title",
    forms: both,
    plant: (soil) =>
      remove(soil, headerLine(soil, "title", 1), 1, [{ rule: "invalid-header", line: 1 }]),
  },
  {
    name: "no version",
    forms: both,
    plant: (soil) =>
      remove(soil, headerLine(soil, "version", 2), 1, [
        { rule: "invalid-header", line: isText(soil) ? 2 : 1 },
      ]),
  },
  {
    name: "no date",
    forms: both,
    plant: (soil) =>
      remove(soil, headerLine(soil, "published", 3), 1, [
        { rule: "invalid-header", line: isText(soil) ? 3 : 1 },
      ]),
  },
  {
    name: "an unknown key",
    forms: markdown,
    plant: (soil) =>
      insert(
        soil,
        1,
        [`${soil.random.pick(["author", "Title", "sources", "__proto__", "constructor"])}: x`],
        [{ rule: "invalid-header", line: 2 }],
      ),
  },
  {
    name: "a key given twice",
    forms: markdown,
    plant: (soil) => insert(soil, 1, [`title: x`], [{ rule: "invalid-header", line: null }]),
  },
  {
    name: "a line too many in the header",
    forms: text,
    plant: (soil) =>
      insert(soil, 3, ["Prepared by the desk"], [{ rule: "unreadable-line", line: 4 }]),
  },
  {
    name: "text above the first section",
    forms: markdown,
    plant: (soil) => {
      const at = headingLine(soil, "what");
      return insert(
        soil,
        at - 1,
        ["Prepared by the desk.", ""],
        [{ rule: "unreadable-line", line: at }],
      );
    },
  },
  {
    name: "an entry that is no event",
    forms: both,
    plant: (soil) => {
      const { line } = soil.random.pick(first(soil.written.expected.timeline));
      return insert(
        soil,
        line,
        ["- Something without a date"],
        [{ rule: "unreadable-line", line: line + 1 }],
      );
    },
  },
  {
    name: "an entry that is no source",
    forms: both,
    plant: (soil) => {
      const { line } = soil.random.pick(first(soil.written.expected.sources));
      const entry = soil.random.pick([
        "- A headline without a number — wire",
        "- [x] A headline — wire",
        "- (1) A headline — wire",
      ]);
      return insert(soil, line, [entry], [{ rule: "unreadable-line", line: line + 1 }]);
    },
  },
  {
    name: "a source whose line misses its spaces",
    forms: both,
    plant: (soil) => {
      const { number, line } = soil.random.pick(first(soil.written.expected.sources));
      const tight = soil.random.pick([
        `-[${number}]Headline—reactive:x`,
        `-[${number}] Headline — reactive:x`,
        `- [${number}]Headline — wire`,
        `- [${number}] Headline —reactive:x`,
        `- [${number}] Headline— reactive:x`,
        `- [${number}] Headline — wire(2001)`,
        `- [${number}] Headline: a — b—reactive:x`,
      ]);
      return replace(soil, line, tight, [{ rule: "unreadable-line", line }]);
    },
  },
  {
    name: "an event whose line misses its spaces",
    forms: both,
    plant: (soil) => {
      const { line, date } = soil.random.pick(first(soil.written.expected.timeline));
      const tight = soil.random.pick([
        `-${date}: Something`,
        `- ${date}:Something`,
        `- ${date} Something`,
      ]);
      if (!isText(soil) && tight.startsWith("-Q")) return undefined;
      return replace(soil, line, tight, [{ rule: "unreadable-line", line }]);
    },
  },
  {
    name: "a definition",
    forms: markdown,
    plant: (soil) => {
      const at = headingLine(soil, pick(soil, ["whyItMatters", "timeline", "sources"] as const));
      const definition = soil.random.pick([
        "[1]: https://a.example",
        "[^1]: A note",
        "[name]: <https://a.example> 'x'",
      ]);
      return insert(soil, at - 1, [definition, ""], [{ rule: "unreadable-line", line: at }]);
    },
  },
  {
    name: "a block that a briefing has not",
    forms: markdown,
    plant: (soil) => {
      const at = headingLine(soil, pick(soil, ["whyItMatters", "timeline", "tensions"] as const));
      const block = soil.random.pick(["> A quotation", "***", "# Big", "#### Small", "~~~"]);
      const lines = block === "~~~" ? [block, "[9]", block, ""] : [block, ""];
      return insert(soil, at - 1, lines, [{ rule: "unreadable-line", line: at }]);
    },
  },
  {
    name: "a section too few",
    forms: both,
    plant: (soil) => {
      const section = pick(soil, [
        "what",
        "whyItMatters",
        "openQuestions",
        "timeline",
        "perspectives",
        "tensions",
      ] as const);
      const [start, end] = extent(soil, section);
      return remove(soil, start, end - start, [{ rule: "missing-section", line: null }]);
    },
  },
  {
    name: "a section that no briefing has",
    forms: both,
    plant: (soil) => {
      const at = soil.random.pick([...first(sectionNames), "end"] as const);
      const line = at === "end" ? soil.written.lines.length + 1 : headingLine(soil, at);
      const name = soil.random.pick(["Methodology", "What to watch", "Key judgments"]);
      const lines = isText(soil)
        ? [name, "We read what was published."]
        : ["", `## ${name}`, "", "We read what was published.", ""];
      return insert(soil, line - 1, lines, [
        { rule: "unknown-section", line: isText(soil) ? line : line + 1 },
      ]);
    },
  },
  {
    name: "a heading that misses its last letter",
    forms: both,
    plant: (soil) => {
      const section = pick(soil, [
        "what",
        "whyItMatters",
        "openQuestions",
        "narrative",
        "timeline",
        "perspectives",
        "tensions",
      ] as const);
      const name = soil.known.domain.vocabulary.headings[section].slice(0, -1);
      const line = headingLine(soil, section);
      return replace(soil, line, isText(soil) ? name : `## ${name}`, [
        { rule: "missing-section", line: null },
        { rule: "unknown-section", line },
      ]);
    },
  },
  {
    name: "a section out of its place",
    forms: both,
    plant: (soil) => {
      const from = soil.random.int(0, sectionNames.length - 1);
      const to = soil.random.int(0, sectionNames.length);
      if (Math.abs(from - to) < 3) return undefined;
      const name = sectionNames[from] ?? "what";
      const [start, end] = extent(soil, name);
      const before = sectionNames[to];
      const target = before ? headingLine(soil, before) : soil.written.lines.length + 1;
      const moved = [
        ...soil.written.lines.slice(start - 1, end - 1),
        ...(isText(soil) ? [] : [""]),
      ];
      const gap = target > soil.written.lines.length && !isText(soil) ? [""] : [];
      const lines =
        target < start
          ? [
              ...soil.written.lines.slice(0, target - 1),
              ...moved,
              ...soil.written.lines.slice(target - 1, start - 1),
              ...soil.written.lines.slice(end - 1),
            ]
          : [
              ...soil.written.lines.slice(0, start - 1),
              ...soil.written.lines.slice(end - 1, target - 1),
              ...gap,
              ...moved,
              ...soil.written.lines.slice(target - 1),
            ];
      const line = target < start ? target : target - (end - start) + gap.length;
      return { lines, findings: [{ rule: "misplaced-section", line }] };
    },
  },
  {
    name: "a section given twice",
    forms: both,
    plant: (soil) => {
      const section = pick(soil, ["what", "whyItMatters", "narrative"] as const);
      const [start, end] = extent(soil, section);
      const heading = soil.written.lines[start - 1] ?? "";
      const lines = isText(soil) ? [heading, "Once more."] : [heading, "", "Once more.", ""];
      return insert(soil, end - 1, lines, [{ rule: "misplaced-section", line: end }]);
    },
  },
  {
    name: "an event earlier than one above it",
    forms: both,
    plant: (soil) => {
      const last = soil.written.expected.timeline.at(-1)?.line ?? 1;
      const date = soil.random.pick(["1999-01-01", "1999-01", "1999", "Q1 1999"]);
      return insert(
        soil,
        last,
        [`- ${date}: Something`],
        [{ rule: "unordered-timeline", line: last + 1 }],
      );
    },
  },
  {
    name: "an event after the publication",
    forms: both,
    plant: (soil) => {
      const last = soil.written.expected.timeline.at(-1)?.line ?? 1;
      const date = soil.random.pick(["2099-01-01", "2099-01", "2099", "Q1 2099"]);
      return insert(
        soil,
        last,
        [`- ${date}: Something`],
        [{ rule: "future-date", line: last + 1 }],
      );
    },
  },
  {
    name: "a source dated after the publication",
    forms: both,
    plant: (soil) =>
      replaceSource(soil, ` — wire (${soil.random.pick(["2099-01-01", "2099"])})`, "future-date"),
  },
  {
    name: "a perspective without an evolution",
    forms: both,
    plant: (soil) => {
      const at = soil.random.int(0, soil.known.perspectives.length - 1);
      const perspective = soil.written.expected.perspectives[at];
      if (!perspective || perspective.evolution === null) return undefined;
      const line = perspective.line + (isText(soil) ? 2 : 4);
      const findings =
        soil.known.version === 1
          ? []
          : [{ rule: "incomplete-perspective", line: perspective.line }];
      return remove(soil, line, isText(soil) ? 1 : 2, findings);
    },
  },
  {
    name: "no evolution anywhere",
    forms: both,
    plant: (soil) => {
      const { evolution } = soil.known.domain.vocabulary;
      const isEvolution = (line: string) => new RegExp(`^[*]*${evolution}[*]*:`).test(line);
      const lines: string[] = [];
      const findings: Planted[] = [];
      const holders = new Set(soil.written.expected.perspectives.map(({ line }) => line));
      for (const [nth, line] of soil.written.lines.entries()) {
        if (isEvolution(line)) continue;
        lines.push(line);
        if (holders.has(nth + 1) && soil.known.version > 1)
          findings.push({ rule: "incomplete-perspective", line: lines.length });
      }
      return { lines, findings };
    },
  },
  {
    name: "a perspective without a stance",
    forms: both,
    plant: (soil) => {
      const perspective = soil.random.pick(first(soil.written.expected.perspectives));
      if (perspective.evolution === null) return undefined;
      const findings = [{ rule: "incomplete-perspective", line: perspective.line }];
      return remove(
        soil,
        perspective.line + (isText(soil) ? 1 : 2),
        isText(soil) ? 1 : 2,
        findings,
      );
    },
  },
  {
    name: "a source missing from a tension's list",
    forms: both,
    plant: (soil) => {
      const tension = soil.random.pick(first(soil.written.expected.tensions));
      const free = soil.known.sources.find(({ number }) => !tension.citations.includes(number));
      if (tension.listed.length === 0 || !free) return undefined;
      const line = soil.written.lines[tension.line - 1] ?? "";
      const planted = line.replace(/^(- |[*+] )(\p{L}+)/u, `$1$2 [${free.number}]`);
      if (planted === line) return undefined;
      return replace(soil, tension.line, planted, [
        { rule: "unlisted-tension-source", line: tension.line },
      ]);
    },
  },
  {
    name: "a source that nothing cites",
    forms: both,
    plant: (soil) => {
      const count = soil.known.sources.length;
      return append(
        soil,
        [`- [${count + 1}] Nobody ever wrote this headline — wire`],
        "uncited-source",
      );
    },
  },
  {
    name: "a gap in the numbers",
    forms: both,
    plant: (soil) => {
      const count = soil.known.sources.length;
      const entry = `- [${count + 3}] Nobody ever wrote this headline — wire`;
      const planting = append(soil, [entry], "missing-source-number");
      return { ...planting, lines: cite(planting.lines, soil, count + 3) };
    },
  },
  {
    name: "the same source under two numbers",
    forms: both,
    plant: (soil) => {
      const count = soil.known.sources.length;
      const { line, number } = soil.random.pick(first(soil.written.expected.sources));
      const twin = (soil.written.lines[line - 1] ?? "").replace(`[${number}]`, `[${count + 1}]`);
      const planting = append(soil, [twin], "duplicate-source");
      return { ...planting, lines: cite(planting.lines, soil, count + 1) };
    },
  },
  {
    name: "a source with an unsafe URL",
    forms: both,
    plant: (soil) => {
      const { number, line } = soil.random.pick(first(soil.written.expected.sources));
      const url = pick(soil, badUrls);
      const entry = isText(soil)
        ? `- [${number}] Headline — wire ${url}`
        : `- [${number}] [Headline](${url}) — wire`;
      return replace(soil, line, entry, [{ rule: "unsafe-url", line }]);
    },
  },
  {
    name: "a link with an unsafe URL",
    forms: markdown,
    plant: (soil) =>
      inProse(soil, `[so](${pick(soil, badUrls)})`, (line) => [{ rule: "unsafe-url", line }]),
  },
];

function isText({ written }: Soil): boolean {
  return written.form === "text";
}

function pick<const T>({ random }: Soil, list: readonly T[]): T {
  return random.pick(first(list));
}

/** A list that is known to have something in it. */
function first<T>(list: readonly T[]): [T, ...T[]] {
  const [head, ...rest] = list;
  if (head === undefined) throw new Error("A generated briefing has at least one of each");
  return [head, ...rest];
}

/** Puts something behind the first words of a paragraph, question, event, stance or evolution. */
function inProse(
  soil: Soil,
  planted: string,
  findings: (line: number) => Planted[],
  space = " ",
): Planting | undefined {
  const { claims } = soil.written.expected;
  const { line, column } = soil.random.pick(
    first(claims.filter(({ section }) => section !== "tensions")),
  );
  const row = soil.written.lines[line - 1] ?? "";
  const [words] = /^\p{L}+/u.exec(row.slice(column - 1)) ?? [];
  if (words === undefined) return undefined;
  const at = column - 1 + words.length;
  return replace(
    soil,
    line,
    `${row.slice(0, at)}${space}${planted}${row.slice(at)}`,
    findings(line),
  );
}

function headerLine(soil: Soil, key: string, nth: number): number {
  return isText(soil)
    ? nth
    : soil.written.lines.findIndex((line) => line.startsWith(`${key}:`)) + 1;
}

function headingLine({ known, written }: Soil, section: SectionName): number {
  const name = known.domain.vocabulary.headings[section];
  const headings = [name, `## ${name}`, `## ${name} ##`];
  return written.lines.findIndex((line) => headings.includes(line)) + 1;
}

/** The line of a section's heading, and the line of the next. */
function extent(soil: Soil, section: SectionName): [number, number] {
  const next = sectionNames[sectionNames.indexOf(section) + 1];
  return [
    headingLine(soil, section),
    next ? headingLine(soil, next) : soil.written.lines.length + 1,
  ];
}

function insert(
  { written }: Soil,
  after: number,
  lines: readonly string[],
  findings: readonly Planted[],
): Planting {
  return { lines: written.lines.toSpliced(after, 0, ...lines), findings };
}

function replace(
  { written }: Soil,
  line: number,
  by: string,
  findings: readonly Planted[],
): Planting {
  return { lines: written.lines.toSpliced(line - 1, 1, by), findings };
}

function remove(
  { written }: Soil,
  line: number,
  count: number,
  findings: readonly Planted[],
): Planting {
  return { lines: written.lines.toSpliced(line - 1, count), findings };
}

function append(soil: Soil, entries: readonly string[], rule: string): Planting {
  const { lines } = soil.written;
  return insert(soil, lines.length, entries, [{ rule, line: lines.length + entries.length }]);
}

function replaceSource(soil: Soil, tail: string, rule: string): Planting {
  const { number, line } = soil.random.pick(first(soil.written.expected.sources));
  return replace(soil, line, `- [${number}] Nobody ever wrote this headline${tail}`, [
    { rule, line },
  ]);
}

/** Cites a number in the last line of the narrative, which moves no line. */
function cite(lines: readonly string[], soil: Soil, number: number): string[] {
  const at = soil.written.expected.narrative.at(-1)?.line ?? 1;
  return lines.toSpliced(at - 1, 1, `${lines[at - 1]} [${number}]`);
}
