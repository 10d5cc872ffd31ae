import type { Element, ElementContent } from "hast";
import type { Citation, Marker } from "../../model/prose.ts";
import type { CitationIndex } from "../citation-index.ts";
import { h } from "../element.ts";
import { citationId, sourceId } from "../ids.ts";
import { words } from "../words.ts";

/**
 * A marker with a link for each of its citations: `[11]`, or `[1, 2]` for a list or a range. The
 * brackets are text, so that they are there when a reader copies a sentence; on a screen the style
 * sheet gives them no room. They stand in the links, where the name of the link speaks for them.
 */
export function citationMarker({ citations }: Marker, index: CitationIndex): Element {
  const last = citations.length - 1;
  const links = citations.flatMap((citation, i): (ElementContent | string)[] => {
    const [open, close] = [i === 0 ? bracket("[") : "", i === last ? bracket("]") : ""];
    const link = citationLink(citation, [open, citation.number, close], index);
    return i === 0 ? [link] : [", ", link];
  });
  return h("sup.markers", links);
}

function bracket(text: string): Element {
  return h("span", [text]);
}

/** Only a site that was not checked has citations without a source; they lead nowhere. */
function citationLink(
  citation: Citation,
  shown: (Element | string)[],
  { byCitation }: CitationIndex,
): Element {
  const use = byCitation.get(citation);
  if (use === undefined) return h("span.unresolved", { title: words.unresolved }, shown);
  const { number, nth } = use;
  return h(
    "a",
    {
      role: "doc-noteref",
      id: citationId(number, nth),
      href: `#${sourceId(number)}`,
      ariaLabel: words.citation(number),
    },
    shown,
  );
}
