import type { Element } from "hast";
import type { Topic } from "../../model/topic.ts";
import { h } from "../element.ts";
import type { LinkTo } from "../links.ts";
import { type AcrossName, acrossNames, acrossPath } from "../topic-paths.ts";
import { words } from "../words.ts";

/** The ways to what runs through all versions of a topic. */
export function topicNavigation(topic: Topic, linkTo: LinkTo, current?: AcrossName): Element {
  return h("nav.across", { ariaLabel: words.across.label }, [
    h("span.label", [words.across.label]),
    h(
      "ul",
      acrossNames.map((name) => {
        const here = name === current ? { ariaCurrent: "page" } : {};
        const { title } = words.across.pages[name];
        return h("li", [h("a", { href: linkTo(acrossPath(topic, name)), ...here }, [title])]);
      }),
    ),
  ]);
}
