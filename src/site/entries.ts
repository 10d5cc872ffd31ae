import { join } from "node:path";
import { attempt, CliError } from "./cli-error.ts";
import type { Io, Kind } from "./io.ts";
import { isBriefingName, isLeftAlone, isWithin, shownPath, topicFactsName } from "./layout.ts";

/**
 * The names of the briefings (and of a `topic.yaml`) in a folder, or of the folders in it. A link is
 * followed within `limit`; one that leads out of it is among the failures.
 */
export async function entriesOf(
  wanted: "file" | "folder",
  folder: string,
  { io, limit, failures }: { readonly io: Io; readonly limit: string; readonly failures: string[] },
): Promise<string[]> {
  const isOfUse = wanted === "file" ? isTopicFileName : (name: string) => !isLeftAlone(name);
  const names: string[] = [];
  for (const { name, kind } of (await io.list(folder)).filter(({ name }) => isOfUse(name))) {
    const path = join(folder, name);
    const real =
      kind === "link" ? await attempt(failures, () => followLink(path, wanted, limit, io)) : kind;
    if (real === wanted) names.push(name);
  }
  return names;
}

function isTopicFileName(name: string): boolean {
  return name === topicFactsName || isBriefingName(name);
}

/** What a link leads to. One that leads out of the briefings is refused. */
async function followLink(path: string, wanted: Kind, limit: string, io: Io): Promise<Kind> {
  const kind = await io.find(path);
  if (kind === undefined && wanted === "file") {
    throw new CliError(`The link \`${shownPath(path, io.cwd)}\` leads nowhere`);
  }
  if (kind !== wanted) return kind ?? "other";
  const real = await io.findRealPath(path);
  const realLimit = await io.findRealPath(limit);
  if (real !== undefined && realLimit !== undefined && isWithin(real, realLimit)) return kind;
  throw new CliError(
    `The link \`${shownPath(path, io.cwd)}\` leads out of \`${shownPath(limit, io.cwd)}\`; put a copy in its place`,
  );
}
