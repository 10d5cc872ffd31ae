import { readFileSync } from "node:fs";
import { posix } from "node:path";
import fc from "fast-check";
import type { Element, Nodes, Root } from "hast";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import type { Site, Topic, TopicFacts, Version } from "../src/model/topic.ts";
import { allProse, type BriefingTree, type Form } from "../src/model/tree.ts";
import { parseBriefing } from "../src/parse/briefing.ts";
import { indexCitations } from "../src/render/citation-index.ts";
import { toHtml } from "../src/render/html.ts";
import { citationId, distinctIds, sectionId, sourceId } from "../src/render/ids.ts";
import { filePath, linkAddress, relativeLinks, webAddress } from "../src/render/links.ts";
import { sitePageKinds, topicPageKinds } from "../src/render/pages/index.ts";
import { proseRenderer } from "../src/render/prose.ts";
import { renderPages } from "../src/render/site.ts";
import { fillTemplate, parseTemplate, TemplateError } from "../src/render/template.ts";
import { words } from "../src/render/words.ts";
import { anyBriefing, anyText } from "./arbitraries.ts";

const page = readFileSync(new URL("../templates/page.html", import.meta.url), "utf8");
const forms: Form[] = ["text", "markdown"];

describe("ids", () => {
  it.each([
    [citationId("11", 2), "cite-11-2"],
    [sourceId("11"), "source-11"],
    [sourceId("01"), "source-01"],
    [sectionId("whyItMatters", 2), "section-why-it-matters"],
    [sectionId(null, 4), "section-4"],
  ])("%s", (id, expected) => {
    expect(id).toBe(expected);
  });

  it("are of our own letters, and differ where the numbers do", () => {
    const number = fc.oneof(fc.string({ unit: "binary" }), fc.nat().map(String));
    fc.assert(
      fc.property(number, number, fc.integer({ min: 1 }), (a, b, nth) => {
        expect(citationId(a, nth)).toMatch(/^[a-z\d-]+$/);
        expect(sourceId(a) === sourceId(b)).toBe(a === b);
      }),
    );
  });

  it("are given once", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "a-2", "a-3", "b")), (wanted) => {
        const ids = wanted.map(distinctIds());
        expect(new Set(ids).size).toBe(wanted.length);
      }),
    );
  });

  it("are found at once where thousands want the same", () => {
    const distinct = distinctIds();
    const ids = Array.from({ length: 50_000 }, () => distinct("section-what"));
    expect(ids.at(-1)).toBe("section-what-50000");
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("links", () => {
  it.each([
    ["", "", "index.html"],
    ["", "dams/", "dams/index.html"],
    ["dams/", "", "../index.html"],
    ["dams/v8/", "dams/v7/", "../v7/index.html"],
    ["dams/v8/", "dams/v8/briefing.json", "briefing.json"],
    ["dams/v8/", "assets/style.css", "../../assets/style.css"],
    ["dams/history/", "dams/", "../index.html"],
  ])("from %j to %j are %j", (from, to, link) => {
    expect(relativeLinks(from)(to)).toBe(link);
  });

  it("arrive", () => {
    const path = fc
      .array(fc.constantFrom("a", "b", "v1"), { maxLength: 4 })
      .map((segments) => segments.map((segment) => `${segment}/`).join(""));
    fc.assert(
      fc.property(path, path, (from, to) => {
        const here = new URL(from, "https://a.example/");
        expect(new URL(relativeLinks(from)(to), here).pathname).toBe(`/${filePath(to)}`);
      }),
    );
  });

  it.each([
    ["https://a.example/x?y=1#z", "https://a.example/x?y=1#z"],
    ["HTTP://a.example", "http://a.example/"],
    ["javascript:alert(1)", undefined],
    ["java\nscript:alert(1)", undefined],
    [" javascript:alert(1)", undefined],
    ["data:text/html,x", undefined],
    ["mailto:a@a.example", undefined],
    ["//a.example/x", undefined],
    ["../secret", undefined],
    ["", undefined],
    [null, undefined],
  ])("to %j lead to %j", (url, expected) => {
    expect(webAddress(url)).toBe(expected);
  });

  it("in prose may write mail", () => {
    expect(linkAddress("mailto:a@a.example")).toBe("mailto:a@a.example");
  });
});

describe("dates", () => {
  it.each([
    ["2026-05-06", "6 May 2026"],
    ["2026-12-31", "31 December 2026"],
    ["2026-05", "May 2026"],
    ["2026", "2026"],
  ])("%s is %s", (iso, day) => {
    expect(words.day(iso)).toBe(day);
  });

  it("have their minute in UTC", () => {
    expect(words.instant("2026-05-06T08:05:00Z")).toBe("6 May 2026, 08:05 UTC");
  });
});

describe("a template", () => {
  const minimal = (head = "", body = "") =>
    `<!doctype html><title data-slot="title"></title><template data-slot="head"></template>${head}
<main data-slot="content"></main>${body}`;
  const fill = (html: string) =>
    toHtml(
      fillTemplate(parseTemplate(html), {
        lang: "fr",
        dir: "rtl",
        slots: {
          title: [text("A <b> & c")],
          head: [element("meta")],
          content: [element("p", [text("Words")])],
          site: [text("Site")],
          skip: [],
          trail: [],
          search: [],
        },
        linkTo: relativeLinks("dams/v8/"),
      }),
    );

  it("gets its slots filled, and the language and direction of the page", () => {
    const html = fill(minimal("", '<footer><b data-slot="site">here</b></footer>'));
    expect(html).toContain('<html lang="fr" dir="rtl">');
    expect(html).toContain("<title>A &#x3C;b> &#x26; c</title>\n<meta>\n</head>");
    expect(html).toContain("<main>\n<p>Words</p>\n</main>");
    expect(html).toContain("<b>Site</b>");
    expect(html).not.toContain("slot");
  });

  it("has links that count from the root of the site, and others that stay", () => {
    const links = ["style.css", "#top", "/x", "https://a.example/", "mailto:a@a.example", "?q"];
    const html = fill(minimal("", links.map((url) => `<a href="${url}">x</a>`).join("")));
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url)).toEqual([
      "../../style.css",
      ...links.slice(1),
    ]);
    expect(fill(minimal('<script src="a.js"></script>'))).toContain('src="../../a.js"');
  });

  it("keeps its comments to itself", () => {
    expect(fill(minimal("<!-- note -->", "<!-- note -->"))).not.toContain("note");
  });

  it.each([
    ["an unknown slot", minimal("", '\n<p data-slot="foot"></p>'), "`foot` in line 3"],
    ["no place for its content", '<title data-slot="title"></title>', "no slot `head`"],
    ["two places for its content", minimal("", '<p data-slot="content">'), "`content` 2 times"],
  ])("with %s is a mistake that says so", (_, html, message) => {
    expect(() => parseTemplate(html)).toThrow(TemplateError);
    expect(() => parseTemplate(html)).toThrow(message);
  });

  it("that comes with sitrep has every slot", () => {
    expect(() => parseTemplate(page)).not.toThrow();
    for (const slot of ["title", "head", "content", "site", "trail"]) {
      expect(page).toContain(`data-slot="${slot}"`);
    }
  });
});

