import type { Random } from "../edits/random.ts";

// What a text form, Markdown, YAML, HTML or Unicode could stumble over.
const FRAGMENTS = [
  "[",
  "]",
  "[1]",
  "[0]",
  "[01]",
  "[2026]",
  "[1-100]",
  "[3-1]",
  "[1,2",
  "[^1]",
  "【1】",
  "[cite: 1]",
  "[9007199254740993]",
  "<script>alert(1)</script>",
  "</script>",
  "<img src=x onerror=alert(1)>",
  "<!--",
  "-->",
  "<![CDATA[",
  "&lt;",
  "&#0;",
  "<!-- sitrep-ignore uncited-source: because -->",
  "javascript:alert(1)",
  "[x](javascript:alert(1))",
  "https://",
  "https://[::",
  "---",
  "---js",
  "---\n",
  "title: &a [*a]",
  "__proto__: 1",
  "constructor",
  "version: 1e9",
  "published: 0000-00-00",
  "Version 0",
  "Version 999999",
  "Version 1000000",
  "2026-02-30",
  "Q5 2026",
  "- 2026-13-01: x",
  "Evolution:",
  "Evolution: Consistent.",
  "What",
  "Sources",
  "Sources:",
  "## Sources",
  "### Holder",
  "Perspectives",
  "- [1] x — y (2026)",
  "- [1]",
  "-",
  "- ",
  "*",
  "**",
  "_",
  "`",
  "```",
  "\\",
  "\u202e",
  "\u200d",
  "\u0000",
  "\ud800",
  "\udc00",
  "\ufeff",
  "\u00a0",
  "\u2028",
  "\r",
  "\r\n",
  "\t",
  "é",
  "e\u0301",
  "ﷺ",
  "💥",
  "👨‍👩‍👧",
  "港口",
  "שלום",
  "$1",
  "$16.2B",
  "€45–50 million",
  "23x",
  "1e308%",
  "five hundred million billion",
  "Reuters reports",
  "in talks",
  "may",
  " — ",
  " · ",
  "...",
  "…",
] as const;

type Mutation = (lines: string[], random: Random, others: readonly string[]) => void;

const mutations: readonly Mutation[] = [
  (lines, random) => void lines.splice(random.below(lines.length), 1 + random.below(3)),
  (lines, random) => {
    const at = random.below(lines.length);
    lines.splice(random.below(lines.length + 1), 0, ...lines.slice(at, at + 1 + random.below(5)));
  },
  (lines, random) => {
    const [a, b] = [random.below(lines.length), random.below(lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? "", lines[a] ?? ""];
  },
  (lines, random) => {
    const at = random.below(lines.length);
    const line = lines[at] ?? "";
    const place = random.below(line.length + 1);
    const count = random.chance(0.05) ? 200 : 1;
    const put = random.pick(FRAGMENTS).repeat(count);
    lines[at] = line.slice(0, place) + put + line.slice(place + random.below(4));
  },
  (lines, random) => void lines.splice(random.below(lines.length + 1), 0, random.pick(FRAGMENTS)),
  (lines, random) => {
    const at = random.below(lines.length);
    const line = lines[at] ?? "";
    lines[at] = line.slice(0, random.below(line.length + 1));
  },
  (lines, random, others) => {
    const other = random.pick(others).split("\n");
    const from = random.below(other.length);
    lines.splice(
      random.below(lines.length + 1),
      0,
      ...other.slice(from, from + 1 + random.below(12)),
    );
  },
  (lines, random) => void lines.splice(random.below(lines.length)),
  (lines, random) => {
    const at = random.below(lines.length);
    lines[at] = (lines[at] ?? "").replace(/\d+/g, () => String(random.below(300)));
  },
];

/** A text with some mistakes that no analyst, and some that many, would make. */
export function mutate(text: string, random: Random, others: readonly string[]): string {
  const lines = text.split("\n");
  const count = 1 + random.below(12);
  for (let nth = 0; nth < count; nth++) {
    if (lines.length === 0) lines.push("");
    random.pick(mutations)(lines, random, others);
  }
  return lines.join("\n");
}
