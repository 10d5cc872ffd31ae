import type { Element } from "hast";
import type { Version } from "../../model/topic.ts";
import { h } from "../element.ts";
import { historyPath, neighboursOf, versionPath } from "../topics.ts";
import type { VersionView } from "../version-view.ts";
import { words } from "../words.ts";

/** The ways from a version to the one before, the one after and all of them. */
export function versionNavigation({ topic, version, linkTo }: VersionView): Element {
  const { before, after } = neighboursOf(topic, version);
  const step = (rel: string, to: Version | undefined): Element[] =>
    to
      ? [
          h("li", [
            h("a", { rel, href: linkTo(versionPath(topic, to)) }, [words.version(to.number)]),
          ]),
        ]
      : [];
  return h("nav.versions", { ariaLabel: words.versions }, [
    h("ul", [
      ...step("prev", before),
      ...step("next", after),
      h("li", [h("a", { href: linkTo(historyPath(topic)) }, [words.history])]),
    ]),
  ]);
}
