import type { Element } from "hast";
import { h, s } from "hastscript";
import type { Lineage } from "../../history/lineage.ts";
import { historyOf, type TopicHistory } from "../../history/topic-history.ts";
import type { Topic } from "../../model/topic.ts";
import { openingOf } from "../clauses.ts";
import { words } from "../words.ts";
import { type GroupName, groupOf, sidesOf } from "./changes-view.ts";

const LEFT = 12;
const STEP = 6;
const WIDTH = 600;
const HEAD = 18;
const CROSS = 2.5;

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

/** Three paths for all rows, so that a long history stays small. */
function picture({ versions }: Topic, lives: readonly Life[]): Element {
  const column = (WIDTH - 2 * LEFT) / (versions.length - 1);
  const x = (at: number) => round(LEFT + at * column);
  const y = (row: number) => HEAD + row * STEP;
  const lines = lives.map(({ first, last }, row) => `M${x(first)} ${y(row)}H${x(last)}`);
  const dots = lives.flatMap(({ revised }, row) => revised.map((at) => `M${x(at)} ${y(row)}h0`));
  const crosses = lives.flatMap(({ last, isGone }, row) =>
    isGone ? [cross(x(last) + 6, y(row))] : [],
  );
  const height = HEAD + lives.length * STEP;
  return s(
    "svg",
    { role: "img", ariaLabel: words.pictureOf(lives.length), viewBox: `0 0 ${WIDTH} ${height}` },
    [
      versions.map(({ number }, at) => s("text", { x: x(at), y: 10 }, [String(number)])),
      s("path.line", { d: lines.join("") }),
      s("path.dot", { d: dots.join("") }),
      s("path.cross", { d: crosses.join("") }),
    ],
  );
}

function cross(x: number, y: number): string {
  const size = CROSS * 2;
  return `M${x - CROSS} ${y - CROSS}l${size} ${size}m${-size} 0l${size} ${-size}`;
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
