import type { Element, ElementContent } from "hast";
import type { Version } from "../../model/topic.ts";
import { blocksOf } from "../../model/tree.ts";
import { h } from "../element.ts";
import { words } from "../words.ts";
import { publishedElement } from "./time.ts";

/** What is known of a version, e.g. `27 May 2026, 18:27 UTC · 240 items · 66 sources`. */
export function versionFacts({ tree }: Version): ElementContent[] {
  const { draft, published, items } = tree.header;
  const sources = new Set(blocksOf(tree, "source").map(({ number }) => number)).size;
  return separated([
    draft ? h("strong.draft", [words.draft]) : undefined,
    published ? publishedElement(published.value) : undefined,
    items ? words.items(items.value) : undefined,
    words.sources(sources),
  ]);
}

/** Some facts on one line, with a dot between each and the next. */
export function separated(facts: readonly (Element | string | undefined)[]): ElementContent[] {
  const isolated = facts.filter((fact) => fact !== undefined).map((fact) => h("bdi", [fact]));
  return isolated.flatMap((bdi, i) => (i === 0 ? [bdi] : [{ type: "text", value: " · " }, bdi]));
}
