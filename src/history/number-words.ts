// Numbers in words that often stand without a unit, in the languages whose words are known. One is
// left out: it is an article and a pronoun as well.
const NUMBERS: readonly string[] = [
  "two zwei deux",
  "three drei trois",
  "four vier quatre",
  "five fünf cinq",
  "six sechs",
  "seven sieben sept",
  "eight acht huit",
  "nine neun neuf",
  "ten zehn dix",
  "eleven elf onze",
  "twelve zwölf douze",
];

// A month in one language is the month in another; `may` is a verb more often than a month.
const MONTHS: readonly string[] = [
  "january januar janvier",
  "february februar février",
  "march märz mars",
  "april avril",
  "mai",
  "june juni juin",
  "july juli juillet",
  "august août",
  "september septembre",
  "october oktober octobre",
  "november novembre",
  "december dezember décembre",
];

const KEYS: ReadonlyMap<string, string> = new Map([
  ...NUMBERS.flatMap((words, nth) => words.split(" ").map((word) => [word, `${nth + 2}`] as const)),
  ...MONTHS.flatMap((words, nth) =>
    words.split(" ").map((word) => [word, `month ${nth + 1}`] as const),
  ),
  ["May", "month 5"],
]);

const WORD = /(?<![\p{L}\d-])(?:\d+(?:[.,]\d+)*|\p{L}+)(?![\p{L}\d])/gu;

/** What the numbers and months of a text are, whether in digits or words, e.g. `4`, `month 10`. */
export function numbersIn(text: string): Set<string> {
  const numbers = new Set<string>();
  for (const [word] of text.matchAll(WORD)) {
    const number = /^\d/.test(word) ? word : numberOf(word);
    if (number !== undefined) numbers.add(number);
  }
  return numbers;
}

const PERIOD = /(?<!\p{L})(?:in|im|during|en|pendant)\s(\p{L}+)(?!\s\d{1,2}(?!\d))/giu;

/** The months of which a text speaks as a whole, e.g. in `exports in March`: not `since March`. */
export function periodsIn(text: string): Set<string> {
  const numbers = [...text.matchAll(PERIOD)].flatMap(([, word = ""]) => numberOf(word) ?? []);
  return new Set(numbers.filter((number) => number.startsWith("month")));
}

/** A text without its numbers and months. */
export function withoutNumbers(text: string): string {
  return text
    .replace(WORD, (word) => (numberOf(word) === undefined ? word : " "))
    .replace(/\d+/g, " ");
}

// Between words of a sentence `May` with a capital is the month.
function numberOf(word: string): string | undefined {
  return KEYS.get(word === "May" ? word : word.toLowerCase());
}
