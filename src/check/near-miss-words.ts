/**
 * The numbers that a whole bracket seems to cite, or undefined where it is something else.
 * `[11]` itself is no near miss; in other digits and between other brackets it is one.
 */
export function readBracket(
  bracket: string,
  isSource: (number: string) => boolean,
): readonly string[] | undefined {
  const written = bracket.slice(1, -1);
  const words = inPlainDigits(written).replace(DAGGER, "").replace(SIGN, "");
  if (!WHOLE.test(words)) {
    return (
      readList(words, isSource) ??
      readLabelled(words, isSource, IN_BRACKETS) ??
      readLookAlike(words) ??
      readWithPlace(words)
    );
  }
  const isOurs = bracket.startsWith("[") && bracket.endsWith("]");
  if (isOurs) return words === written ? undefined : [words];
  // 〔2026〕 numbers the documents of a year, and 【2026】 heads one.
  return YEAR.test(words) && !isSource(words) ? undefined : [words];
}

const WHOLE = /^\d+$/;
const YEAR = /^(?:19|20)\d\d$/;
// Chat programs add where they read: `4†source`, `4:2†L10-L20`.
const DAGGER = /(?::\d+)?†.*$/;
const SIGN = /[#@^№]\s?(?=\d)/g;

const OF_A_SOURCE =
  "sources?|src|citations?|cite|refs?|references?|quellen?|fuentes?|fontes?|fonti|référence|réf|bron|kilde|källa|источник|来源|來源|出典|文献|출처";
const OF_A_NOTE = "notes?|footnotes?|fn|n\\.|nota|fußnote|注";
const IN_TEXT = labelOf(OF_A_SOURCE);
const IN_BRACKETS = labelOf(`${OF_A_SOURCE}|${OF_A_NOTE}`);
const MARK_OF_A_TOOL = /^cite_(?:start|end)$/i;

function labelOf(words: string): RegExp {
  return new RegExp(`^(?:see\\s)?(?:${words})[.:：_]?\\s*(?=\\d)`, "iu");
}

// A longer number behind a label is a year, unless a source has it.
const LONGEST_LABELLED = 3;

/** `source 1`, `ref. 3`, `cite: 1, 2`: a label and then nothing but numbers. */
export function readLabelled(
  words: string,
  isSource: (number: string) => boolean,
  label = IN_TEXT,
): readonly string[] | undefined {
  if (MARK_OF_A_TOOL.test(words)) return [];
  const found = label.exec(words)?.[0];
  if (found === undefined) return undefined;
  const rest = words.slice(found.length);
  const numbers = WHOLE.test(rest) ? [rest] : readList(rest, isSource);
  const areSources = numbers?.every(
    (number) => number.length <= LONGEST_LABELLED || isSource(number),
  );
  return areSources ? numbers : undefined;
}

const BETWEEN = new Set(
  ", ; / | & + - – — ‐ ‑ − ~ .. ... … 、 ， ； 〜 ～ and to und bis et à y e 和 و"
    .split(" ")
    .concat("", ", and"),
);
const BEFORE = new Set(["", ",", ";"]);
const BEHIND = new Set(["", ",", ";", "-", "–", "—"]);

// `2025/26`, `2026-05`, `2026-05-06`, `6/5/2026`, `10 000`
const NO_LIST = /^(?:\d{4}[-–/]\d\d|\d{1,4}([-–/])\d\d?\1\d{1,4}|\d{1,3}(?:\s\d{3})+)$/u;

/** Numbers with what could part them in a list or a range, and with nothing else. */
function readList(
  words: string,
  isSource: (number: string) => boolean,
): readonly string[] | undefined {
  if (NO_LIST.test(words.trim())) return undefined;
  const parts = words.split(/(\d+)/);
  const numbers = parts.filter((_, nth) => nth % 2 === 1);
  const gaps = parts.filter((_, nth) => nth % 2 === 0).map((gap) => gap.trim().toLowerCase());
  const isList = gaps.every((gap, nth) => {
    if (nth === 0) return BEFORE.has(gap);
    return (nth === numbers.length ? BEHIND : BETWEEN).has(gap);
  });
  // A slash parts much else: `24/7`, `9/11`.
  const areSources = !words.includes("/") || numbers.every(isSource);
  return isList && areSources && numbers.length > 0 ? numbers : undefined;
}

const LOOK_ALIKE = /^(?=.*\d)[\dOoОоIlІ|]{2,4}$/u;

/** Digits and letters that look like digits: `O1`, `1O`, `l1`. */
function readLookAlike(words: string): readonly string[] | undefined {
  if (!LOOK_ALIKE.test(words)) return undefined;
  const digits = words.replace(/[OoОо]/gu, "0").replace(/[IlІ|]/gu, "1");
  return [digits.replace(/^0+(?=\d)/, "")];
}

const WITH_PLACE = /^(\d{1,3})\s?[,:;]\s?(?:pp?\.|pages?\b|paras?\b|§|ch\.|art\.|sec\.)/i;

/** A number with a place in the source: `3, p. 12`. */
function readWithPlace(words: string): readonly string[] | undefined {
  const number = WITH_PLACE.exec(words)?.[1];
  return number === undefined ? undefined : [number];
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The same words with ASCII digits for those of other scripts and for raised ones. */
function inPlainDigits(words: string): string {
  return words
    .replace(/[⁰¹²³⁴-⁹]/gu, (digit) => String(SUPERSCRIPTS.indexOf(digit)))
    .replace(/(?!\d)\p{Nd}/gu, (digit) => String(digitOf(digit.codePointAt(0) ?? 0)));
}

/** The digits of each script follow one another from its zero on. */
function digitOf(code: number): number {
  let zero = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
  return (code - zero) % 10;
}