const SOURCES = `Sources
- [1] Gauge readings — desk:rivers (2026-05-26)
- [2] Chronology of floods — desk:rivers
- [3] Building code — desk:law
`;

/** A briefing in the text form with some sections. */
function briefing(sections: string, sources = SOURCES): BriefingTree {
  return parseBriefing(`Rivers\nVersion 1\n2026-05-28 06:00 UTC\n${sections}\n${sources}`);
}

describe("the index of citations", () => {
  const uses = (sections: string) =>
    [...indexCitations(briefing(sections)).byCitation.values()].map(
      ({ number, nth, where, clause }) => `${number}.${nth} ${where}: ${clause}`,
    );

  it.each([
    ["the words before it", "What\nThe gauge fell [1].", ["1.1 What: The gauge fell"]],
    [
      "those behind the citation before it",
      "What\nThe gauge fell [1], the dike held [2] and rain stopped [1].",
      ["1.1 What: The gauge fell", "2.1 What: the dike held", "1.2 What: and rain stopped"],
    ],
    [
      "those of the whole run it stands in",
      "What\nAt noon the gauge fell [1][2].",
      ["1.1 What: At noon the gauge fell", "2.1 What: At noon the gauge fell"],
    ],
    [
      "those behind a break",
      "What\nIt rained; the gauge rose — by a metre [1].",
      ["1.1 What: by a metre"],
    ],
    [
      "those of its own sentence",
      "What\nIt rained. The gauge rose. [1] It fell [2].",
      ["1.1 What: The gauge rose.", "2.1 What: It fell"],
    ],
    ["its sentence, where none are before it", "What\n[1] says so.", ["1.1 What: says so."]],
    ["itself, where there are no words", "What\n[1]", ["1.1 What: [1]"]],
    [
      "the last dozen of many words",
      "What\none two three four five six seven eight nine ten eleven twelve thirteen [1].",
      ["1.1 What: …two three four five six seven eight nine ten eleven twelve thirteen"],
    ],
    [
      "the end of a word that is too long",
      `What\n${"水".repeat(150)}[1]。`,
      [`1.1 What: …${"水".repeat(100)}`],
    ],
    [
      "all parts of an event that share it",
      "Timeline\n- 2026-05-26: Gauge rises; desk opens [1][2]",
      [
        "1.1 Timeline, 26 May 2026: Gauge rises; desk opens",
        "2.1 Timeline, 26 May 2026: Gauge rises; desk opens",
      ],
    ],
  ])("quotes %s", (_, sections, expected) => {
    expect(uses(sections)).toEqual(expected);
  });

  it("says where each stands, in the words of the text", () => {
    const where = uses(`Narrative
One [1].
Two [1].
Open questions
Who [2]?
Why [2]?
Timeline
- Q1 2026: Rain [1]
- 2026-02-30: More rain [1]
Perspectives
Office [1]
Calm [2].
Evolution: Calmer [3].
Tensions
- The office is calm [1]. [2][3]`).map((use) => use.split(": ")[0]);
    expect(where).toEqual([
      "1.1 Narrative, paragraph 1",
      "1.2 Narrative, paragraph 2",
      "2.1 Open questions, 1",
      "2.2 Open questions, 2",
      "1.3 Timeline, Q1 2026",
      "1.4 Timeline, 2026-02-30",
      "1.5 Perspectives, Office",
      "2.3 Perspectives, Office",
      "3.1 Perspectives, Office",
      "1.6 Tensions, 1",
      "2.4 Tensions, 1",
      "3.2 Tensions, 1",
    ]);
  });

  it("leaves out what has no source", () => {
    expect(uses("What\nThe gauge fell [9].")).toEqual([]);
  });

  it("has words for every citation of any text", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...forms), (text, form) => {
        const { byCitation, bySource } = indexCitations(parseBriefing(text, { form }));
        for (const { clause, where } of byCitation.values()) {
          expect(clause.trim()).not.toBe("");
          expect(clause.length).toBeLessThan(250);
          expect(where).not.toBe("");
        }
        const sum = [...bySource.values()].reduce((total, uses) => total + uses.length, 0);
        expect(sum).toBe(byCitation.size);
      }),
    );
  });
});

