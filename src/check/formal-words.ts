/**
 * Whether a word says of a title only what sort of document it heads, and for when: two banks have
 * an `Annual report 2031` each, and every week has its bulletin.
 */
export function isFormal(word: string): boolean {
  return FORMAL.has(word) || /\d/.test(word) || word.length < SHORTEST;
}

const SHORTEST = 3;

const FORMAL: ReadonlySet<string> = new Set(
  `
  the and for from with that this its are was were not into over under after before about
  annual yearly quarterly monthly weekly daily half first second third fourth year years quarter month week day
  report reports accounts results earnings statement statements press release releases bulletin newsletter minutes
  meeting financial review update updates outlook overview guide figures data statistics index summary chapter part
  volume issue edition version notice note notes paper working draft final interim preliminary official document
  transcript interview speech remarks briefing factsheet fact sheet page home website live blog news analysis opinion
  editorial podcast video photos frequently asked questions terms conditions policy privacy
  january february march april may june july august september october november december
  der die das und für von mit auf den dem ein eine bericht jahresbericht quartalsbericht geschäftsbericht mitteilung pressemitteilung protokoll statistik
  les des une pour dans par sur rapport annuel communiqué bilan résultats
  los las una para con por del informe anual comunicado resultados
  `
    .trim()
    .split(/\s+/),
);
