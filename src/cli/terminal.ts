import { escapeUnsafe } from "../check/escape.ts";

// What sitrep itself says to a terminal: bold, dim, struck, red, green, yellow, their ends, and an
// empty line in place of the one that shows what is being done.
const OWN_ORDERS = /(\u001b\[(?:(?:1|2|22|9;31|29;39|3[1-3]|39)m|2K))/;

/**
 * A text as a terminal may show it, whatever it is made of: no words of a briefing, and no name of a
 * file, move the cursor, hide what follows or turn the direction of it. What goes into a file or to
 * another program is not changed.
 */
export function forTerminal(text: string): string {
  return text
    .split(OWN_ORDERS)
    .map((part, nth) => (nth % 2 === 1 ? part : escapeUnsafe(part)))
    .join("");
}
