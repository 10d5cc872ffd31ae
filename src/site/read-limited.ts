import { CliError } from "./cli-error.ts";
import type { Io } from "./io.ts";
import { shownPath } from "./layout.ts";

const MEGABYTE = 1_000_000;

/**
 * The longest of each kind of file, in bytes; none that anybody writes comes near it.
 *
 * A text of a megabyte is thirty times as long as a long briefing. With a citation on each of its
 * lines, the tree and what the rules know take 2 GB; of nothing but wide ranges, 4 GB. A record has a line for each version, a baseline one for each finding.
 */
const longest = {
  texts: MEGABYTE,
  "topic.yaml": MEGABYTE,
  configs: MEGABYTE,
  records: 10 * MEGABYTE,
  baselines: 50 * MEGABYTE,
} as const;

type Kind = keyof typeof longest;

/** The bytes of a file; one that is too long for its kind is refused before it is read. */
export async function readLimited(io: Io, path: string, kind: Kind): Promise<Uint8Array> {
  const name = `\`${shownPath(path, io.cwd)}\``;
  const [stamp] = io.stampsOf([path]);
  if (stamp?.kind === "file") refuseIfLong(stamp.size, kind, name);
  // What a link leads to shows its length only now, as does a file that was exchanged meanwhile.
  const bytes = await io.readFile(path, longest[kind]);
  if (stamp?.kind === "link" && bytes.length > longest[kind]) {
    throw new CliError(`${name} leads to a file that is too long; sitrep reads ${limitOf(kind)}`);
  }
  refuseIfLong(bytes.length, kind, name);
  return bytes;
}

/** Refuses what is longer than its kind may be, in one line. */
export function refuseIfLong(bytes: number, kind: Kind, name: string): void {
  if (bytes <= longest[kind]) return;
  const size = (Math.ceil(bytes / 100_000) / 10).toLocaleString("en");
  throw new CliError(`${name} is ${size} MB long; sitrep reads ${limitOf(kind)}`);
}

function limitOf(kind: Kind): string {
  return `${kind} of up to ${longest[kind] / MEGABYTE} MB`;
}
