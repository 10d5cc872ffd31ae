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
// What is put together without a hyphen, or from more than tens and units.
const COMPOSED: readonly (readonly [number, string])[] = [
  [70, "soixante-dix septante"],
  [71, "soixante-et-onze"],
  ...[12, 13, 14, 15, 16].map((rest): [number, string] => [
    60 + rest,
    `soixante-${["douze", "treize", "quatorze", "quinze", "seize"][rest - 12]}`,
  ]),
  [80, "quatre-vingts quatre-vingt huitante"],
  [90, "quatre-vingt-dix nonante"],
  [21, "veintiuno veintiún veintiuna"],
  [22, "veintidós"],
  [23, "veintitrés"],
  [24, "veinticuatro"],
  [25, "veinticinco"],
  [26, "veintiséis"],
  [27, "veintisiete"],
  [28, "veintiocho"],
  [29, "veintinueve"],
  [100, "ciento"],
  [200, "doscientos doscientas zweihundert"],
  [300, "trescientos trescientas dreihundert"],
  [400, "cuatrocientos cuatrocientas vierhundert"],
  [500, "quinientos quinientas fünfhundert"],
  [600, "seiscientos seiscientas sechshundert"],
  [700, "setecientos setecientas siebenhundert"],
  [800, "ochocientos ochocientas achthundert"],
  [900, "novecientos novecientas neunhundert"],
  [2000, "zweitausend"],
  [3000, "dreitausend"],
  [1.5, "anderthalb eineinhalb"],
  [2.5, "zweieinhalb"],
];
const ONES = { joined: ["one", "un", "uno"], led: ["ein", "een"] };
const OTHERS: readonly (readonly [number, string])[] = [
  [1, "once einmal"],
  [2, "both twice beide beiden zweimal"],
  [12, "dozen dutzend douzaine docena"],
  [15, "quinzaine"],
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

// Units of time, and in how many days or months each is.
const UNITS_OF_TIME: readonly (readonly [of: "days" | "months", factor: number, words: string])[] =
  [
    ["days", 1 / 24, "hour hours stunde stunden heure heures hora horas ora ore uur uren"],
    ["days", 1, "day days tag tage tagen jour jours journée día días giorno giorni dag dagen"],
    [
      "days",
      7,
      "week weeks woche wochen semaine semaines semana semanas settimana settimane weken",
    ],
    ["days", 14, "fortnight fortnights"],
    ["months", 1, "month months monat monate monaten mois mes meses mese mesi maand maanden"],
    ["months", 3, "quarters quartal quartale quartalen trimestre trimestres"],
    ["months", 12, "year years jahr jahre jahren an ans année années año años anno anni jaar"],
    [
      "months",
      120,
      "decade decades jahrzehnt jahrzehnte jahrzehnten décennie décennies década décadas",
    ],
    ["months", 1200, "century centuries jahrhundert jahrhunderte siècle siècles siglo siglos"],
  ];

// Words that may stand for a number, and the numbers for which they may.
const HINTS: readonly (readonly [numbers: readonly number[], words: string])[] = [
  [[0], "no none zero nobody kein keine keinen keiner null aucun aucune zéro ningún ninguna cero"],
  [[1], "single sole only einzige einziger einziges einzigen seul seule único única"],
  [[2], "pair couple duo twins paar pareja"],
  [[3], "trio threesome"],
  [
    [2, 200, 100],
    "double doubled doubles doubling twofold doppelt doppelte doppelten verdoppelt verdoppelte verdoppeln doublé doubler doublement doble duplicado duplicar duplica duplicó",
  ],
  [
    [3, 300],
    "triple tripled trebled threefold dreifach dreifache verdreifacht triplé tripler triplicado",
  ],
  [[4, 400], "quadruple quadrupled fourfold vierfach vierfache quadruplé cuádruple"],
  [
    [50, 2, 0.5],
    "halve halved halves halving halbiert halbierte halbieren halb halbe halben demi demie medio media",
  ],
  [[10], "tenfold zehnfach zehnfache décuplé"],
  [[12], "dozens"],
  [[25, 4, 0.25], "quarter"],
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

// Short for a month only with a capital.
const SHORT_MONTHS: ReadonlyMap<string, number> = new Map([
  ["Jan", 1],
  ["Feb", 2],
  ["Apr", 4],
  ["Jun", 6],
  ["Jul", 7],
  ["Aug", 8],
  ["Sep", 9],
  ["Oct", 10],
  ["Okt", 10],
  ["Nov", 11],
  ["Dec", 12],
  ["Dez", 12],
]);

const NUMBERS = new Map([
  ...UNITS.flatMap(numbered(1)),
  ...TENS.flatMap(numbered(10)),
  ...UNITS.flatMap(compounds),
  ...OTHERS.flatMap(listed),
  ...COMPOSED.flatMap(listed),
]);
const ORDINAL = new Map(ORDINALS.flatMap(numbered(1)));
const PART = new Map(PARTS.flatMap(listed));
const SCALE = new Map(SCALES.flatMap(listed));
const UNIT_OF_TIME = new Map(
  UNITS_OF_TIME.flatMap(([of, factor, words]) =>
    words.split(" ").map((word) => [word, { of, factor }] as const),
  ),
);
const HINT = new Map(
  HINTS.flatMap(([numbers, words]) => words.split(" ").map((word) => [word, numbers] as const)),
);
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

/** The unit of time that a word names: in days or months, and how many of them, e.g. 7 for `weeks`. */
export function unitOf(word: string): { readonly of: string; readonly factor: number } | undefined {
  return UNIT_OF_TIME.get(word.toLowerCase());
}

/** The numbers for which a word may stand, e.g. 2 and 200 for `doubled`. */
export function hintOf(word: string): readonly number[] | undefined {
  return HINT.get(word.toLowerCase());
}

/** The number of a month; `May` with a capital is one. */
export function monthOf(word: string): number | undefined {
  if (word === "May") return 5;
  return MONTH.get(word.toLowerCase()) ?? SHORT_MONTHS.get(word);
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
