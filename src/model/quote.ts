// A value longer than this says no more to a reader than its beginning does.
const LONGEST = 60;

/** A value of the text as messages show it: in backticks, on one line, cut where it is long. */
export function quote(value: string): string {
  const beginning = value
    .slice(0, LONGEST * 4)
    .trim()
    .replace(/\s+/g, " ")
    .replaceAll("`", "'");
  return `\`${beginning.length > LONGEST ? `${cut(beginning)}…` : beginning}\``;
}

/** The first characters; never half of a surrogate pair. */
function cut(value: string): string {
  return value.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, "");
}
