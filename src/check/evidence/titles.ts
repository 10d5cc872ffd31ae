import { onceForText } from "../../history/once.ts";

interface SplitTitle {
  readonly story: string;
  readonly publisher: string;
}

/** A title without what stands behind its last ` - `, ` | `, ` · ` or ` — `, most often a publisher. */
export const splitTitle = onceForText((title): SplitTitle => {
  const match = PUBLISHER.exec(title.slice(-LONGEST_TAIL));
  const tail = match?.[0] ?? "";
  const story = title.slice(0, title.length - tail.length);
  return countWords(story) < FEWEST_WORDS
    ? { story: title, publisher: "" }
    : { story, publisher: tail };
});

const LONGEST_TAIL = 60;
const FEWEST_WORDS = 3;
// At most five words behind the last separator.
const PUBLISHER = /\s[-–—|·]\s(?:(?!\s[-–—|·]\s)\S+(?:\s|$)){1,5}$/u;

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
