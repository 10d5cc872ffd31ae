import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";

// What the fields mean stands in README.md.

const text = z.string().min(1);
const keys = z.array(text);
const wordings = { is: text, light: text, medium: text, heavy: text };
const cited = z.strictObject({ is: text, cites: keys.min(1) });
const parts = z.tuple([text, text]);

const BankClaim = z.strictObject({
  id: text,
  in: z.enum(["what", "whyItMatters", "narrative"]).default("narrative"),
  cites: keys.min(1),
  ...wordings,
  figure: z
    .array(z.tuple([text, text]))
    .min(1)
    .optional(),
  hedge: z.strictObject({ is: text, heavy: text.optional() }).optional(),
  split: z.strictObject({ light: parts, heavy: parts.optional() }).optional(),
  rival: cited.optional(),
});
export type BankClaim = z.infer<typeof BankClaim>;

const BankQuestion = z.strictObject({
  cites: keys,
  ...wordings,
  answer: cited.optional(),
  related: cited.optional(),
});

const BankTension = z.strictObject({
  cites: keys.min(2),
  ...wordings,
  resolution: cited.optional(),
});

const BankEvent = z.strictObject({
  date: text,
  redated: text.optional(),
  cites: keys.min(1),
  ...wordings,
});

const Voice = z.strictObject({ holder: text, stance: text, evolution: text });

const BankPerspective = z.strictObject({
  ...Voice.shape,
  light: text,
  medium: text,
  heavy: text,
  turned: text.optional(),
  later: text.optional(),
  renamed: text.optional(),
});

const BankSource = z.strictObject({
  key: text,
  title: text,
  retitled: text.optional(),
  feed: text,
  date: text,
  url: text.optional(),
});

const Bank = z.strictObject({
  title: text,
  lang: text,
  claims: z.array(BankClaim),
  merges: z.array(z.strictObject({ of: parts, light: text, heavy: text })),
  questions: z.array(BankQuestion),
  tensions: z.array(BankTension),
  events: z.array(BankEvent),
  perspectives: z.array(BankPerspective),
  voiceMerges: z.array(z.strictObject({ of: z.tuple([text, text]), ...Voice.shape })),
  voiceSplits: z.array(z.strictObject({ of: text, into: z.tuple([Voice, Voice]) })),
  sources: z.array(BankSource),
});
export type Bank = z.infer<typeof Bank> & { readonly domain: string };

export const shelves = ["dev", "held-out"] as const;
export type Shelf = (typeof shelves)[number];

/** The domains of a shelf, by name. */
export function loadBanks(shelf: Shelf): Bank[] {
  const folder = fileURLToPath(new URL(`./bank/${shelf}/`, import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => ({
      ...Bank.parse(parse(readFileSync(folder + name, "utf8"), { schema: "failsafe" })),
      domain: basename(name, ".yaml"),
    }));
}
