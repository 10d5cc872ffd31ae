import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkBriefing } from "../src/check/check.ts";
import type { Rule } from "../src/check/rule.ts";
import { conflictingFigure } from "../src/check/rules/conflicting-figure.ts";
import { conflictingHedge } from "../src/check/rules/conflicting-hedge.ts";
import { duplicateSource } from "../src/check/rules/duplicate-source.ts";
import { missingAttribution } from "../src/check/rules/missing-attribution.ts";
import { uncitedSource } from "../src/check/rules/uncited-source.ts";
import type { Diagnostic } from "../src/model/diagnostic.ts";
import type { BriefingTree } from "../src/model/tree.ts";
import { parseBriefing } from "../src/parse/briefing.ts";

// In each text of test/evidence-more/ a label in double braces stands behind what a rule must find in
// that line, with the number or the strength that the finding must have; whatever else is found is
// a false alarm. The labels are taken out before the text is read.
const LABEL = / *\{\{([^}]+)\}\}/g;

const LEAST_PRECISION = 0.95;
const LEAST_RECALL = 0.75;

const folder = new URL("./evidence-more/", import.meta.url);
const rules = [
  missingAttribution,
  conflictingHedge,
  conflictingFigure,
  uncitedSource,
  duplicateSource,
];
const texts = readdirSync(folder).sort().map(readLabelled);

describe.each(rules)("$id in labelled texts of other domains", (rule) => {
  const results = texts.map((text) => resultOf(rule, text));
  const [right, wrong, missed] = (["right", "wrong", "missed"] as const).map((kind) =>
    results.flatMap((result) => result[kind]),
  ) as [string[], string[], string[]];
  const precision = right.length / (right.length + wrong.length);
  const recall = right.length / (right.length + missed.length);

  it(`finds ${right.length} of ${right.length + missed.length}: precision ${percent(precision)}, recall ${percent(recall)}`, () => {
    console.log(
      [
        `${rule.id}: precision ${percent(precision)}, recall ${percent(recall)}`,
        ...wrong.map((one) => `  false alarm ${one}`),
        ...missed.map((one) => `  missed ${one}`),
      ].join("\n"),
    );
    expect(right.length).toBeGreaterThan(0);
    expect(precision).toBeGreaterThanOrEqual(LEAST_PRECISION);
    expect(recall).toBeGreaterThanOrEqual(LEAST_RECALL);
  });
});

interface Labelled {
  readonly file: string;
  readonly labels: readonly Label[];
  readonly tree: BriefingTree;
}

function readLabelled(file: string): Labelled {
  const text = readFileSync(new URL(file, folder), "utf8");
  const form = file.endsWith(".md") ? "markdown" : "text";
  const tree = parseBriefing(text.replace(LABEL, ""), { form });
  return { file, labels: labelsOf(text), tree };
}

function resultOf(rule: Rule, { file, labels, tree }: Labelled) {
  const wanted = labels.filter((label) => label.rule === rule.id);
  const found = checkBriefing(tree, { rules: [rule] });
  const isRight = (one: Diagnostic) => wanted.some((label) => isMeant(label, one));
  const draw = ({ line, message }: Diagnostic) => `${file}:${line} ${message}`;
  return {
    right: found.filter(isRight).map(draw),
    wrong: found.filter((one) => !isRight(one)).map(draw),
    missed: wanted
      .filter((label) => !found.some((one) => isMeant(label, one)))
      .map(({ line, words }) => `${file}:${line} ${words.join(" ")}`),
  };
}

interface Label {
  readonly rule: string;
  readonly line: number;
  readonly words: readonly string[];
}

function labelsOf(text: string): Label[] {
  return text.split("\n").flatMap((line, nth) =>
    [...line.matchAll(LABEL)].map(([, label = ""]) => {
      const [rule = "", ...words] = label.split(" ");
      return { rule, line: nth + 1, words };
    }),
  );
}

function isMeant({ rule, line, words }: Label, found: Diagnostic): boolean {
  const { number, numbers = [], strength } = found.data;
  const said = [strength, number, ...numbers].map(String);
  return rule === found.rule && line === found.line && words.every((word) => said.includes(word));
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
