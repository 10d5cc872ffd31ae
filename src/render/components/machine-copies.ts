import type { Element } from "hast";
import { h } from "hastscript";
import { copiesOf } from "../copies.ts";
import type { VersionView } from "../version-view.ts";
import { words } from "../words.ts";

/** Links to the same text for programs and editors. */
export function machineCopies({ topic, version, linkTo }: VersionView): Element {
  const links = copiesOf(topic, version).map(({ name, type, path }) =>
    h("li", [h("a", { href: linkTo(path), type }, [name])]),
  );
  return h("div.copies", [h("p", [words.copies]), h("ul", links)]);
}
