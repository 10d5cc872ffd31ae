import { onceForText } from "../history/once.ts";
import type { Source } from "../model/blocks.ts";
import { publisherOf } from "./attribution/outlets.ts";
import { splitTitle } from "./evidence/titles.ts";
import { isFormal } from "./formal-words.ts";
import { areWithinDays } from "./near-dates.ts";

/**
 * From a source to an earlier one with the same headline, but for punctuation, at another outlet
 * or on another server: a syndicated copy. Dates must not be further apart than copies are, and
 * a headline of few words is one that two outlets may well find for themselves.
 */
export function findCopies(sources: readonly Source[]): ReadonlyMap<Source, Source> {
  const groups = new Map<string, Source[]>();
  const copies = new Map<Source, Source>();
  for (const source of sources) {
    const headline = headlineOf(source.title);
    if (headline === undefined) continue;
    const group = groups.get(headline) ?? [];
    const earlier = group.find((other) => areCopies(other, source));
    if (earlier) copies.set(source, earlier);
    if (group.length < MOST_COMPARED) groups.set(headline, [...group, source]);
  }
  return copies;
}

const MOST_COMPARED = 8;
const FEWEST_WORDS = 3;
const DAYS_APART = 3;

const headlineOf = onceForText((title): string | undefined => {
  const { story } = splitTitle(title);
  if (/(?:\.\.\.|…)$/.test(story)) return undefined;
  const words =
    story
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !isFormal(word));
  return telling.length < FEWEST_WORDS ? undefined : words.join(" ");
});

function areCopies(a: Source, b: Source): boolean {
  if (a.number === b.number) return false;
  const [outlet, other] = [publisherOf(a), publisherOf(b)];
  if (isArchive(outlet) || isArchive(other)) return false;
  if (outlet !== other) return areWithinDays(a.date, b.date, DAYS_APART);
  // One outlet may well use a headline twice, for two days or two pages.
  return areWithinDays(a.date, b.date, 0) && (a.url === null || b.url === null);
}

/** A paper in an archive and its authors' own page are two documents, though with one title. */
export function isArchive(publisher: string | undefined): boolean {
  return publisher !== undefined && ARCHIVES.test(publisher);
}

const ARCHIVES =
  /^(?:\w+\.)?(?:arxiv|biorxiv|medrxiv|ssrn|researchgate|pubmed|pmc|zenodo|osf|hal|github|hugging ?face|repec|jstor|doi)\b/i;
