import { readFileSync } from "node:fs";
import { posix } from "node:path";
import fc from "fast-check";
import type { Element, Nodes, Root } from "hast";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { followFigures, hasChanged } from "../src/history/figure-lineage.ts";
import { followVersions } from "../src/history/lineage.ts";
import type { Site, Topic, Version } from "../src/model/topic.ts";
import { parseBriefing } from "../src/parse/briefing.ts";
import { filePath } from "../src/render/links.ts";
import { renderPages } from "../src/render/site.ts";
import { acrossNames } from "../src/render/topic-paths.ts";
import { anyText } from "./arbitraries.ts";
import { sampleText } from "./sample.ts";

const page = readFileSync(new URL("../templates/page.html", import.meta.url), "utf8");

const FIRST = `Harbour
Version 1
2026-01-10 09:00 UTC
What
The port may dredge the northern channel for $3 million [1]. Ships wait for the tide [2]. Pilots warned of silt [2].
Open questions
After the contract, who will dredge the northern channel [1]?
Is the lighthouse staffed at night?
Timeline
- 2026-01-05: The contract lapses [1]
Perspectives
Port authority
The lapse is a pause.
Evolution: New.
Pilots
The channel silts up.
Evolution: New.
Tensions
- The port speaks of a pause [1], the pilots of neglect [2]. [1][2]
Sources
- [1] Port lets the dredging contract lapse — wire:ports
- [2] Pilots warn of silt in the channel — wire:ports
`;

const SECOND = `Harbour
Version 2
2026-02-10 09:00 UTC
What
The port will dredge the northern channel for $5 million [2][1]. Ships wait for the tide [2].
Narrative
After the contract Brandt, of Osel, will dredge the northern channel [1][2].
Open questions
Timeline
- 2026-01-02: A trawler runs aground off the mole [3]
- 2026-01-06: The contract lapses [2]
Perspectives
Port authority
A new tender has been won.
Evolution: From a pause to a tender.
Sources
- [1] Brandt wins the tender for the channel — wire:ports
- [2] Port lets the dredging contract lapse — wire:ports
- [3] Trawler aground — wire:ports
`;

const site = siteOf([topicOf("harbour", [FIRST, SECOND])]);
const pages = pagesOf(site);
const at = (name: string) => pages.get(`harbour/${name}/index.html`) ?? "";
/** The words of a page from a heading to the next. */
const section = (name: string, heading: string) =>
  elementsOf(parse(at(name)))
    .filter(
      ({ tagName, children }) =>
        tagName === "section" && children.map(textOf).join("").trim().startsWith(heading),
    )
    .map(textOf)
    .join("\n");

