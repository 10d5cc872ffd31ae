import { readdirSync, readFileSync } from "node:fs";
import type { Root, RootContent } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { noteOf } from "../src/history/note.ts";
import type { Change, ChangeKind, Entity } from "../src/model/change.ts";
import { vocabularyFor } from "../src/model/sections.ts";
import { parseBriefing } from "../src/parse/briefing.ts";
import { de } from "../src/render/words/de.ts";
import { en } from "../src/render/words/en.ts";
import { isSpoken, speaking, spokenTag, words } from "../src/render/words.ts";
import { type Files, filesIn, folderWith, sampleText, sitrep } from "./sample.ts";

/** A topic whose folder lies beside this test. */
function topic(name: string): Files {
  const folder = new URL(`languages/${name}/`, import.meta.url);
  const pairs = readdirSync(folder).map((file) => [
    `briefings/${name}/${file}`,
    readFileSync(new URL(file, folder), "utf8"),
  ]);
  return Object.fromEntries(pairs);
}

const english: Files = {
  "briefings/dredging/v1.txt": sampleText(1),
  "briefings/dredging/v2.txt": sampleText(2).replace("gave no reason", "named a reason"),
};

/** Builds the site of some files; its own files by path, e.g. `hafen/index.html`. */
async function build(files: Files, config: object = {}): Promise<Record<string, string>> {
  const folder = await folderWith({ "sitrep.config.json": JSON.stringify(config), ...files });
  const { status, stderr } = await sitrep(folder, ["build"]);
  expect(status, stderr).toBe(0);
  return filesIn(`${folder}/dist`);
}

const german = { title: "Hafenwache", description: "Was über Häfen gesagt wird.", lang: "de" };

describe("the languages of pages", () => {
  it("say the same things, and each of them in other words", () => {
    const [english, german] = [leavesOf(en), leavesOf(de)];
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
    const alike = [...english].filter(([key, said]) => said !== "" && german.get(key) === said);
    expect(alike.map(([key]) => key)).toEqual(ALIKE);
  });

  it("count, group and date as their readers do", () => {
    expect([1, 2, 1240].map(de.items)).toEqual(["1 Meldung", "2 Meldungen", "1.240 Meldungen"]);
    expect(["2026-05-06", "2026-03", "2026"].map(de.day)).toEqual([
      "6. Mai 2026",
      "März 2026",
      "2026",
    ]);
    expect(de.instant("2026-05-06T08:05:00Z")).toBe("6. Mai 2026, 08:05 UTC");
    expect(de.across.addedLate(61)).toBe("nachgetragen: 61 Tage danach");
    expect(de.across.addedLate(800)).toBe("nachgetragen: 2 Jahre danach");
    expect(de.hedge(["wohl"], ["sicher"])).toBe("Wie sicher: erst „wohl“, jetzt „sicher“.");
  });

  it("are spoken until a page is done, also where one page asks for another", () => {
    const said = speaking(["de-AT"], () => [
      words.home,
      speaking(["fr", "en"], () => words.home),
      words.home,
      String(isSpoken("de-CH")),
      spokenTag("de-CH"),
      spokenTag("fr"),
    ]);
    expect(said).toEqual(["Alle Themen", "All topics", "Alle Themen", "true", "de-CH", "de"]);
    expect(() =>
      speaking(["de"], () => {
        throw new Error("on the way");
      }),
    ).toThrow("on the way");
    expect(words.home).toBe("All topics");
  });
});

