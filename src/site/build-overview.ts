import { sha256Of } from "../model/publication.ts";
import type { TopicCard } from "../render/topic-card.ts";
import type { BuiltTopic } from "./build-topic.ts";
import type { SiteParts } from "./parts.ts";
import { type Making, makeOverview } from "./plan.ts";

/**
 * Makes the files of the site as a whole, or keeps them if no topic has anything new to say, and
 * gives the number of its pages.
 */
export async function buildOverview(
  topics: readonly NonNullable<BuiltTopic<unknown>["made"]>[],
  settings: string,
  making: Making,
  parts: SiteParts,
): Promise<number> {
  const sums = topics.map(({ cardSum }) => cardSum).sort();
  const assets = making.assets.map(({ path, content }) => [path, sha256Of(content)]);
  const key = sha256Of(JSON.stringify([settings, making.frame, sums, assets]));
  const known = await parts.find("");
  if (known?.key === key) {
    await parts.keep("", known);
    return pagesIn(known.paths);
  }
  const cards: TopicCard[] = [];
  for (const topic of topics) cards.push(await topic.readCard());
  const paths = await parts.add("", makeOverview(cards.sort(newestFirst), making));
  parts.remember("", { key, inputs: "", memo: null });
  return pagesIn(paths);
}

function newestFirst(a: TopicCard, b: TopicCard): number {
  const [x, y] = [a, b].map(({ published }) => published?.instant ?? "");
  if (x !== y) return (x ?? "") < (y ?? "") ? 1 : -1;
  return a.slug < b.slug ? -1 : 1;
}

function pagesIn(paths: readonly string[]): number {
  return paths.filter((path) => path.endsWith(".html")).length;
}
