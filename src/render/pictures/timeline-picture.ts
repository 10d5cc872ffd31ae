import type { Element } from "hast";
import { s } from "hastscript";
import type { PartialDate } from "../../model/dates.ts";
import { words } from "../words.ts";
import { calendarMarks } from "./calendar-marks.ts";
import { type TimeScale, timeScale } from "./time-scale.ts";

/** An event as a dot, which leads to where it is told. */
export interface Dot {
  readonly date: PartialDate;
  readonly href: string;
  readonly title: string;
  /** `is-new`, `is-late`, `is-gone` */
  readonly marks: readonly string[];
}

export interface TimelinePicture {
  readonly element: Element;
  /** The part that is drawn larger: its first and last event, and how many times larger. */
  readonly dense?: { readonly from: string; readonly to: string; readonly times: number };
}

// Fewer events tell nothing by where they stand.
const LEAST = 3;
// The narrowest that it is drawn; wider only moves dots apart. Text keeps its size.
const NARROWEST = 312;
const LETTER = 5.7;
const ABOVE = 3;
const BELOW = 26;
const MOST_ROWS = 14;
const TICKS_APART = 2.4;
const NAMES_APART = 12;
const NAME_GAP = 4;

/**
 * Events as dots on an axis, those close to each other in rows. All that lies across is in percent,
 * so it fits every width with letters of one size. Nothing where there are too few events.
 */
export function timelinePicture(dots: readonly Dot[]): TimelinePicture | undefined {
  if (dots.length < LEAST) return undefined;
  const sorted = dots.toSorted((a, b) => middleOf(a.date) - middleOf(b.date));
  const scale = timeScale(sorted.map(({ date }) => middleOf(date)));
  const radius = sorted.length <= 40 ? 4.5 : sorted.length <= 120 ? 3.5 : 2.5;
  const pitch = 2 * radius + 1.5;
  const placed = inRows(sorted, scale, (100 * pitch) / NARROWEST);
  const rows = Math.max(...placed.map(({ row }) => row)) + 1;
  const axis = ABOVE + rows * pitch;
  const height = round(axis + BELOW);
  const [first, last] = [sorted[0], sorted.at(-1)].map(nameOf);
  const ariaLabel = words.pictures.timeline(sorted.length, first ?? "", last ?? "");
  const element = s("svg.timeline-picture", { role: "group", ariaLabel, width: "100%", height }, [
    ...denseGround(scale, axis),
    s("line", { x1: "0%", x2: "100%", y1: round(axis), y2: round(axis) }),
    ...ticksOf(scale, axis),
    ...breaksOf(scale, axis),
    ...namesOf(sorted, scale).map(({ text, at, anchor }) =>
      s("text", { className: anchor, x: percent(at), y: round(axis + 20) }, [text]),
    ),
    ...placed.map(({ dot, at, row }) =>
      dotElement(dot, at, round(axis - (row + 0.5) * pitch - 1), radius),
    ),
  ]);
  return { element, ...denseOf(sorted, scale) };
}

function denseOf(
  sorted: readonly Dot[],
  { stretches, times }: TimeScale,
): Partial<TimelinePicture> {
  const dense = stretches.find(({ isDense }) => isDense);
  if (dense === undefined) return {};
  const within = sorted.filter(({ date }) => {
    const day = middleOf(date);
    return day >= dense.from && day <= dense.to;
  });
  const [from = "", to = ""] = [within[0], within.at(-1)].map(nameOf);
  return { dense: { from, to, times: Math.round(times) } };
}

/** A quarter has no name of its own in every language; its first month stands for it. */
function nameOf(dot: Dot | undefined): string {
  if (dot === undefined) return "";
  const { precision, iso, first } = dot.date;
  return words.day(precision === "quarter" ? first.slice(0, 7) : iso);
}

/** The day in the middle of what a date covers, so that a month stands among its days. */
function middleOf({ first, last }: PartialDate): number {
  return (Date.parse(first) + Date.parse(last)) / 2 / DAY;
}

