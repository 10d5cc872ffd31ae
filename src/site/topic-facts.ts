import {
  type Document,
  isMap,
  isNode,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from "yaml";
import type { TopicFacts } from "../model/topic.ts";
import { TopicFacts as FactsSchema } from "../model/topic-schema.ts";
import { failureOf } from "./cli-error.ts";
import { LanguageTag } from "./language.ts";
import { type Mistake, validate } from "./mistakes.ts";
import { type LocatedExemptions, locateExemptions } from "./topic-facts-places.ts";

const Schema = FactsSchema.extend({ language: LanguageTag.optional() });

/** What a `topic.yaml` says, and where it says it. */
export interface FactsFile {
  readonly facts: TopicFacts;
  /** As messages show it. */
  readonly file: string;
  readonly text: string;
  /** A message with the place of what stands under some keys, e.g. `briefings/rail/topic.yaml:3:11 …`. */
  readonly locate: (mistake: Mistake) => string;
  /** Where its exemptions stand in it, in their order. */
  readonly findExemptions: () => LocatedExemptions;
}

/**
 * Reads a `topic.yaml`. Dates stay as they are written, and nothing in it is expanded or run.
 * All that is wrong with it is in the one `CliError`, each with its line and column in `file`.
 */
export function parseTopicFacts(text: string, file: string): FactsFile {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: "core",
    lineCounter: lines,
    prettyErrors: false,
    // It would compare each key with every other one.
    uniqueKeys: false,
    logLevel: "silent",
  });
  const show = ({ offset, message }: Located): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col} ${message}`;
  };
  const fail = (mistakes: readonly Located[]): never => {
    const inOrder = [...mistakes].sort((a, b) => a.offset - b.offset);
    throw failureOf(inOrder.map(show), `mistakes in ${file}`);
  };

  const findPair = pairFinder();
  const foreign = yamlMistakes(document);
  if (foreign.length > 0) return fail(foreign);
  const { value, mistakes } = validate(Schema, document.toJS({ maxAliasCount: 0 }) ?? {});
  if (mistakes) return fail(mistakes.map((mistake) => locate(document, mistake, findPair)));
  return {
    facts: value,
    file,
    text,
    locate: (mistake) => show(locate(document, mistake, findPair)),
    findExemptions: () => locateExemptions(text),
  };
}

interface Located {
  readonly offset: number;
  readonly message: string;
}

/** What makes the text no YAML, or YAML of a kind that settings have no use for. */
function yamlMistakes(document: Document.Parsed): Located[] {
  const located = document.errors.map(({ code, pos: [offset] }) => ({
    offset,
    message: yamlErrors[code] ?? "Unexpected text, expected YAML such as `key: value`",
  }));
  if (located.length > 0) return located;
  visit(document, {
    Map: (_, { items }) => {
      const known = new Set<string>();
      for (const { key } of items) {
        const name = String(key);
        const offset = (isNode(key) ? key.range?.[0] : undefined) ?? 0;
        if (known.has(name)) located.push({ offset, message: SECOND_KEY });
        known.add(name);
      }
    },
    Alias: (_, { range, source }) => {
      const message = `Unexpected alias \`*${source}\`, expected the value itself`;
      located.push({ offset: range?.[0] ?? 0, message });
    },
  });
  return located;
}

const SECOND_KEY = "Unexpected second key of this name, expected each key once";

const yamlErrors: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "Unexpected tab, expected spaces",
  MISSING_CHAR: "Unexpected end, expected a closing quote or bracket",
  MULTIPLE_DOCS: "Unexpected second document after `---`, expected one",
  BLOCK_AS_IMPLICIT_KEY: "Unexpected `:`, expected a value with `:` in it to stand between quotes",
  BAD_INDENT: "Unexpected indentation, expected that of the lines around it",
};

/** Where a mistake stands: at the key if that is the mistake, else at the value, else above it. */
function locate(
  document: Document.Parsed,
  { path, inKey, message }: Mistake,
  findPair: PairFinder,
): Located {
  let node: unknown = document.contents;
  let place = node;
  for (const [i, name] of path.entries()) {
    const pair = isMap(node) ? findPair(node, String(name)) : undefined;
    node = isSeq(node) ? node.items[Number(name)] : pair?.value;
    if (inKey && i === path.length - 1) place = pair?.key;
    else if (isNode(node)) place = node;
  }
  return { offset: (isNode(place) ? place.range?.[0] : undefined) ?? 0, message };
}

type PairFinder = (map: YAMLMap, name: string) => Pair | undefined;

/** Finds what stands under a key; the keys of a map are looked through once. */
function pairFinder(): PairFinder {
  const known = new Map<YAMLMap, ReadonlyMap<string, Pair>>();
  return (map, name) => {
    const pairs = known.get(map) ?? new Map(map.items.map((pair) => [String(pair.key), pair]));
    known.set(map, pairs);
    return pairs.get(name);
  };
}
