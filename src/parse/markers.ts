/** A bracket with numbers in it, as found in a text. */
export interface FoundMarker {
  readonly start: number;
  readonly end: number;
  /** As written, e.g. `[1–3]`. */
  readonly value: string;
  /** The numbers it stands for, as written; those within a range are counted out. */
  readonly numbers: readonly string[];
}

const MARKER = /\[\d+(?:\s?[,–-]\s?\d+)*\]/g;

// A range longer than this is no list of sources. It stays text, and a rule reports it.
const WIDEST_RANGE = 100;

// Nor is a bracket that stands for more numbers than this.
const MOST_NUMBERS = 1000;

/**
 * Every marker of a text: `[11]`, `[1, 2]`, `[1–3]`, `[1-3, 7]`. In prose each bracketed whole
 * number is one, `[0]` and `[2026]` too.
 */
export function findMarkers(text: string): FoundMarker[] {
  const found: FoundMarker[] = [];
  for (const { index, 0: value } of text.matchAll(MARKER)) {
    const numbers = numbersOf(value.slice(1, -1));
    if (numbers) found.push({ start: index, end: index + value.length, value, numbers });
  }
  return found;
}

function numbersOf(list: string): string[] | undefined {
  const numbers: string[] = [];
  for (const item of list.split(",")) {
    const ends = item.trim().split(/\s?[–-]\s?/);
    const [first, last] = ends;
    if (first === undefined || ends.length > 2 || numbers.length >= MOST_NUMBERS) return undefined;
    if (last === undefined) numbers.push(first);
    else if (!isRange(first, last)) return undefined;
    else for (let n = Number(first); n <= Number(last); n++) numbers.push(String(n));
  }
  return numbers;
}

function isRange(first: string, last: string): boolean {
  const canonical = [first, last].every((end) => String(Number(end)) === end);
  const width = Number(last) - Number(first);
  return canonical && width > 0 && width <= WIDEST_RANGE;
}