describe("prose", () => {
  /** The first paragraph of What, with ids of claims cut short. */
  const html = (paragraph: string, form: Form = "markdown") => {
    const tree =
      form === "text"
        ? briefing(`What\n${paragraph}`)
        : parseBriefing(`---\ntitle: T\n---\n\n## What\n\n${paragraph}\n\n## ${SOURCES}`, { form });
    const render = proseRenderer(tree, indexCitations(tree));
    const [prose] = allProse(tree);
    const children = prose ? render(prose) : [];
    return toHtml({ type: "root", children })
      .trimEnd()
      .replace(/ id="c-[^"]*"/g, "")
      .replace(
        /<a role="doc-noteref" id="([^"]*)" href="#source-\d+" aria-label="[^"]*">/g,
        "<a $1>",
      );
  };
  const claim = (inner: string) => `<span class="claim">${inner}</span>`;
  const [open, close] = ["<span>[</span>", "<span>]</span>"];
  const marker = (inner: string) => `<sup class="markers">${inner}</sup>`;

  it("has a link for a citation, bound to the word before it", () => {
    expect(html("The gauge fell [1].")).toBe(
      claim(
        `The gauge fell<span class="bound"> ${marker(`<a cite-1-1>${open}1${close}</a>`)}</span>.`,
      ),
    );
  });

  it("binds a citation to the last character where there is no space", () => {
    expect(html("水位下降[1]。")).toBe(
      claim(`水位下<span class="bound">降${marker(`<a cite-1-1>${open}1${close}</a>`)}</span>。`),
    );
  });

  it("shows each number of a list and of a range as a link", () => {
    expect(html("It fell [1, 2] and rose [1–3].")).toBe(
      claim(
        `It fell<span class="bound"> ${marker(`<a cite-1-1>${open}1</a>, <a cite-2-1>2${close}</a>`)}</span> and rose` +
          `<span class="bound"> ${marker(`<a cite-1-2>${open}1</a>, <a cite-2-2>2</a>, <a cite-3-1>3${close}</a>`)}</span>.`,
      ),
    );
  });

  it("lets a long run go on in the next line", () => {
    const link = (n: number, nth: number) => marker(`<a cite-${n}-${nth}>${open}${n}${close}</a>`);
    expect(html("It fell [1][2][3][1][2].")).toBe(
      claim(
        `It fell<span class="bound"> ${link(1, 1)}${link(2, 1)}${link(3, 1)}</span>` +
          `<span class="bound on">${link(1, 2)}${link(2, 2)}</span>.`,
      ),
    );
  });

  it("has no link where there is no source", () => {
    expect(html("It fell [9].")).toContain('<span class="unresolved"');
    expect(html("It fell [9].")).not.toContain("href");
  });

  it("parts emphasis at the end of a sentence", () => {
    expect(html("*It fell. It rose* again.")).toBe(
      `${claim("<em>It fell.</em>")}<em> </em>${claim("<em>It rose</em> again.")}`,
    );
  });

  it("keeps what is written in both forms", () => {
    expect(html("**A** *b* `c` & <b>d</b> \\*e\\* &amp; f")).toBe(
      claim("<strong>A</strong> <em>b</em> <code>c</code> &#x26; &#x3C;b>d&#x3C;/b> *e* &#x26; f"),
    );
    expect(html("*b* `c` <b>d</b> &amp; \\e", "text")).toBe(
      claim("*b* `c` &#x3C;b>d&#x3C;/b> &#x26;amp; \\e"),
    );
  });

  it("reads escapes in each part of a text that sentences cut", () => {
    expect(html("\\*One\\* &amp; two. Three \\*four\\*.")).toBe(
      `${claim("*One* &#x26; two.")} ${claim("Three *four*.")}`,
    );
  });

  it.each([
    ["[x](https://a.example/)", '<a href="https://a.example/" rel="noopener noreferrer">x</a>'],
    ["[x](mailto:a@a.example)", '<a href="mailto:a@a.example" rel="noopener noreferrer">x</a>'],
    ["[x](javascript:alert%281%29)", "x"],
    ["[*x*](data:text/html,y)", "<em>x</em>"],
    ["[x](../y)", "x"],
  ])("links %s as %s", (markdown, expected) => {
    expect(html(markdown)).toBe(claim(expected));
  });

  it("fetches no image", () => {
    expect(html("![x](https://a.example/x.png)")).not.toContain("<img");
  });

  it("stays shallow, however deep marks nest", () => {
    const depth = 150;
    const nested = html(`${"*a ".repeat(depth)}x${" b*".repeat(depth)}`);
    expect(nested.match(/<em>/g)?.length ?? 0).toBeLessThanOrEqual(8);
    expect(nested.replace(/<[^>]*>/g, "")).toBe(`${"a ".repeat(depth)}x${" b".repeat(depth)}`);
  });

  it("loses no character, and gives each claim its words", () => {
    fc.assert(
      fc.property(anyBriefing, (text) => {
        const tree = parseBriefing(text);
        const render = proseRenderer(tree, indexCitations(tree));
        for (const prose of allProse(tree)) {
          const root: Root = { type: "root", children: render(prose) };
          expect(textOf(root)).toBe(prose.passage.text);
          const claims = elementsOf(root).filter(({ properties }) => isId(properties.id, "c-"));
          expect(claims.map((node) => [node.properties.id, textOf(node)])).toEqual(
            tree.claims
              .filter((claim) => claim.prose === prose)
              .map(({ id, text: written }) => [id, written]),
          );
        }
      }),
    );
  });
});

