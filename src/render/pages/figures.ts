import type { Element, ElementContent } from "hast";
import type { Mention } from "../../history/mentions.ts";
import { followQuantities, nameOfQuantity, type Quantity } from "../../history/quantities.ts";
import {
  hasSeveralValues,
  isOfBefore,
  mainMention,
  valuesOf,
} from "../../history/quantity-values.ts";
import { statusWordsOf } from "../../history/status-words.ts";
import { figureKinds } from "../../model/tree.ts";
import { phraseAround } from "../components/figure-phrase.ts";
import { figurePicture } from "../components/figure-picture.ts";
import { claimLink, sourceLinks, valuesTable } from "../components/figure-values.ts";
import { nothingYet } from "../components/lineage-list.ts";
import { h } from "../element.ts";
import { blockId } from "../ids.ts";
import type { LineageView } from "../lineage-view.ts";
import { topicPages } from "../topic-pages.ts";
import { latestOf } from "../topics.ts";
import { words } from "../words.ts";

/** The quantities of a topic through time, and all figures of its latest version. */
export const figures = topicPages("figures", (view) => {
  const { trees, lineages } = view.history;
  const all = followQuantities(trees, lineages);
  const last = trees.length - 1;
  const changed = all
    .filter(hasSeveralValues)
    .sort((a, b) => weightOf(b, last) - weightOf(a, last));
  const latest = all.filter(({ mentions }) => mentions.some(({ at }) => at === last));
  if (changed.length + latest.length === 0) return [nothingYet(words.across.noFigures)];
  return [changedSection(changed, view), latestSection(latest, view)];
});

/** Those that can be named first, those that stand in more versions before others. */
function weightOf(quantity: Quantity, last: number): number {
  const versions = new Set(quantity.mentions.map(({ at }) => at)).size;
  const isNamed = nameOfQuantity(quantity) !== "" && quantity.kind !== "date";
  const isOfLatest = quantity.mentions.some(({ at }) => at === last);
  return (isNamed ? 4 * last : 0) + (isOfLatest ? 2 * last : 0) + versions;
}

function changedSection(changed: readonly Quantity[], view: LineageView): Element | undefined {
  if (changed.length === 0) return undefined;
  return h("section.lineages", [
    h("h2", [words.across.changed, " ", h("span.count", [String(changed.length)])]),
    h(
      "ol",
      changed.map((each, nth) =>
        h("li.quantity", { id: blockId("quantity", nth + 1) }, changedItem(each, view)),
      ),
    ),
  ]);
}

// Of more values in a line nobody sees the course; the picture and the table have them all.
const MOST_IN_LINE = 5;

/** A quantity: what it is, from value to value, in a picture and in all its values. */
function changedItem(quantity: Quantity, view: LineageView): ElementContent[] {
  const main = view.history.trees.flatMap((_, at) => mainMention(quantity, at) ?? []);
  const turns = main.filter((mention, nth) => valueOf(main[nth - 1]) !== valueOf(mention));
  const shown =
    turns.length > 1 ? turns : valuesOf(quantity).flatMap(({ mentions }) => mentions[0] ?? []);
  const values = shown.flatMap(({ figure }, nth): ElementContent[] => [
    { type: "text", value: nth === 0 ? "" : ` ${words.across.becomes} ` },
    h("bdi", [figure.surface]),
  ]);
  const picture = figurePicture(quantity, inWords(quantity, view), view);
  return [
    h("h3", { dir: "auto" }, [titleOf(quantity, main.at(-1))]),
    ...(picture && shown.length > MOST_IN_LINE ? [] : [h("p.values", values)]),
    ...(picture ? [picture] : []),
    ...severalAtOnce(quantity, view),
    valuesTable(quantity, view),
  ];
}

function valueOf(mention: Mention | undefined): string {
  return String(mention?.figure.value);
}

function titleOf(quantity: Quantity, last: Mention | undefined): string {
  const name = nameOfQuantity(quantity);
  if (name !== "") return name.charAt(0).toUpperCase() + name.slice(1);
  return last ? phraseAround(last.claim.plain, last.start, last.figure.surface) : "";
}

