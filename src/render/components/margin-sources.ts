import type { Element } from "hast";
import type { Prose } from "../../model/prose.ts";
import { factsOf } from "../../model/topic.ts";
import { h } from "../element.ts";
import { sourceId } from "../ids.ts";
import type { VersionView } from "../version-view.ts";
import { words } from "../words.ts";

// More would be longer than the paragraph that they stand beside.
const MOST = 6;

/**
 * What each paragraph of a section rests on, for the margin of a wide screen: the sources that no
 * paragraph before it in the section has named. The citations say the same to those who hear the
 * page, so this is hidden from them.
 */
export function marginSources(
  paragraphs: readonly Prose[],
  view: VersionView,
): readonly (Element | undefined)[] {
  const seen = new Set<string>();
  return paragraphs.map(({ markers }) => {
    const cited = markers.flatMap(({ citations }) => citations.map(({ number }) => number));
    const fresh = [...new Set(cited)].filter(
      (number) => view.sources.has(number) && !seen.has(number),
    );
    for (const number of fresh) seen.add(number);
    return fresh.length === 0 ? undefined : beside(fresh, view);
  });
}

function beside(numbers: readonly string[], view: VersionView): Element {
  const rest = numbers.length - MOST;
  return h("div.beside", { ariaHidden: "true" }, [
    ...numbers.slice(0, MOST).map((number) => line(number, view)),
    rest > 0 ? h("p", [words.across.moreSources(rest)]) : undefined,
  ]);
}

function line(number: string, { sources, topic }: VersionView): Element {
  const source = sources.get(number);
  const title = source?.title || words.emptyTitle;
  const publisher = factsOf(topic.facts, title)?.publisher ?? source?.feed?.value;
  return h("p", { dir: "auto" }, [
    h("a", { href: `#${sourceId(number)}`, tabIndex: -1 }, [number]),
    title,
    publisher === undefined ? undefined : h("span", [` ${publisher}`]),
  ]);
}