const DAY = 24 * 60 * 60 * 1000;

/** Each dot in the lowest row that has room; where none has, over the one that is furthest away. */
function inRows(dots: readonly Dot[], scale: TimeScale, apart: number) {
  const ends: number[] = [];
  return dots.map((dot) => {
    const at = scale.place(middleOf(dot.date));
    let row = ends.findIndex((end) => at - end >= apart);
    if (row < 0 && ends.length < MOST_ROWS) row = ends.length;
    if (row < 0) row = ends.indexOf(Math.min(...ends));
    ends[row] = at;
    return { dot, at, row };
  });
}

/** The list below is the same for the keyboard, so the dots are no stops on its way. */
function dotElement({ href, title, marks }: Dot, at: number, y: number, radius: number): Element {
  return s("a", { href, tabIndex: -1 }, [
    s(
      "circle",
      { className: marks.length === 0 ? undefined : [...marks], cx: percent(at), cy: y, r: radius },
      [s("title", [title])],
    ),
  ]);
}

function denseGround({ stretches }: TimeScale, axis: number): Element[] {
  return stretches
    .filter(({ isDense }) => isDense)
    .map(({ start, end }) =>
      s("rect.dense", {
        x: percent(start),
        y: 0,
        width: percent(end - start),
        height: round(axis),
      }),
    );
}

function ticksOf({ stretches, place }: TimeScale, axis: number): Element[] {
  return stretches
    .flatMap((stretch) => calendarMarks(stretch, TICKS_APART))
    .map(({ day }) => percent(place(day)))
    .map((x) => s("line", { x1: x, x2: x, y1: round(axis), y2: round(axis + 4) }));
}

/** Two strokes through the axis where its scale changes. */
function breaksOf({ stretches }: TimeScale, axis: number): Element[] {
  return stretches
    .slice(1)
    .map(({ start }) =>
      s("svg.break", { x: percent(start), y: round(axis) }, [
        s("path", { d: "M-4 5L0 -5M0 5L4 -5" }),
      ]),
    );
}

interface Name {
  readonly text: string;
  readonly at: number;
  readonly anchor: "start" | "middle" | "end";
}

/** The dates of the first and the last event, and between them of the calendar, where there is room. */
function namesOf(dots: readonly Dot[], scale: TimeScale): Name[] {
  const ends = [dots[0], dots.at(-1)].flatMap((dot) =>
    dot ? [nameAt(nameOf(dot), scale.place(middleOf(dot.date)))] : [],
  );
  const isOneDay = scale.stretches.length === 0;
  const between = scale.stretches
    .toSorted((a, b) => Number(b.isDense) - Number(a.isDense))
    .flatMap((stretch) => calendarMarks(stretch, NAMES_APART))
    .map(({ day, iso }) => nameAt(words.day(iso), scale.place(day)));
  const shown: Name[] = [];
  for (const name of isOneDay ? ends.slice(0, 1) : [...ends, ...between]) {
    if (!shown.some((other) => overlap(name, other))) shown.push(name);
  }
  return shown;
}

function nameAt(text: string, at: number): Name {
  const half = widthOf(text) / 2;
  return { text, at, anchor: at < half ? "start" : at > 100 - half ? "end" : "middle" };
}

function overlap(a: Name, b: Name): boolean {
  const [[from, to], [start, end]] = [extentOf(a), extentOf(b)];
  return from < end + NAME_GAP && start < to + NAME_GAP;
}

function extentOf({ text, at, anchor }: Name): [number, number] {
  const width = widthOf(text);
  const from = anchor === "start" ? at : anchor === "end" ? at - width : at - width / 2;
  return [from, from + width];
}

/** About how wide letters of 11 pixels are at most, in percent. */
function widthOf(text: string): number {
  const letters = [...text].reduce((sum, letter) => sum + (letter > "\u{2e7f}" ? 2 : 1), 0);
  return (100 * letters * LETTER) / NARROWEST;
}

function percent(value: number): string {
  return `${round(value)}%`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
