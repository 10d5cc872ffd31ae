import type { Finding } from "../model/diagnostic.ts";
import { publishedNumber } from "../model/numbers.ts";
import type { TopicExemption } from "../model/topic.ts";
import type { BriefingTree, Exemption } from "../model/tree.ts";
import type { Rule } from "./rule.ts";

/** Why a finding may stand: a comment before its block, or an entry of `topic.yaml`. */
export type AnyExemption = Exemption | TopicExemption;

/**
 * Looks up the exemption by which a finding may stand: of the comment before its block or heading,
 * or of `topic.yaml`. A rule that is an error by itself knows no exemption.
 */
export function exemptionFinder(
  tree: BriefingTree,
  exemptions: readonly TopicExemption[],
  today: string | undefined,
): (rule: Rule, finding: Finding) => AnyExemption | undefined {
  const findComment = commentFinder(tree, today);
  const inForce = exemptions.filter(
    (exemption) => !isExpired(exemption, today) && isFor(exemption, tree),
  );
  return (rule, finding) => {
    if (rule.severity === "error") return undefined;
    return (
      findComment(rule.id, finding) ?? inForce.find((exemption) => covers(exemption, rule, finding))
    );
  };
}

/** Whether the last day of an exemption is over; without a day of today none is. */
export function isExpired({ expires }: AnyExemption, today: string | undefined): boolean {
  return expires !== undefined && today !== undefined && expires < today;
}

/** Whether an exemption of `topic.yaml` is for this version of the topic. */
function isFor({ version }: TopicExemption, { header }: BriefingTree): boolean {
  return version === undefined || version === header.version?.value;
}

function covers({ rule: id, number }: TopicExemption, rule: Rule, finding: Finding): boolean {
  if (id !== rule.id) return false;
  return number === undefined || number === plainNumber(finding.data?.number);
}

function plainNumber(number: number | string | undefined): number | string | undefined {
  return typeof number === "string" ? publishedNumber(number) : number;
}

/** A comment holds for the block or the heading that begins next after it, and for no more. */
function commentFinder(
  tree: BriefingTree,
  today: string | undefined,
): (id: string, finding: Finding) => Exemption | undefined {
  if (tree.exemptions.length === 0) return () => undefined;
  const starts = tree.sections.flatMap(({ headingSpan, blocks }) => [
    headingSpan.start,
    ...blocks.map(({ span }) => span.start),
  ]);
  const inForce = tree.exemptions.filter((exemption) => !isExpired(exemption, today));
  const byPlace = new Map(
    inForce.map((exemption) => [
      `${exemption.rule} ${countUpTo(starts, exemption.span.start)}`,
      exemption,
    ]),
  );
  return (id, { span }) => byPlace.get(`${id} ${countUpTo(starts, span.start) - 1}`);
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
