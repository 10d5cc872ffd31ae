import type { Block, BlockOf } from "../model/blocks.ts";
import type { Prose } from "../model/prose.ts";
import { slice } from "../model/span.ts";
import type { BriefingTree, Header } from "../model/tree.ts";
import { inReadingOrder } from "./order.ts";
import { escapeMarkdown, escapeTitle } from "./words.ts";

/**
 * A briefing in the Markdown form, canonical: front matter, a blank line between paragraphs, one
 * line a block. Words that Markdown would read as marks are escaped where the text form was meant
 * literally.
 */
export function formatMarkdown(tree: BriefingTree): string {
  const { headings, evolution } = tree.vocabulary;
  const blocks = [frontMatter(tree.header)];
  let list = false;
  for (const item of inReadingOrder(tree)) {
    const written =
      item.type === "section"
        ? `## ${item.name ? headings[item.name] : item.heading}`
        : item.type === "exemption"
          ? slice(tree.text, item.span)
          : writers[item.type](item as never, tree, evolution);
    const isListItem = item.type === "event" || item.type === "tension" || item.type === "source";
    blocks.push(list && isListItem ? "\n" : "\n\n", written);
    list = isListItem;
  }
  return `${blocks.join("")}\n`;
}

function frontMatter({ title, version, published, items, lang, draft }: Header): string {
  return [
    "---",
    title ? `title: ${yamlWords(title.value)}` : [],
    version ? `version: ${version.value}` : [],
    published ? `published: ${published.value.instant}` : [],
    items ? `items: ${items.value}` : [],
    lang ? `lang: ${lang}` : [],
    draft ? "draft: true" : [],
    "---",
  ]
    .flat()
    .join("\n");
}

/** A scalar of YAML: bare where every reader takes it for these words, else as a JSON string. */
function yamlWords(words: string): string {
  const isBare =
    /^\p{L}[^:#"'\\`{}[\],&*!|>%@]*$/u.test(words) &&
    !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(words);
  return isBare ? words : JSON.stringify(words);
}

type Writer<Type extends Block["type"]> = (
  block: BlockOf<Type>,
  tree: BriefingTree,
  evolution: string,
) => string;

const writers: { [Type in Block["type"]]: Writer<Type> } = {
  paragraph: ({ prose }, tree) => words(prose, tree),
  event: ({ date, prose }, tree) => `- ${date.written}: ${words(prose, tree)}`,
  perspective: (block, tree, label) =>
    [
      `### ${words(block.holder, tree).replace(/(\s)(#+)$/, "$1\\$2")}`,
      ...block.stance.map((prose) => words(prose, tree)),
      ...block.evolution.map(
        (prose, nth) => `${nth === 0 ? `${label}: ` : ""}${words(prose, tree)}`,
      ),
    ].join("\n\n"),
  tension: ({ prose, list }, tree) =>
    `- ${[words(prose, tree), list.map(({ value }) => value).join("")].filter(Boolean).join(" ")}`,
  source: ({ number, title, feed, date, url }) =>
    [
      `- [${number}] ${url ? `[${escapeTitle(title)}](${destination(url.value)})` : escapeTitle(title)}`,
      feed ? ` — ${feed.value}` : "",
      date ? ` (${date.written})` : "",
    ].join(""),
  unreadable: ({ span }, tree) => slice(tree.text, span),
};

function words(prose: Prose, { form }: BriefingTree): string {
  return form === "markdown" ? prose.passage.text : escapeMarkdown(prose.inline);
}

/** The target of a link; between angle brackets where it has parentheses or spaces. */
function destination(url: string): string {
  return /[\s()<>]/.test(url) ? `<${url.replace(/[<>]/g, encodeURIComponent)}>` : url;
}
