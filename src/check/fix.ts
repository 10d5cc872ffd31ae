import type { Edit } from "../model/diagnostic.ts";

/** A text with what mends some findings, and how many of them it mends. */
export interface Mended {
  readonly text: string;
  readonly count: number;
}

/**
 * Carries out fixes, each with all of its edits or not at all. Of two that touch the same words the
 * first is carried out; the other's turn comes when the text is checked again.
 */
export function applyFixes(text: string, fixes: readonly (readonly Edit[])[]): Mended {
  const taken: Edit[] = [];
  const done = new Set<readonly Edit[]>();
  let count = 0;
  for (const edits of fixes) {
    if (done.has(edits)) {
      // One fix may mend several findings.
      count++;
      continue;
    }
    if (edits.some((edit) => taken.some((other) => touch(edit, other)))) continue;
    done.add(edits);
    taken.push(...edits);
    count++;
  }
  let mended = "";
  let behind = 0;
  for (const { span, text: words } of taken.sort((a, b) => a.span.start - b.span.start)) {
    mended += text.slice(behind, span.start) + words;
    behind = span.end;
  }
  return { text: mended + text.slice(behind), count };
}

/** Whether two edits are about the same place; side by side is near enough. */
function touch({ span: a }: Edit, { span: b }: Edit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
