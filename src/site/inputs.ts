import { join } from "node:path";
import { sha256Of } from "../model/publication.ts";
import type { FoundFolder } from "./find.ts";
import type { Io } from "./io.ts";
import { publicationName } from "./layout.ts";

// A file that was written so shortly before it is looked at may be written again without a trace.
const TICK = 100;

/** How the files of a topic's folder stand; undefined where that does not tell what they hold. */
export function stampsOfInputs(io: Io, folder: FoundFolder): string | undefined {
  const inputs = inputsOf(folder);
  const stamps = io.stampsOf(inputs.map(({ path }) => path));
  const latest = io.now() - TICK;
  const isSure = stamps.every(
    (stamp) =>
      stamp === undefined ||
      (stamp.kind === "file" && stamp.changed < latest && stamp.modified < latest),
  );
  return isSure ? sha256Of(JSON.stringify([inputs, stamps])) : undefined;
}

/** What the files of a topic's folder hold, as one name. */
export async function contentOfInputs(io: Io, folder: FoundFolder): Promise<string> {
  const inputs = inputsOf(folder);
  const sums: (string | null)[] = [];
  for (const { path } of inputs) {
    const isThere = (await io.find(path)) === "file";
    sums.push(isThere ? sha256Of(await io.readFile(path)) : null);
  }
  return sha256Of(JSON.stringify([inputs, sums]));
}

/** All files that a topic is made of; the record of what is published need not be there. */
function inputsOf({ path, files, factsFile }: FoundFolder) {
  const facts = factsFile === undefined ? [] : [{ path: factsFile }];
  return [...files, ...facts, { path: join(path, publicationName) }];
}
