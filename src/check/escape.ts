import { unsafeRunsIn } from "./unsafe-characters.ts";

/** A text with escapes, e.g. `\u202e`, in place of each character that the rule unsafe-text reports. */
export function escapeUnsafe(text: string): string {
  let escaped = "";
  let behind = 0;
  for (const { start, end } of unsafeRunsIn(text)) {
    escaped += text.slice(behind, start) + escapeAll(text.slice(start, end));
    behind = end;
  }
  return escaped + text.slice(behind);
}

/** The same of a value that shares its line with others: a line break or a tab has no place in it. */
export function escapeInLine(text: string): string {
  return escapeUnsafe(text).replace(/[\t\n\r]/g, escapeAll);
}

/** Every UTF-16 unit as an escape, as JavaScript and JSON write it. */
export function escapeAll(characters: string): string {
  return characters
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
