import type { Piece } from "../history/word-diff.ts";

/**
 * Parts pieces into lines of at most `width` characters, at spaces; a word that is longer stays
 * whole. `marks` is how many characters it takes to show that a stretch is no `same` one.
 */
export function wrapPieces(pieces: readonly Piece[], width: number, marks: number): Piece[][] {
  const words = pieces.flatMap(({ kind, text }) =>
    (text.match(/ *[^ ]+ *$| *[^ ]+| +/g) ?? []).map((word) => ({ kind, text: word })),
  );
  let line: Piece[] = [];
  let room = width;
  const lines = [line];
  for (const { kind, text } of words) {
    const cost = () => (kind === "same" || line.at(-1)?.kind === kind ? 0 : marks);
    const isAtSpace = text.startsWith(" ") || line.at(-1)?.text.endsWith(" ") === true;
    const isFull = isAtSpace && text.trimEnd().length + cost() > room;
    if (isFull) {
      line = [];
      lines.push(line);
      room = width;
    }
    const word = isFull ? text.trimStart() : text;
    room -= word.length + cost();
    if (word !== "") append(line, { kind, text: word });
  }
  return lines;
}

function append(line: Piece[], { kind, text }: Piece): void {
  const last = line.at(-1);
  if (last?.kind === kind) line[line.length - 1] = { kind, text: last.text + text };
  else line.push({ kind, text });
}
