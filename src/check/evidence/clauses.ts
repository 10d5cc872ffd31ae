import { onceForText } from "../../history/once.ts";

/**
 * The last clause of some words, for which a citation behind them stands most closely: what follows
 * a semicolon, or a comma with a word that opens a clause. All of them where there is no other.
 */
export const lastClauseOf = onceForText((words): string => {
  let start = 0;
  for (const { index, 0: border } of words.matchAll(BORDER)) {
    const end = index + border.length;
    if (words.length - end >= LEAST_CLAUSE) start = end;
  }
  return words.slice(start);
});

// Shorter ends are what is left of a list.
const LEAST_CLAUSE = 25;
const BORDER =
  /;|[,–—] ?(?=(?:while|whereas|but|although|though|as|and|yet|after|während|aber|doch|und|obwohl|tandis|mais|alors|et|mientras|pero|aunque|y)\s)/gu;
