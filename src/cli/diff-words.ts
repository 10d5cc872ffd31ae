import { escapeInLine } from "../check/escape.ts";
import type { Comparison, DiffOptions } from "./comparison.ts";
import type { ComparedText } from "./diff-operands.ts";

/** e.g. `Rare earths: version 7 (2026-05-20) → version 8 (2026-05-27)` */
export function titleLine({ before, after }: Comparison): string {
  const [from, to] = [before, after].map(({ tree }) => tree.header.title?.value);
  const versions = `${versionName(before)} → ${versionName(after)}`;
  if (to === undefined) return versions;
  return from === undefined || from === to ? `${to}: ${versions}` : `${from} → ${to}: ${versions}`;
}

function versionName({ file, tree: { header } }: ComparedText): string {
  const name = header.version ? `version ${header.version.value}` : (file ?? "standard input");
  return header.published ? `${name} (${header.published.value.day})` : name;
}

// More renumbered sources than these say nothing to a reader.
const MOST_NUMBERS = 6;

/** What became of the numbers of sources, a line each; a number that means another source is told. */
export function numberLines({ changes, reused }: Comparison, { all }: DiffOptions): string[] {
  const count = changes.filter(({ kinds }) => kinds.includes("renumbered")).length;
  const shown = all ? reused : reused.slice(0, MOST_NUMBERS);
  const more = reused.length - shown.length;
  return [
    ...(count > 0
      ? [count === 1 ? "1 source was renumbered." : `${count} sources were renumbered.`]
      : []),
    ...shown.map(
      ({ number, now, before }) =>
        `[${number}] now means “${shorten(now)}”; before it meant “${shorten(before)}”`,
    ),
    ...(more > 0 ? [`… and ${more} more numbers mean another source now (--all shows them)`] : []),
  ];
}

const LONGEST_TITLE = 70;

function shorten(title: string): string {
  const characters = [...title];
  if (characters.length <= LONGEST_TITLE) return title;
  return `${characters
    .slice(0, LONGEST_TITLE - 1)
    .join("")
    .trimEnd()}…`;
}

/** A text on one line, harmless in a terminal. */
export function inLine(text: string): string {
  return escapeInLine(text.replace(/\s+/g, " "));
}
