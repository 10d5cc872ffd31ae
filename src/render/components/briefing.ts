import type { Element } from "hast";
import { h } from "hastscript";
import type { VersionView } from "../version-view.ts";
import { withChangeMarks } from "./change-marks.ts";
import { contents } from "./contents.ts";
import { findings } from "./findings.ts";
import { readingOf } from "./last-read.ts";
import { machineCopies } from "./machine-copies.ts";
import { sectionElement } from "./section.ts";
import { topicDescription } from "./topic-description.ts";
import { versionHeader } from "./version-header.ts";

/** A whole version, under a notice that says how it stands to the others. */
export function briefing(view: VersionView, notice: Element | undefined): Element {
  const marked = withChangeMarks(view);
  return h("article.briefing", readingOf(view.topic, view.version), [
    notice,
    versionHeader(view),
    contents(view),
    h(
      "div.sections",
      view.tree.sections.map((section) => sectionElement(section, marked)),
    ),
    findings(view.version),
    h("footer", [topicDescription(view.topic.facts.description), machineCopies(view)]),
  ]);
}
