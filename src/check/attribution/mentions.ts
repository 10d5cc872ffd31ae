import { onceForText } from "../../history/once.ts";
import { type Aliases, nameKeys } from "../../model/aliases.ts";
import type { Span } from "../../model/span.ts";
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

/** The words of a text with which a name may begin. */
const capitalsIn = onceForText((text) =>
  Array.from(text.matchAll(NAME_BEGINS), ({ index: start, 0: word }) => ({ start, word })),
);

function knownMentions(text: string, indexes: readonly Index[]): Mention[] {
  const mentions: Mention[] = [];
  let free = 0;
  for (const { start, word } of capitalsIn(text)) {
    if (start < free || !indexes.some((index) => index.has(word))) continue;
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
const ENDINGS = "wire|zeitung|blatt|anzeiger|kurier";
const NOUN = new RegExp(String.raw`(?:${NOUNS})(?![\p{L}\p{N}-]| \p{Lu})`, "gu");
// What a name of each kind has in it or before it: most texts have none of it, and need no more.
const [HAS_NOUN, HAS_ENDING, HAS_KIND] = [NOUNS, ENDINGS, KINDS].map((words) => new RegExp(words));
// A name that ends as papers are called, or any name behind a word for such a paper.
const COMPOUND = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])\p{Lu}\p{Ll}{2,20}(?:${ENDINGS})(?![\p{L}\p{N}-])`,
  "gu",
);
const INTRODUCED = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:${KINDS}) [„“"«*_]?)\p{Lu}[\p{L}\p{N}’'-]{2,24}(?: (?:de |du |of )?\p{Lu}[\p{L}’'-]{1,24}){0,3}`,
  "gu",
);
const CAPITALISED = /(?<![\p{L}\p{N}.-])\p{Lu}[\p{L}’'-]{1,24} $/u;
const OPENING = /^(?:The|A|An|And|But|When|As|In|While|Die|Der|Das) /;

const likelyMentions = onceForText((text): readonly Mention[] =>
  likeOutlets(text).map(({ start, end }): Mention => {
    const name = text.slice(start, end).replace(OPENING, "");
    const outlet = { names: [name], hosts: [] };
    return { start: end - name.length, end, outlet, certainty: "likely" };
  }),
);

/** The names that read like an outlet's; of those that overlap the first. */
function likeOutlets(text: string): Span[] {
  const found = [
    ...(HAS_NOUN?.test(text) ? namedByNoun(text) : []),
    ...(HAS_ENDING?.test(text) ? spansOf(text, COMPOUND) : []),
    ...(HAS_KIND?.test(text) ? spansOf(text, INTRODUCED) : []),
  ];
  let free = 0;
  return found
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (start < free) return false;
      free = end;
      return true;
    });
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ index: start, 0: found }) => {
    return { start, end: start + found.length };
  });
}

/** One to three words with a capital, and a noun that papers are called by. */
function namedByNoun(text: string): Span[] {
  return spansOf(text, NOUN).flatMap((noun) => {
    let { start } = noun;
    for (let words = 0; words < 3; words++) {
      const before = text.slice(Math.max(0, start - 27), start);
      start -= CAPITALISED.exec(before)?.[0].length ?? 0;
    }
    return start === noun.start ? [] : [{ start, end: noun.end }];
  });
}

function isLikeOutlet(name: string): boolean {
  return likeOutlets(name).length > 0;
}
