import type { Asked } from "./questions.ts";
import { saysAgent, saysCause, saysPlace } from "./reply-words.ts";
import type { TextItem } from "./text-items.ts";

/** Whether a claim has what a question asks for: 1, or −1 where it has not, or 0 where none can tell. */
export function fitOf(wants: Asked, claim: TextItem, question: TextItem): number {
  const has = FIT[wants]?.(claim, question);
  return has === undefined ? 0 : has ? 1 : -1;
}

const FIT: Partial<Record<Asked, (claim: TextItem, question: TextItem) => boolean>> = {
  who: (claim, question) => hasNewName(claim, question) || saysAgent(claim.plain),
  where: (claim, question) => saysPlace(claim.plain) && hasNewName(claim, question),
  amount: hasNewNumber,
  time: hasNewNumber,
  cause: (claim) => saysCause(claim.plain),
};

function hasNewName({ names, plain }: TextItem, question: TextItem): boolean {
  const known = question.plain.toLowerCase();
  // A name at the start of a sentence is known by the second name that follows.
  const [first] =
    plain.match(
      /^(?!(?:The|An|Der|Die|Das|Les?|La|El|Los|Las) )\p{Lu}[\p{L}&]+(?= (?:\p{Lu}|&))/u,
    ) ?? [];
  return [...names, ...(first ? [first.toLowerCase()] : [])].some((name) => !known.includes(name));
}

function hasNewNumber({ numbers }: TextItem, question: TextItem): boolean {
  return [...numbers].some((number) => !question.numbers.has(number));
}
