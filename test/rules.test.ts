import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkBriefing } from "../src/check/check.ts";
import { rulePage } from "../src/check/explain.ts";
import type { Published, Rule } from "../src/check/rule.ts";
import { rules } from "../src/check/rules/index.ts";
import { FIRST_LINK, linkOf, sha256Of } from "../src/model/publication.ts";
import type { Version } from "../src/model/topic.ts";
import type { BriefingTree } from "../src/model/tree.ts";
import { parseBriefing } from "../src/parse/briefing.ts";

describe.each(rules)("$id", (rule) => {
  const page = readFileSync(rulePage(rule.id), "utf8");
  const { invalid, valid } = examplesOf(page);

  it("has a page that begins with its id and its summary", () => {
    expect(page.startsWith(`# ${rule.id}\n\n${rule.summary}\n`)).toBe(true);
    expect(invalid.length).toBeGreaterThan(0);
    expect(valid.length).toBeGreaterThan(0);
  });

  it.each(invalid)("finds what stands below the invalid example in line $line", (example) => {
    expect(findingsOf(rule, example)).toEqual(example.diagnostics);
  });

  it.each(valid)("finds nothing in the valid example in line $line", (example) => {
    expect(findingsOf(rule, example)).toEqual([]);
  });
});

describe("the list of rules", () => {
  it("holds what its folder holds", () => {
    const folder = readdirSync(new URL("../src/check/rules/", import.meta.url)).sort();
    const listed = rules.flatMap(({ id }) => [`${id}.md`, `${id}.ts`]);
    expect(folder).toEqual([...listed, "index.ts"].sort());
  });

  it("is the table in docs/rules.md", () => {
    const docs = readFileSync(new URL("../docs/rules.md", import.meta.url), "utf8");
    const rows = rules.map(
      ({ id, severity, summary }) =>
        `| [${id}](../src/check/rules/${id}.md) | ${severity} | ${summary} |`,
    );
    expect(docs.split("\n").filter((line) => line.startsWith("| ["))).toEqual(rows);
  });
});

interface Example {
  /** Where the example begins in its page. */
  readonly line: number;
  /** The words behind `briefing` in the fence, e.g. `v9.md`. */
  readonly file: string | null;
  readonly text: string;
  /** The text before it, of a rule that needs two: a named file beside another. */
  readonly before: { readonly file: string; readonly text: string } | null;
  readonly diagnostics: readonly string[];
}

/**
 * The examples of a page: each invalid one is followed by the diagnostics that it gives. Of two
 * texts with nothing between them but blank lines, the first is the sibling of the second.
 */
function examplesOf(page: string): { invalid: Example[]; valid: Example[] } {
  const fences = fencesOf(page);
  const examples = fences.flatMap(({ info, line, text, section, end }, nth) => {
    const [kind, file = null] = info.split(" ");
    if (kind !== "briefing" || isFirstOfTwo(page, end)) return [];
    const above = fences[nth - 1];
    const isPair = above !== undefined && isFirstOfTwo(page, above.end);
    const before = isPair ? { file: above.info.split(" ")[1] ?? "", text: above.text } : null;
    const below = fences[nth + 1];
    const diagnostics = below?.info === "diagnostics" ? below.text.split("\n") : [];
    return [{ section, line, file, text, before, diagnostics }];
  });
  const invalid = examples.filter(({ section }) => section === "Invalid");
  const valid = examples.filter(({ section }) => section === "Valid");
  expect(invalid.filter(({ diagnostics }) => diagnostics.length === 0)).toEqual([]);
  expect(invalid.length + valid.length).toBe(examples.length);
  return { invalid, valid };
}

function isFirstOfTwo(page: string, end: number): boolean {
  return /^\n\n```briefing /.test(page.slice(end)) && page.slice(0, end).endsWith("\n```");
}

function fencesOf(page: string) {
  const fences: { info: string; line: number; text: string; section: string; end: number }[] = [];
  for (const { index, 0: fence, 1: info = "", 2: text = "" } of page.matchAll(
    /^```(.+)\n([\s\S]*?)\n```$/gm,
  )) {
    const above = page.slice(0, index);
    const section = [...above.matchAll(/^## ((?:Inv|V)alid)$/gm)].at(-1)?.[1] ?? "";
    fences.push({ info, line: above.split("\n").length, text, section, end: index + fence.length });
  }
  return fences;
}

/** What one rule finds, as pages write it; a rule that is off is switched on. */
function findingsOf(rule: Rule, { text, file, before }: Example): string[] {
  const levels = rule.severity === "off" ? new Map([[rule.id, "warning" as const]]) : new Map();
  // Of two texts of one name, the first is what was published.
  const isPublished = before !== null && before.file === file;
  const siblings = before && !isPublished ? [versionOf(before.text, before.file)] : [];
  const published = isPublished ? publishedOf(before.text, text) : null;
  const tree = treeOf(text, file);
  // A rule that looks at what others find needs them all.
  const together = rule.isLast ? rules : [rule];
  const all = checkBriefing(tree, {
    file,
    siblings,
    published,
    rules: together,
    levels,
    today: "2026-06-01",
  });
  const found = all.filter((diagnostic) => diagnostic.rule === rule.id);
  return found.map(
    ({ line, column, endLine, endColumn, severity, message }) =>
      `${line}:${column}-${endLine}:${endColumn} ${severity} ${message}`,
  );
}

function publishedOf(was: string, is: string): Published {
  const entry = { version: 8, file: "v8.txt", sha256: sha256Of(was), recorded: "2026-06-01" };
  return { entry: { ...entry, link: linkOf(FIRST_LINK, entry) }, sha256: sha256Of(is) };
}

function versionOf(text: string, file: string): Version {
  const tree = treeOf(text, file);
  return { file, number: tree.header.version?.value ?? 0, tree };
}

function treeOf(text: string, file: string | null): BriefingTree {
  return parseBriefing(text, { form: file?.endsWith(".md") ? "markdown" : "text" });
}
