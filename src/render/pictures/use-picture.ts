import type { Element } from "hast";
import { s } from "hastscript";
import { words } from "../words.ts";

/** A source and how many citations lead to it. */
export interface SourceUse {
  readonly number: string;
  readonly uses: number;
  readonly href: string;
}

// So many fit side by side on a phone and can still be told apart.
const MOST_IN_A_ROW = 80;
const HEIGHT = 34;
const NAME = 14;
const ROW = NAME + HEIGHT + 10;
// A source that nothing cites is still there.
const LEAST = 5;
const GAP = 0.25;

/**
 * How many citations each source has: a bar for each, in the order of the list, in rows; hollow
 * where nothing cites it. All that lies across is in percent.
 */
export function usePicture(sources: readonly SourceUse[], label: string): Element | undefined {
  if (sources.length < 2) return undefined;
  const most = Math.max(...sources.map(({ uses }) => uses), 1);
  const rows = Math.ceil(sources.length / MOST_IN_A_ROW);
  const inRow = Math.ceil(sources.length / rows);
  const step = 100 / Math.max(inRow, 20);
  const bars = sources.map(({ number, uses, href }, nth) => {
    const top = Math.floor(nth / inRow) * ROW + NAME;
    const height = uses === 0 ? LEAST : Math.max(LEAST, Math.round((uses / most) * HEIGHT));
    const bar = {
      className: uses === 0 ? "uncited" : undefined,
      x: percent((nth % inRow) * step),
      y: top + HEIGHT - height,
      width: percent(step * (1 - GAP)),
      height,
    };
    return s("a", { href, tabIndex: -1 }, [
      s("rect", bar, [s("title", [words.pictures.usesOf(number, uses)])]),
    ]);
  });
  const names = Array.from({ length: rows }, (_, row) => {
    const [from, to] = [
      sources[row * inRow],
      sources[Math.min((row + 1) * inRow, sources.length) - 1],
    ];
    return s("text", { x: 0, y: row * ROW + 10 }, [`${from?.number}–${to?.number}`]);
  });
  const height = rows * ROW;
  return s("svg.use-picture", { role: "group", ariaLabel: label, width: "100%", height }, [
    ...(rows > 1 ? names : []),
    ...bars,
  ]);
}

function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