describe("a German note", () => {
  const change = (entity: Entity, ...kinds: ChangeKind[]): Change => {
    const side = { id: "c-1", section: "what", line: 5, text: "Ein Text." } as const;
    return {
      ...{ entity, kinds, grade: "material", before: side, after: side, score: null, details: {} },
    };
  };
  const tell = (...changes: Change[]) => noteOf(changes, de.note).map(({ text }) => text);

  it("has the forms of its nouns", () => {
    const claims = [1, 2, 3].map(() => change("claim", "added"));
    expect(tell(...claims, change("claim", "removed"), change("claim", "citations"))).toEqual([
      "Drei Aussagen sind neu, eine ist weggefallen, eine stützt sich auf andere Quellen.",
    ]);
    expect(tell(change("tension", "added"), change("tension", "resolved"))).toEqual([
      "Ein Widerspruch ist neu, einer aufgelöst.",
    ]);
    expect(tell(change("event", "added"), change("event", "redated"))).toEqual([
      "Ein Ereignis ist neu, eines umdatiert.",
    ]);
    expect(tell(change("source", "renumbered"))).toEqual([
      "Kein Text hat sich geändert; eine Quelle hat eine andere Nummer.",
    ]);
    expect(tell()).toEqual(["Nichts hat sich geändert."]);
  });

  it("counts what there are too many of", () => {
    const kinds = ["question", "perspective", "tension", "event", "source", "claim"] as const;
    expect(tell(...kinds.map((entity) => change(entity, "added"))).at(-1)).toMatch(
      /^Ein \p{L}+ und eine Quelle haben sich ebenfalls geändert\.$/u,
    );
  });

  it("tells which way a figure went", () => {
    const { figure } = de.note;
    const values = { from: "8", to: "9", isDay: false } as const;
    expect(figure({ ...values, name: undefined, course: "rose" })).toBe(
      "Eine Zahl stieg von 8 auf 9.",
    );
    expect(figure({ ...values, name: "Fälle", course: "fell" })).toBe(
      "Fälle: von 8 auf 9 gesunken.",
    );
  });
});

describe("a German text", () => {
  it("has German headings, and may have English ones", () => {
    const text =
      "Titel\nVersion 1\nWorum es geht\nEs regnet.\nTimeline\n- 2026-01-05: Regen\nQuellen\n- [1] A\n";
    const { sections } = parseBriefing(text, { vocabulary: vocabularyFor("de-AT") });
    expect(sections.map(({ name }) => name)).toEqual(["what", "timeline", "sources"]);
  });

  it("may name its language in front matter", () => {
    const text = "---\ntitle: A\nversion: 1\nlang: de\n---\n\n## Worum es geht\n\nEs regnet.\n";
    const names = (...[given]: Parameters<typeof vocabularyFor>) =>
      parseBriefing(text, { vocabulary: vocabularyFor(given) }).sections.map(({ name }) => name);
    expect([names("fr"), names("de"), names(undefined)]).toEqual([["what"], ["what"], ["what"]]);
    expect(parseBriefing(text.replace("lang: de\n", "")).sections[0]?.name).toBe(null);
  });

  it("is read by what its config says where it says something", async () => {
    const files = await build(
      {
        "briefings/a/topic.yaml": "language: de\n",
        "briefings/a/v1.txt":
          "Titel\nVersion 1\n2026-05-06 09:00 UTC\nKern\nEs regnet [1].\nQuellen\n- [1] A\n",
      },
      { sections: { what: "Kern", sources: "Quellen" } },
    );
    expect(files["a/v1/briefing.md"]).toContain("## Kern\n\nEs regnet [1].\n\n## Quellen");
  });
});

