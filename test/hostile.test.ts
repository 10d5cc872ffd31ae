import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkBriefing } from "../src/check/check.ts";
import { systemIo } from "../src/cli/io.ts";
import { run } from "../src/cli/run.ts";
import type { Site, Topic } from "../src/model/topic.ts";
import type { BriefingTree } from "../src/model/tree.ts";
import { parseBriefing } from "../src/parse/briefing.ts";
import { renderPages } from "../src/render/site.ts";

const page = readFileSync(new URL("../templates/page.html", import.meta.url), "utf8");

interface Parts {
  readonly what?: string;
  readonly narrative?: string;
  readonly timeline?: string;
  readonly perspectives?: string;
  readonly sources?: string;
}

/** A briefing that is in order but for the parts given. */
function textOf(parts: Parts): string {
  return [
    "Amber Harbour · history",
    "Version 1",
    "2026-05-27 18:27 UTC · 1 item",
    "What",
    parts.what ?? "The port waits [1].",
    "Narrative",
    parts.narrative ?? "Ships wait.",
    "Timeline",
    parts.timeline ?? "- 2026-05-01: The port waits [1]",
    "Perspectives",
    parts.perspectives ?? "Port\nWaits.\nEvolution: Consistent.",
    "Sources",
    parts.sources ?? "- [1] Port waits for ships at the old berth — desk",
  ].join("\n");
}

function times(n: number, line: (nth: number) => string, between = "\n"): string {
  return Array.from({ length: n }, (_, nth) => line(nth + 1)).join(between);
}

const NOUNS = "port berth crane quay ship cargo union tariff ferry canal pilot grain".split(" ");
const noun = (nth: number) => NOUNS[nth % NOUNS.length] ?? "";
const title = (nth: number) =>
  `${noun(nth)} ${noun(nth * 5 + 1)} ${noun(nth * 7 + 2)} waits ${nth}`;
const plan = "- [1] Port may open a new berth for grain — desk";

/** What is multiplied, how often, and the rules that have something to say of it. */
const hostile: readonly (readonly [string, number, (n: number) => string, readonly string[]])[] = [
  ["citations on a line", 1500, (n) => textOf({ what: "[1] ".repeat(n) }), []],
  [
    "citations of nothing",
    2000,
    (n) => textOf({ what: times(n, (nth) => `[${nth + 1}]`, "") }),
    ["unresolved-citation"],
  ],
  ["citations on lines of their own", 300, (n) => textOf({ narrative: "[1]\n".repeat(n) }), []],
  ["figures", 1500, (n) => textOf({ what: `${"$1 ".repeat(n)}[1]` }), []],
  ["figures with citations", 1500, (n) => textOf({ what: "$1 [1] ".repeat(n) }), []],
  [
    "paragraphs full of figures",
    1500,
    (n) => textOf({ what: `${"$1 ".repeat(n)}[1]`, narrative: `${"$2 ".repeat(n)}[1]` }),
    [],
  ],
  [
    "a title full of plans",
    3000,
    (n) =>
      textOf({
        what: "The port opened a berth [1]. ".repeat(200),
        sources: `- [1] ${"Port may open a berth ".repeat(n)} — desk`,
      }),
    ["conflicting-hedge"],
  ],
  [
    "sources of plans in one run",
    300,
    (n) =>
      textOf({
        what: `The port opened a new berth for grain ${times(n, (nth) => `[${nth}]`, "")}.`,
        sources: times(n, (nth) => `- [${nth}] Port may open new berth for grain ${nth} — desk`),
      }),
    [],
  ],
  [
    "runs of one sentence",
    300,
    (n) => textOf({ what: times(n, (nth) => `it opened ${nth} [1]`, " "), sources: plan }),
    [],
  ],
  [
    "sources",
    300,
    (n) => textOf({ sources: times(n, (nth) => `- [${nth}] ${title(nth)} — desk`) }),
    ["uncited-source"],
  ],
  [
    "sources with one title",
    300,
    (n) => textOf({ sources: times(n, (nth) => `- [${nth}] Old port waits for ships — desk`) }),
    ["duplicate-source", "uncited-source"],
  ],
  [
    "sources with one number",
    300,
    (n) => textOf({ sources: times(n, (nth) => `- [1] ${title(nth)} — desk`) }),
    ["duplicate-source-number"],
  ],
  [
    "events out of order",
    300,
    (n) => textOf({ timeline: times(n, (nth) => `- 2026-05-${11 + (nth % 9)}: A ship waits [1]`) }),
    ["unordered-timeline"],
  ],
  [
    "ranges of numbers",
    4000,
    (n) => textOf({ what: "[1-9999] ".repeat(n) }),
    ["near-miss-citation"],
  ],
  ["brackets", 20_000, (n) => textOf({ what: "[".repeat(n) }), []],
  ["initials", 3000, (n) => textOf({ what: "A. ".repeat(n) }), []],
];

