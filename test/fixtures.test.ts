import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkBriefing } from "../src/check/check.ts";
import { pretty } from "../src/check/reporters/pretty.ts";
import { rules } from "../src/check/rules/index.ts";
import { english } from "../src/model/sections.ts";
import { TopicFacts } from "../src/model/topic-schema.ts";
import { parseBriefing } from "../src/parse/briefing.ts";
import { withSettings } from "../src/site/vocabulary.ts";
import { draw } from "./fixtures/draw.ts";

// A fixture is a folder whose name is the reason it exists: a text, what the parser makes of it and
// what the terminal shows. A file that is missing in `expected/` is written, but never in CI; one
// that differs fails until `npm test -- --update` accepts it, and somebody reads the difference.
const root = new URL("fixtures/", import.meta.url);
const names = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

// A fixture is as short as it can be: the sections that it does without are not missed.
const asked = rules.filter(({ id }) => id !== "missing-section");

describe.each(names)("%s", (name) => {
  const folder = new URL(`${name}/`, root);
  const file = existsSync(new URL("briefing.md", folder)) ? "briefing.md" : "briefing.txt";
  const text = readFileSync(new URL(file, folder), "utf8");
  const topic = new URL("topic.yaml", folder);
  const facts = TopicFacts.parse(existsSync(topic) ? parse(readFileSync(topic, "utf8")) : {});
  const tree = parseBriefing(text, {
    form: file.endsWith(".md") ? "markdown" : "text",
    vocabulary: withSettings(english, facts, "topic.yaml"),
    ...(facts.language === undefined ? {} : { lang: facts.language }),
  });
  const expected = (what: string) => new URL(`expected/${what}`, folder).pathname;

  it("has the tree that is drawn", async () => {
    await expect(draw(tree)).toMatchFileSnapshot(expected("tree.txt"));
  });

  it("has the findings that are shown", async () => {
    const diagnostics = checkBriefing(tree, { file, rules: asked });
    const shown = pretty.format(diagnostics, new Map([[file, text]]));
    await expect(shown).toMatchFileSnapshot(expected("check.txt"));
  });

  it("expects nothing that is no longer looked at", () => {
    const kept = existsSync(new URL("expected/", folder))
      ? readdirSync(new URL("expected/", folder))
      : [];
    expect(["check.txt", "tree.txt"]).toEqual(expect.arrayContaining(kept));
  });
});
