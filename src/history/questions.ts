import { onceForText } from "./once.ts";
import { type Bag, bagOf } from "./words.ts";

/** What would answer a question: somebody, a place, an amount, a time, a reason, or anything. */
export type Asked = "who" | "where" | "amount" | "time" | "cause" | "other";

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
  ["where", word("where|whereabouts", "wo|woher|wohin", "où|d'où", "dónde|adónde|de dónde")],
];

function word(...words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}])(?:${words.join("|")})(?![\\p{L}])`, "iu");
}

/** The words of a text without those with which any question may be asked, e.g. `how`, `will`. */
export const contentOf = onceForText(
  (text): Bag => new Map([...bagOf(text)].filter(([stem]) => !EMPTY.has(stem))),
);

const EMPTY: ReadonlySet<string> = new Set(
  bagOf(
    `who whom whose what which when where why how will would is are was were do does did has have had can could may might should shall must be been being not the a an of in on at to for from by with and or if it its they them their he him his she her this that these those there still yet many much long get go going come any anyone as than into out up over say says said
    wer wem wen wessen was welche welcher welches wann wo wie warum wieso ob ist sind war wird werden hat haben kann können soll darf muss der die das dem den des ein eine einer einem einen und oder im am auf aus bei mit nach von vom zu zum zur für über noch nicht es er sie sich
    qui que quoi quel quelle quels quelles quand où comment pourquoi combien est sont ont va vont le la les un une du et ou en au aux il elle ils elles se ce
    quién quiénes qué cuál cuándo dónde cómo por es son será han el los las una y al con para su sus`,
  ).keys(),
);
