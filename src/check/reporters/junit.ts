import type { Diagnostic } from "../../model/diagnostic.ts";
import { escapeInLine } from "../escape.ts";
import type { CheckedTexts, Reporter } from "../reporter.ts";

/**
 * JUnit's XML: a suite for each file, a case for each finding, and one that passes where there is
 * none. What fails the check is a failure; a warning that does not is a skipped case.
 */
export const junit: Reporter = {
  name: "junit",

  format(diagnostics, texts, { strict = false } = {}) {
    const suites = suitesOf(diagnostics, texts);
    const counts = countsOf(diagnostics, suites, strict);
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="sitrep"${counts}>`,
      ...suites.flatMap((suite) => suiteLines(suite, strict)),
      "</testsuites>",
      "",
    ].join("\n");
  },
};

interface Suite {
  readonly name: string;
  readonly found: readonly Diagnostic[];
}

/** Every file that was checked, and every other one that something was found in. */
function suitesOf(diagnostics: readonly Diagnostic[], texts: CheckedTexts): Suite[] {
  const byFile = new Map<string | null, Diagnostic[]>([...texts.keys()].map((file) => [file, []]));
  for (const diagnostic of diagnostics) {
    const found = byFile.get(diagnostic.file) ?? [];
    found.push(diagnostic);
    byFile.set(diagnostic.file, found);
  }
  return [...byFile].map(([file, found]) => ({ name: file ?? "standard input", found }));
}

function suiteLines(suite: Suite, strict: boolean): string[] {
  const { name, found } = suite;
  const cases =
    found.length === 0
      ? [`    <testcase${attributes({ classname: name, name: "sitrep" })}/>`]
      : found.flatMap((diagnostic) => caseLines(diagnostic, name, strict));
  const counts = countsOf(found, [suite], strict);
  return [`  <testsuite${attributes({ name })}${counts}>`, ...cases, "  </testsuite>"];
}

function caseLines(diagnostic: Diagnostic, suite: string, strict: boolean): string[] {
  const { rule, severity, line, column, message, hint } = diagnostic;
  // The name stays the same where only the line moves, as whoever compares two runs wants it.
  const name = `${rule}: ${message}`;
  const details = [`${suite}:${line}:${column} ${severity} ${message} (${rule})`, hint ?? ""];
  const text = details.filter((detail) => detail !== "").map(escape);
  const outcome = fails(diagnostic, strict)
    ? `<failure${attributes({ type: severity, message })}>${text.join("\n")}</failure>`
    : `<skipped${attributes({ message })}>${text.join("\n")}</skipped>`;
  return [
    `    <testcase${attributes({ classname: suite, name, file: suite, line })}>`,
    `      ${outcome}`,
    "    </testcase>",
  ];
}

function fails({ severity }: Diagnostic, strict: boolean): boolean {
  return strict || severity === "error";
}

function countsOf(found: readonly Diagnostic[], suites: readonly Suite[], strict: boolean): string {
  const failures = found.filter((diagnostic) => fails(diagnostic, strict)).length;
  const clean = suites.filter((suite) => suite.found.length === 0).length;
  const tests = found.length + clean;
  return attributes({ tests, failures, errors: 0, skipped: found.length - failures });
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escape(String(value))}"`)
    .join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text and attribute values alike; what XML forbids is shown as an escape. */
function escape(words: string): string {
  return escapeInLine(words)
    .replace(/[\ufffe\uffff]/g, "\ufffd")
    .replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
}
