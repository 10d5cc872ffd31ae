import type { z } from "zod";
import type { Diagnostic as Schema } from "./diagnostic-schema.ts";
import { type LineStarts, pointAt, type Span } from "./span.ts";

/** What a rule reports: where, what, and what to do. Lines and columns count from 1. */
export type Diagnostic = z.infer<typeof Schema>;
export type Severity = Diagnostic["severity"];

/** A finding before it is given its file, line and severity. */
export interface Finding {
  readonly span: Span;
  /** "Unexpected …, expected …", values in backticks. */
  readonly message: string;
  readonly hint?: string;
  readonly data?: Diagnostic["data"];
  /** Other places of the text that explain it, e.g. the first of two duplicates. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
  /** What mends it without a change of meaning; there is none where that takes judgement. */
  readonly fix?: readonly Edit[];
}

/** Words in place of those that a span covers; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** Something amiss that the parser met while reading, with the id of the rule that reports it. */
export interface Problem extends Finding {
  readonly rule: "invalid-header" | "invalid-date" | "unreadable-line";
}

/** A finding with its place as editors show it. */
export function diagnosticOf(
  finding: Finding,
  rule: string,
  severity: Severity,
  file: string | null,
  lineStarts: LineStarts,
): Diagnostic {
  const related = finding.related?.map(({ span, message }) => ({
    message,
    ...placeOf(span, lineStarts),
  }));
  return {
    rule,
    severity,
    message: finding.message,
    hint: finding.hint ?? null,
    file,
    ...placeOf(finding.span, lineStarts),
    data: finding.data ?? {},
    ...(related === undefined ? {} : { related }),
  };
}

function placeOf(span: Span, lineStarts: LineStarts) {
  const end = pointAt(lineStarts, span.end);
  return { ...pointAt(lineStarts, span.start), endLine: end.line, endColumn: end.column };
}
