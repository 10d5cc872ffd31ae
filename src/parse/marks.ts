// A block with more marks than this is kept as it is written: remark needs time that grows with
// their square, and nests its trees as deep as they go.
export const MOST_MARKS = 400;

const MARKS = /[*_`<![\]\\&]/g;
const CITATIONS = /\[[\d\s,–-]*\]/g;

// What may be Markdown: an escape, code, emphasis, a link, an address in angle brackets, an entity.
const MAYBE_MARKDOWN = /[\\`*_]|\]\(|<[a-z]|&[#a-z0-9]+;/i;

/** Whether remark could see anything but plain text in a block; the citations apart. */
export function mayBeMarkdown(text: string): boolean {
  return MAYBE_MARKDOWN.test(text);
}

/** Whether a block has so many marks that it is not read as Markdown. */
export function hasTooManyMarks(text: string): boolean {
  return (text.replace(CITATIONS, "").match(MARKS)?.length ?? 0) > MOST_MARKS;
}
