import type { Element } from "hast";
import { h } from "../element.ts";
import { versionsPicture } from "../pictures/versions-picture.ts";
import { historyPath, latestOf, titleOf, topicPath, versionPath } from "../topics.ts";
import type { VersionView } from "../version-view.ts";
import { words } from "../words.ts";
import { versionSizes } from "./changes-bar.ts";
import { changedSince, sinceThen } from "./changes-line.ts";
import { versionFacts } from "./facts-line.ts";
import { sinceLastRead } from "./last-read.ts";
import { pageTitle } from "./page-title.ts";
import { topicNavigation } from "./topic-navigation.ts";
import { versionNavigation } from "./version-navigation.ts";

/** The head of a version: what it is called, which version it is and when it was published. */
export function versionHeader(view: VersionView): Element {
  const { topic, version, tree } = view;
  return h("header", [
    ...kicker(view),
    pageTitle(tree.header.title?.value ?? titleOf(topic)),
    h("p.facts", [
      h("bdi", [h("strong", [words.version(version.number)])]),
      " · ",
      ...versionFacts(version),
    ]),
    changeStrip(view),
    sinceLastRead(topic, version, view.linkTo),
    h("div.routes", [versionNavigation(view), topicNavigation(topic, view.linkTo)]),
  ]);
}

/** The topic, where the version has another title. */
function kicker({ topic, tree, linkTo }: VersionView): Element[] {
  const name = titleOf(topic);
  if (tree.header.title === null || tree.header.title.value === name) return [];
  return [h("p.kicker", { dir: "auto" }, [h("a", { href: linkTo(topicPath(topic)) }, [name])])];
}

/** What the version changed, beside how much each version did. */
function changeStrip({ topic, version, linkTo }: VersionView): Element | undefined {
  const changed = changedSince(topic, version, linkTo);
  if (changed === undefined) return undefined;
  const picture = versionsPicture(versionSizes(topic), version.number);
  return h("div.strip", [
    picture && h("a.picture", { href: linkTo(historyPath(topic)) }, [picture]),
    changed,
  ]);
}

/** What stands above an old version, so that nobody takes it for the latest. */
export function supersededNotice({ topic, version, linkTo }: VersionView): Element | undefined {
  const latest = latestOf(topic);
  if (latest === version) return undefined;
  return h("p.notice", [
    h("bdi", [
      words.superseded(version.number, latest.number),
      h("a", { href: linkTo(topicPath(topic)) }, [words.inText(latest.number)]),
      ". ",
      sinceThen(topic, version, linkTo),
    ]),
  ]);
}

/** What stands on the page of the topic, which shows another version one day. */
export function permanentNotice({ topic, version, linkTo }: VersionView): Element {
  return h("p.facts", [
    h("bdi", [
      words.permanentNote,
      h("a", { href: linkTo(versionPath(topic, version)) }, [words.inText(version.number)]),
      ".",
    ]),
  ]);
}
