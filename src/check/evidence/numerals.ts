/** Numbers in words, in the languages whose words are known; one is left out, being an article too. */
const NUMBERS: ReadonlyMap<string, number> = new Map(
  `
  two zwei deux dos, three drei trois tres, four vier quatre cuatro, five fünf cinq cinco, six sechs seis,
  seven sieben siete, eight acht huit ocho, nine neun neuf nueve, ten zehn dix diez, eleven elf onze,
  twelve zwölf douze doce, thirteen dreizehn treize, fourteen vierzehn quatorze, fifteen fünfzehn quinze quince,
  sixteen sechzehn, seventeen siebzehn, eighteen achtzehn, nineteen neunzehn, twenty zwanzig vingt veinte
  `
    .split(",")
    .flatMap((forms, nth) =>
      forms
        .trim()
        .split(" ")
        .map((form) => [form, nth + 2] as const),
    )
    .concat([
      ["thirty", 30],
      ["forty", 40],
      ["fifty", 50],
      ["sixty", 60],
      ["seventy", 70],
      ["eighty", 80],
      ["ninety", 90],
    ]),
);

const SCALES: ReadonlyMap<string, number> = new Map([
  ...scale(1e12, "trillion trillions tn billionen"),
  ...scale(1e9, "billion billions bn milliarde milliarden mrd milliard milliards b"),
  ...scale(1e6, "million millions mn mio millionen millones millón m"),
  ...scale(1e3, "thousand k tausend mille mil"),
]);

const PERCENT: ReadonlySet<string> = new Set(["%", "percent", "prozent", "pc"]);

/** What a number in words is, e.g. 12 for `twelve`; undefined for other words. */
export function numberInWords(word: string): number | undefined {
  return NUMBERS.get(word);
}

/** What a word multiplies the number before it by, e.g. 1e9 for `bn`; undefined for other words. */
export function scaleOf(word: string): number | undefined {
  return SCALES.get(word);
}

export function isPercent(word: string): boolean {
  return PERCENT.has(word);
}

/** The value of digits with their separators: a last group of other than three digits is a fraction. */
export function valueOf(digits: string): number {
  const last = /[.,](\d+)$/.exec(digits);
  const isFraction = last !== null && (last[1]?.length !== 3 || /^0[.,]/.test(digits));
  const whole = isFraction ? digits.slice(0, last.index) : digits;
  const number = Number(whole.replace(/[.,]/g, ""));
  return isFraction ? Number(`${number}.${last[1]}`) : number;
}

function scale(factor: number, words: string): (readonly [string, number])[] {
  return words.split(" ").map((word) => [word, factor] as const);
}
