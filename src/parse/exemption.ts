import type { Problem } from "../model/diagnostic.ts";
import { quote } from "../model/quote.ts";
import type { Span } from "../model/span.ts";
import type { Exemption } from "../model/tree.ts";
import { isDay } from "./dates.ts";
import { unreadable } from "./outline.ts";

/** A comment to the rules: what it exempts from, or else what is wrong with it. */
export type ReadExemption = { readonly exemption: Exemption } | { readonly problem: Problem };

/**
 * Reads `<!-- sitrep-ignore rule-id: reason -->` on a line of its own, or with a last day
 * `<!-- sitrep-ignore rule-id until 2026-12-31: reason -->`; undefined where the line is no comment to us.
 */
export function readExemption(line: string, span: Span): ReadExemption | undefined {
  const comment = line.trim();
  if (!comment.startsWith("<!--") || !comment.endsWith("-->")) return undefined;
  const words = comment.slice(4, -3).trim();
  if (!OURS.test(words)) return undefined;
  const [, rule, expires, reason = ""] = EXEMPTION.exec(words) ?? [];
  if (rule === undefined || reason.trim() === "") return { problem: withoutReason(words, span) };
  if (expires === undefined) return { exemption: { rule, reason: reason.trim(), span } };
  if (!isDay(expires)) return { problem: noDay(expires, span) };
  return { exemption: { rule, reason: reason.trim(), expires, span } };
}

const OURS = /^sitrep-ignore(?![\w-])/;
const EXEMPTION = /^sitrep-ignore\s+([\w-]+)(?:\s+until\s+([^\s:]+))?\s*:(.*)$/;

function withoutReason(words: string, span: Span): Problem {
  const hasColon = words.includes(":");
  const expected = hasColon ? "a rule and a reason" : "a colon and a reason behind the rule";
  return unreadable(
    span,
    `Unexpected ${quote(words)}, expected ${expected}`,
    "Write `<!-- sitrep-ignore rule-id: reason -->`; the reason tells the next reader why the finding may stand.",
  );
}

function noDay(written: string, span: Span): Problem {
  return unreadable(
    span,
    `Unexpected ${quote(written)}, expected the last day on which the exemption holds`,
    "Write the day as `2026-12-31`, or leave `until` out.",
  );
}
