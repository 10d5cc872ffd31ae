import type { Element } from "hast";
import { h } from "../element.ts";
import { textAttributes } from "../text-language.ts";
import type { TextLanguage } from "../topics.ts";
import type { VersionView } from "../version-view.ts";
import { withChangeMarks } from "./change-marks.ts";
import { contents } from "./contents.ts";
import { findings } from "./findings.ts";
import { readingOf } from "./last-read.ts";
import { machineCopies } from "./machine-copies.ts";
import { sectionElement } from "./section.ts";
import { topicDescription } from "./topic-description.ts";
import { versionHeader } from "./version-header.ts";

/** What a page of a version says above it or below it of the others. */
export interface Notices {
  /** Of its text. */
  readonly language: TextLanguage;
  readonly above?: Element | undefined;
  readonly below?: Element;
}

/** A whole version. */
export function briefing(view: VersionView, { language, above, below }: Notices): Element {
  const marked = withChangeMarks(view);
  return h("article.briefing", readingOf(view.topic, view.version), [
    above,
    versionHeader(view),
    contents(view, language),
    h(
      "div.sections",
      textAttributes(language),
      view.tree.sections.map((section) => sectionElement(section, marked)),
    ),
    findings(view.version),
    h("footer", [below, topicDescription(view.topic.facts.description), machineCopies(view)]),
  ]);
}
