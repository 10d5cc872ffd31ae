import { isUtf8 } from "node:buffer";
import type { Problem } from "../model/diagnostic.ts";

/** A file's bytes as text, and where they are not the text they should be. */
export interface Decoded {
  readonly text: string;
  /** In reading order; their spans are places in `text`. */
  readonly problems: readonly Problem[];
}

/**
 * Reads bytes as UTF-8. What is no UTF-8 becomes U+FFFD in the text and is reported, once a line;
 * UTF-16 is read as what it is and reported once. A byte-order mark stays in the text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = foreignEncoding(bytes);
  if (encoding !== undefined) return decodeForeign(bytes, encoding);
  return isUtf8(bytes) ? { text: asText(bytes), problems: [] } : decodeLines(bytes);
}

/** UTF-16 gives itself away by its byte-order mark, or by a first character with a zero byte. */
function foreignEncoding([first, second]: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === undefined || second === undefined) return undefined;
  if (first !== 0 && second === 0) return "utf-16le";
  return first === 0 && second !== 0 ? "utf-16be" : undefined;
}

function decodeForeign(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): Decoded {
  const text = asText(bytes, encoding);
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  const problem: Problem = {
    rule: "unreadable-line",
    span: { start, end: Math.max(start, Math.min(start + 1, text.length)) },
    message: "Unexpected text in UTF-16, expected UTF-8",
    hint: "Save the file as UTF-8.",
  };
  return { text, problems: [problem] };
}

function decodeLines(bytes: Uint8Array): Decoded {
  const problems: Problem[] = [];
  let text = "";
  for (const line of linesOf(bytes)) {
    const readable = readableLength(line);
    if (readable < line.length) {
      const start = text.length + asText(line.subarray(0, readable)).length;
      problems.push(foreignByte(line[readable] ?? 0, start));
    }
    text += asText(line);
  }
  return { text, problems };
}

function foreignByte(byte: number, start: number): Problem {
  const hex = byte.toString(16).toUpperCase().padStart(2, "0");
  return {
    rule: "unreadable-line",
    span: { start, end: start + 1 },
    message: `Unexpected byte \`0x${hex}\`, expected text in UTF-8`,
    hint: "Save the file as UTF-8, then look whether the letters of this line are right.",
  };
}

function asText(bytes: Uint8Array, encoding = "utf-8"): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** The lines with what ends them: LF, CRLF or a lone CR. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  for (let i = 0; i < bytes.length; i++) {
    const ends = bytes[i] === LF || (bytes[i] === CR && bytes[i + 1] !== LF);
    if (!ends) continue;
    yield bytes.subarray(start, i + 1);
    start = i + 1;
  }
  yield bytes.subarray(start);
}

const LF = 0x0a;
const CR = 0x0d;

/** How many bytes of a line stand before the first that begins no character. */
function readableLength(line: Uint8Array): number {
  let at = 0;
  while (at < line.length) {
    const length = characterLength(line[at] ?? 0);
    if (!isUtf8(line.subarray(at, at + length))) return at;
    at += length;
  }
  return line.length;
}

/** How many bytes a character has that begins with this one. */
function characterLength(byte: number): number {
  if (byte < 0xc0) return 1;
  if (byte < 0xe0) return 2;
  return byte < 0xf0 ? 3 : 4;
}
