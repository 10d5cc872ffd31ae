import type { Perspective, Unreadable } from "../model/blocks.ts";
import type { Problem } from "../model/diagnostic.ts";
import { cut, type Passage, spanIn, trim } from "../model/prose.ts";
import { quote } from "../model/quote.ts";
import { looksLikeHolder } from "./headings.ts";
import type { Markup } from "./markup.ts";
import { type Entry, unreadable } from "./outline.ts";
import { readProse } from "./prose.ts";

/** The entries of one perspective, told apart. */
interface Group {
  readonly holder: Entry;
  readonly stance: Entry[];
  readonly evolution: Entry[];
}

/**
 * Reads perspectives: holder, stance, `Evolution: …`. In Markdown `### ` marks a holder. In the
 * text form only the line of the evolution marks where one ends; where it is missing, a line after
 * a stance that looks like a name begins the next.
 */
export function readPerspectives(
  entries: readonly Entry[],
  markup: Markup,
  label: RegExp,
  problems: Problem[],
): (Perspective | Unreadable)[] {
  const blocks: (Perspective | Unreadable)[] = [];
  let group: Group | undefined;
  const close = () => {
    if (group) blocks.push(perspectiveOf(group, markup, label));
    group = undefined;
  };
  for (const entry of entries.flatMap((each) => splitAtLabel(each, label))) {
    if (entry.kind === "unreadable") blocks.push({ type: "unreadable", span: entry.span });
    else if (beginsPerspective(entry, group, markup, label)) {
      close();
      group = { holder: entry, stance: [], evolution: [] };
    } else if (!group) {
      const message = `Unexpected ${quote(entry.passage.text)} before the first holder`;
      problems.push(unreadable(entry.span, message, "Put the holder above it: `### Name`."));
      blocks.push({ type: "unreadable", span: entry.span });
    } else if (group.evolution.length > 0 || label.test(entry.passage.text)) {
      group.evolution.push(entry);
    } else group.stance.push(entry);
  }
  close();
  return blocks.sort((a, b) => a.span.start - b.span.start);
}

/** In a paragraph of several lines the one with the label of the evolution begins another. */
function splitAtLabel(entry: Entry, label: RegExp): Entry[] {
  const { text, pieces } = entry.passage;
  const at = pieces.find((piece) => piece.at > 0 && label.test(text.slice(piece.at)))?.at;
  if (at === undefined || entry.kind !== "line") return [entry];
  const parts = [cut(entry.passage, 0, at), cut(entry.passage, at, text.length)].map(trim);
  return parts.map((passage) => ({
    ...entry,
    passage,
    span: spanIn(passage, 0, passage.text.length),
  }));
}

function beginsPerspective(
  entry: Entry,
  group: Group | undefined,
  markup: Markup,
  label: RegExp,
): boolean {
  if (markup.form === "markdown") return entry.kind === "holder";
  if (label.test(entry.passage.text)) return false;
  if (!group || group.evolution.length > 0) return true;
  return group.stance.length > 0 && looksLikeHolder(entry.passage.text);
}

function perspectiveOf(
  { holder, stance, evolution }: Group,
  markup: Markup,
  label: RegExp,
): Perspective {
  const read = (passage: Passage) => readProse(passage, markup);
  const last = evolution.at(-1) ?? stance.at(-1) ?? holder;
  return {
    type: "perspective",
    span: { start: holder.span.start, end: last.span.end },
    holder: read(holder.passage),
    stance: stance.map(({ passage }) => read(passage)),
    evolution: evolution
      .map(({ passage }, nth) => (nth === 0 ? read(withoutLabel(passage, label)) : read(passage)))
      .filter(({ passage }) => passage.text !== ""),
  };
}

function withoutLabel(passage: Passage, label: RegExp): Passage {
  return cut(passage, label.exec(passage.text)?.[0].length ?? 0, passage.text.length);
}
