import type { Member } from "../history/lineage.ts";
import { type Step, stepsOf } from "../history/lineage-steps.ts";
import type { ChangeKind } from "../model/change.ts";
import { claimsWithin } from "./claims.ts";
import { formatDate } from "./dates.ts";
import { eventOf } from "./events.ts";
import type { LineageView } from "./lineage-view.ts";
import { acrossPath } from "./topic-paths.ts";
import { versionPath } from "./topics.ts";
import { words } from "./words.ts";

/** A step as the browser reads it: what is as in the step before is left out. */
interface StepData {
  at: number;
  text?: string;
  /** The holder of a perspective, the date of an event. */
  label?: string;
  evolution?: string;
  /** By its place in `sections`. */
  section?: number;
  cites?: readonly number[];
  figures?: number;
  hedges?: number;
  /** Where it stands on the page of each version from here on. */
  id?: string;
  kinds?: readonly ChangeKind[];
  gone?: boolean;
  answer?: number;
}

/**
 * What `assets/compare.js` compares any two versions by: every lineage with what changed in it.
 * It grows with the number of changes, not with that of versions.
 */
export function compareData(view: LineageView) {
  const { history, topic, linkTo } = view;
  const { steps, joints } = stepsOf(history);
  const sections = new Map(history.trees.flatMap(({ sections: all }) => all.map(headingOf)));
  const sectionNames = [...sections.keys()];
  return {
    versions: topic.versions.map((version) => ({
      name: words.version(version.number),
      inName: words.inText(version.number),
      href: linkTo(versionPath(topic, version)),
      number: version.number,
    })),
    sections: [...sections.values()].map((name) => ({ name, moved: words.movedFrom(name) })),
    lineages: history.lineages.map((lineage, place) => ({
      entity: lineage.entity,
      ...(lineage.entity === "source"
        ? { href: `${linkTo(acrossPath(topic, "sources"))}#${view.idOf(lineage)}` }
        : {}),
      steps: stepData(steps[place] ?? [], lineage.members, view, sectionNames),
    })),
    joints: joints.map(({ at, from, to }) => [at, from, to]),
    words: words.compare.script,
  };
}

function headingOf({ name, heading }: { name: string | null; heading: string }): [string, string] {
  return name === null ? ["otherSections", words.otherSections] : [name, heading];
}

/** A place on a page may change without a change: two claims with the same words, one of which goes. */
function stepData(
  steps: readonly Step[],
  members: readonly Member[],
  view: LineageView,
  sections: readonly string[],
): StepData[] {
  const ends = steps.flatMap((step) =>
    step.thing === null ? [wholeStep(step, undefined, view, sections)] : [],
  );
  const stands = members.map((member) => {
    const step = steps.find(({ at, thing }) => at === member.at && thing !== null);
    return step
      ? wholeStep(step, member, view, sections)
      : { at: member.at, id: idOf(member, view) };
  });
  return withoutRepeats([...stands, ...ends].sort((a, b) => a.at - b.at));
}

function wholeStep(
  { at, thing, kinds, cites, figures, hedges, answer }: Step,
  member: Member | undefined,
  view: LineageView,
  sections: readonly string[],
): StepData {
  const told = kinds.filter((kind) => kind !== "renumbered" && kind !== "unchanged");
  const end = { at, ...(told.length === 0 ? {} : { kinds: told }), gone: thing === null };
  if (thing === null || member === undefined) {
    return answer === undefined ? end : { ...end, answer };
  }
  const event = thing.entity === "event" ? eventOf(member, view) : undefined;
  const label = event ? formatDate(event.date) : thing.holder;
  return {
    ...end,
    id: idOf(member, view),
    text: thing.stance ?? thing.plain,
    ...(label === undefined ? {} : { label }),
    ...(thing.evolution === undefined ? {} : { evolution: thing.evolution }),
    ...(thing.entity === "claim" ? { section: sections.indexOf(thing.section) } : {}),
    cites,
    figures,
    hedges,
  };
}

const STARTS = { evolution: "", cites: [], figures: 0, hedges: 0, gone: true };

/** Leaves out what the steps before have said, and steps that then say nothing. */
function withoutRepeats(steps: readonly StepData[]): StepData[] {
  let known: Record<string, unknown> = { ...STARTS };
  return steps.flatMap((step) => {
    const news = Object.entries(step).filter(
      ([key, value]) => key === "kinds" || JSON.stringify(known[key]) !== JSON.stringify(value),
    );
    known = { ...known, ...step };
    return news.length > 1 ? [Object.fromEntries(news) as unknown as StepData] : [];
  });
}

/** The first sentence of a block stays where it is when the blocks before it change. */
function idOf(member: Member, view: LineageView): string {
  const { at, thing } = member;
  const { tree } = view.versionAt(at);
  const [first] = claimsWithin(thing.span, tree);
  return first?.id ?? view.linkToMember(member).split("#")[1] ?? "";
}
