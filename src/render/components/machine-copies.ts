import type { Element } from "hast";
import { bibliographiesOf, type Copy, copiesOf } from "../copies.ts";
import { h } from "../element.ts";
import type { LinkTo } from "../links.ts";
import type { VersionView } from "../version-view.ts";
import { words } from "../words.ts";

/** Links to the same text, and to its sources, for programs and editors. */
export function machineCopies({ topic, version, linkTo }: VersionView): Element {
  return h("div.copies", [
    h("p", [words.copies]),
    linkList(copiesOf(topic, version), linkTo),
    h("p", [words.bibliographies]),
    linkList(bibliographiesOf(topic, version), linkTo),
  ]);
}

function linkList(copies: readonly Copy[], linkTo: LinkTo): Element {
  return h(
    "ul",
    copies.map(({ name, type, path }) => h("li", [h("a", { href: linkTo(path), type }, [name])])),
  );
}