describe("the pages across versions", () => {
  it("are there for each topic, and lead to each other", () => {
    for (const name of acrossNames) {
      expect(at(name)).toContain('<a href="index.html" aria-current="page">');
      for (const other of acrossNames.filter((each) => each !== name)) {
        expect(at(name)).toContain(`<a href="../${other}/index.html">`);
        expect(pages.get("harbour/v1/index.html")).toContain(`href="../${other}/index.html"`);
      }
    }
  });

  it("show each wording of a claim, its hedges, its sources and its places", () => {
    const html = at("claims");
    expect(html).toContain("<del>may</del><ins>will</ins>");
    expect(html).toContain("<del>$3</del><ins>$5</ins>");
    expect(section("claims", "In version 2")).toContain(
      "Now also rests on Brandt wins the tender for the channel",
    );
    expect(section("claims", "In version 2")).toContain("No longer said with may");
    expect(section("claims", "Withdrawn")).toContain("Pilots warned of silt.");
    expect(section("claims", "Withdrawn")).toContain("Withdrawn in version 2 (10 February 2026)");
    expect(html).toMatch(/href="\.\.\/v1\/index\.html#c-[a-z\d]{10}"/);
  });

  it("say what became of a question, and how old it is", () => {
    expect(section("questions", "Answered")).toContain("who will dredge the northern channel?");
    expect(section("questions", "Answered")).toContain("Answered in version 2:");
    expect(section("questions", "Answered")).toContain("1 version, 31 days");
    expect(section("questions", "Dropped")).toContain("Is the lighthouse staffed at night?");
    expect(section("questions", "Open")).toBe("");
  });

  it("put holders against versions", () => {
    const rows = elementsOf(parse(at("perspectives")))
      .filter(({ tagName }) => tagName === "tr")
      .map((row) =>
        elementsOf(row)
          .filter(({ tagName }) => /^t[hd]$/.test(tagName))
          .map(textOf),
      );
    expect(rows).toEqual([
      ["Holder", "Version 1", "Version 2"],
      ["Port authority", "new", "moved"],
      ["Pilots", "new", "silent"],
    ]);
    expect(at("perspectives")).toContain("<ins>");
  });

  it("tell an event that was added late, and one that was redated", () => {
    const events = section("timeline", "Events");
    expect(events.indexOf("2 January 2026")).toBeLessThan(events.indexOf("6 January 2026"));
    expect(events).toContain(
      "Known since version 2 (10 February 2026) · added late: 39 days after it happened",
    );
    expect(events).toContain("Moved in version 2 from 5 January 2026 to 6 January 2026.");
    expect(at("timeline")).toContain('href="../v1/index.html#section-timeline"');
  });

  it("tell the timeline as each version had it, once for what stayed the same", () => {
    const data = elementsOf(parse(at("timeline"))).find(
      ({ properties }) => properties.id === "timeline-data",
    );
    const { versions, events } = JSON.parse(data ? textOf(data) : "{}");
    expect(versions.map(({ told }: { told: string }) => told)).toEqual([
      "As known at version 1 (10 January 2026): 1 of 2 events.",
      "As known at version 2 (10 February 2026): 2 of 2 events.",
    ]);
    const redated = Object.values<{ at: number; date?: string }[]>(events).find(
      (steps) => steps.length > 1,
    );
    expect(redated?.map(({ at: place, date }) => [place, date])).toEqual([
      [0, "5 January 2026"],
      [1, "6 January 2026"],
    ]);
  });

  it("name of many versions in a row the first and the last", () => {
    const later = [2, 3, 4, 5, 6, 7].map((number) => sampleText(number));
    const html =
      pagesOf(siteOf([topicOf("long", [sampleText(1), ...later])])).get("long/claims/index.html") ??
      "";
    expect(textOf(parse(html))).toContain("In versions 1–7");
  });

  it("close a tension", () => {
    expect(section("tensions", "Resolved") + section("tensions", "Gone")).toContain(
      "Gone in version 2 (10 February 2026)",
    );
  });

  it("follow a figure with its hedges and sources", () => {
    const changed = section("figures", "Changed");
    expect(changed).toContain("$3 million → $5 million");
    expect(changed).toContain("$3 million may");
    expect(changed).toContain("Brandt wins the tender for the channel");
  });

  it("draw a quantity whose sentence is rewritten, and say where a version gives several values", () => {
    const source = "Sources\n- [1] Wire — a:b\n- [2] Daily — a:b\n";
    const priced = (version: number, ...sentences: string[]) =>
      `Mill\nVersion ${version}\nWhat\n${sentences.join(" ")}\n${source}`;
    const html =
      pagesOf(
        siteOf([
          topicOf("mill", [
            priced(1, "Brandt Mill is said to be in talks at a valuation of $4 million [1]."),
            priced(
              2,
              "Nothing else is new in the valley [2].",
              "Two banks now put the valuation of Brandt Mill at $6–7 million [2].",
              "A third bank reports a Brandt Mill valuation of $9 million [1].",
            ),
          ]),
        ]),
      ).get("mill/figures/index.html") ?? "";
    const elements = elementsOf(parse(html));
    const [title] = elements.filter(({ properties }) => properties.id === "quantity-1");
    const shown = title ? textOf(title) : "";
    expect(shown).toContain("Brandt Mill valuation$4 million → $6–7 million");
    expect(shown).toContain("Version 2 gives several: $6–7 million, $9 million.");
    expect(shown).toContain("$4 million in talks, said 1Wire");
    const labels = elements.flatMap(({ tagName, properties }) =>
      tagName === "svg" ? [properties.ariaLabel] : [],
    );
    expect(labels).toEqual([
      "Brandt Mill valuation: $4 million in version 1; $6–7 million in version 2; $9 million in version 2",
    ]);
    expect(html).toMatch(/<path class="range" d="M/);
    expect(html).toMatch(/href="\.\.\/v1\/index\.html#c-[a-z\d]{10}" aria-label="Version 1"/);
    expect(html).toContain('href="../v2/index.html#source-2"');
  });

  it("follow a source through its numbers, with every sentence that cites it", () => {
    const listed = section("sources", "In version 2");
    expect(listed).toContain("[1] in version 1 · [2] in version 2");
    expect(listed).toContain(
      "After the contract Brandt, of Osel, will dredge the northern channel.",
    );
    expect(at("sources")).toContain('href="../v2/index.html#cite-2-1"');
    expect(section("sources", "No longer listed")).toContain("Gone in version 2");
  });

  it("show a source of two topics once for the whole site", () => {
    const other = `Lighthouse\nVersion 1\nWhat\nA trawler ran aground off the mole [1].\nSources\n- [1] Port lets the dredging contract LAPSE — other:wire\n- [2] Annual report — a:b\n`;
    const both = siteOf([topicOf("harbour", [FIRST, SECOND]), topicOf("light", [other])]);
    const html = pagesOf(both).get("sources/index.html") ?? "";
    const shared = elementsOf(parse(html)).filter(({ properties }) => properties.id === "shared-1");
    expect(
      shared
        .map(textOf)
        .join("")
        .match(/cited in versions? [\d ]+/g),
    ).toEqual(["cited in versions 1 2", "cited in version 1"]);
    expect(html).toContain("Annual report");
    expect(html).not.toContain('id="shared-2"');
    expectWhole(pagesOf(both));
  });

  it("lead to the sources of each topic where a site has more than fit one page", () => {
    const listed = (topic: string) =>
      Array.from(
        { length: 300 },
        (_, nth) => `- [${nth + 1}] ${topic} gazette, issue ${nth} — a:b`,
      );
    const text = (topic: string) =>
      `${topic}\nVersion 1\nWhat\nA ship came in [1].\nSources\n- [301] The tide tables\n${listed(topic).join("\n")}\n`;
    const many = siteOf(["East", "West"].map((name) => topicOf(name.toLowerCase(), [text(name)])));
    const html = pagesOf(many).get("sources/index.html") ?? "";
    expect(html).toContain("The tide tables");
    expect(html).not.toContain("gazette, issue 7");
    expect(html).toContain('<span class="count">600</span>');
    for (const name of ["east", "west"]) {
      expect(html).toMatch(
        new RegExp(`href="../${name}/sources/index.html"[^>]*>[^<]*</a> · 300 sources`),
      );
    }
    expectWhole(pagesOf(many));
  });

  it("are valid HTML", async () => {
    const validator = new HtmlValidate(
      new StaticConfigLoader({
        root: true,
        extends: ["html-validate:recommended", "html-validate:document"],
        rules: { "long-title": "off", "require-sri": "off", "doctype-style": "off" },
      }),
    );
    for (const [path, html] of pages) {
      const { results } = await validator.validateString(html);
      expect(
        results.flatMap(({ messages }) =>
          messages.map(({ line, ruleId, message }) => `${path}:${line} ${ruleId} ${message}`),
        ),
      ).toEqual([]);
    }
  });

  it("hold together whatever the texts", () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        expectWhole(pagesOf(siteOf([topicOf("any", [before, after])])));
      }),
      { numRuns: 20 },
    );
    expectWhole(pages);
  });
});

