import { followVersions } from "../history/lineage.ts";
import { sideOf } from "../history/things.ts";
import type { ComparedText } from "./diff-operands.ts";

/** What runs through some versions, as `sitrep diff --lineage` prints it. */
export function lineagesOf(texts: readonly ComparedText[]) {
  const { lineages, trees } = followVersions(
    texts.map(({ tree }) => tree),
    texts.at(-1)?.facts,
  );
  return lineages.map(({ entity, id, members }) => ({
    entity,
    id,
    members: members.flatMap(({ at, thing }) => {
      const tree = trees[at];
      if (!tree) return [];
      const { section, line, text, ...side } = sideOf(thing, tree);
      return [{ version: tree.header.version?.value ?? null, id: side.id, section, line, text }];
    }),
  }));
}
