import type { Element } from "hast";
import type { Perspective } from "../../model/blocks.ts";
import { h } from "../element.ts";
import type { VersionView } from "../version-view.ts";

/** Who holds which stance, and how it evolved, under the label that the text has for that. */
export function perspectives(blocks: readonly Perspective[], view: VersionView): Element[] {
  return blocks.map((block) => perspective(block, view));
}

function perspective(block: Perspective, { ids, tree, renderProse }: VersionView): Element {
  const label = h("span.label", [tree.vocabulary.evolution]);
  return h("div.perspective", { id: ids.get(block) }, [
    h("h3", [h("bdi", renderProse(block.holder))]),
    ...block.stance.map((prose) => h("p.stance", renderProse(prose))),
    ...block.evolution.map((prose, i) =>
      h("p.evolution", [...(i === 0 ? [label, " "] : []), ...renderProse(prose)]),
    ),
  ]);
}
