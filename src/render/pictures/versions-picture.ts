import type { Element } from "hast";
import { s } from "hastscript";
import { words } from "../words.ts";

/** A version and how many things it brought, changed and dropped. */
export interface VersionSize {
  readonly number: number;
  readonly changes: number;
}

const HEIGHT = 28;
const BAR = 6;
const STEP = 9;
// A version that changed nothing is still there.
const LEAST = 2;
// More would be too fine to be told apart; the last ones are shown.
const MOST = 32;

/**
 * How much each version changed, as bars, the one at hand marked. The first version changed nothing
 * and stands as a low bar. Nothing where there are too few versions to tell anything.
 */
export function versionsPicture(all: readonly VersionSize[], current: number): Element | undefined {
  if (all.length < 3) return undefined;
  const shown = all.slice(-MOST);
  const most = Math.max(...shown.map(({ changes }) => changes), 1);
  const width = shown.length * STEP - (STEP - BAR);
  const label = words.pictures.versions(all.length, current, all);
  const bars = shown.map(({ number, changes }, nth) => {
    const height = Math.max(LEAST, Math.round((changes / most) * HEIGHT));
    const className = number === current ? ["current"] : [];
    return s("rect", { className, x: nth * STEP, y: HEIGHT - height, width: BAR, height });
  });
  return s(
    "svg.versions-picture",
    { role: "img", ariaLabel: label, width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}` },
    bars,
  );
}
