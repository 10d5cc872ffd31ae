import { type Block, type BlockOf, markersOf } from "../model/blocks.ts";
import { citationsOf, type Prose } from "../model/prose.ts";
import { slice } from "../model/span.ts";
import type { BriefingTree } from "../model/tree.ts";

/**
 * Whether two texts say the same: the same header, and in the same sections the same things. The
 * order of a timeline's events, and which of a tension's citations its list repeats, are no matter.
 */
export function readTheSame(a: BriefingTree, b: BriefingTree): boolean {
  return readingOf(a) === readingOf(b);
}

function readingOf(tree: BriefingTree): string {
  const { title, version, published, items, lang, draft } = tree.header;
  const header = [
    title?.value,
    version?.value,
    published?.value.instant,
    items?.value,
    lang,
    draft,
  ];
  const sections = tree.sections.map(({ name, heading, blocks }) => {
    const read = blocks.map((block) => JSON.stringify(readBlock(block, tree)));
    return [name ?? heading, blocks.every(isEvent) ? read.sort() : read];
  });
  const exemptions = tree.exemptions.map(({ rule, reason }) => `${rule} ${reason}`).sort();
  return JSON.stringify([header, sections, exemptions]);
}

function isEvent({ type }: Block): boolean {
  return type === "event";
}

function readBlock(block: Block, tree: BriefingTree): unknown {
  return [block.type, readers[block.type](block as never, tree)];
}

const readers: {
  [Type in Block["type"]]: (block: BlockOf<Type>, tree: BriefingTree) => unknown;
} = {
  paragraph: ({ prose }) => readProse(prose),
  event: ({ date, prose }) => [date.written, readProse(prose)],
  perspective: ({ holder, stance, evolution }) => [holder, ...stance, ...evolution].map(readProse),
  tension: (tension) => {
    const numbers = markersOf(tension).flatMap(({ citations }) =>
      citations.map(({ number }) => number),
    );
    return [readProse(tension.prose), [...new Set(numbers)].sort()];
  },
  source: ({ number, title, feed, date, url }) => [
    [number, title, feed?.value, date?.written, url?.value],
  ],
  unreadable: ({ span }, { text }) => slice(text, span),
};

function readProse(prose: Prose): unknown {
  return [prose.plain, citationsOf(prose).map(({ number }) => number)];
}
