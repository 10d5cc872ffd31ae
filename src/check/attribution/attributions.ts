import type { Claim } from "../../model/tree.ts";
import { isAttribution, JOINED } from "./cues.ts";
import type { FindMentions, Mention } from "./mentions.ts";
import type { Outlet } from "./outlets.ts";

/** An outlet that a claim gives as its source, and where in the claim's text its name stands. */
export interface Attribution {
  readonly outlet: Outlet;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

// How far a cue may be from its name.
const REACH = 60;

/** The outlets that a claim gives as its sources, each once. */
export function attributionsIn({ text }: Pick<Claim, "text">, find: FindMentions): Attribution[] {
  const found = groupsOf(text, find(text)).flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    if (first === undefined || last === undefined || isPartOfName(text, last)) return [];
    const before = text.slice(Math.max(0, first.start - REACH), first.start);
    const after = text.slice(last.end, last.end + REACH);
    return group.filter(({ certainty }) => isAttribution(before, after, certainty));
  });
  const isFirst = ({ outlet }: Mention, nth: number) =>
    found.findIndex((other) => other.outlet === outlet) === nth;
  return found.filter(isFirst).map(({ outlet, start, end }) => {
    return { outlet, name: text.slice(start, end), start, end };
  });
}

/** Names that one verb or one `according to` belongs to. */
function groupsOf(text: string, mentions: readonly Mention[]): Mention[][] {
  const groups: Mention[][] = [];
  for (const mention of mentions) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (previous && JOINED.test(text.slice(previous.end, mention.start))) group?.push(mention);
    else groups.push([mention]);
  }
  return groups;
}

const MORE_OF_NAME =
  /^ (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\p{Lu}/u;

/** `Reuters Institute` is not Reuters. */
function isPartOfName(text: string, { end }: Mention): boolean {
  return MORE_OF_NAME.test(text.slice(end, end + 12));
}