describe("many", () => {
  it.each(hostile)(
    "%s are checked and rendered in time that grows with them",
    (_, n, make, rules) => {
      const once = examine(make(n));
      const fourfold = examine(make(4 * n));
      expect(once.rules).toEqual(expect.arrayContaining([...rules]));
      expect(fourfold.rules).toEqual(expect.arrayContaining([...rules]));
      // Four times, with room for a machine that is busy; what is quadratic takes sixteen times.
      expect(fourfold.time).toBeLessThan(12 * Math.max(FLOOR, once.time));
    },
  );
});

// Less than this, in milliseconds, is mostly what the machine does beside.
const FLOOR = 100;

/** The ids of the rules that have something to say, and how long it took to know and to render. */
function examine(text: string) {
  const start = process.cpuUsage();
  const tree = parseBriefing(text, { form: "text" });
  const rules = new Set(checkBriefing(tree).map(({ rule }) => rule));
  let rendered = "";
  for (const { path } of renderPages(siteOf(tree), { page })) {
    rendered = path;
    if (path === "harbour/v1/index.html") break;
  }
  expect(rendered).toBe("harbour/v1/index.html");
  return { rules: [...rules], time: process.cpuUsage(start).user / 1000 };
}

function siteOf(tree: BriefingTree): Site {
  const version = { file: "v1.txt", number: 1, tree };
  const topic: Topic = { slug: "harbour", title: "Harbour", facts: {}, versions: [version] };
  return { title: "Texts", description: "", lang: "en", url: null, topics: [topic] };
}

describe("a text that is too long", () => {
  const folder = mkdtempSync(join(tmpdir(), "sitrep-hostile-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(["check", "build", "parse"])("is refused by %s before it is read", async (command) => {
    const file = join(folder, "long.txt");
    writeFileSync(file, textOf({}));
    truncateSync(file, 104_000_000);
    const { status, said, opened } = await sitrep([command, file], folder);
    expect(said).toBe("sitrep: `long.txt` is 104 MB long; sitrep reads texts of up to 1 MB\n");
    expect(status).toBe(2);
    expect(opened).not.toContain(file);
  });

  it("is refused on standard input too", async () => {
    const bytes = new TextEncoder().encode(textOf({ what: "[1] ".repeat(1_000_000) }));
    const { status, said } = await sitrep(["check", "-"], folder, bytes);
    expect(said).toBe("sitrep: Standard input is 4.1 MB long; sitrep reads texts of up to 1 MB\n");
    expect(status).toBe(2);
  });

  it("does not keep the others of its topic from being checked", async () => {
    const others = join(folder, "harbour");
    mkdirSync(others);
    writeFileSync(join(others, "v1.txt"), textOf({ what: "The port waits [7]." }));
    writeFileSync(join(others, "v2.txt"), "x".repeat(1_000_001));
    const { status, said, printed } = await sitrep(["check", others], folder);
    expect(said).toContain("v2.txt` is 1.1 MB long");
    expect(printed).toContain("v1.txt:5:16 error Unexpected citation `[7]`");
    expect(status).toBe(2);
  });
});

async function sitrep(args: readonly string[], cwd: string, stdin = new Uint8Array()) {
  let [said, printed] = ["", ""];
  const opened: string[] = [];
  const system = systemIo();
  const status = await run(args, {
    ...system,
    cwd,
    stdout: { isTerminal: false, write: (text) => void (printed += text) },
    stderr: { isTerminal: false, write: (text) => void (said += text) },
    readStdin: async () => stdin,
    readFile: (path) => {
      opened.push(path);
      return system.readFile(path);
    },
  });
  return { status, said, printed, opened };
}
