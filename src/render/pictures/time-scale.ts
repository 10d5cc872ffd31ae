/** A stretch of time and where it stands in a picture, in percent of its width. */
export interface Stretch {
  /** Days since 1970; one stretch begins where the one before ends. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly isDense: boolean;
}

/** Where days stand on an axis of one scale or of two. */
export interface TimeScale {
  /** In order of time; none where there is but one day. */
  readonly stretches: readonly Stretch[];
  /** How many times larger the dense part is drawn; 1 where there is one scale. */
  readonly times: number;
  /** Where a day stands, in percent of the width. */
  readonly place: (day: number) => number;
}

// Where more than half of the events lie in less than a fifth of the time, one scale would crush
// them. A dense part that is drawn less than twice as large is not worth a second scale.
const MOST_EVENTS = 1 / 2;
const LITTLE_TIME = 1 / 5;
const WORTH = 2;
// What is left of the width has room for what lies before and after.
const MOST_WIDTH = 0.8;
// Beside its outermost events, as a part of the dense stretch; half a day at least.
const MARGIN = 0.04;

/**
 * A scale for events on these days, given in order. It is even in time; but where most events lie
 * in little of it, that part is drawn larger, and what lies before and after has one scale. A later
 * day never stands before an earlier one.
 */
export function timeScale(days: readonly number[]): TimeScale {
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  if (first === last) return { stretches: [], times: 1, place: () => 50 };
  const whole = { from: first, to: last, start: 0, end: 100, isDense: false };
  const joined = joinedScales(days, first, last);
  const times = joined === undefined ? 1 : timesLarger(joined);
  const stretches = joined !== undefined && times >= WORTH ? joined : [whole];
  return {
    stretches,
    times: stretches.length === 1 ? 1 : times,
    place: (day) => placeOn(stretches, day),
  };
}

function joinedScales(days: readonly number[], first: number, last: number): Stretch[] | undefined {
  const dense = densestPart(days);
  if (dense === undefined) return undefined;
  const [from, to] = [days[dense.from] ?? first, days[dense.to] ?? last];
  const margin = Math.max((to - from) * MARGIN, 0.5);
  const gapBefore = from - (days[dense.from - 1] ?? from);
  const gapAfter = (days[dense.to + 1] ?? to) - to;
  const [start, end] = [
    from - Math.min(margin, gapBefore / 2),
    to + Math.min(margin, gapAfter / 2),
  ];
  const width = 100 * Math.min(MOST_WIDTH, (dense.to - dense.from + 1) / days.length);
  const sparse = start - first + (last - end);
  const before = sparse === 0 ? 0 : ((100 - width) * (start - first)) / sparse;
  return [
    { from: first, to: start, start: 0, end: before, isDense: false },
    { from: start, to: end, start: before, end: before + width, isDense: true },
    { from: end, to: last, start: before + width, end: 100, isDense: false },
  ].filter((stretch) => stretch.to > stretch.from);
}

/**
 * The part with most events in little time, as places in the list: where the share of the events
 * exceeds the share of the time by most. At most as many steps as pairs of events.
 */
function densestPart(days: readonly number[]): { from: number; to: number } | undefined {
  const span = (days.at(-1) ?? 0) - (days[0] ?? 0);
  const least = Math.floor(days.length * MOST_EVENTS) + 1;
  let found: { from: number; to: number; excess: number } | undefined;
  for (let from = 0; from + least <= days.length; from++) {
    for (let to = from + least - 1; to < days.length; to++) {
      const time = ((days[to] ?? 0) - (days[from] ?? 0)) / span;
      if (time >= LITTLE_TIME) break;
      const excess = (to - from + 1) / days.length - time;
      if (found === undefined || excess > found.excess) found = { from, to, excess };
    }
  }
  return found;
}

function timesLarger(stretches: readonly Stretch[]): number {
  const scaleOf = (isDense: boolean) => {
    const [stretch] = stretches.filter((each) => each.isDense === isDense);
    return stretch === undefined ? 1 : (stretch.end - stretch.start) / (stretch.to - stretch.from);
  };
  return scaleOf(true) / scaleOf(false);
}

function placeOn(stretches: readonly Stretch[], day: number): number {
  const stretch = stretches.find(({ to }) => day <= to) ?? stretches.at(-1);
  if (stretch === undefined) return 50;
  const { from, to, start, end } = stretch;
  const part = Math.max(0, Math.min(1, (day - from) / (to - from)));
  return start + part * (end - start);
}
