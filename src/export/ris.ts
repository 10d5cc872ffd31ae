import { datePartsOf, type Kind, type Reference } from "./bibliography.ts";

/** References as RIS, which EndNote, Zotero and most libraries read. Lines end as RIS wants them. */
export function formatRis(references: readonly Reference[]): string {
  return references.map(recordOf).join("\r\n");
}

const types: Record<Kind, string> = {
  article: "NEWS",
  report: "RPRT",
  paper: "JOUR",
  book: "BOOK",
  law: "STAT",
  dataset: "DATA",
  video: "VIDEO",
  web: "ELEC",
};

function recordOf({ key, title, url, date, publisher, kind, lang, notes }: Reference): string {
  const [year, month, day] = datePartsOf(date);
  const two = (part: number | undefined) =>
    part === undefined ? "" : String(part).padStart(2, "0");
  const lines: (readonly [string, string | null])[] = [
    ["TY", url === null && kind === "web" ? "GEN" : types[kind]],
    ["ID", key],
    ["TI", title],
    ["PB", publisher],
    ["PY", year === undefined ? null : String(year)],
    ["DA", year === undefined ? null : `${year}/${two(month)}/${two(day)}/`],
    ["UR", url],
    ["LA", lang],
    ...notes.map((note) => ["N1", note] as const),
    ["ER", ""],
  ];
  return lines
    .flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}\r\n`]))
    .join("");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
