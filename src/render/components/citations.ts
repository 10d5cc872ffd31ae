import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Citation, Marker } from "../../model/prose.ts";
import type { CitationIndex } from "../citation-index.ts";
import { citationId, sourceId } from "../ids.ts";
import { words } from "../words.ts";

/**
 * A marker with a link for each of its citations: `[11]`, or `[1, 2]` for a list or a range. The
 * brackets are text, so that they are there when a reader copies a sentence.
 */
export function citationMarker({ citations }: Marker, index: CitationIndex): Element {
  const [only, second] = citations;
  if (only && !second) return h("sup.markers", [citationLink(only, `[${only.number}]`, index)]);
  const links = citations.flatMap((citation, i): (ElementContent | string)[] => [
    i === 0 ? "" : ", ",
    citationLink(citation, citation.number, index),
  ]);
  return h("sup.markers", ["[", ...links, "]"]);
}

/** Only a site that was not checked has citations without a source; they lead nowhere. */
function citationLink(citation: Citation, shown: string, { byCitation }: CitationIndex): Element {
  const use = byCitation.get(citation);
  if (use === undefined) return h("span.unresolved", { title: words.unresolved }, [shown]);
  const { number, nth } = use;
  return h(
    "a",
    {
      role: "doc-noteref",
      id: citationId(number, nth),
      href: `#${sourceId(number)}`,
      ariaLabel: words.source(number),
    },
    [shown],
  );
}
