import type { Element, ElementContent } from "hast";
import type { Mention } from "../../history/mentions.ts";
import { citationsFor, type Quantity } from "../../history/quantities.ts";
import { isOfBefore, type QuantityValue, valuesOf } from "../../history/quantity-values.ts";
import { shortest, statusWordsOf } from "../../history/status-words.ts";
import { h } from "../element.ts";
import { sourceId } from "../ids.ts";
import type { LineageView } from "../lineage-view.ts";
import { versionPath } from "../topics.ts";
import { words } from "../words.ts";

/** The values of a quantity: how surely each is told, in which versions, and on whose word. */
export function valuesTable(quantity: Quantity, view: LineageView): Element {
  const { value, versions, sources } = words.across.valueHeads;
  return h("table.quantity", [
    h("thead", [
      h(
        "tr",
        [value, versions, sources].map((head) => h("th", { scope: "col" }, [head])),
      ),
    ]),
    h(
      "tbody",
      valuesOf(quantity).map((each) => valueRow(each, quantity, view)),
    ),
  ]);
}

function valueRow(
  { surface, mentions }: QuantityValue,
  quantity: Quantity,
  view: LineageView,
): Element {
  const status = shortest(mentions.flatMap(statusWordsOf));
  const present = mentions.filter((mention) => !isOfBefore(quantity, mention));
  const past = mentions.filter((mention) => isOfBefore(quantity, mention));
  return h("tr", [
    h("th", { scope: "row" }, [
      h("bdi", [surface]),
      ...(status.length === 0 ? [] : [" ", h("span.hedge", [h("bdi", [status.join(", ")])])]),
    ]),
    h("td", [
      ...mentionLinks(present, view),
      ...(past.length === 0
        ? []
        : [h("span.past", [words.across.toldOfBefore, ...mentionLinks(past, view)])]),
    ]),
    h("td", sourceLinks(mentions, view)),
  ]);
}

/** One link for each version, to the first claim there that gives the value. */
function mentionLinks(mentions: readonly Mention[], view: LineageView): ElementContent[] {
  const firsts = mentions.filter(
    (mention, nth) => mentions.findIndex(({ at }) => at === mention.at) === nth,
  );
  return firsts.flatMap((mention): ElementContent[] => {
    const { number } = view.versionAt(mention.at);
    const link = h("a", { href: claimLink(mention, view), ariaLabel: words.version(number) }, [
      String(number),
    ]);
    return [{ type: "text", value: " " }, link];
  });
}

/** The place of the claim of a mention in the page of its version. */
export function claimLink(
  { at, claim }: Mention,
  { topic, versionAt, linkTo }: LineageView,
): string {
  return `${linkTo(versionPath(topic, versionAt(at)))}#${claim.id}`;
}

const MOST_SOURCES = 3;

/** The sources that some claims cite, each once, linked to where it was first cited for them. */
export function sourceLinks(mentions: readonly Mention[], view: LineageView): ElementContent[] {
  const byTitle = new Map<string, string>();
  for (const mention of mentions) {
    const { sources } = view.pageAt(mention.at);
    const page = view.linkTo(versionPath(view.topic, view.versionAt(mention.at)));
    for (const { number } of citationsFor(mention)) {
      const source = sources.get(number);
      const title = source && (source.title || words.emptyTitle);
      if (title && !byTitle.has(title)) byTitle.set(title, `${page}#${sourceId(number)}`);
    }
  }
  const all = [...byTitle];
  if (all.length === 0) return [{ type: "text", value: words.across.noSource }];
  const shown = all.slice(0, all.length === MOST_SOURCES + 1 ? all.length : MOST_SOURCES);
  const rest = all.length - shown.length;
  return [
    ...shown.map(([title, href]) => h("a.source", { href }, [h("cite", { dir: "auto" }, [title])])),
    ...(rest === 0 ? [] : [h("span.more", [words.across.moreSources(rest)])]),
  ];
}
