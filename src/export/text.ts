import type { Block, BlockOf } from "../model/blocks.ts";
import type { Prose } from "../model/prose.ts";
import { slice } from "../model/span.ts";
import type { BriefingTree, Header, Publication } from "../model/tree.ts";
import { inReadingOrder } from "./order.ts";
import { literalWords } from "./words.ts";

/**
 * A briefing in the text form, canonical: one line a block, no blank lines. For a text that is
 * canonical already these are its own lines. Emphasis, code and the targets of links have no place
 * in this form; their words remain.
 */
export function formatText(tree: BriefingTree): string {
  const { headings, evolution } = tree.vocabulary;
  const lines = [...headerLines(tree.header)];
  for (const item of inReadingOrder(tree)) {
    if (item.type === "section") lines.push(item.name ? headings[item.name] : item.heading);
    else if (item.type === "exemption") lines.push(slice(tree.text, item.span));
    else lines.push(...writers[item.type](item as never, tree, evolution));
  }
  return `${lines.join("\n")}\n`;
}

function headerLines({ title, historyLabel, version, published, items }: Header): string[] {
  const count = items && `${items.value} item${items.value === 1 ? "" : "s"}`;
  return [
    title ? `${title.value}${historyLabel ? " · history" : ""}` : [],
    version ? `Version ${version.value}` : [],
    published ? [formatPublication(published.value), count ?? []].flat().join(" · ") : [],
  ].flat();
}

/** When a briefing was published, as a header writes it, e.g. `2026-05-27 18:27 UTC`. */
function formatPublication({ instant }: Publication): string {
  const [day = "", time = ""] = instant.replace(/Z$/, "").split("T");
  return `${day} ${time.replace(/:00$/, "")} UTC`;
}

type Writer<Type extends Block["type"]> = (
  block: BlockOf<Type>,
  tree: BriefingTree,
  evolution: string,
) => string[];

const writers: { [Type in Block["type"]]: Writer<Type> } = {
  paragraph: ({ prose }, tree) => [words(prose, tree)],
  event: ({ date, prose }, tree) => [`- ${date.written}: ${words(prose, tree)}`],
  perspective: (block, tree, label) => [
    words(block.holder, tree),
    ...block.stance.map((prose) => words(prose, tree)),
    ...block.evolution.map((prose, nth) => `${nth === 0 ? `${label}: ` : ""}${words(prose, tree)}`),
  ],
  tension: ({ prose, list }, tree) => [
    `- ${[words(prose, tree), list.map(({ value }) => value).join("")].filter(Boolean).join(" ")}`,
  ],
  source: ({ number, title, feed, date, url }) => [
    [
      `- [${number}] ${title}`,
      feed ? ` — ${feed.value}` : needsDash(title, date ?? url) ? " —" : "",
      date ? ` (${date.written})` : "",
      url ? ` ${url.value}` : "",
    ].join(""),
  ],
  unreadable: ({ span }, tree) => slice(tree.text, span).split(/\r\n|[\n\r]/),
};

/** A title with a dash of its own would lend its last words to the feed. */
function needsDash(title: string, follows: unknown): boolean {
  return title.includes(" — ") && follows !== null;
}

function words(prose: Prose, { form }: BriefingTree): string {
  return form === "text" ? prose.passage.text : literalWords(prose.inline);
}
