import type { Finding } from "../model/diagnostic.ts";
import { publishedNumber } from "../model/numbers.ts";
import type { TopicExemption } from "../model/topic.ts";
import type { BriefingTree } from "../model/tree.ts";
import type { Rule } from "./rule.ts";

/**
 * Says whether a finding is one that the analysts let stand: by a comment before its block or
 * heading, or by `topic.yaml`. A rule that is an error by itself knows no exemption.
 */
export function exemptionTest(
  tree: BriefingTree,
  exemptions: readonly TopicExemption[],
  today: string | undefined,
): (rule: Rule, finding: Finding) => boolean {
  const isCommented = commentTest(tree);
  const inForce = exemptions.filter(
    ({ expires, version }) =>
      (expires === undefined || today === undefined || expires >= today) &&
      (version === undefined || version === tree.header.version?.value),
  );
  return (rule, finding) =>
    rule.severity !== "error" &&
    (isCommented(rule.id, finding) ||
      inForce.some((exemption) => covers(exemption, rule, finding)));
}

function covers({ rule: id, number }: TopicExemption, rule: Rule, finding: Finding): boolean {
  if (id !== rule.id) return false;
  return number === undefined || number === plainNumber(finding.data?.number);
}

function plainNumber(number: number | string | undefined): number | string | undefined {
  return typeof number === "string" ? publishedNumber(number) : number;
}

/** A comment holds for the block or the heading that begins next after it, and for no more. */
function commentTest(tree: BriefingTree): (id: string, finding: Finding) => boolean {
  if (tree.exemptions.length === 0) return () => false;
  const starts = tree.sections.flatMap(({ headingSpan, blocks }) => [
    headingSpan.start,
    ...blocks.map(({ span }) => span.start),
  ]);
  const exempt = new Set(
    tree.exemptions.map(({ rule, span }) => `${rule} ${countUpTo(starts, span.start)}`),
  );
  return (id, { span }) => exempt.has(`${id} ${countUpTo(starts, span.start) - 1}`);
}

/** How many of the ascending starts are not above the offset, by binary search. */
function countUpTo(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
