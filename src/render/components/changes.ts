import type { Element, ElementContent } from "hast";
import type { Change } from "../../model/change.ts";
import type { Version } from "../../model/topic.ts";
import { openingOf } from "../clauses.ts";
import { h } from "../element.ts";
import { changeGroupId } from "../ids.ts";
import { acrossPath } from "../topic-paths.ts";
import { titleOf, topicPath, versionPath } from "../topics.ts";
import { words } from "../words.ts";
import { changeItem } from "./change-item.ts";
import { changedFigures } from "./changes-figures.ts";
import { changesNote } from "./changes-note.ts";
import { renumbering } from "./changes-renumbering.ts";
import {
  type ChangedSection,
  type ChangeGroup,
  type ChangesView,
  groupNames,
  sidesOf,
} from "./changes-view.ts";
import { separated } from "./facts-line.ts";
import { publishedDay } from "./time.ts";

/** What changed from one version to another: told first, then shown in page order. */
export function changes(view: ChangesView, title: string): Element {
  const changed = view.sections.filter(({ groups }) => groups.length > 0);
  return h("article.briefing.changes", [
    h("header", [
      h("p.kicker", [
        h("a", { href: view.linkTo(topicPath(view.topic)), dir: "auto" }, [titleOf(view.topic)]),
      ]),
      h("h1", [title]),
      h(
        "p.facts",
        separated([
          h("span", [
            versionLink(view.before, view),
            ` ${words.across.becomes} `,
            versionLink(view.after, view),
          ]),
          others(view),
        ]),
      ),
      changesNote(view),
      filters(view),
    ]),
    contents(changed),
    h("div.sections", [
      changedFigures(view),
      ...changed.map((section) => sectionElement(section, view)),
      unchangedSections(view),
      renumbering(view),
    ]),
  ]);
}

function versionLink(version: Version, { topic, linkTo }: ChangesView): Element {
  const { published } = version.tree.header;
  return h("span", [
    h("a", { href: linkTo(versionPath(topic, version)) }, [words.version(version.number)]),
    ...(published ? [", ", publishedDay(published.value)] : []),
  ]);
}

/** The page on which two other versions can be chosen. */
function others({ topic, linkTo }: ChangesView): Element {
  return h("a", { href: linkTo(acrossPath(topic, "compare")) }, [words.compare.others]);
}

/** Links that leave one kind of change on the page; the style sheet hides the others. */
function filters({ sections }: ChangesView): Element | undefined {
  const counts = groupNames.flatMap((name) => {
    const count = sections
      .flatMap(({ groups }) => groups.filter((group) => group.name === name))
      .reduce((sum, group) => sum + group.changes.length, 0);
    return count === 0 ? [] : [{ id: changeGroupId(name), label: words.changed[name](count) }];
  });
  if (counts.length === 0) return undefined;
  const all = { id: changeGroupId("all"), label: words.allChanges };
  return h("nav.filters", { ariaLabel: words.filters }, [
    h(
      "ul",
      [...counts, all].map(({ id, label }) =>
        h("li", { id }, [h("a", { href: `#${id}` }, [label])]),
      ),
    ),
  ]);
}

function contents(sections: readonly ChangedSection[]): Element | undefined {
  if (sections.length === 0) return undefined;
  return h("nav.contents", { ariaLabel: words.sections }, [
    h(
      "ol",
      sections.map(({ id, heading, groups }) =>
        h("li", [
          h("a", { href: `#${id}` }, [h("bdi", [heading])]),
          h(
            "span.counts",
            groups.flatMap((group, i) => [i === 0 ? "" : ", ", groupLink(group)]),
          ),
        ]),
      ),
    ),
  ]);
}

function groupLink({ id, name, changes: of }: ChangeGroup): Element {
  return h("a", { href: `#${id}` }, [words.changed[name](of.length)]);
}

function sectionElement(section: ChangedSection, view: ChangesView): Element {
  return h("section", { id: section.id }, [
    h("h2", [h("bdi", [section.heading])]),
    ...section.groups.map((group) => groupElement(group, view)),
    ...unchanged(section),
  ]);
}

/** What matters more comes first; what has only other words is folded. */
function groupElement({ id, name, changes: of }: ChangeGroup, view: ChangesView): Element {
  const list = (some: readonly Change[]) =>
    h(
      "ul",
      some.map((change) => changeItem(change, view)),
    );
  const ofGrade = (grade: Change["grade"]) => of.filter((change) => change.grade === grade);
  const lesser = name === "revised" ? [...ofGrade("wording"), ...ofGrade("numbering")] : [];
  const main = name === "revised" ? [...ofGrade("material"), ...ofGrade("evidence")] : of;
  return h("div.group", { id, className: `is-${name}` }, [
    h("h3", [headingOf(name, of)]),
    ...(main.length === 0 ? [] : [list(main)]),
    ...(lesser.length === 0
      ? []
      : [h("details.lesser", [h("summary", [words.onlyReworded(lesser.length)]), list(lesser)])]),
  ]);
}

/** Of what is gone how much was answered or resolved, e.g. `1 answered, 2 gone`. */
function headingOf(name: ChangeGroup["name"], changes: readonly Change[]): string {
  const ended = (["answered", "resolved"] as const).flatMap((kind) => {
    const { length } = changes.filter(({ kinds }) => kinds.includes(kind));
    return length === 0 ? [] : [{ length, label: words.ended[kind](length) }];
  });
  const rest = changes.length - ended.reduce((sum, { length }) => sum + length, 0);
  const labels = ended.map(({ label }) => label);
  return [...labels, ...(rest === 0 ? [] : [words.changed[name](rest)])].join(", ");
}

/** What is as it was, by its first words, folded. */
function unchanged({ unchanged: of }: ChangedSection): ElementContent[] {
  if (of.length === 0) return [];
  const openings = of.flatMap(({ after }) =>
    sidesOf(after).map(({ holder, text }) => holder ?? text),
  );
  return [
    h("details.unchanged", [
      h("summary", [words.unchanged(of.length)]),
      h(
        "ul",
        openings.map((opening) => h("li", { dir: "auto" }, [openingOf(opening) || opening])),
      ),
    ]),
  ];
}

/** One line for all sections in which nothing changed. */
function unchangedSections({ sections }: ChangesView): Element | undefined {
  const same = sections.filter(({ groups, unchanged: of }) => groups.length === 0 && of.length > 0);
  if (same.length === 0) return undefined;
  const names = same.flatMap(({ heading, unchanged: of }, i) => [
    i === 0 ? " " : ", ",
    h("bdi", [heading]),
    ` (${words.unchanged(of.length)})`,
  ]);
  return h("p.same", [words.sameSections, ...names, "."]);
}
