import type { Block } from "../src/model/blocks.ts";
import type { Span } from "../src/model/span.ts";
import type { BriefingTree } from "../src/model/tree.ts";

// The signs of the two forms: what stands between the nodes of a text and is none itself.
const SIGNS = [
  String.raw`\s|\uFEFF|[-–—•·*+|:：()[\]<>_#"']`,
  "version|evolution|history|title|published|items|lang|draft|ya?ml",
  String.raw`\d{1,3}[.)]`,
].join("|");
const ONLY_SIGNS = new RegExp(`^(?:${SIGNS})*$`, "i");
const YAML_COMMENT = /(?:^|\s)#.*$/gm;

/** The stretches of a text that no node, no problem and no sign of the form accounts for. */
export function unaccounted(tree: BriefingTree): string[] {
  const { header, text } = tree;
  const fields = [header.title, header.version, header.published, header.items];
  const spans = [
    ...fields.flatMap((field) => field?.span ?? []),
    ...tree.sections.flatMap(({ headingSpan, blocks }) => [
      headingSpan,
      ...blocks.flatMap(leavesOf),
    ]),
    ...tree.exemptions.map(({ span }) => span),
    ...tree.problems.map(({ span }) => span),
  ].sort((a, b) => a.start - b.start);
  const gaps: string[] = [];
  let end = 0;
  for (const span of [...spans, { start: text.length, end: text.length }]) {
    if (span.start > end) gaps.push(text.slice(end, span.start));
    end = Math.max(end, span.end);
  }
  return gaps.filter((gap) => !ONLY_SIGNS.test(gap.replace(YAML_COMMENT, "")));
}

function leavesOf(block: Block): Span[] {
  switch (block.type) {
    case "paragraph":
      return [block.prose.span];
    case "event":
      return [block.date.span, block.prose.span];
    case "perspective":
      return [block.holder, ...block.stance, ...block.evolution].map(({ span }) => span);
    case "tension":
      return [
        block.prose.span,
        ...block.list.flatMap(({ citations }) => citations.map(({ span }) => span)),
      ];
    case "source":
      return [
        block.numberSpan,
        block.titleSpan,
        block.feed?.span,
        block.date?.span,
        block.url?.span,
      ].flatMap((span) => span ?? []);
    case "unreadable":
      return [block.span];
  }
}
