import { type Theme, type ThemeColor, themeColors } from "./theme.ts";

/** A colour on light paper and on dark. */
type Pair = readonly [light: string, dark: string];

const colorKeys = Object.keys(themeColors) as readonly ThemeColor[];

/**
 * The style sheet of a theme. What a theme sets for light or dark alone stays for the other as
 * `style`, the sheet it follows, has it. Colours are for the screen: print keeps black on white.
 */
export function themeStyle(theme: Theme, style: string): string {
  const colors = colorKeys.flatMap((key) => {
    if (theme[key] === undefined && theme[`${key}Dark`] === undefined) return [];
    const [light, dark] = colorOf(key, theme, style) ?? [];
    return [`    ${themeColors[key]}: light-dark(${light}, ${dark});\n`];
  });
  const { text, headings, interface: facts } = theme.fonts ?? {};
  const fonts = [
    ...(text === undefined ? [] : [`  --serif: ${text};\n`]),
    ...(facts === undefined ? [] : [`  --sans: ${facts};\n`]),
  ];
  return [
    colors.length > 0 ? `@media screen {\n  :root {\n${colors.join("")}  }\n}\n` : "",
    fonts.length > 0 ? `:root {\n${fonts.join("")}}\n` : "",
    headings === undefined ? "" : `h1,\nh2,\nh3 {\n  font-family: ${headings};\n}\n`,
  ].join("");
}

// What WCAG 2.2 asks of text at level AA.
const LEAST_CONTRAST = 4.5;

/** What is hard to read in a theme, as far as its colours are hex or `rgb()`. */
export function contrastWarnings(theme: Theme, style: string): string[] {
  const papers = colorOf("paper", theme, style);
  return (["ink", "ink2", "ink3", "link", "accent"] as const).flatMap((key) =>
    ([0, 1] as const).flatMap((side) => {
      const ending = side === 0 ? "" : "Dark";
      const isSet = theme[`${key}${ending}`] ?? theme[`paper${ending}`];
      const ratio = contrast(colorOf(key, theme, style)?.[side], papers?.[side]);
      if (isSet === undefined || ratio === undefined || ratio >= LEAST_CONTRAST) return [];
      // Rounded down: a ratio just below the limit must not read as if it met it.
      const shown = (Math.floor(ratio * 100) / 100).toFixed(2);
      const change = side === 0 ? "darker" : "lighter";
      return [
        `\`theme.${key}${ending}\` on \`paper${ending}\` has a contrast of ${shown}:1, expected at least 4.5:1; make it ${change}`,
      ];
    }),
  );
}

/** A colour as the theme has it, else as the style sheet has it; the other side's where neither does. */
function colorOf(key: ThemeColor, theme: Theme, style: string): Pair | undefined {
  const [, usualLight, usualDark] =
    new RegExp(`${themeColors[key]}: light-dark\\((#[\\da-f]+), (#[\\da-f]+)\\);`, "i").exec(
      style,
    ) ?? [];
  const light = theme[key] ?? usualLight;
  const dark = theme[`${key}Dark`] ?? usualDark;
  const some = light ?? dark;
  return some === undefined ? undefined : [light ?? some, dark ?? some];
}

function contrast(one: string | undefined, other: string | undefined): number | undefined {
  const lights = [one, other].map((color) => color && luminance(color));
  const [a, b] = lights;
  if (typeof a !== "number" || typeof b !== "number") return undefined;
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The relative luminance of an opaque colour, by WCAG. */
function luminance(color: string): number | undefined {
  const channels = channelsOf(color);
  if (channels === undefined) return undefined;
  const [r = 0, g = 0, b = 0] = channels.map((channel) => {
    const part = Math.min(Math.max(channel, 0), 255) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function channelsOf(color: string): number[] | undefined {
  if (/^#(?:.{3}|.{6})$/.test(color)) {
    const digits = color.slice(1);
    const pairs = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
    return [0, 2, 4].map((at) => Number.parseInt(pairs.slice(at, at + 2), 16));
  }
  const inside = /^rgba?\(([^/)]*)\)$/i.exec(color)?.[1];
  const parts = inside?.split(/[, ]+/).filter((part) => part !== "");
  if (parts?.length !== 3) return undefined;
  return parts.map((part) =>
    part.endsWith("%") ? Number.parseFloat(part) * 2.55 : Number.parseFloat(part),
  );
}
