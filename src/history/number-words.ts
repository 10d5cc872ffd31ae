// Numbers in words, in the languages whose words are known. The first word of each list is 0.
// One is left out: it is an article and a pronoun as well.
const UNITS: readonly string[] = [
  "- - two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  "- - zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
  "- - deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
  "- - dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve",
  "- - due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
  "- - twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
];
const TENS: readonly string[] = [
  "- - twenty thirty forty fifty sixty seventy eighty ninety",
  "- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
  "- - vingt trente quarante cinquante soixante - - -",
  "- - veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
  "- - venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
  "- - twintig dertig veertig vijftig zestig zeventig tachtig negentig",
];
const ONES = { joined: ["one", "un", "uno"], led: ["ein", "een"] };
const OTHERS: readonly (readonly [number, string])[] = [
  [1, "once einmal"],
  [2, "both twice beide beiden zweimal"],
  [12, "dozen dutzend douzaine docena"],
];

// Ordinals say which of several; `second` and `first` are other words as well.
const ORDINALS: readonly string[] = [
  "- - - third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
  "- - - dritt viert fünft sechst siebt acht neunt zehnt elft zwölft",
  "- - - troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième",
];

const PARTS: readonly (readonly [number, string])[] = [
  [2, "half halves hälfte moitié mitad metà helft"],
  [3, "third thirds drittel tiers tercio tercios terzo terzi derde"],
  [4, "quarter quarters viertel quart quarts cuarto quarti kwart"],
  [5, "fifth fifths fünftel cinquième cinquièmes quinto quinti vijfde"],
  [6, "sixth sixths sechstel sixième sixièmes"],
  [8, "eighth eighths achtel huitième huitièmes"],
  [10, "tenth tenths zehntel dixième dixièmes décimo"],
];

const SCALES: readonly (readonly [number, string])[] = [
  [1e2, "hundred hundert cent cents cien cento honderd"],
  [1e3, "thousand tausend mille mil duizend k"],
  [1e6, "million millions millionen millones millón milioni milione miljoen mio mn"],
  [1e9, "billion billions milliarde milliarden milliard milliards miliardi miljard mrd bn b"],
  [1e12, "trillion trillions billionen billón billones tn"],
];

// A month in one language is the month in another; `may` is a verb more often than a month.
const MONTHS: readonly string[] = [
  "january januar janvier enero gennaio januari",
  "february februar février febrero febbraio februari",
  "march märz mars marzo maart",
  "april avril abril aprile",
  "mai mayo maggio",
  "june juni juin junio giugno",
  "july juli juillet julio luglio",
  "august août agosto augustus",
  "september septembre septiembre settembre",
  "october oktober octobre octubre ottobre",
  "november novembre noviembre",
  "december dezember décembre diciembre dicembre",
];

const NUMBERS = new Map([
  ...UNITS.flatMap(numbered(1)),
  ...TENS.flatMap(numbered(10)),
  ...UNITS.flatMap(compounds),
  ...OTHERS.flatMap(listed),
]);
const ORDINAL = new Map(ORDINALS.flatMap(numbered(1)));
const PART = new Map(PARTS.flatMap(listed));
const SCALE = new Map(SCALES.flatMap(listed));
const MONTH = new Map(MONTHS.flatMap((words, nth) => listed([nth + 1, words])));

/** What a number in words is, e.g. 23 for `twenty-three` and `dreiundzwanzig`. */
export function numberOf(word: string): number | undefined {
  return NUMBERS.get(word.toLowerCase());
}

/** Which of several a word says, e.g. 4 for `fourth` and `vierten`. */
export function ordinalOf(word: string): number | undefined {
  const bare = word.toLowerCase();
  return ORDINAL.get(bare) ?? ORDINAL.get(bare.replace(/e[nmrs]?$/, ""));
}

/** Of how many equal parts a word names one, e.g. 3 for `thirds`. */
export function partOf(word: string): number | undefined {
  return PART.get(word.toLowerCase());
}

/** By how much a word multiplies the number before it, e.g. `million`. */
export function scaleOf(word: string): number | undefined {
  return SCALE.get(word.toLowerCase());
}

/** The number of a month; `May` with a capital is one. */
export function monthOf(word: string): number | undefined {
  return word === "May" ? 5 : MONTH.get(word.toLowerCase());
}

const PERIOD = /(?<!\p{L})(?:in|im|during|en|pendant)\s(\p{L}+)(?!\s\d{1,2}(?!\d))/giu;

/** The months of which a text speaks as a whole, e.g. in `exports in March`: not `since March`. */
export function periodsIn(text: string): Set<string> {
  const months = [...text.matchAll(PERIOD)].flatMap(([, word = ""]) => monthOf(word) ?? []);
  return new Set(months.map((month) => `month ${month}`));
}

type Entry = readonly [word: string, value: number];

function numbered(step: number): (words: string) => Entry[] {
  return (words) =>
    words.split(" ").flatMap((word, nth): Entry[] => (word === "-" ? [] : [[word, nth * step]]));
}

function listed([value, words]: readonly [number, string]): Entry[] {
  return words.split(" ").map((word) => [word, value]);
}

/** `twenty-three` and `vingt-trois`, `dreiundzwanzig` and `drieëntwintig`. */
function compounds(words: string, language: number): Entry[] {
  const ones = [...ONES.joined, ...ONES.led].map((word): Entry => [word, 1]);
  const units = [...ones, ...numbered(1)(words).filter(([, value]) => value < 10)];
  return numbered(10)(TENS[language] ?? "").flatMap(([ten, tens]) =>
    units.flatMap(([unit, value]): Entry[] =>
      [`${ten}-${unit}`, `${unit}und${ten}`, `${unit}en${ten}`, `${unit}ën${ten}`].map((word) => [
        word,
        tens + value,
      ]),
    ),
  );
}