// The pages of a topic across all its versions.
const ACROSS = [
  "claims",
  "questions",
  "perspectives",
  "tensions",
  "timeline",
  "figures",
  "sources",
  "compare",
];

describe("the pages", () => {
  it("are all kinds, each once", () => {
    expect([...topicPageKinds, ...sitePageKinds].map(({ name }) => name)).toEqual([
      "latest",
      "version",
      "changes",
      "since",
      "history",
      "claims",
      "questions",
      "perspectives",
      "tensions",
      "timeline",
      "figures",
      "sources",
      "compare",
      "home",
      "site-sources",
      "search",
      "not-found",
    ]);
  });

  it("are made when they are asked for", () => {
    const first = renderPages(siteOf([awkward()]), { page })
      [Symbol.iterator]()
      .next();
    expect(first.value?.path).toBe("awkward/index.html");
  });

  it("have the addresses of the design", () => {
    const paths = [...pagesOf(siteOf([awkward(), plain()])).keys()];
    expect(paths).toEqual([
      "awkward/index.html",
      "awkward/v1/index.html",
      "awkward/history/index.html",
      ...ACROSS.map((kind) => `awkward/${kind}/index.html`),
      "plain/index.html",
      "plain/v1/index.html",
      "plain/v2/index.html",
      "plain/v4/index.html",
      "plain/v2/changes/index.html",
      "plain/v4/changes/index.html",
      "plain/since/v1/index.html",
      "plain/since/v2/index.html",
      "plain/history/index.html",
      ...ACROSS.map((kind) => `plain/${kind}/index.html`),
      "index.html",
      "sources/index.html",
      "search/index.html",
      "404.html",
    ]);
  });

  it("are valid HTML", { timeout: 60_000 }, async () => {
    const validator = new HtmlValidate(
      new StaticConfigLoader({
        root: true,
        extends: ["html-validate:recommended", "html-validate:document"],
        // Titles are as long as their authors make them; our own files need no hashes.
        rules: { "long-title": "off", "require-sri": "off", "doctype-style": "off" },
      }),
    );
    for (const [path, html] of pagesOf(siteOf([awkward(), plain(), big()]))) {
      const { results } = await validator.validateString(html);
      const messages = results.flatMap((result) =>
        result.messages.map(({ line, ruleId, message }) => `${path}:${line} ${ruleId} ${message}`),
      );
      expect(messages).toEqual([]);
    }
  });

  it("hold together", () => {
    expectWhole(siteOf([awkward(), plain(), big()]));
    expectWhole({ ...siteOf([]), title: "" });
  });

  it("hold together whatever the text", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...forms), (text, form) => {
        expectWhole(siteOf([topicOf("any", [parseBriefing(text, { form })])]));
      }),
      { numRuns: 60 },
    );
  });

  it("show an old version as one, and lead on", () => {
    const pages = pagesOf(siteOf([plain()]));
    const old = pages.get("plain/v2/index.html") ?? "";
    expect(old).toContain('Version 2 of 4. The latest is <a href="../index.html">version 4</a>.');
    expect(old).toContain('<link rel="latest-version" href="../index.html">');
    expect(old).toContain('<link rel="predecessor-version" href="../v1/index.html">');
    expect(old).toContain('<link rel="successor-version" href="../v4/index.html">');
    expect(old).toContain('<link rel="version-history" href="../history/index.html">');
    expect(old).toContain(
      '<link rel="alternate" type="application/json" title="JSON" href="briefing.json">',
    );
    expect(pages.get("plain/v4/index.html")).not.toContain("The latest is");
    expect(pages.get("plain/index.html")).toContain('href="v4/briefing.json"');
  });

  it("name the address that stands for each", () => {
    const canonical = (url: string | null) =>
      [...pagesOf({ ...siteOf([plain()]), url })].map(([path, html]) => [
        path,
        /<link rel="canonical" href="([^"]*)">/.exec(html)?.[1],
      ]);
    expect(Object.fromEntries(canonical("https://a.example/r"))).toEqual({
      "index.html": "https://a.example/r/",
      "plain/index.html": "https://a.example/r/plain/",
      "plain/v1/index.html": "https://a.example/r/plain/v1/",
      "plain/v2/index.html": "https://a.example/r/plain/v2/",
      "plain/v4/index.html": "https://a.example/r/plain/",
      "plain/v2/changes/index.html": "https://a.example/r/plain/v2/changes/",
      "plain/v4/changes/index.html": "https://a.example/r/plain/v4/changes/",
      "plain/since/v1/index.html": "https://a.example/r/plain/since/v1/",
      "plain/since/v2/index.html": "https://a.example/r/plain/since/v2/",
      "plain/history/index.html": "https://a.example/r/plain/history/",
      ...Object.fromEntries(
        ACROSS.map((kind) => [`plain/${kind}/index.html`, `https://a.example/r/plain/${kind}/`]),
      ),
      "search/index.html": "https://a.example/r/search/",
      "sources/index.html": "https://a.example/r/sources/",
      "404.html": undefined,
    });
    expect(canonical(null).every(([, address]) => address === undefined)).toBe(true);
  });

  it("find their way from any address where nothing is", () => {
    const links = (site: Site) =>
      linksIn(pagesOf(site).get("404.html") ?? "").filter((url) => url !== "assets/style.css");
    expect(links({ ...siteOf([plain()]), url: "https://a.example/r" })).toEqual(
      expect.arrayContaining(["/r/assets/style.css", "/r/index.html", "/r/plain/"]),
    );
    expect(links({ ...siteOf([plain()]), base: "/b" })).toContain("/b/plain/");
    expect(links(siteOf([plain()])).every((url) => /^[/#]/.test(url))).toBe(true);
  });

  it("describe themselves by the first sentence of What", () => {
    const html = pagesOf(siteOf([plain()])).get("plain/v1/index.html");
    expect(html).toContain('<meta name="description" content="The gauge fell.">');
  });

  it("list a source once, with what is known of it", () => {
    const tree = briefing(
      "What\nThe gauge fell [1].",
      `${SOURCES}- [1] Another first — desk:rivers\n- [99999999999] Far — desk:rivers\n`,
    );
    const facts: TopicFacts = {
      sources: [
        {
          title: "gauge  READINGS",
          url: "https://rivers.example/",
          publisher: "River Office",
          archive: "https://archive.example/1",
          reliability: "B2",
          status: "retracted",
        },
      ],
    };
    const html = pagesOf(siteOf([topicOf("r", [tree], facts)])).get("r/index.html") ?? "";
    expect(html.match(/id="source-1"/g)).toHaveLength(1);
    expect(html).not.toContain("Another first");
    expect(html).toContain(
      '<strong class="status">Retracted</strong> <cite dir="auto"><a href="https://rivers.example/" rel="noopener noreferrer">Gauge readings</a></cite>',
    );
    expect(html).toContain(
      '<bdi>River Office</bdi> · <bdi><time class="date" datetime="2026-05-26">26 May 2026</time></bdi> · <bdi>desk:rivers</bdi> · <bdi>Reliability: B2</bdi>',
    );
    expect(html).toContain(">Archived copy</a>");
    expect(html).toContain('<li id="source-2" value="2">');
    expect(html).toContain('<li id="source-99999999999" data-number="99999999999">');
    expect(html).toContain("Not cited.");
  });

  it("lead nowhere from the unsafe address of a source", () => {
    const tree = parseBriefing(
      "## What\n\nThe gauge fell [1].\n\n## Sources\n\n- [1] [Gauge](javascript:alert(1)) — desk\n",
      { form: "markdown" },
    );
    const html = pagesOf(siteOf([topicOf("r", [tree])])).get("r/index.html") ?? "";
    expect(html).toContain(">Gauge<");
    expect(html).not.toContain("javascript:");
  });

  it("keep the author's sections and their order, the unknown ones too", () => {
    const html = pagesOf(siteOf([awkward()])).get("awkward/index.html") ?? "";
    const headings = elementsOf(parse(html)).filter(({ tagName }) => tagName === "h2");
    expect(headings.map(textOf)).toEqual([
      "Timeline",
      "What",
      "Notes from the field",
      "Narrative",
      "What",
      "Perspectives",
      "Tensions",
      "Sources",
    ]);
    expect(html).toContain("This section is empty.");
  });

  it("run the way their text is read", () => {
    const tree = parseBriefing("الأنهار\nVersion 1\nWhat\nانخفض المقياس [1].\n");
    const pages = pagesOf(siteOf([topicOf("r", [tree], { language: "ar" })]));
    expect(pages.get("r/index.html")).toContain('<html lang="en" dir="ltr">');
    expect(pages.get("r/index.html")).toContain('<div class="sections" lang="ar" dir="rtl">');
    expect(pages.get("r/index.html")).toMatch(/<h1 [^>]*dir="auto" lang="ar">الأنهار/);
    expect(pages.get("index.html")).toContain('<html lang="en" dir="ltr">');
    expect(pages.get("index.html")).toContain('<h2 dir="auto" lang="ar">');
  });
});

/** A topic whose text has the oddities that a page must bear. */
function awkward(): Topic {
  const tree = parseBriefing(`${"A title of many words ".repeat(9)}"and" <more> & more
Version 1
Timeline
- Q1 2026: A quarter [1]; and more [2]
- 2026-02-30: No such day [1]
- 2026: A year [1]
- 2026: The same year
What
[1]
Notes from the field
Seen by <script>alert(1)</script> and 'others' [1, 2], [1–3] and [9]. Denied. [1][2][3][1]
Narrative
What
A second time, of the same name [2].
Perspectives
مكتب الأنهار [1]
Calm [2].
Evolution: Calmer [3].
水利部
Evolution: New.
Tensions
- The office is calm [1]. [1][2]
- One side only.
${SOURCES}- [4] "Quoted" <b> & co https://a.example/?a=b&c="d"
`);
  return topicOf("awkward", [tree]);
}

/** A topic in three versions with nothing amiss. */
function plain(): Topic {
  const version = (number: number) =>
    parseBriefing(
      `Rivers\nVersion ${number}\n2026-05-0${number} 06:00 UTC · 1,240 items\nWhat\nThe gauge fell [1]. The dike held [2].\n${SOURCES}`,
    );
  return topicOf("plain", [1, 2, 4].map(version));
}

/** A topic with 300 sources, each cited twice. */
function big(): Topic {
  const numbers = Array.from({ length: 300 }, (_, i) => i + 1);
  const sentences = numbers.map((number) => `Gauge ${number} fell [${number}].`).join(" ");
  const sources = numbers.map((number) => `- [${number}] Gauge ${number} — desk:rivers`);
  const tree = parseBriefing(
    ["Gauges", "Version 1", "What", sentences, "Narrative", sentences, "Sources", ...sources].join(
      "\n",
    ),
  );
  return topicOf("big", [tree]);
}

function topicOf(slug: string, trees: readonly BriefingTree[], facts: TopicFacts = {}): Topic {
  const [first, ...rest] = trees.map(
    (tree, i): Version => ({
      file: `${slug}/v${i + 1}.txt`,
      number: tree.header.version?.value ?? i + 1,
      tree,
    }),
  );
  if (first === undefined) throw new Error("a topic has a version");
  const title = (rest.at(-1) ?? first).tree.header.title?.value ?? "";
  return { slug, title, facts, versions: [first, ...rest] };
}

function siteOf(topics: readonly Topic[]): Site {
  return { title: "Reports", description: "On rivers.", lang: "en", url: null, topics };
}

function pagesOf(site: Site): Map<string, string> {
  return new Map([...renderPages(site, { page })].map(({ path, content }) => [path, content]));
}

/** Whatever a text may do to a page, these hold. */
function expectWhole(site: Site): void {
  const pages = pagesOf(site);
  for (const [path, html] of pages) {
    const elements = elementsOf(parse(html));
    const ids = elements.flatMap(({ properties }) => properties.id ?? []);
    expect(new Set(ids).size, path).toBe(ids.length);
    expect(linksIn(html).filter((url) => !hasTarget(url, path, pages, new Set(ids)))).toEqual([]);
    expectLinksBothWays(elements);
    for (const { tagName, properties, children } of elements) {
      expect(properties.style).toBeUndefined();
      expect(Object.keys(properties).filter((name) => /^on/i.test(name))).toEqual([]);
      const isData = /^application\/(?:ld\+)?json$/.test(String(properties.type));
      const isInline = tagName === "script" && children.length > 0 && !isData;
      expect(tagName === "style" || isInline).toBe(false);
    }
  }
}

function expectLinksBothWays(elements: readonly Element[]): void {
  const byRole = (role: string) =>
    elements.filter(({ properties }) => String(properties.role) === role);
  const forth = byRole("doc-noteref").map(({ properties: { id, href } }) => `#${id} ${href}`);
  const back = elements
    .filter(({ properties }) => isId(properties.id, "source-"))
    .flatMap((source) =>
      elementsOf(source)
        .filter(({ properties }) => String(properties.role) === "doc-backlink")
        .map(({ properties }) => `${properties.href} #${source.properties.id}`),
    );
  expect(back.toSorted()).toEqual(forth.toSorted());
  expect(byRole("doc-backlink")).toHaveLength(back.length);
}

function hasTarget(
  url: string,
  from: string,
  pages: ReadonlyMap<string, string>,
  ids: ReadonlySet<unknown>,
): boolean {
  if (/^(?:https?|mailto):/.test(url)) return true;
  if (url.startsWith("#")) return ids.has(url.slice(1));
  const [place = "", fragment] = url.split("#");
  const path = place.startsWith("/") ? place.slice(1) : posix.join(posix.dirname(from), place);
  const page = pages.get(filePath(path));
  if (fragment !== undefined) return page?.includes(` id="${fragment}"`) ?? false;
  return (
    page !== undefined ||
    /^assets\/|(?:^|\/)feed\.(?:xml|json)$|\/(?:briefing|sources)\.[a-z.]+$/.test(path)
  );
}

function linksIn(html: string): string[] {
  return elementsOf(parse(html)).flatMap(({ properties }) =>
    [properties.href, properties.src].flatMap((url) => (typeof url === "string" ? [url] : [])),
  );
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

function isId(id: unknown, start: string): boolean {
  return typeof id === "string" && id.startsWith(start);
}

function text(value: string): { type: "text"; value: string } {
  return { type: "text", value };
}

function element(tagName: string, children: Element["children"] = []): Element {
  return { type: "element", tagName, properties: {}, children };
}
