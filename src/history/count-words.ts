const SMALL = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

/** A count as prose has it: in words up to twelve. */
export function countWords(count: number): string {
  return SMALL[count] ?? String(count);
}

/** A text with a capital at its start. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
