import type { Element } from "hast";
import type { Change } from "../../model/change.ts";
import type { Topic, Version } from "../../model/topic.ts";
import { h } from "../element.ts";
import type { LinkTo } from "../links.ts";
import type { TopicCard } from "../topic-card.ts";
import { latestOf } from "../topics.ts";
import { words } from "../words.ts";
import { sincePath } from "./changes-paths.ts";
import { allChanges, groupOf } from "./changes-view.ts";

// What `assets/script.js` needs to say what has changed since a reader last read. It keeps which
// versions were read on the reader's machine alone; without it, none of this is shown.

const entities = ["claim", "question", "perspective", "tension", "event", "source"] as const;
const states = ["new", "revised", "answered", "resolved", "gone"] as const;
type State = (typeof states)[number];

/** Attributes of the page that makes its reader one of a version. */
export function readingOf({ slug }: Topic, { number }: Version) {
  return { dataTopic: slug, dataVersion: number };
}

/** On the latest version, for each older one what has changed since; of which the script shows one. */
export function sinceLastRead(topic: Topic, version: Version, linkTo: LinkTo): Element | undefined {
  if (topic.isPreview || version !== latestOf(topic)) return undefined;
  const offers = topic.versions.flatMap((old) => offerOf(topic, old, linkTo) ?? []);
  if (offers.length === 0) return undefined;
  const { isNew, isRevised } = words.lastRead;
  return h("template.last-read", { dataNew: isNew, dataRevised: isRevised }, [
    ...offers,
    h("button", { type: "button" }, [words.lastRead.done]),
    h("p.done", [words.lastRead.isDone(version.number)]),
  ]);
}

/** In a list of topics, a link that the script turns to the version read last. */
export function sinceLastReadInList(topic: TopicCard, linkTo: LinkTo): Element | undefined {
  const [first] = topic.changedSince;
  if (first === undefined) return undefined;
  const { inList } = words.lastRead;
  return h(
    "p.changed.since-read",
    {
      hidden: true,
      dataTopic: topic.slug,
      dataVersions: topic.changedSince.join(" "),
      // With the number to be put in the place of `#`.
      dataLabel: inList("#"),
    },
    [h("a", { href: linkTo(sincePath(topic, { number: first })) }, [inList(first)])],
  );
}

/** The older versions of a topic since which something has changed. */
export function changedSinceIn(topic: Topic): number[] {
  if (topic.isPreview) return [];
  const changed = topic.versions.filter((old) => countsSince(topic, old).length > 0);
  return changed.map(({ number }) => number);
}

function offerOf(topic: Topic, old: Version, linkTo: LinkTo): Element | undefined {
  const counts = countsSince(topic, old);
  if (counts.length === 0) return undefined;
  return h("p", { dataSince: old.number }, [
    h("strong", [words.lastRead.intro(old.number)]),
    " ",
    counts.join("; "),
    ". ",
    h("a", { href: linkTo(sincePath(topic, old)) }, [words.lastRead.all]),
  ]);
}

/** e.g. `4 claims new, 2 revised`, `1 question answered`; nothing where nothing changed. */
function countsSince(topic: Topic, old: Version): string[] {
  const latest = latestOf(topic);
  if (old === latest) return [];
  const changes = allChanges(topic, old, latest);
  return entities.flatMap((entity) => {
    const found = changes.filter((change) => change.entity === entity).map(stateOf);
    const counted = states
      .map((state) => ({ state, count: found.filter((each) => each === state).length }))
      .filter(({ count }) => count > 0);
    const told = counted.map(({ state, count }, nth) =>
      words.lastRead.count(count, state, nth === 0 ? words.lastRead.nouns[entity] : undefined),
    );
    return told.length === 0 ? [] : [told.join(", ")];
  });
}

function stateOf(change: Change): State | undefined {
  const { kinds } = change;
  if (kinds.includes("answered")) return "answered";
  if (kinds.includes("resolved")) return "resolved";
  const group = groupOf(change);
  return group === "new" || group === "gone" || group === undefined ? group : "revised";
}
