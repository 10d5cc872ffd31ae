import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const PER_TOPIC = [
  "history",
  "claims",
  "questions",
  "perspectives",
  "tensions",
  "timeline",
  "figures",
  "sources",
  "compare",
];

/** A page of each kind in a site, by the name of its kind: those of one topic, or the one with most versions. */
export function pagesOf(site: string, wanted?: string): ReadonlyMap<string, string> {
  const [topic = "", versions = []] =
    foldersIn(site)
      .filter((name) => wanted === undefined || name === wanted)
      .map((name) => [name, versionsIn(join(site, name))] as const)
      .sort(([, one], [, other]) => other.length - one.length)[0] ?? [];
  const [first, latest] = [versions.at(0), versions.at(-1)];
  const pages: [string, string][] = [
    ["home", ""],
    ["site-sources", "sources"],
    ["search", "search"],
    ["latest", topic],
    ["old-version", `${topic}/${first}`],
    ["version", `${topic}/${latest}`],
    ["changes", `${topic}/${latest}/changes`],
    ["since", `${topic}/since/${first}`],
    ...PER_TOPIC.map((name): [string, string] => [name, `${topic}/${name}`]),
  ];
  return new Map(
    [...pages.map(([kind, folder]): [string, string] => [kind, join(folder, "index.html")])]
      .concat([["not-found", "404.html"]])
      .filter(([, path]) => existsSync(join(site, path))),
  );
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** The folders of a topic's versions, oldest first. */
function versionsIn(topic: string): string[] {
  return foldersIn(topic)
    .filter((name) => /^v\d+$/.test(name))
    .sort((one, other) => Number(one.slice(1)) - Number(other.slice(1)));
}
