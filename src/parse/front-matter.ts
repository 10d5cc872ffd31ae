import matter from "gray-matter";
import { isMap, isScalar, type Node, parseDocument, type YAMLError } from "yaml";
import { z } from "zod";
import type { Problem } from "../model/diagnostic.ts";
import { quote } from "../model/quote.ts";
import type { Span } from "../model/span.ts";
import type { Header, Located } from "../model/tree.ts";
import { parsePublication } from "./dates.ts";
import { invalidVersion, missing, parseItems, parseVersion, unreadableDate } from "./header.ts";

// Every scalar is read as the words it is written in, so that no date becomes a Date, no `no` a
// false and no `1_000` a number. What the words mean is decided here, as in the text form.
const FrontMatter = z.strictObject({
  title: z.string().optional(),
  version: z.string().optional(),
  published: z.string().optional(),
  items: z.string().optional(),
  lang: z
    .string()
    .regex(/^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i)
    .optional(),
  draft: z.enum(["true", "false"]).optional(),
});
type Key = keyof typeof FrontMatter.shape;
const keys = Object.keys(FrontMatter.shape) as Key[];

/** What stands behind a key; `whole` begins at the key. */
interface Field extends Located<string> {
  readonly whole: Span;
}
type Fields = Map<string, Field>;

/**
 * Reads the YAML between the first two `---` of a Markdown briefing. This is the one door to
 * gray-matter: called bare it runs front matter in JavaScript and shares what it caches, so it is
 * given only a block whose fence says YAML, and an engine that makes nothing but strings.
 */
export function readFrontMatter(
  text: string,
  block: Span,
): { header: Header; problems: Problem[] } {
  const problems: Problem[] = [];
  const fields: Fields = new Map();
  matter(withPlainEnds(text.slice(block.start, block.end)), {
    language: "yaml",
    engines: {
      yaml: (source: string) => {
        readFields(source, block.start + fenceLength(text, block), fields, problems);
        return {};
      },
      javascript: refuse,
      json: refuse,
    },
  });
  refuseUnknown(fields, problems);
  return {
    header: headerOf(fields, { start: block.start, end: block.start + 3 }, problems),
    problems,
  };
}

/**
 * The block with a line feed at the end of each line and spaces in place of other white space
 * there, as gray-matter and YAML want it; not a character longer or shorter.
 */
function withPlainEnds(block: string): string {
  return block
    .replace(/\r(?=\n)/g, " ")
    .split(/[\r\n]/)
    .map((line) => line.trimEnd().padEnd(line.length))
    .join("\n");
}

/** The length of the first fence, its language included: what follows is handed to the engine. */
function fenceLength(text: string, { start, end }: Span): number {
  return /^---[^\r\n]*/.exec(text.slice(start, end))?.[0].length ?? 0;
}

/** The header of a file without front matter. */
export function emptyHeader(at: Span, problems: Problem[]): Header {
  return headerOf(new Map(), at, problems);
}

function refuse(): never {
  throw new Error("Front matter in another language than YAML came past its fence");
}

function readFields(source: string, offset: number, fields: Fields, problems: Problem[]): void {
  const document = parseDocument(source, { schema: "failsafe", keepSourceTokens: false });
  const broken = document.errors.find(({ code }) => code !== "DUPLICATE_KEY");
  if (broken) return readLines(source, offset, fields, problems, yamlProblem(broken, offset));
  for (const error of document.errors) problems.push(yamlProblem(error, offset));
  const { contents } = document;
  if (contents === null) return;
  if (!isMap(contents))
    return void problems.push(invalid(placeOf(contents, offset), "a list of keys"));
  for (const { key, value } of contents.items) {
    const name = isScalar(key) ? String(key.value) : "";
    const node = (isScalar(value) ? value : (value ?? key)) as Node;
    const span = placeOf(node, offset);
    if (isScalar(value) || value === null) {
      const words = isScalar(value) && typeof value.value === "string" ? value.value : "";
      const whole = { start: placeOf(key as Node, offset).start, end: span.end };
      fields.set(name, { value: words, span: words === "" ? whole : span, whole });
    } else {
      problems.push(
        invalid(
          { ...span, start: placeOf(key as Node, offset).start },
          `plain words after \`${name}:\``,
        ),
      );
    }
  }
}

const KEY_AND_WORDS = /^([\w-]+):(?:\s(.*))?$/;

/**
 * Reads what is no YAML line by line, so that one slip (`title: Grid: storage`) costs no more than
 * its own line. A line that is no key and value is reported; where there is none, `first` is.
 */
