/** A Markdown link at the start of a text; all numbers are places in it. */
export interface FoundLink {
  readonly textStart: number;
  readonly textEnd: number;
  readonly url: string;
  /** What stands between the parentheses. */
  readonly urlStart: number;
  readonly urlEnd: number;
  /** Behind the closing parenthesis. */
  readonly end: number;
}

const DESTINATION = /^\(\s*(?:<([^<>]*)>|(\S*?))(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)$/;

/**
 * The link with which a text begins, e.g. `[[PDF] Title](https://example.org)`; its text may have
 * brackets and its URL parentheses, as long as they are in pairs.
 */
export function findLink(text: string): FoundLink | undefined {
  if (text[0] !== "[") return undefined;
  const close = closingOf(text, 0, "[", "]");
  if (close === undefined || text[close + 1] !== "(") return undefined;
  const end = closingOf(text, close + 1, "(", ")");
  if (end === undefined) return undefined;
  const [, bracketed, bare] = DESTINATION.exec(text.slice(close + 1, end + 1)) ?? [];
  const url = bracketed ?? bare;
  if (url === undefined) return undefined;
  return { textStart: 1, textEnd: close, url, urlStart: close + 2, urlEnd: end, end: end + 1 };
}

function closingOf(text: string, from: number, open: string, close: string): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === "\\") at++;
    else if (character === open) depth++;
    else if (character === close && --depth === 0) return at;
  }
  return undefined;
}
