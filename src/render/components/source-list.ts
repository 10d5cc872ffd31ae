import type { Element, ElementContent } from "hast";
import type { Source } from "../../model/blocks.ts";
import { factsOf, type SourceFacts } from "../../model/topic.ts";
import type { CitationUse } from "../citation-index.ts";
import { h } from "../element.ts";
import { citationId, sourceId } from "../ids.ts";
import { webAddress } from "../links.ts";
import type { ListedSource } from "../topic-card.ts";
import type { VersionView } from "../version-view.ts";
import { words } from "../words.ts";
import { separated } from "./facts-line.ts";
import { dateElement } from "./time.ts";

/** The numbered sources, each with a link back to every place that cites it. */
export function sourceList(sources: readonly Source[], view: VersionView): Element {
  const listed = sources.filter((source) => view.sources.get(source.number) === source);
  return h("ol.sources", [...listed.map((source) => sourceItem(source, view)), previewTemplate()]);
}

/** What a script fills to show a source beside its citation; `#1` and `#2` stand for numbers. */
function previewTemplate(): Element {
  const { toList, back, uses, place, previous, next, close, cameFrom } = words.preview;
  const step = (name: string, label: string, sign: string) =>
    h("a", { className: name, href: "#content", ariaLabel: label, title: label }, [sign]);
  return h("template.preview", { dataCameFrom: cameFrom }, [
    h("div.card", { id: "preview", role: "dialog", hidden: true }, [
      h("p.source"),
      h("p.ways", [
        h("a", { className: "to-list", href: "#content", dataBack: back("#1") }, [toList]),
        h("span", { className: "steps", role: "group", ariaLabel: uses }, [
          step("previous", previous, "‹"),
          h("span", { role: "status" }, [place("#1", "#2")]),
          step("next", next, "›"),
        ]),
        h("button", { className: "close", type: "button", ariaLabel: close }, ["×"]),
      ]),
    ]),
  ]);
}

function sourceItem(source: Source, { topic, citations }: VersionView): Element {
  const { number } = source;
  const facts = factsOf(topic.facts, source.title);
  const about = aboutSource(source, facts);
  return h("li", { id: sourceId(number), ...numbering(number) }, [
    h("p.source", [
      ...(facts?.status ? [h("strong.status", [words.status[facts.status]]), " "] : []),
      sourceTitle(source, facts),
      ...(about.length === 0 ? [] : [" ", h("span.about", about)]),
    ]),
    backLinks(citations.bySource.get(number) ?? []),
  ]);
}

// The greatest number that browsers count to.
const MOST = 2 ** 31 - 1;

/** A number that a list cannot count is shown by the style sheet from `data-number`. */
function numbering(number: string): { value: number } | { dataNumber: string } {
  const isCounted = /^(?:0|[1-9]\d*)$/.test(number) && Number(number) <= MOST;
  return isCounted ? { value: Number(number) } : { dataNumber: number };
}

/** A title, as a link where its address is known. */
export function sourceTitle({ title, url }: ListedSource, facts: SourceFacts | undefined): Element {
  const shown = title === "" ? words.emptyTitle : title;
  const href = webAddress(url?.value) ?? webAddress(facts?.url);
  if (href === undefined) return h("cite", { dir: "auto" }, [shown]);
  return h("cite", { dir: "auto" }, [h("a", { href, rel: ["noopener", "noreferrer"] }, [shown])]);
}

/** Who published a source, of what kind it is, when and where it was found. */
export function aboutSource(
  { feed, date }: ListedSource,
  facts: SourceFacts | undefined,
): ElementContent[] {
  const archive = webAddress(facts?.archive);
  return separated([
    facts?.publisher,
    facts?.kind,
    date ? dateElement(date) : undefined,
    feed?.value,
    facts?.reliability ? words.reliability(facts.reliability) : undefined,
    archive
      ? h("a", { href: archive, rel: ["noopener", "noreferrer"] }, [words.archived])
      : undefined,
  ]);
}

function backLinks(uses: readonly CitationUse[]): Element {
  if (uses.length === 0) return h("p.uses", [words.uncited]);
  return h(
    "ul.uses",
    uses.map((use) => h("li", [backLink(use)])),
  );
}

function backLink({ number, nth, where, clause }: CitationUse): Element {
  return h("a", { role: "doc-backlink", href: `#${citationId(number, nth)}` }, [
    h("bdi", [where]),
    " ",
    h("q", { dir: "auto" }, [clause]),
  ]);
}
