/** What makes a character unsafe: how it orders others, that it cannot be seen, that it is none. */
export type UnsafeKind = "direction" | "invisible" | "control" | "broken";

/** A run of unsafe characters of one kind, side by side. */
export interface UnsafeRun {
  readonly kind: UnsafeKind;
  readonly start: number;
  readonly end: number;
}

/**
 * The characters that make a text read other than it is. What honest text needs is left alone:
 * joiners within words and emoji, variation selectors behind what they can vary, the tags of a
 * flag, spaces of width zero in scripts that part no words.
 *
 * One pass; whether a character is safe depends on its two neighbours and on nothing else.
 */
export function unsafeRunsIn(text: string): UnsafeRun[] {
  const runs: UnsafeRun[] = [];
  for (const { index: start, 0: match } of text.matchAll(SUSPECT_OR_FLAG)) {
    const kind = kindOf(match, text, start);
    if (kind === undefined) continue;
    const end = start + match.length;
    const last = runs.at(-1);
    if (last?.kind === kind && last.end === start) runs[runs.length - 1] = { ...last, end };
    else runs.push({ kind, start, end });
  }
  return runs;
}

// A flag of a region, e.g. of Scotland, is a black flag, three to six tags and an end of tags.
const FLAG = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}/u;
const SUSPECT =
  /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb]/u;
const SUSPECT_OR_FLAG = new RegExp(`${FLAG.source}|${SUSPECT.source}`, "gu");

const DIRECTION = /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]$/;
const CONTROL = /^[\p{Cc}\u2028\u2029]$/u;
const BROKEN = /^\p{Cs}$/u;
const BYTE_ORDER_MARK = "\ufeff";

function kindOf(character: string, text: string, start: number): UnsafeKind | undefined {
  if (DIRECTION.test(character)) return "direction";
  if (CONTROL.test(character)) return "control";
  if (BROKEN.test(character)) return "broken";
  const before = characterBefore(text, start);
  const after = characterAt(text, start + character.length);
  const isSafe =
    character.length > 2 || // Only a flag is.
    (character === BYTE_ORDER_MARK && start === 0) ||
    joins(before, character, after) ||
    varies(before, character, after) ||
    partsWords(before, character, after);
  return isSafe ? undefined : "invisible";
}

const ZERO_WIDTH_SPACE = "\u200b";
const NON_JOINER = "\u200c";
const JOINER = "\u200d";

// Scripts in which a joiner changes how a letter is drawn or where a word is parted.
const SHAPED = ofScripts(
  "Arab Syrc Mand Nkoo Mong Phag Adlm Rohg Mani Sogd Chrs Ougr",
  "Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Tibt Mymr Khmr Bali Java Sund Lana Newa",
);
const UNSPACED = ofScripts("Thai Laoo Khmr Mymr Tibt Lana Tale Talu Bali Java");
const MARK = /\p{M}/u;
const WORD = /[\p{L}\p{M}\p{N}]/u;
const EMOJI = /\p{Extended_Pictographic}/u;
const EMOJI_SO_FAR = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u;

/** Whether a joiner stands in an emoji, between letters of a script that joins, or shapes one. */
function joins(before: string, character: string, after: string): boolean {
  if (character !== JOINER && character !== NON_JOINER) return false;
  if (character === JOINER && EMOJI_SO_FAR.test(before) && EMOJI.test(after)) return true;
  if (SHAPED.test(before) && (character === JOINER || MARK.test(before))) return true;
  const isWithinWord = WORD.test(before) && WORD.test(after);
  return isWithinWord && (SHAPED.test(before) || SHAPED.test(after));
}

const SELECTOR = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;
const MONGOLIAN_SELECTOR = /[\u180b-\u180d\u180f]/;
const VARIABLE = /[\p{Emoji}\p{S}\p{Ideographic}\u3001\u3002\uff01\uff0c\uff0e\uff1a\uff1b\uff1f]/u;
const VARIABLE_LETTER = ofScripts("Mymr Phag Mani");
const MONGOLIAN = ofScripts("Mong");
const KEY = /[\d#*]/;
const KEYCAP = "\u20e3";

/** Whether a variation selector stands behind what it can vary; behind a digit only in a keycap. */
function varies(before: string, character: string, after: string): boolean {
  if (MONGOLIAN_SELECTOR.test(character)) return MONGOLIAN.test(before);
  if (!SELECTOR.test(character)) return false;
  if (KEY.test(before)) return after === KEYCAP;
  return VARIABLE.test(before) || VARIABLE_LETTER.test(before);
}

function partsWords(before: string, character: string, after: string): boolean {
  return character === ZERO_WIDTH_SPACE && UNSPACED.test(before) && UNSPACED.test(after);
}

/** The letters and marks of some scripts. */
function ofScripts(...codes: readonly string[]): RegExp {
  const scripts = codes
    .join(" ")
    .split(" ")
    .map((code) => `\\p{Script_Extensions=${code}}`);
  return new RegExp(`(?=[\\p{L}\\p{M}])[${scripts.join("")}]`, "u");
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? "" : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
  const pair = text.slice(Math.max(0, at - 2), at);
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair) ? pair : pair.slice(-1);
}
