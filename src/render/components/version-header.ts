import type { Element } from "hast";
import { h } from "hastscript";
import { latestOf, titleOf, topicPath, versionPath } from "../topics.ts";
import type { VersionView } from "../version-view.ts";
import { words } from "../words.ts";
import { changedSince, sinceThen } from "./changes-line.ts";
import { versionFacts } from "./facts-line.ts";
import { sinceLastRead } from "./last-read.ts";
import { topicNavigation } from "./topic-navigation.ts";
import { versionNavigation } from "./version-navigation.ts";

/** The head of a version: what it is called, which version it is and when it was published. */
export function versionHeader(view: VersionView): Element {
  const { topic, version, tree } = view;
  return h("header", [
    h("h1", { dir: "auto" }, [tree.header.title?.value ?? titleOf(topic)]),
    h("p.facts", [
      h("bdi", [h("strong", [words.version(version.number)])]),
      " · ",
      ...versionFacts(version),
    ]),
    changedSince(topic, version, view.linkTo),
    sinceLastRead(topic, version, view.linkTo),
    versionNavigation(view),
    topicNavigation(topic, view.linkTo),
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
  return h("p.notice", [
    h("bdi", [
      words.permanentNote,
      h("a", { href: linkTo(versionPath(topic, version)) }, [words.inText(version.number)]),
      ".",
    ]),
  ]);
}