describe("a German site", async () => {
  it("says nothing in English", async () => {
    const files = await build(topic("hafen"), german);
    const sentences = englishSentences();
    const inEnglish = Object.values(await build(english)).join(" ");
    expect(sentences.filter((each) => each.test(inEnglish)).length).toBeGreaterThan(80);
    const pages = Object.entries(files).filter(([path]) => path.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(20);
    for (const [path, html] of pages) {
      const said = ` ${saidBy(html)} `;
      const english = sentences.filter((sentence) => sentence.test(said));
      expect(english.map(String), path).toEqual([]);
      expect(html, path).toContain('<html lang="de" dir="ltr">');
    }
    for (const path of ["feed.xml", "feed.json", "hafen/feed.xml"]) {
      const english = sentences.filter((sentence) => sentence.test(` ${files[path]} `));
      expect(english.map(String), path).toEqual([]);
      expect(files[path]).toContain("Alle Änderungen");
    }
    expect(files["llms.txt"]).toContain("## Themen");
    expect(files["hafen/index.html"]).toContain("Worum es geht");
    expect(files["hafen/index.html"]).toContain("12. März 2026, 08:30 UTC");
  });

  it("knows its own words from those of a text in another language", async () => {
    const files = await build(
      { ...english, ...topic("gangkou"), "briefings/dredging/topic.yaml": "language: fr\n" },
      german,
    );
    expect(files["dredging/index.html"]).toContain('<html lang="de" dir="ltr">');
    expect(files["dredging/index.html"]).toContain('<div class="sections" lang="fr">');
    expect(files["dredging/claims/index.html"]).toMatch(/<p class="wording" dir="auto" lang="fr">/);
    expect(files["gangkou/index.html"]).toContain('<div class="sections" lang="zh-Hans">');
    expect(files["index.html"]).toContain('<h2 dir="auto" lang="zh-Hans">');
    expect(files["index.html"]).toContain('<p class="summary" dir="auto" lang="zh-Hans">');
    expect(files["feed.xml"]).not.toMatch(/xml:lang="(?!de)/);
  });
});

describe("an English site", () => {
  it("is the same to the byte whatever was spoken before", async () => {
    const before = await build(english, { title: "Ports" });
    const both = await build({ ...topic("hafen"), ...english }, { title: "Ports" });
    const ofTopic = (path: string) => path.startsWith("dredging/");
    expect(Object.keys(both).filter(ofTopic)).toEqual(Object.keys(before).filter(ofTopic));
    for (const path of Object.keys(before).filter(ofTopic)) {
      expect(both[path], path).toBe(before[path]);
    }
    expect(await build(english, { title: "Ports" })).toEqual(before);
  });

  it("has a German topic on pages that speak German", async () => {
    const files = await build({ ...topic("hafen"), ...english });
    expect(files["hafen/index.html"]).toContain('<html lang="de" dir="ltr">');
    expect(files["hafen/index.html"]).toContain("Alle Fassungen");
    expect(files["index.html"]).toContain('<html lang="en" dir="ltr">');
    expect(saidBy(files["index.html"] ?? "")).not.toContain("Fassung");
    expect(files["search/topics/hafen.js"]).toContain("3 February 2026");
  });

  it("has a text that runs leftward as it runs", async () => {
    const files = await build({ ...topic("sahil"), ...english });
    expect(files["sahil/index.html"]).toContain('<html lang="en" dir="ltr">');
    expect(files["sahil/index.html"]).toContain('<div class="sections" lang="ar" dir="rtl">');
    expect(files["dredging/index.html"]).toContain('<div class="sections">');
    expect(files["sahil/index.html"]).toContain('<cite dir="auto" lang="ar">Pilots warn of silt');
  });
});

// Signs, and where both languages have the same word.
const ALIKE: readonly string[] = [
  ".dir",
  ".entry",
  ".across.titleOf",
  ".across.becomes",
  ".search.script.found.in",
  ".compare.script.in",
];

/** Every word or sentence of a language by its key; of a function, what it says of some values. */
function leavesOf(value: unknown, key = ""): Map<string, string> {
  if (typeof value === "string") return new Map([[key, value]]);
  if (typeof value === "function") {
    const said = SAMPLES.flatMap((sample) => {
      try {
        return [String(value(...sample))];
      } catch {
        return [];
      }
    });
    return new Map([[key, said.join("|")]]);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return new Map([[key, JSON.stringify(value)]]);
  }
  return new Map(
    Object.entries(value).flatMap(([name, each]) => [...leavesOf(each, `${key}.${name}`)]),
  );
}

const SAMPLES: readonly (readonly unknown[])[] = [
  [1, 1, 1],
  [3, 4, 5],
  ["2026-05-06T08:05", "x", "y"],
  [["x"], ["y"]],
  [3, "new", ["x", "y"]],
];

/** What English pages say in two words or more and German ones do not, as patterns. */
function englishSentences(): RegExp[] {
  const said = [...leavesOf(de).values()].join("|");
  return [...leavesOf(en)]
    .filter(([key]) => !/^\.(?:lang|dir|day|instant)$/.test(key))
    .flatMap(([, text]) => text.split("|"))
    .flatMap((text) => text.split(/undefined|\d+|[“”[\]():;,.|]/))
    .map((text) => text.replaceAll(/\s+/g, " ").trim())
    .filter((text) => /\p{L}{2,} \p{L}{2,}/u.test(text) && !said.includes(text))
    .map(
      (text) => new RegExp(`(?<!\\p{L})${text.replace(/[\\^$.*+?{}|/]/g, "\\$&")}(?!\\p{L})`, "u"),
    );
}

/** All that a page says: its text, the attributes that are read or shown, and what scripts say. */
function saidBy(html: string): string {
  const said: string[] = [];
  const root: Root = unified().use(rehypeParse).parse(html);
  const open: RootContent[] = [...root.children];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "text") said.push(node.value);
    if (node.type !== "element") continue;
    said.push(
      ...Object.values(node.properties).flatMap((value) =>
        typeof value === "string" ? [value] : [],
      ),
    );
    open.push(...node.children.toReversed());
    if (node.content) open.push(...node.content.children);
  }
  return said.join(" ").replaceAll(/\s+/g, " ");
}
