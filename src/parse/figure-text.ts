/** What may part a number from its unit: an ordinary space, or one that does not break. */
export const GAP = "[ \\t\\u00a0\\u2007\\u2009\\u202f]{1,2}";

/** A hyphen or a space, as in `$16-billion` and `$16 billion`. */
export const JOINT = "[- \\u00a0\\u202f]";

/** Nothing that would make the word or number before it longer. */
export const END = "(?![\\p{L}\\p{N}_])";

const WORD_BEFORE = new RegExp(`(?:^|[^\\p{L}\\p{N}])([\\p{L}\\p{N}-]+)(\\.?)${GAP}$`, "u");

/** A pattern that matches at one place only, see `matchAt`. */
export function sticky(source: string, flags = ""): RegExp {
  return new RegExp(source, `yu${flags}`);
}

/** What a sticky pattern matches at a place, or what a global one matches from there on. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Finds the longest of some words, written in small letters or as they are, that begins at a place. */
export function keyFinder(
  keys: Iterable<string>,
): (text: string, at: number) => string | undefined {
  const words = new Set(keys);
  const lengths = [...new Set([...words].map((word) => word.length))].sort((a, b) => b - a);
  return (text, at) => {
    for (const length of lengths) {
      const written = text.slice(at, at + length);
      if (words.has(written)) return written;
      const small = written.toLowerCase();
      if (words.has(small)) return small;
    }
    return undefined;
  };
}

/** The word that a space parts from this place; `stopped` where a full stop stands between. */
export function wordBefore(text: string, at: number): { word: string; stopped: boolean } | null {
  const match = WORD_BEFORE.exec(text.slice(Math.max(0, at - 32), at));
  return match === null ? null : { word: match[1] ?? "", stopped: match[2] === "." };
}

/** Whether a pattern that ends in `$` matches the few words before this place. */
export function follows(pattern: RegExp, text: string, at: number): boolean {
  return pattern.test(text.slice(Math.max(0, at - 32), at));
}

/** A set from words written in one string. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
