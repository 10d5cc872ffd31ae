import { z } from "zod";

/** The colours of a theme, and the custom property of `assets/style.css` that each sets. */
export const themeColors = {
  paper: "--paper",
  raised: "--raised",
  ink: "--ink",
  ink2: "--ink-2",
  ink3: "--ink-3",
  hair: "--hair",
  rule: "--rule",
  link: "--link",
  accent: "--accent",
  mark: "--mark",
} as const;

export type ThemeColor = keyof typeof themeColors;

const NUMBER = String.raw`[+-]?(?:\d{1,6}(?:\.\d{1,9})?|\.\d{1,9})(?:%|deg)?`;
const FUNCTIONAL = new RegExp(
  `^(?:rgba?|hsla?|oklch)\\( ?${NUMBER}(?:,| |, )${NUMBER}(?:,| |, )${NUMBER}(?:(?:, ?| ?/ ?)${NUMBER})? ?\\)$`,
  "i",
);

// Nothing of these forms can end a declaration, open a comment or load a file.
const Color = z
  .string()
  .trim()
  .refine(isColor, { error: "a colour such as `#7a1f1f`, `rgb(122 31 31)` or `maroon`" });

const FontList = z.string().trim().refine(isFontList, {
  error: "names of fonts such as `Charter, Georgia, serif`",
});

const colors = {
  paper: Color.optional(),
  paperDark: Color.optional(),
  raised: Color.optional(),
  raisedDark: Color.optional(),
  ink: Color.optional(),
  inkDark: Color.optional(),
  ink2: Color.optional(),
  ink2Dark: Color.optional(),
  ink3: Color.optional(),
  ink3Dark: Color.optional(),
  hair: Color.optional(),
  hairDark: Color.optional(),
  rule: Color.optional(),
  ruleDark: Color.optional(),
  link: Color.optional(),
  linkDark: Color.optional(),
  accent: Color.optional(),
  accentDark: Color.optional(),
  mark: Color.optional(),
  markDark: Color.optional(),
} satisfies Record<ThemeColor | `${ThemeColor}Dark`, unknown>;

const fonts = {
  text: FontList.optional(),
  headings: FontList.optional(),
  interface: FontList.optional(),
};

/** The colours and fonts of a site, each in place of that of `assets/style.css`. */
export const Theme = z.strictObject({ ...colors, fonts: z.strictObject(fonts).optional() });
export type Theme = z.infer<typeof Theme>;

function isColor(text: string): boolean {
  if (text.startsWith("#")) return /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(text);
  return colorNames.has(text.toLowerCase()) || FUNCTIONAL.test(text);
}

function isFontList(text: string): boolean {
  return text
    .split(",")
    .map((name) => name.trim())
    .every((name) => /^(?:"[\p{L}\p{N} _-]+"|[\p{L}_-][\p{L}\p{N} _-]*)$/u.test(name));
}

// The named colours of CSS Color 4.
const colorNames = new Set(
  `aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet
  brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue
  darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange
  darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise
  darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen
  fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred
  indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
  lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen
  lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta
  maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue
  mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin
  navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen
  paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red
  rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue
  slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white
  whitesmoke yellow yellowgreen`.split(/\s+/),
);
