import type { Element } from "hast";
import { s } from "hastscript";
import type { Lineage } from "../../history/lineage.ts";
import { historyOf, type TopicHistory } from "../../history/topic-history.ts";
import type { Topic } from "../../model/topic.ts";
import { openingOf } from "../clauses.ts";
import { h } from "../element.ts";
import { words } from "../words.ts";
import { type GroupName, groupOf, sidesOf } from "./changes-view.ts";

// In percent.
const WIDTH = 100;
const LEFT = 2;
// In pixels, also on a phone.
const HEAD = 14;
const STEP = 6;
const MOST_HEIGHT = 1500;
const MOST_NAMES = 12;

/** One claim through the versions: where it stands, where it was revised, where it is gone. */
interface Life {
  readonly opening: string;
  readonly first: number;
  readonly last: number;
  readonly revised: readonly number[];
  readonly isGone: boolean;
}

/** Claims over versions: a row for each claim, a column for each version; and the same in words. */
export function claimsPicture(topic: Topic): Element | undefined {
  const lives = livesOf(historyOf(topic));
  if (topic.versions.length < 2 || lives.length === 0) return undefined;
  return h("section.lives", [
    h("h2", [words.claimsOverVersions]),
    h("p.facts", [words.pictureKey]),
    picture(topic, lives),
    h("details", [
      h("summary", [words.sameInWords]),
      h(
        "ol",
        lives.map((life) => h("li", [lifeInWords(life, topic)])),
      ),
    ]),
  ]);
}

function livesOf({ lineages, changes }: TopicHistory): Life[] {
  const ofClaims = changes.map((list) => list.filter(({ entity }) => entity === "claim"));
  const idsIn = (side: "before" | "after", groups: readonly GroupName[]) =>
    ofClaims.map((list) => {
      const found = list.filter((change) => groups.some((group) => groupOf(change) === group));
      return new Set(found.flatMap((change) => sidesOf(change[side]).map(({ id }) => id)));
    });
  const revised = idsIn("after", ["revised", "split", "merged"]);
  const gone = idsIn("before", ["gone"]);
  return lineages
    .filter(({ entity }) => entity === "claim")
    .map((lineage) => lifeOf(lineage, revised, gone))
    .sort((a, b) => a.first - b.first || b.last - a.last);
}

function lifeOf(
  { members }: Lineage,
  revised: readonly ReadonlySet<string>[],
  gone: readonly ReadonlySet<string>[],
): Life {
  const first = members[0]?.at ?? 0;
  const last = members.at(-1)?.at ?? first;
  return {
    opening: openingOf(members.at(-1)?.thing.plain ?? ""),
    first,
    last,
    revised: members
      .filter(({ at, thing }) => at > first && revised[at]?.has(thing.id))
      .map(({ at }) => at),
    isGone: gone[last + 1]?.has(members.at(-1)?.thing.id ?? "") ?? false,
  };
}

/**
 * Three paths for all rows, so that a long history stays small. They are stretched to the width of
 * the page, their strokes are not; nor are the numbers above them.
 */
function picture({ versions }: Topic, lives: readonly Life[]): Element {
  const step = Math.max(1, Math.min(STEP, MOST_HEIGHT / lives.length));
  const column = (WIDTH - 2 * LEFT) / (versions.length - 1);
  const x = (at: number) => round(LEFT + at * column);
  const y = (row: number) => round((row + 1) * step);
  const lines = lives.map(({ first, last }, row) => `M${x(first)} ${y(row)}H${x(last)}`);
  const dots = lives.flatMap(({ revised }, row) => revised.map((at) => `M${x(at)} ${y(row)}h0`));
  const ends = lives.flatMap(({ last, isGone }, row) =>
    isGone ? [`M${x(last)} ${round(y(row) - step / 3)}v${round((step * 2) / 3)}`] : [],
  );
  const height = round((lives.length + 1) * step);
  const ariaLabel = words.pictureOf(lives.length);
  return s("svg", { role: "img", ariaLabel, width: "100%", height: height + HEAD }, [
    namedVersions(versions).map((at) =>
      s("text", { x: `${x(at)}%`, y: 11 }, [String(versions[at]?.number)]),
    ),
    s(
      "svg",
      {
        y: HEAD,
        width: "100%",
        height,
        viewBox: `0 0 ${WIDTH} ${height}`,
        preserveAspectRatio: "none",
      },
      [
        s("path.line", { d: lines.join("") }),
        s("path.dot", { d: dots.join("") }),
        s("path.end", { d: ends.join("") }),
      ],
    ),
  ]);
}

/** The last version, and as many before it as have room for their numbers. */
function namedVersions({ length }: Topic["versions"]): number[] {
  const step = Math.ceil(length / MOST_NAMES);
  return Array.from({ length }, (_, at) => at).filter((at) => (length - 1 - at) % step === 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function lifeInWords({ opening, first, last, revised, isGone }: Life, { versions }: Topic): string {
  const number = (at: number) => versions[at]?.number ?? 0;
  return words.life(
    opening,
    number(first),
    revised.map(number),
    isGone ? number(last + 1) : undefined,
  );
}
