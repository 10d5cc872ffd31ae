import type { BrowserContextOptions } from "playwright-core";

/** A way of looking at a page. */
export interface Way {
  readonly options: BrowserContextOptions;
  readonly isPaper?: boolean;
  readonly onlyWhenAsked?: boolean;
}

const DESK = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
// A desk's screen of 1280 px, magnified four times.
const MAGNIFIED = { viewport: { width: 320, height: 225 } };

/** By name, as in the name of the picture. */
export const ways: Readonly<Record<string, Way>> = {
  desk: { options: { ...DESK, colorScheme: "light" } },
  "desk-dark": { options: { ...DESK, colorScheme: "dark" } },
  phone: { options: { ...PHONE, colorScheme: "light" } },
  "phone-dark": { options: { ...PHONE, colorScheme: "dark" } },
  magnified: { options: MAGNIFIED, onlyWhenAsked: true },
  forced: { options: { ...DESK, forcedColors: "active" }, onlyWhenAsked: true },
  still: { options: { ...DESK, reducedMotion: "reduce" }, onlyWhenAsked: true },
  "without-script": { options: { ...PHONE, javaScriptEnabled: false }, onlyWhenAsked: true },
  print: { options: DESK, isPaper: true, onlyWhenAsked: true },
};
