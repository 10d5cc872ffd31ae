import type { Element } from "hast";
import { s } from "hastscript";
import type { Mention } from "../../history/mentions.ts";
import type { Quantity } from "../../history/quantities.ts";
import { isOfBefore, mainMention } from "../../history/quantity-values.ts";
import type { LineageView } from "../lineage-view.ts";

// Small enough to be read at its own size on a phone.
const WIDTH = 320;
const HEIGHT = 126;
const SIDE = 34;
const TOP = 26;
const BOTTOM = 42;
const APART = 74;

/** A value in a version; a range has two ends. */
interface Point {
  readonly at: number;
  readonly low: number;
  readonly high: number;
  readonly surface: string;
  readonly isMain: boolean;
}

/** A number, or two numbers of a range; a day or quarter is none. */
type Plotted = Mention & {
  readonly figure: { readonly value: number | readonly [number, number] };
};

/**
 * A quantity through the versions: a line through its value in each, a bar for a range, and a ring
 * for another value that the same version gives. Nothing for days and the like.
 */
export function figurePicture(
  quantity: Quantity,
  label: string,
  view: LineageView,
): Element | undefined {
  const points = pointsOf(quantity);
  const main = points.filter(({ isMain }) => isMain);
  if (main.length < 2) return undefined;
  const { x, y } = scalesOf(points, view.topic.versions.length);
  const middle = ({ low, high }: Point) => y((low + high) / 2);
  const line = main.map((point, nth) => `${nth === 0 ? "M" : "L"}${x(point.at)} ${middle(point)}`);
  return s("svg.figure", { role: "img", ariaLabel: label, viewBox: `0 0 ${WIDTH} ${HEIGHT}` }, [
    s("path.line", { d: line.join("") }),
    points
      .filter(({ low, high }) => low !== high)
      .map((point) => s("path.range", { d: bar(x(point.at), y(point.low), y(point.high)) })),
    points
      .filter(({ low, high }) => low === high)
      .map((point) =>
        s("circle", {
          className: point.isMain ? "main" : "other",
          cx: x(point.at),
          cy: y(point.low),
          r: 3.5,
        }),
      ),
    labelled(main, x).map((point) => {
      const at = x(point.at);
      const below = isValley(point, main);
      const height = below ? y(point.low) + 16 : y(point.high) - 9;
      return s("text", { className: anchorAt(at), x: at, y: round(height) }, [point.surface]);
    }),
    ticksOf(view.topic.versions.length).map((at) =>
      s("text.tick", { x: x(at), y: HEIGHT - 6 }, [`v${view.versionAt(at).number}`]),
    ),
  ]);
}

function pointsOf(quantity: Quantity): Point[] {
  const numbers = quantity.mentions
    .filter((mention) => !isOfBefore(quantity, mention))
    .filter(isPlotted);
  const seen = new Set<string>();
  return numbers.flatMap((mention): Point[] => {
    const { value, surface } = mention.figure;
    const main = mainMention(quantity, mention.at);
    const key = `${mention.at} ${value}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const [low, high] = typeof value === "number" ? [value, value] : value;
    const isMain = String(main?.figure.value) === String(value);
    return [
      {
        at: mention.at,
        low,
        high,
        surface: isMain ? (main?.figure.surface ?? surface) : surface,
        isMain,
      },
    ];
  });
}

function isPlotted(mention: Mention): mention is Plotted {
  return typeof mention.figure.value !== "string";
}

function scalesOf(points: readonly Point[], versions: number) {
  const [least, most] = [
    Math.min(...points.map(({ low }) => low)),
    Math.max(...points.map(({ high }) => high)),
  ];
  const column = versions > 1 ? (WIDTH - 2 * SIDE) / (versions - 1) : 0;
  const height = HEIGHT - TOP - BOTTOM;
  const scale = most === least ? 0 : height / (most - least);
  return {
    x: (at: number) => round(SIDE + at * column),
    y: (value: number) => round(HEIGHT - BOTTOM - (value - least) * scale),
  };
}

function bar(x: number, low: number, high: number): string {
  return `M${x} ${low}V${high}M${x - 4} ${low}h8M${x - 4} ${high}h8`;
}

/** The first, the last, and between them each that changed, where there is room. */
function labelled(main: readonly Point[], x: (at: number) => number): Point[] {
  const last = main.at(-1);
  const shown: Point[] = [];
  for (const point of main) {
    const before = shown.at(-1);
    const hasRoom =
      (before === undefined || x(point.at) - x(before.at) >= APART) &&
      (point === last || last === undefined || x(last.at) - x(point.at) >= APART);
    if ((hasRoom && before?.surface !== point.surface) || point === last) shown.push(point);
  }
  const [first, second] = [shown.at(-2), shown.at(-1)];
  const isRepeated = first && second && first.surface === second.surface;
  return isRepeated ? shown.slice(0, -1) : shown;
}

/** Whether the line goes up on a side of a point and down on none: its name stands below it then. */
function isValley(point: Point, main: readonly Point[]): boolean {
  const nth = main.indexOf(point);
  const beside = [main[nth - 1], main[nth + 1]].flatMap((other) => other ?? []);
  const middle = point.low + point.high;
  const isAbove = beside.some(({ low, high }) => low + high > middle);
  return isAbove && beside.every(({ low, high }) => low + high >= middle);
}

function anchorAt(x: number): string {
  if (x < 60) return "start";
  return x > WIDTH - 60 ? "end" : "middle";
}

const MOST_TICKS = 8;

function ticksOf(versions: number): number[] {
  const step = Math.ceil(versions / MOST_TICKS);
  return Array.from({ length: versions }, (_, at) => at).filter(
    (at) => at === versions - 1 || (at % step === 0 && versions - 1 - at >= step),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
