import { CliError } from "../site/cli-error.ts";

/** Reads JSON; a `CliError` says where `file` is none. */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const offset = findMistake(text);
    const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
    const place = `${file}:${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
    const found = /^[^\s{}[\],:]{1,40}|^\S/.exec(text.slice(offset))?.[0];
    throw new CliError(
      `${place} Unexpected ${found === undefined ? "end" : `\`${found}\``}, expected JSON`,
    );
  }
}

const STRING = /"(?:[ !#-[\]-\uFFFF]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/;
const TOKEN = new RegExp(`[{}[\\],:]|${STRING.source}|${NUMBER.source}|true|false|null`, "y");

/** What may stand at a place: a value, a key, a colon, or what ends or continues a group. */
type Expected = "value" | "value or end" | "key" | "key or end" | "colon" | "next" | "nothing";

/** The offset of the first token that cannot stand where it does, in a text that is no JSON. */
function findMistake(text: string): number {
  const open: string[] = [];
  let expected: Expected = "value";
  for (let at = skipSpace(text, 0); at < text.length; ) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    const next: Expected | undefined =
      token === undefined ? undefined : step(token, expected, open);
    if (token === undefined || next === undefined) return at;
    expected = next;
    at = skipSpace(text, at + token.length);
  }
  return text.length;
}

/** What may follow a token; undefined where it may not stand itself. `open` holds the open groups. */
function step(token: string, expected: Expected, open: string[]): Expected | undefined {
  const after = () => (open.length === 0 ? "nothing" : "next");
  const inObject = open.at(-1) === "{";
  switch (token) {
    case "{":
    case "[":
      if (!expected.startsWith("value")) return undefined;
      open.push(token);
      return token === "{" ? "key or end" : "value or end";
    case "}":
    case "]":
      if (inObject !== (token === "}") || !/next|or end/.test(expected)) return undefined;
      open.pop();
      return after();
    case ",":
      if (expected !== "next") return undefined;
      return inObject ? "key" : "value";
    case ":":
      return expected === "colon" ? "value" : undefined;
    default:
      if (expected.startsWith("key")) return token.startsWith('"') ? "colon" : undefined;
      return expected.startsWith("value") ? after() : undefined;
  }
}

function skipSpace(text: string, from: number): number {
  const SPACE = /[ \t\r\n]*/y;
  SPACE.lastIndex = from;
  return from + (SPACE.exec(text)?.[0].length ?? 0);
}
