import { comparableWords } from "../model/content-id.ts";
import { foldTitle, isGeneric } from "../model/title.ts";

/** A way to read a title: whole, or as a story and the outlet that is named with it. */
export interface Reading {
  readonly written: string;
  /** The words without case and marks. */
  readonly story: string;
  readonly outlet: string | undefined;
  /** Whether the outlet stands behind the story, where an outlet most often does. */
  readonly isBehind: boolean;
  /** Whether the story was cut short. */
  readonly isCut: boolean;
  /** Whether two sources may well share it, since it has so few words. */
  readonly isCommon: boolean;
}

/** All ways to read a title, the whole first: `Dam holds - Reuters` may be `Dam holds` of Reuters. */
export function readingsOf(title: string): [Reading, ...Reading[]] {
  const behind = outletBehind(title);
  const before = outletBefore(title);
  return [
    readingOf({ story: title, outlet: undefined }),
    ...(behind ? [readingOf(behind, true)] : []),
    ...(before ? [readingOf(before)] : []),
  ];
}

function readingOf({ story, outlet }: Attributed, isBehind = false): Reading {
  const folded = foldTitle(story);
  return {
    written: story,
    story: comparableWords(folded.words),
    outlet,
    isBehind,
    isCut: folded.isCut,
    isCommon: isGeneric(folded),
  };
}

interface Attributed {
  readonly story: string;
  readonly outlet: string | undefined;
}

const PARTING = /\s(?:[-–—|·•]|\/\/)\s/g;
const IN_PARENTHESES = /\s\(([^()]{2,40})\)$/;
const LONGEST_NAME = 6;
const NAME = /^(?:\p{Ll}{0,3}\p{Lu}|\p{Lo}|\p{N}+\p{L})/u;
const SITE = /^[\w-]+(?:\.[\w-]+)+$/;

/** What stands behind the last dash or bar, or in parentheses, and reads like a name. */
function outletBehind(title: string): Attributed | undefined {
  const closed = IN_PARENTHESES.exec(title);
  const last = [...title.matchAll(PARTING)].at(-1);
  if (!closed && !last) return undefined;
  const at = closed?.index ?? last?.index ?? 0;
  const outlet = (closed?.[1] ?? title.slice(at + (last?.[0].length ?? 0))).trim();
  const isName = NAME.test(outlet) || SITE.test(outlet);
  if (!isName || /(?:\.\.\.|…)$/.test(outlet) || at < outlet.length / 2) return undefined;
  if (outlet.split(/\s+/).length > LONGEST_NAME) return undefined;
  return { story: title.slice(0, at), outlet };
}

const BEFORE = /^(\p{Lu}[^:|]{1,30})(?::|\s\|)\s+(?=\S)/u;
const LONGEST_BEFORE = 4;

/** What stands before a colon: of one who is no outlet, only the title without it could tell. */
function outletBefore(title: string): Attributed | undefined {
  const found = BEFORE.exec(title);
  const outlet = found?.[1]?.trim();
  if (!found || !outlet || outlet.split(/\s+/).length > LONGEST_BEFORE) return undefined;
  return { story: title.slice(found[0].length), outlet };
}

const ARTICLE = /^(?:the|le|la|les|der|die|das|el|los|il) (?=\S)/;

/** Whether two names may well be of one outlet: `FT` and `Financial Times`, `Guardian` and `The Guardian`. */
export function areOneOutlet(a: string, b: string): boolean {
  const [one, other] = [
    comparableWords(a).replace(ARTICLE, ""),
    comparableWords(b).replace(ARTICLE, ""),
  ];
  if (one === other || ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `)) {
    return true;
  }
  return isShortFor(one, other) || isShortFor(other, one);
}

/** `ft` for `financial times`, `nytimes com` for `new york times`. */
function isShortFor(short: string, name: string): boolean {
  const words = name.split(" ");
  const first = short.split(" ")[0] ?? "";
  const initials = words.map((word) => word.charAt(0)).join("");
  if (words.length > 1 && initials === first) return true;
  return first.length > 3 && words.length > 1 && first === words.join("");
}
