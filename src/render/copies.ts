import type { Topic, Version } from "../model/topic.ts";
import { versionPath } from "./topics.ts";

/** The text of a version for machines, and for editors. */
export interface Copy {
  readonly name: string;
  readonly type: string;
  readonly path: string;
}

/** The twins of a version's page, which lie beside it. */
export function copiesOf(topic: Topic, version: Version): Copy[] {
  const path = `${versionPath(topic, version)}briefing`;
  return [
    { name: "JSON", type: "application/json", path: `${path}.json` },
    { name: "Markdown", type: "text/markdown", path: `${path}.md` },
    { name: "Text", type: "text/plain", path: `${path}.txt` },
  ];
}

/** The text of a version as it was published, byte for byte. */
export function publishedTextPath(topic: Topic, version: Version): string {
  const ending = version.tree.form === "markdown" ? "md" : "txt";
  return `${versionPath(topic, version)}published.${ending}`;
}

/** The record of what a topic has published. */
export function recordPath({ slug }: Topic): string {
  return `${slug}/published.json`;
}

/** The sources of a version for reference managers. */
export function bibliographiesOf(topic: Topic, version: Version): Copy[] {
  const path = `${versionPath(topic, version)}sources`;
  return [
    { name: "CSL-JSON", type: "application/vnd.citationstyles.csl+json", path: `${path}.csl.json` },
    { name: "BibTeX", type: "application/x-bibtex", path: `${path}.bib` },
    { name: "RIS", type: "application/x-research-info-systems", path: `${path}.ris` },
  ];
}
