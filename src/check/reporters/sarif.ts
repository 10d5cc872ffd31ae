import type { Diagnostic } from "../../model/diagnostic.ts";
import { escapeInLine } from "../escape.ts";
import { explainRule } from "../explain.ts";
import { escapeJson } from "../json-escape.ts";
import type { Reporter, ReportOptions, Suppressed } from "../reporter.ts";
import type { Rule } from "../rule.ts";
import { rules } from "../rules/index.ts";

/** SARIF 2.1.0, for code scanning: GitHub, Azure DevOps, editors. */
export const sarif: Reporter = {
  name: "sarif",

  format(diagnostics, texts, options = {}) {
    const { version, suppressed = [] } = options;
    const files = [...texts.keys()].filter((file) => file !== null);
    const run = {
      tool: {
        driver: {
          name: "sitrep",
          ...(version === undefined ? {} : { version, semanticVersion: version }),
          rules: rules.map((rule) => descriptorOf(rule, options)),
        },
      },
      columnKind: "utf16CodeUnits",
      originalUriBaseIds: {
        [ROOT]: { description: { text: "The folder that was checked from." } },
      },
      artifacts: files.map((file) => ({ location: locate(file) })),
      results: [
        ...diagnostics.map((diagnostic) => resultOf(diagnostic, options)),
        ...suppressed.map((entry) => suppressedResultOf(entry, options)),
      ],
    };
    return `${escapeJson(JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, null, 2))}\n`;
  },
};

const SCHEMA =
  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const ROOT = "%SRCROOT%";

function descriptorOf({ id, summary, severity }: Rule, { pages }: ReportOptions) {
  const page = pages?.get(id);
  const help = page && { help: { text: explainRule(page, { color: false }), markdown: page } };
  const enabled = severity !== "off";
  return {
    id,
    shortDescription: { text: summary },
    ...help,
    defaultConfiguration: { enabled, level: enabled ? severity : "warning" },
  };
}

function resultOf(diagnostic: Diagnostic, { fingerprintOf }: ReportOptions) {
  const { rule, severity, message, hint, file, related = [], data } = diagnostic;
  const fingerprint = fingerprintOf?.(diagnostic);
  const { confidence } = data;
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: severity,
    message: { text: messageText(hint === null ? message : `${message}. ${hint}`) },
    locations: [{ physicalLocation: physicalLocationOf(file, diagnostic) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, nth) => ({
        id: nth + 1,
        message: { text: messageText(place.message) },
        physicalLocation: physicalLocationOf(file, place),
      })),
    }),
    ...(fingerprint && {
      partialFingerprints: { "sitrepWords/v1": fingerprint, primaryLocationLineHash: fingerprint },
    }),
    ...(confidence !== undefined && { rank: Math.round(confidence * 1000) / 10 }),
  };
}

function suppressedResultOf({ diagnostic, kind, reason }: Suppressed, options: ReportOptions) {
  const justification = escapeInLine(reason);
  return { ...resultOf(diagnostic, options), suppressions: [{ kind, justification }] };
}

/** Braces stand for placeholders in SARIF unless they are doubled. */
function messageText(words: string): string {
  return escapeInLine(words).replace(/[{}]/g, "$&$&");
}

type Place = Pick<Diagnostic, "line" | "column" | "endLine" | "endColumn">;

function physicalLocationOf(file: string | null, { line, column, endLine, endColumn }: Place) {
  return {
    artifactLocation: file === null ? STDIN : locate(file),
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

const STDIN = { description: { text: "standard input" } };

/** Paths are shown from the folder in which sitrep was called, unless they are absolute. */
function locate(file: string) {
  const uri = encodePath(file);
  return uri.startsWith("/") ? { uri: `file://${uri}` } : { uri, uriBaseId: ROOT };
}

/** A path as a URI; a name such as `a:b.txt` would else begin with a scheme. */
function encodePath(path: string): string {
  return path
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}
