import { mattersOf } from "./kindred-words.ts";
import { once } from "./once.ts";
import { contentOf, type Question } from "./questions.ts";
import { fitOf } from "./reply-fit.ts";
import { saysOpen, saysSettled } from "./reply-words.ts";
import type { TextItem } from "./text-items.ts";
import { type Bag, gramsOf, sharedWeight, type Weigh, weighBy, weightOf } from "./words.ts";

/** A claim of the later version that may answer something: one that was not told before word by word. */
export interface Reply {
  /** Its place among the claims of its version. */
  readonly place: number;
  readonly claim: TextItem;
  /** The titles of what it cites. */
  readonly titles: string;
  /** What it has of the version before: nothing, or its matter in other words. */
  readonly novelty: "added" | "revised";
  /** Whether it cites a source that the version before did not know; so may one that cites none. */
  readonly isOnNew: boolean;
}

/** A question or a tension, with what was known of it. */
export interface Matter {
  readonly item: TextItem;
  readonly question: Question;
  /** The titles of what it cites, and the claims that rest on the same. */
  readonly titles: string;
  readonly known: string;
}

/** What speaks for a claim's being the answer, or against it; each from 0, not at all, to about 1. */
export interface ReplySigns {
  /** How much of what is asked the claim tells too, where it settles something or has what is asked for. */
  readonly told: number;
  /** How much of what is asked the claim and the titles of its sources tell too, in whatever words. */
  readonly meant: number;
  /** How much of what both have is rare. */
  readonly rareWords: number;
  /** How alike the titles of its sources are to what is asked, and to the titles of its sources. */
  readonly titleAsked: number;
  readonly titles: number;
  /** How much it tells of what was known of the matter, in the same words and in others. */
  readonly known: number;
  readonly knownMeant: number;
  /** How much better it fits another question. */
  readonly elsewhere: number;
  readonly sharedSource: number;
  readonly newSource: number;
  readonly revised: number;
  /** 1 where it has what is asked for, e.g. a figure for how much, −1 where it has not. */
  readonly fits: number;
  readonly settled: number;
  readonly open: number;
}

// The weight of so many words that no text has is as much as the sign can say.
const MUCH = 2.5;
const NO_WORD = "";

/**
 * Reads the signs between the matters of one version and the claims of the next that may answer
 * them. How rare a word is shows among `claims`, those of both versions.
 */
export function replySignsBetween(
  matters: readonly Matter[],
  claims: readonly TextItem[],
): (matter: Matter, reply: Reply) => ReplySigns {
  const texts = [...claims, ...matters.map(({ item }) => item)];
  const words = weighBy(texts.map(({ bag }) => bag));
  const letters = weighBy(texts.map(({ grams }) => grams));
  const meant = weighBy(texts.map(({ plain }) => mattersOf(plain)));
  const likeness = ({ question }: Matter, reply: Reply) =>
    ochiai(topicOf(question), contentOf(reply.claim.plain), words) +
    ochiai(meantBy(question), saidBy(reply).meant, meant);
  const fitsOf = once((reply: Reply) => fitsAmong(matters, (matter) => likeness(matter, reply)));
  return (matter, reply) => {
    const { item, question } = matter;
    const { claim, titles } = reply;
    const said = saidBy(reply);
    const about = knownOf(matter);
    const topic = topicOf(question);
    const { own, rival } = fitsOf(reply)(matter);
    const fits = fitOf(question.wants, claim, item);
    const settled = Number(saysSettled(claim.plain));
    return {
      told: shareIn(topic, contentOf(claim.plain), words) * Math.max(0, fits, settled),
      meant: shareIn(meantBy(question), said.meant, meant),
      rareWords: Math.min(1, sharedWeight(topic, said.content, words) / (MUCH * words(NO_WORD))),
      titleAsked: Math.max(
        ochiai(topic, contentOf(titles), words),
        ochiai(gramsOf(question.asked), gramsOf(titles), letters),
      ),
      titles: ochiai(gramsOf(matter.titles), gramsOf(titles), letters),
      known: ochiai(about.content, said.content, words),
      knownMeant: ochiai(about.meant, said.meant, meant),
      elsewhere: Math.max(0, rival - own),
      sharedSource: Number([...claim.sources].some((source) => item.sources.has(source))),
      newSource: Number(reply.isOnNew),
      revised: Number(reply.novelty === "revised"),
      fits,
      settled,
      open: Number(saysOpen(claim.plain)),
    };
  };
}

/** How well each of some matters fits, and how well the best of the others does. */
function fitsAmong(matters: readonly Matter[], likeness: (matter: Matter) => number) {
  const fits = new Map(matters.map((matter) => [matter, likeness(matter)]));
  const [best = 0, second = 0] = [...fits.values()].sort((a, b) => b - a);
  return (matter: Matter) => {
    const own = fits.get(matter) ?? 0;
    return { own, rival: own === best ? second : best };
  };
}

// What a claim and the titles of its sources tell.
const saidBy = once(({ claim, titles }: Reply) => wordsOf(`${claim.plain} ${titles}`));
const knownOf = once(({ question, known, titles }: Matter) =>
  wordsOf(`${question.setting} ${known} ${titles}`),
);

function wordsOf(text: string) {
  return { content: contentOf(text), meant: mattersOf(text) };
}

// What is said before a question counts less than the question.
const SETTING = 0.45;

const topicOf = once(({ asked, setting }: Question) =>
  joined(contentOf(asked), contentOf(setting)),
);
const meantBy = once(({ asked, setting }: Question) =>
  joined(mattersOf(asked), mattersOf(setting)),
);

function joined(asked: Bag, setting: Bag): Bag {
  const rest = [...setting.keys()].filter((word) => !asked.has(word));
  return new Map([...asked, ...rest.map((word) => [word, SETTING] as const)]);
}

/** What two texts share over the geometric mean of what they have (after Ochiai 1957). */
function ochiai(a: Bag, b: Bag, weigh: Weigh): number {
  const both = Math.sqrt(weightOf(a, weigh) * weightOf(b, weigh));
  return both === 0 ? 0 : sharedWeight(a, b, weigh) / both;
}

function shareIn(part: Bag, whole: Bag, weigh: Weigh): number {
  const weight = weightOf(part, weigh);
  return weight === 0 ? 0 : sharedWeight(part, whole, weigh) / weight;
}
