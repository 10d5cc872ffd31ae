// More than these would make a message longer than it is read.
const MOST_NAMED = 3;

/** The distinct characters of a run, by number and name, e.g. `U+202E RIGHT-TO-LEFT OVERRIDE`. */
export function nameCharacters(run: string): string {
  // Of a long run, the beginning will do: the characters named are the first distinct ones.
  const distinct = [...new Set(Array.from(run.slice(0, 1000)))];
  const named = distinct.slice(0, MOST_NAMED).map((character) => `\`${nameOf(character)}\``);
  const others = distinct.length > MOST_NAMED ? ["others"] : [];
  const all = [...named, ...others];
  return all.length === 1 ? all.join() : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16).toUpperCase().padStart(4, "0");
  const name = NAMES.get(code) ?? RANGES.find(({ from, to }) => from <= code && code <= to)?.name;
  return name === undefined ? `U+${hex}` : `U+${hex} ${name}`;
}

// As the Unicode Standard names them, controls by their aliases.
const NAMES: ReadonlyMap<number, string> = new Map([
  [0x0000, "NULL"],
  [0x0007, "BELL"],
  [0x0008, "BACKSPACE"],
  [0x000b, "LINE TABULATION"],
  [0x000c, "FORM FEED"],
  [0x001b, "ESCAPE"],
  [0x007f, "DELETE"],
  [0x0085, "NEXT LINE"],
  [0x00ad, "SOFT HYPHEN"],
  [0x034f, "COMBINING GRAPHEME JOINER"],
  [0x061c, "ARABIC LETTER MARK"],
  [0x115f, "HANGUL CHOSEONG FILLER"],
  [0x1160, "HANGUL JUNGSEONG FILLER"],
  [0x17b4, "KHMER VOWEL INHERENT AQ"],
  [0x17b5, "KHMER VOWEL INHERENT AA"],
  [0x180e, "MONGOLIAN VOWEL SEPARATOR"],
  [0x200b, "ZERO WIDTH SPACE"],
  [0x200c, "ZERO WIDTH NON-JOINER"],
  [0x200d, "ZERO WIDTH JOINER"],
  [0x200e, "LEFT-TO-RIGHT MARK"],
  [0x200f, "RIGHT-TO-LEFT MARK"],
  [0x2028, "LINE SEPARATOR"],
  [0x2029, "PARAGRAPH SEPARATOR"],
  [0x202a, "LEFT-TO-RIGHT EMBEDDING"],
  [0x202b, "RIGHT-TO-LEFT EMBEDDING"],
  [0x202c, "POP DIRECTIONAL FORMATTING"],
  [0x202d, "LEFT-TO-RIGHT OVERRIDE"],
  [0x202e, "RIGHT-TO-LEFT OVERRIDE"],
  [0x2060, "WORD JOINER"],
  [0x2061, "FUNCTION APPLICATION"],
  [0x2062, "INVISIBLE TIMES"],
  [0x2063, "INVISIBLE SEPARATOR"],
  [0x2064, "INVISIBLE PLUS"],
  [0x2066, "LEFT-TO-RIGHT ISOLATE"],
  [0x2067, "RIGHT-TO-LEFT ISOLATE"],
  [0x2068, "FIRST STRONG ISOLATE"],
  [0x2069, "POP DIRECTIONAL ISOLATE"],
  [0x3164, "HANGUL FILLER"],
  [0xfeff, "ZERO WIDTH NO-BREAK SPACE"],
  [0xffa0, "HALFWIDTH HANGUL FILLER"],
  [0xfff9, "INTERLINEAR ANNOTATION ANCHOR"],
  [0xfffa, "INTERLINEAR ANNOTATION SEPARATOR"],
  [0xfffb, "INTERLINEAR ANNOTATION TERMINATOR"],
]);

// Names of a kind where one would say no more.
const RANGES = [
  { from: 0x0000, to: 0x001f, name: "CONTROL CHARACTER" },
  { from: 0x0080, to: 0x009f, name: "CONTROL CHARACTER" },
  { from: 0xd800, to: 0xdfff, name: "LONE SURROGATE" },
  { from: 0xfe00, to: 0xfe0f, name: "VARIATION SELECTOR" },
  { from: 0xe0000, to: 0xe007f, name: "TAG CHARACTER" },
  { from: 0xe0100, to: 0xe01ef, name: "VARIATION SELECTOR" },
];