/** e.g. `DeepSeek valuation: $10 billion in version 1, $50 billion in versions 3, 4` */
function inWords(quantity: Quantity, view: LineageView): string {
  const values = valuesOf(quantity).map(({ surface, mentions }) => {
    const versions = new Set(mentions.map(({ at }) => view.versionAt(at).number));
    return words.across.valueIn(surface, [...versions]);
  });
  return `${titleOf(quantity, quantity.mentions.at(-1))}: ${values.join("; ")}`;
}

/** Versions that give more than one value, said aloud. */
function severalAtOnce(quantity: Quantity, view: LineageView): Element[] {
  return view.topic.versions.flatMap(({ number }, at) => {
    const here = quantity.mentions.filter(
      (mention) => mention.at === at && !isOfBefore(quantity, mention),
    );
    const values = valuesOf({ mentions: here }).map(({ surface }) => surface);
    if (values.length < 2) return [];
    return [h("p.several", [words.across.severalValues(words.version(number), values.join(", "))])];
  });
}

function latestSection(latest: readonly Quantity[], view: LineageView): Element | undefined {
  const { number } = latestOf(view.topic);
  const rows = latestRows(latest, view.topic.versions.length - 1);
  if (rows.length === 0) return undefined;
  return h("section.lineages.all-figures", { id: "all-figures" }, [
    h("h2", [words.across.figuresOf(number), " ", h("span.count", [String(rows.length)])]),
    ...figureKinds.flatMap((kind) => {
      const ofKind = rows.filter((row) => row.kind === kind);
      if (ofKind.length === 0) return [];
      return [
        h("h3", [words.across.figureKinds[kind], " ", h("span.count", [String(ofKind.length)])]),
        h(
          "ul",
          ofKind.map((row) => latestItem(row, view)),
        ),
      ];
    }),
  ]);
}

/** A value in the latest version, of one quantity or of several. */
interface Row {
  readonly kind: Quantity["kind"];
  readonly surface: string;
  readonly places: readonly Place[];
}

/** Where the latest version gives a value of a quantity, and since when one did. */
interface Place {
  readonly main: Mention;
  readonly mentions: readonly Mention[];
  readonly since: number;
}

function latestRows(latest: readonly Quantity[], last: number): Row[] {
  const rows = new Map<string, Row>();
  for (const quantity of latest) {
    for (const { surface, value, mentions } of valuesOf(quantity)) {
      const here = mentions.filter(({ at }) => at === last);
      const main = mainMention({ ...quantity, mentions: here }, last);
      if (main === undefined) continue;
      const key = `${quantity.kind} ${quantity.unit} ${value}`;
      const place = { main, mentions: here, since: sinceOf(mentions, last) };
      const places = [...(rows.get(key)?.places ?? []), place];
      rows.set(key, { kind: main.figure.kind, surface: rows.get(key)?.surface ?? surface, places });
    }
  }
  return [...rows.values()];
}

function latestItem({ surface, places }: Row, view: LineageView): Element {
  return h("li", [
    h("p", [h("strong", [h("bdi", [surface])])]),
    h(
      "ul",
      places.map((place) => h("li", placeItem(place, view))),
    ),
  ]);
}

function placeItem({ main, mentions, since }: Place, view: LineageView): ElementContent[] {
  const phrase = phraseAround(main.claim.plain, main.start, main.figure.surface);
  const status = statusWordsOf(main);
  const isNew = since > 0 && since === main.at;
  const times = mentions.length - 1;
  return [
    h("p", [
      h("a", { href: claimLink(main, view), dir: "auto" }, [phrase]),
      times === 0 ? "" : ` ${words.across.alsoStands(times)}`,
    ]),
    h("p.evidence", [
      ...(status.length === 0 ? [] : [h("span.hedge", [h("bdi", [status.join(", ")])]), " · "]),
      isNew
        ? h("strong", [words.across.newFigure])
        : words.across.figureSince(view.versionAt(since).number),
      " · ",
      ...sourceLinks(mentions, view),
    ]),
  ];
}

/** The place of the version since which a value has stood without a break. */
function sinceOf(mentions: readonly Mention[], last: number): number {
  const places = new Set(mentions.map(({ at }) => at));
  let since = last;
  while (places.has(since - 1)) since--;
  return since;
}