function readLines(
  source: string,
  offset: number,
  fields: Fields,
  problems: Problem[],
  first: Problem,
): void {
  const strangers: Problem[] = [];
  let start = offset;
  for (const line of source.split("\n")) {
    const words = line.trim();
    const at = start + line.indexOf(words);
    const whole = { start: at, end: at + words.length };
    start += line.length + 1;
    if (words === "" || words.startsWith("#")) continue;
    const [, key, value = ""] = KEY_AND_WORDS.exec(words) ?? [];
    if (key === undefined) strangers.push(invalid(whole, "`key: value`"));
    else if (!fields.has(key)) {
      const span =
        value.trim() === "" ? whole : { ...whole, start: whole.end - value.trimStart().length };
      fields.set(key, { value: value.trim().replace(/^(["'])(.*)\1$/, "$2"), span, whole });
    }
  }
  problems.push(...(strangers.length > 0 ? strangers : [first]));
}

function refuseUnknown(fields: Fields, problems: Problem[]): void {
  const words = Object.fromEntries([...fields].map(([key, { value }]) => [key, value]));
  for (const issue of FrontMatter.safeParse(words).error?.issues ?? []) {
    const named = issue.code === "unrecognized_keys" ? issue.keys : [String(issue.path[0])];
    for (const key of named) {
      const field = fields.get(key);
      if (field) problems.push(unfit(key, field));
    }
  }
  // A key that shadows a property of every object, which no object made of fields can show.
  const shadowing = fields.get("__proto__");
  if (shadowing) problems.push(unfit("__proto__", shadowing));
}

function unfit(key: string, { value, span, whole }: Field): Problem {
  if ((keys as string[]).includes(key)) {
    const expected =
      key === "draft" ? "`true` or `false`" : "a language tag such as `en` or `pt-BR`";
    return {
      rule: "invalid-header",
      span,
      message: `Unexpected \`${key}\` ${quote(value)}, expected ${expected}`,
      hint: "Correct the value, or remove the line.",
    };
  }
  return {
    rule: "invalid-header",
    span: whole,
    message: `Unexpected key ${quote(key)} in the front matter, expected one of ${keys.map((name) => `\`${name}\``).join(", ")}`,
    hint: "Correct the name of the key, or remove the line; facts about a topic belong into `topic.yaml`.",
  };
}

function headerOf(fields: Fields, top: Span, problems: Problem[]): Header {
  const field = (key: Key) => {
    const found = fields.get(key);
    return found && found.value.trim() !== "" ? found : null;
  };
  const title = field("title");
  const version = field("version");
  const published = field("published");
  const items = field("items");
  if (!title) problems.push(missing(top, "`title:`"));
  if (!version) problems.push(missing(top, "`version:`"));
  if (!published) problems.push(missing(top, "`published:`"));

  const number = version && parseVersion(version.value.trim());
  if (version && number === null) problems.push(invalidVersion(version.value, version.span));
  const instant = published && parsePublication(published.value);
  if (published && !instant) problems.push(unreadableDate(published.value, published.span));
  const count = items && parseItems(`${items.value} items`);
  if (items && count === null) problems.push(invalid(items.span, "a whole number after `items:`"));
  return {
    title: title && { ...title, value: title.value.trim().replace(/\s+/g, " ") },
    historyLabel: false,
    version: version && number !== null ? { value: number, span: version.span } : null,
    published: published && instant ? { value: instant, span: published.span } : null,
    items: items && count !== null ? { value: count, span: items.span } : null,
    lang: FrontMatter.shape.lang.safeParse(field("lang")?.value).data ?? null,
    draft: field("draft")?.value === "true",
  };
}

const YAML_ERRORS: Partial<Record<YAMLError["code"], string>> = {
  DUPLICATE_KEY: "each key once",
  BAD_ALIAS: "a value instead of an alias",
  MISSING_CHAR: "a closing quote or bracket",
  TAB_AS_INDENT: "spaces instead of a tab",
};

function yamlProblem({ code, pos }: YAMLError, offset: number): Problem {
  const span = { start: offset + pos[0], end: offset + Math.max(pos[0], pos[1]) };
  return invalid(span, YAML_ERRORS[code] ?? "`key: value`");
}

function invalid(span: Span, expected: string): Problem {
  return {
    rule: "invalid-header",
    span,
    message: `Unexpected front matter, expected ${expected}`,
    hint: "Put a value with `:`, `#` or a quotation mark in it between double quotes.",
  };
}

function placeOf(node: Node, offset: number): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start: offset + start, end: offset + end };
}
