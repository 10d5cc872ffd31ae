import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";

const text = z.string().min(1);
const keys = z.array(text).min(1);
const told = z.tuple([text, keys]);
export type Told = z.infer<typeof told>;

// `answer` is a claim that answers the question. `other` is about the same things and does not; its
// source has a title of the same words.
const Question = z.strictObject({
  ask: text,
  cites: z.array(text),
  answer: told.optional(),
  other: text.optional(),
});
type Question = z.infer<typeof Question>;

const Topic = z.strictObject({
  lang: text,
  title: text,
  sources: z.record(text, text),
  known: z.array(told),
  news: z.array(told),
  questions: z.array(Question),
});

/** What is asked about something in the news, and what is later told of it; written by hand. */
export type Topic = z.infer<typeof Topic> & { readonly domain: string };

/** The topics of the bank, by name. */
export function loadTopics(): Topic[] {
  const folder = fileURLToPath(new URL("./bank/", import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => ({
      ...Topic.parse(parse(readFileSync(folder + name, "utf8"), { schema: "failsafe" })),
      domain: basename(name, ".yaml"),
    }));
}