describe("a figure's lineage", () => {
  const figuresOf = (...wordings: string[]) => {
    const trees = wordings.map((wording, nth) =>
      parseBriefing(`T\nVersion ${nth + 1}\nWhat\n${wording}\n`),
    );
    const { lineages } = followVersions(trees);
    return lineages
      .filter(({ entity }) => entity === "claim")
      .flatMap((lineage) => followFigures(lineage, trees))
      .map((each) => [hasChanged(each), each.steps.map(({ figure }) => figure.surface).join(" ")]);
  };

  it("goes on in the same value, however it is written", () => {
    expect(
      figuresOf(
        "The mill borrowed $2 million from the bank.",
        "The mill borrowed $2M from the bank.",
      ),
    ).toEqual([[false, "$2 million $2M"]]);
  });

  it("goes on in another value of the same quantity, in any order", () => {
    expect(
      figuresOf(
        "The mill borrowed $2 million from the bank and repaid $1 million to the guild.",
        "The mill repaid $3 million to the guild and borrowed $4 million from the bank.",
      ),
    ).toEqual([
      [true, "$2 million $4 million"],
      [true, "$1 million $3 million"],
    ]);
  });

  it("does not go on in another quantity of the same unit", () => {
    expect(
      figuresOf(
        "The mill, which borrowed $2 million from the bank, grinds all barley of the valley.",
        "The mill, by now valued at $90 million in total, grinds all barley of the valley.",
      ),
    ).toEqual([
      [false, "$2 million"],
      [false, "$90 million"],
    ]);
  });
});

