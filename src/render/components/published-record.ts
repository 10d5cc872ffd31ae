import type { Element } from "hast";
import { publishedTextOf, standingEntries } from "../../model/publication.ts";
import type { Topic, Version } from "../../model/topic.ts";
import { publishedTextPath, recordPath } from "../copies.ts";
import { h } from "../element.ts";
import type { LinkTo } from "../links.ts";
import { words } from "../words.ts";

/** What is on record of a version's text: its SHA-256, and why it was corrected if it was. */
export function publishedHash(topic: Topic, version: Version, linkTo: LinkTo): Element | undefined {
  const entry = topic.publication && standingEntries(topic.publication).get(version.number);
  if (entry === undefined) return undefined;
  const { sha256, recorded, reason } = entry;
  const text = publishedTextOf(version.tree.text, entry);
  const path = publishedTextPath(topic, version);
  return h("p.facts.hash", [
    words.record.hash(words.day(recorded)),
    " ",
    h("code", [sha256]),
    ...(text === undefined ? [] : [" ", h("a", { href: linkTo(path) }, [words.record.text])]),
    ...(reason === undefined
      ? []
      : [" ", h("span", { dir: "auto" }, [words.record.amended(reason)])]),
  ]);
}

/** How anyone can tell that a text is the one that was published; nothing where none is on record. */
export function howToVerify(topic: Topic, linkTo: LinkTo): Element | undefined {
  const { publication } = topic;
  const last = publication?.entries.at(-1);
  if (publication === undefined || last === undefined) return undefined;
  return h("details.verify", [
    h("summary", [words.record.verify]),
    h("p", [words.record.verifyText]),
    h("pre", [h("code", ["sha256sum published.txt"])]),
    h("p", [
      words.record.verifyChain,
      " ",
      h("a", { href: linkTo(recordPath(topic)) }, ["published.json"]),
    ]),
    h("pre", [h("code", ['echo "LINK-BEFORE VERSION SHA256 DAY FILE" | sha256sum'])]),
    h("p", [words.record.lastLink, " ", h("code", [last.link])]),
  ]);
}
