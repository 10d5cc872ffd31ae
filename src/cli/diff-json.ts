import { type Change, ChangeKind, Grade } from "../model/change.ts";
import type { Comparison, DiffOptions } from "./comparison.ts";
import type { ComparedText } from "./diff-operands.ts";

/** A comparison for programs, as the design of sitrep has it. */
export function diffJson(comparison: Comparison, { all }: Pick<DiffOptions, "all">) {
  const { before, after, changes, unchanged, note } = comparison;
  const has = (kind: ChangeKind) => (change: Change) => change.kinds.includes(kind);
  return {
    before: versionOf(before),
    after: versionOf(after),
    changes: all ? [...changes, ...unchanged] : changes,
    summary: {
      note: note.map(({ text }) => text).join(" "),
      kinds: countsOf(
        ChangeKind.options.filter((kind) => kind !== "unchanged"),
        (kind) => changes.filter(has(kind)).length,
      ),
      grades: countsOf(
        Grade.options,
        (grade) => changes.filter((change) => change.grade === grade).length,
      ),
      renumbered: changes.filter(has("renumbered")).length,
      unchanged: unchanged.length,
    },
  };
}

function versionOf({ file, tree: { header } }: ComparedText) {
  return {
    title: header.title?.value ?? null,
    version: header.version?.value ?? null,
    published: header.published?.value.instant ?? null,
    file,
  };
}

function countsOf<Name extends string>(names: readonly Name[], count: (name: Name) => number) {
  return Object.fromEntries(names.map((name) => [name, count(name)]));
}
