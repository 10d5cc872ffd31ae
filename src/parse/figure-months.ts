// By what a text in one of a few languages may call them, English first.
const NAMES = [
  "january jan janvier januar jänner enero gennaio janeiro januari",
  "february feb février februar febrero febbraio fevereiro februari",
  "march mar mars märz marzo março maart",
  "april apr avril abril aprile",
  "may mai mayo maggio maio mei maj",
  "june jun juin juni junio giugno junho",
  "july jul juillet juli julio luglio julho",
  "august aug août agosto augustus augusti",
  "september sep sept septembre septiembre settembre setembro",
  "october oct octobre oktober octubre ottobre outubro",
  "november nov novembre noviembre novembro",
  "december dec décembre dezember diciembre dicembre dezembro",
];

const MONTHS: ReadonlyMap<string, string> = new Map(
  NAMES.flatMap((names, index) =>
    names.split(" ").map((name): [string, string] => [name, String(index + 1).padStart(2, "0")]),
  ),
);

/** All names, in lower case. */
export const monthNames: readonly string[] = [...MONTHS.keys()];

/** The number of a month with a name in lower case, e.g. `"05"`. */
export function monthOf(name: string): string | undefined {
  return MONTHS.get(name);
}
