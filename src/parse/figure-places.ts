/** Whether a figure may begin here: not within a word, a name, a time, a path or a number. */
export function mayBegin(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (before === "" || /\s/.test(before)) return true;
  const tail = text.slice(Math.max(0, at - 10), at);
  if (NO_SPACES.test(tail)) return true;
  if (WITHIN_NAME.test(tail)) return false;
  if (/[-‑]/.test(before)) return /(?:^|\s)[-‑]$/.test(tail) || AFTER_PREFIX.test(tail);
  if (before === ".") return !/[\p{L}\p{N}]\.$/u.test(tail);
  return !/\d[.,:–]$/.test(tail);
}

const WITHIN_NAME = /[\p{L}\p{N}_@#/\\^=&%°×§№]$/u;
// These scripts put no space before a number.
const NO_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u;
const AFTER_PREFIX =
  /(?:^|[^\p{L}\p{N}])(?:mid|early|late|pre|post|end|sub|over|near|nearly|about|roughly)-$/iu;

/** Whether the sign of a currency may begin a figure here: `multi-$100m` holds one, `x$5` does not. */
export function mayBeginMoney(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  return !/[\p{L}\p{N}_$\\]$/u.test(before) || NO_SPACES.test(before);
}

/** A minus or plus belongs to the number behind it where nothing stands close before it. */
export function startWithSign(text: string, at: number): number {
  if (!/[-−+]/.test(text.charAt(at - 1))) return at;
  return /^$|[\s("'“‘~]/.test(text.charAt(at - 2)) ? at - 1 : at;
}
