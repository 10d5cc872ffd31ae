import { datePartsOf, type Kind, type Reference } from "./bibliography.ts";
import { formatJson } from "./json.ts";

/** References as CSL-JSON 1.0.2, which Zotero, pandoc and citeproc read. */
export function formatCsl(references: readonly Reference[]): string {
  return formatJson(references.map(itemOf));
}

const types: Record<Kind, string> = {
  article: "article-newspaper",
  report: "report",
  paper: "article-journal",
  book: "book",
  law: "legislation",
  dataset: "dataset",
  video: "motion_picture",
  web: "webpage",
};

function itemOf({ key, number, title, url, date, publisher, kind, lang, notes }: Reference) {
  return {
    id: key,
    type: url === null && kind === "web" ? "document" : types[kind],
    title,
    ...(publisher === null ? {} : { publisher }),
    ...(url === null ? {} : { URL: url }),
    ...(date === null ? {} : { issued: issuedOf(date) }),
    ...(lang === null ? {} : { language: lang }),
    "citation-number": number,
    ...(notes.length === 0 ? {} : { note: notes.join(". ") }),
  };
}

/** A quarter, and a date that no calendar has, as it is written. */
function issuedOf(date: NonNullable<Reference["date"]>) {
  const parts = datePartsOf(date);
  const isExact = parts.length > 0 && date.value?.precision !== "quarter";
  return isExact ? { "date-parts": [parts] } : { literal: date.written };
}
