import { alignVersions } from "../history/alignment.ts";
import { changesOf, onlyChanged } from "../history/diff.ts";
import { type Clause, noteOf } from "../history/note.ts";
import type { Change, Side } from "../model/change.ts";
import type { TopicFacts } from "../model/topic.ts";
import type { ComparedText } from "./diff-operands.ts";

/** Two texts and what changed from one to the other, as every format of `sitrep diff` shows it. */
export interface Comparison {
  readonly before: ComparedText;
  readonly after: ComparedText;
  readonly note: readonly Clause[];
  readonly changes: readonly Change[];
  readonly unchanged: readonly Change[];
  readonly reused: readonly ReusedNumber[];
}

/** A number that means another source now. */
interface ReusedNumber {
  readonly number: number | string;
  readonly now: string;
  readonly before: string;
}

/** How a comparison is shown. */
export interface DiffOptions {
  /** Whether what is unchanged is listed, too. */
  readonly all: boolean;
  readonly color: boolean;
  readonly width?: number;
}

/** Compares two texts. */
export function compareTexts(before: ComparedText, after: ComparedText): Comparison {
  const all = changesOf(alignVersions(before.tree, after.tree, factsOf(before, after)));
  const changes = onlyChanged(all);
  return {
    before,
    after,
    note: noteOf(changes),
    changes,
    unchanged: all.filter((change) => !changes.includes(change)),
    reused: reusedNumbers(all),
  };
}

/** What is known of the topic of two texts: a draft that lies elsewhere is compared by the other's. */
function factsOf(before: ComparedText, after: ComparedText): TopicFacts {
  return Object.keys(after.facts).length > 0 ? after.facts : before.facts;
}

/** One side of a change as a list: empty where it has none, several for a split or a merge. */
export function sidesOf(sides: Change["before"]): readonly Side[] {
  if (sides === null) return [];
  return Array.isArray(sides) ? sides : [sides];
}

function reusedNumbers(changes: readonly Change[]): ReusedNumber[] {
  const sources = changes.filter(({ entity }) => entity === "source");
  const meant = new Map<number | string, Side>();
  for (const source of sources.flatMap(({ before }) => sidesOf(before))) {
    if (source.number !== undefined && !meant.has(source.number)) meant.set(source.number, source);
  }
  return sources.flatMap(({ before, after }) =>
    sidesOf(after).flatMap(({ number, text }) => {
      const old = number === undefined ? undefined : meant.get(number);
      const isSame = sidesOf(before).some((side) => side.number === number);
      return number === undefined || !old || isSame
        ? []
        : [{ number, now: text, before: old.text }];
    }),
  );
}
