import { datePartsOf, type Kind, type Reference } from "./bibliography.ts";

/** References for BibLaTeX, in UTF-8. */
export function formatBibtex(references: readonly Reference[]): string {
  return references.map((reference) => `${entryOf(reference)}\n`).join("\n");
}

const types: Record<Kind, string> = {
  article: "article",
  report: "report",
  paper: "article",
  book: "book",
  law: "legislation",
  dataset: "dataset",
  video: "video",
  web: "online",
};

function entryOf({ key, title, url, date, publisher, kind, lang, notes }: Reference): string {
  const type = url === null && kind === "web" ? "misc" : types[kind];
  const fields = [
    // In braces of its own, a title keeps its capitals.
    ["title", `{${escapeTex(title)}}`],
    ["publisher", publisher && escapeTex(publisher)],
    ["url", url && escapeUrl(url)],
    ["date", isoOf(date)],
    ["langid", lang],
    ["note", notes.length === 0 ? null : escapeTex(notes.join(". "))],
  ].flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@${type}{${key},\n${fields.join(",\n")}\n}`;
}

function isoOf(date: Reference["date"]): string | null {
  const [year, ...rest] = datePartsOf(date);
  if (year === undefined) return null;
  const padded = rest.map((part) => String(part).padStart(2, "0"));
  return [String(year).padStart(4, "0"), ...padded].join("-");
}

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Words in which no character gives TeX an order. */
function escapeTex(text: string): string {
  return text.replace(/[\\{}~^]/g, (char) => TEX[char] ?? char).replace(/[&%$#_]/g, "\\$&");
}

// Readers take an address as it stands, but a brace in it would end the field.
function escapeUrl(url: string): string {
  return url.replaceAll("{", "%7B").replaceAll("}", "%7D").replaceAll("\\", "%5C");
}