function expectWhole(all: ReadonlyMap<string, string>): void {
  const idsByPage = new Map<string, Set<unknown>>();
  for (const [path, html] of all) {
    const ids = elementsOf(parse(html)).flatMap(({ properties }) => properties.id ?? []);
    expect(new Set(ids).size, path).toBe(ids.length);
    idsByPage.set(path, new Set(ids));
  }
  for (const [path, html] of all) {
    for (const { properties } of elementsOf(parse(html))) {
      expect(properties.style).toBeUndefined();
      const { href } = properties;
      if (typeof href !== "string" || /^(?:https?:|mailto:|[./]*assets\/|\/)/.test(href)) continue;
      const [to = "", fragment] = href.split("#");
      const file = to === "" ? path : filePath(posix.join(posix.dirname(path), to));
      if (/\.(?:json|md|txt|bib|ris|xml)$/.test(file)) continue;
      expect(all.has(file), `${path}: ${href}`).toBe(true);
      if (fragment) expect(idsByPage.get(file)?.has(fragment), `${path}: ${href}`).toBe(true);
    }
  }
}

function topicOf(slug: string, texts: readonly [string, ...string[]]): Topic {
  const version = (written: string, nth: number): Version => ({
    file: `${slug}/v${nth + 1}.txt`,
    number: nth + 1,
    tree: parseBriefing(written),
  });
  const [first, ...rest] = texts;
  return {
    slug,
    title: "Harbour",
    facts: {},
    versions: [version(first, 0), ...rest.map((each, nth) => version(each, nth + 1))],
  };
}

function siteOf(topics: readonly Topic[]): Site {
  return { title: "Reports", description: "", lang: "en", url: null, topics };
}

function pagesOf(of: Site): Map<string, string> {
  return new Map([...renderPages(of, { page })].map(({ path, content }) => [path, content]));
}

function parse(html: string): Root {
  return unified().use(rehypeParse).parse(html);
}

function elementsOf(node: Nodes): Element[] {
  const found: Element[] = [];
  const open: Nodes[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.type === "element" && next !== node) found.push(next);
    if ("children" in next) open.push(...next.children.toReversed());
  }
  return found;
}

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}
