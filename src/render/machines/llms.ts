import type { OutputFile } from "../../model/topic.ts";
import type { Overview, TopicCard } from "../topic-card.ts";
import { historyPath } from "../topics.ts";
import { words } from "../words.ts";
import { linksFrom } from "./addresses.ts";

const PATH = "llms.txt";

/**
 * What the site holds, for language models (llmstxt.org): each topic with the Markdown of its latest
 * version, where each citation stands as `[11]` and each source in a list.
 */
export function llms(site: Overview): OutputFile {
  const linkTo = linksFrom(PATH, site);
  const item = (name: string, path: string, note = "") =>
    `- [${plain(name)}](${linkTo(path)})${note === "" ? "" : `: ${plain(note)}`}`;
  const twins = (topic: TopicCard) => {
    const { page = "" } = topic.versions.at(-1) ?? {};
    const { title, version, summary = topic.about } = topic;
    return item(words.versionOf(title, version, undefined), `${page}briefing.md`, summary);
  };
  const lines = [
    `# ${plain(site.title)}`,
    ...(site.description === "" ? [] : ["", `> ${plain(site.description)}`]),
    "",
    words.llms.about,
    "",
    `## ${words.llms.topics}`,
    "",
    ...site.topics.map(twins),
    "",
    "## Optional",
    "",
    ...site.topics.map((topic) => item(words.historyOf(topic.title), historyPath(topic))),
    item(words.llms.feed, "feed.xml"),
    item(words.llms.schema, "schema/briefing.json"),
  ];
  return { path: PATH, content: `${lines.join("\n")}\n` };
}

/** A text in one line, without what Markdown would take for a link, a heading or HTML. */
function plain(text: string): string {
  return text
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ")
    .trim()
    .replace(/[\\`*_[\]<>#|]/g, "\\$&");
}
