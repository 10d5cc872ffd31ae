import { type Aliases, nameKeys } from "../../model/aliases.ts";
import type { Certainty } from "./cues.ts";
import { knownOutlets } from "./known-outlets.ts";
import type { Origin, Outlet } from "./outlets.ts";

/** Where a text names one who publishes. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly outlet: Outlet;
  readonly certainty: Certainty;
}

export type FindMentions = (text: string) => Mention[];

/**
 * Finds the outlets that a text names: those that are known, those that `topic.yaml` gives other
 * names, those that the list of sources shows, and names that read like an outlet's
 * (`the Harbor Gazette`). A name is looked up by its first word, so the time is linear.
 */
export function mentionFinder(
  origins: readonly Origin[],
  aliases: Aliases["outlets"] = {},
): FindMentions {
  const shown = new Set(origins.flatMap(({ publisher }) => publisher ?? []).filter(isLikeOutlet));
  const indexes = [
    indexNames([...shown].map((name) => ({ names: [name], hosts: [] }))),
    Object.keys(aliases).length === 0 ? KNOWN : indexNames(withAliases(aliases)),
  ];
  return (text) => {
    const known = knownMentions(text, indexes);
    const likely = likelyMentions(text).filter(
      (one) => !known.some(({ start, end }) => start < one.end && one.start < end),
    );
    return [...known, ...likely].sort((a, b) => a.start - b.start);
  };
}

interface Name {
  readonly written: string;
  readonly outlet: Outlet;
  /** What must stand before it, e.g. `au ` before the `Monde` of `Le Monde`. */
  readonly behind: RegExp | null;
}

/** The names that begin with a word, the longest first. */
type Index = ReadonlyMap<string, readonly Name[]>;

const FIRST_WORD = /^[\p{L}\p{N}]+/u;
const CONTRACTION = /(?<!\p{L})(?:au|aux|du|des) $/u;
const WITH_ARTICLE = /^(?:Le|Les) (?=\p{Lu})/u;

function indexNames(outlets: readonly Outlet[]): Index {
  const index = new Map<string, Name[]>();
  const add = (name: Name) => {
    const first = FIRST_WORD.exec(name.written)?.[0] ?? "";
    const names = index.get(first);
    if (names) names.push(name);
    else index.set(first, [name]);
  };
  for (const outlet of outlets) {
    for (const name of outlet.names) {
      add({ written: name, outlet, behind: null });
      const article = WITH_ARTICLE.exec(name)?.[0];
      if (article) add({ written: name.slice(article.length), outlet, behind: CONTRACTION });
    }
  }
  for (const names of index.values()) names.sort((a, b) => b.written.length - a.written.length);
  return index;
}

const KNOWN: Index = indexNames(knownOutlets);

/** The known outlets with the other names that a topic gives them, and the outlets that only it knows. */
function withAliases(aliases: NonNullable<Aliases["outlets"]>): Outlet[] {
  const keyOf = nameKeys(aliases);
  const own = new Map(
    Object.entries(aliases).map(([name, others]) => [keyOf(name), [name, ...others]] as const),
  );
  const known = knownOutlets.map(({ names, hosts }): Outlet => {
    const more = names.flatMap((name) => own.get(keyOf(name)) ?? []);
    return { names: [...new Set([...names, ...more])], hosts };
  });
  const taken = new Set(known.flatMap(({ names }) => names.map(keyOf)));
  const fresh = [...own].filter(([key]) => !taken.has(key));
  return [...known, ...fresh.map(([, names]): Outlet => ({ names, hosts: [] }))];
}

// Names begin with a capital; the two agencies that write themselves small are known.
const NAME_BEGINS = /(?<![\p{L}\p{N}@])(?:\p{Lu}[\p{L}\p{N}]*|dpa|taz)/gu;

function knownMentions(text: string, indexes: readonly Index[]): Mention[] {
  const mentions: Mention[] = [];
  let free = 0;
  for (const { index: start, 0: word } of text.matchAll(NAME_BEGINS)) {
    if (start < free) continue;
    const name = indexes
      .flatMap((index) => index.get(word) ?? [])
      .find(({ written, behind }) => {
        if (!text.startsWith(written, start)) return false;
        if (/[\p{L}\p{N}]/u.test(text.charAt(start + written.length))) return false;
        return behind === null || behind.test(text.slice(Math.max(0, start - 5), start));
      });
    if (name === undefined) continue;
    free = start + name.written.length;
    mentions.push({ start, end: free, outlet: name.outlet, certainty: "known" });
  }
  return mentions;
}

const NOUNS =
  "Times|Gazette|Herald|Tribune|Chronicle|Courier|Journal|Newspaper|News|Post|Telegraph|Examiner|Inquirer|Observer|Sentinel|Ledger|Mirror|Bulletin|Zeitung|Tageblatt|Rundschau|Nachrichten|Anzeiger|Kurier";
const KINDS =
  "newspaper|daily|weekly|broadcaster|news agency|news site|news service|news outlet|magazine|Tageszeitung|Zeitung|Nachrichtenagentur|Wochenzeitung|Magazin|quotidien|hebdomadaire|agence de presse|diario|periódico|semanario|agencia de noticias";
// One to three words with a capital and a noun that papers are called by, one that ends in it, or
// any name behind a word for such a paper.
const LIKE_OUTLET = new RegExp(
  String.raw`(?<![\p{L}\p{N}.-])(?:\p{Lu}[\p{L}’'-]{1,24} ){1,3}(?:${NOUNS})(?![\p{L}\p{N}-]| \p{Lu})|(?<![\p{L}\p{N}-])\p{Lu}\p{Ll}{2,20}(?:wire|zeitung|blatt|anzeiger|kurier)(?![\p{L}\p{N}-])|(?<=(?<!\p{L})(?:${KINDS}) [„“"«*_]?)\p{Lu}[\p{L}\p{N}’'-]{2,24}(?: (?:de |du |of )?\p{Lu}[\p{L}’'-]{1,24}){0,3}`,
  "gu",
);
const OPENING = /^(?:The|A|An|And|But|When|As|In|While|Die|Der|Das) /;

function likelyMentions(text: string): Mention[] {
  return [...text.matchAll(LIKE_OUTLET)].map(({ index, 0: found }): Mention => {
    const name = found.replace(OPENING, "");
    const end = index + found.length;
    const outlet = { names: [name], hosts: [] };
    return { start: end - name.length, end, outlet, certainty: "likely" };
  });
}

const LIKE = new RegExp(LIKE_OUTLET.source, "u");

function isLikeOutlet(name: string): boolean {
  return LIKE.test(name);
}
