import type { Finding } from "../model/diagnostic.ts";
import { quote } from "../model/quote.ts";
import type { Span } from "../model/span.ts";
import type { AnyExemption } from "./exemptions.ts";
import type { NamedRule } from "./rule.ts";

/**
 * What is wrong with an exemption that let no finding stand; undefined where its rule is off, since
 * nothing was looked for then.
 */
export function unusedFinding(
  { rule }: AnyExemption,
  names: NamedRule,
  span: Span,
): Finding | undefined {
  const what = `Unexpected exemption from ${quote(rule)}`;
  switch (names.kind) {
    case "off":
      return undefined;
    case "unknown":
      return {
        span,
        message: `${what}${names.didYouMean || ", expected the id of a rule"}`,
        hint: "`sitrep explain` lists the rules.",
      };
    case "error":
      return {
        span,
        message: `${what}, expected a rule that is a warning by itself`,
        hint: "An error stays one: mend what it reports, and remove the exemption.",
      };
    case "warning":
      return {
        span,
        message: `${what}, expected a finding that it lets stand`,
        hint: "What it stood for is mended, or has moved: remove the exemption, or move it too.",
      };
  }
}

/** An exemption whose last day is over. */
export function expiredFinding({ rule, expires = "" }: AnyExemption, span: Span): Finding {
  return {
    span,
    message: `Unexpected exemption from ${quote(rule)} until ${quote(expires)}, expected a day to come`,
    hint: "Look at the finding again: mend it and remove the exemption, or set a later day.",
  };
}
