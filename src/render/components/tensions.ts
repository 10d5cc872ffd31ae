import type { Element, ElementContent } from "hast";
import type { Tension } from "../../model/blocks.ts";
import { h } from "../element.ts";
import type { VersionView } from "../version-view.ts";
import { words } from "../words.ts";
import { citationMarker } from "./citations.ts";

/** Claims at odds, each with its own list of sources. */
export function tensions(blocks: readonly Tension[], view: VersionView): Element {
  return h(
    "ol.tensions",
    blocks.map((block) =>
      h("li", { id: view.ids.get(block) }, [
        ...view.renderProse(block.prose),
        ...listOf(block, view),
      ]),
    ),
  );
}

function listOf({ list }: Tension, { citations }: VersionView): ElementContent[] {
  if (list.length === 0) return [];
  const markers = list.map((marker) => citationMarker(marker, citations));
  return [
    { type: "text", value: " " },
    h("span.listed", [h("span.label", [words.listedSources]), " ", ...markers]),
  ];
}
