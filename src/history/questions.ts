/** What would answer a question: somebody, an amount, a time, a reason, or anything. */
export type Asked = "who" | "amount" | "time" | "cause" | "other";

/** A question in its two parts: what is asked, and what is said before to make it understood. */
export interface Question {
  readonly asked: string;
  readonly setting: string;
  readonly wants: Asked;
}

/** Reads a question: its last sentence that asks something, else all of it. */
export function readQuestion(plain: string): Question {
  const end = plain.lastIndexOf("?");
  const spanish = plain.lastIndexOf("¿");
  const start = spanish >= 0 ? spanish : startOfSentence(plain, end);
  const asked = plain.slice(start).trim();
  const setting = plain.slice(0, start).trim();
  return { asked, setting, wants: wantsOf(asked) };
}

function startOfSentence(text: string, end: number): number {
  const before = text.slice(0, end < 0 ? text.length : end);
  const stops = [...before.matchAll(STOP)];
  return stops.length === 0 ? 0 : (stops.at(-1)?.index ?? 0) + 1;
}

// A stop, and then a capital: `4.5 m` and `e.g. this` go on.
const STOP = /[.!?](?=\s+["“„«¿(]?\p{Lu})/gu;

function wantsOf(asked: string): Asked {
  return WANTS.find(([, pattern]) => pattern.test(asked))?.[0] ?? "other";
}

const WANTS: readonly (readonly [Asked, RegExp])[] = [
  [
    "amount",
    word(
      "how (?:many|much|long|far|high|large|big|old|often|deep|likely|expensive|dear)|(?:what|which|whose) (?:share|proportion|percentage|price|sum|rate|premium|amount|number|toll|cost)\\w*|what (?:does|did|will|would) \\S+ cost",
      "wie ?viele?|wie (?:lange|hoch|weit|groß|oft|teuer)|welche[rnms]? (?:anteil|preis|summe|zahl|betrag)\\p{L}*",
      "combien|quel(?:le)?s? (?:part|prix|somme|montant|nombre|coût)",
      "cuánt[oa]s?|qué (?:parte|precio|suma|cantidad)",
    ),
  ],
  [
    "time",
    word("when|by when|until when|since when", "wann|seit wann|bis wann", "quand", "cuándo"),
  ],
  [
    "cause",
    word(
      "why|what (?:caused|causes|led to|explains|is behind|went wrong)|the cause|what kept",
      "warum|weshalb|wieso|ursache",
      "pourquoi|la cause|qu'est-ce qui",
      "por qué|la causa",
    ),
  ],
  ["who", word("who|whom|whose|by whom", "wer|wem|wen|wessen", "qui|à qui", "quién|quiénes")],
];

function word(...words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}])(?:${words.join("|")})(?![\\p{L}])`, "iu");
}
