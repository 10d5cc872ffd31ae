import type { Element } from "hast";
import { h } from "../element.ts";
import { textAttributes } from "../text-language.ts";
import type { TextLanguage } from "../topics.ts";
import type { VersionView } from "../version-view.ts";
import { words } from "../words.ts";

/** The sections of a version, in the order in which its author wrote them. */
export function contents({ tree, ids }: VersionView, language: TextLanguage): Element | undefined {
  if (tree.sections.length === 0) return undefined;
  const entries = tree.sections.map((section) =>
    h("li", [
      h("a", { href: `#${ids.get(section)}` }, [
        h("bdi", textAttributes(language), [section.heading]),
      ]),
    ]),
  );
  return h("nav.contents", { ariaLabel: words.sections }, [h("ol", entries)]);
}
