import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedSite, serveSite } from "./served-site.ts";

/** What runs in a page that lets it; each calls `pwned`, which a page of ours never has. */
const ATTACKS = [
  "<script>pwned()</script>",
  "</script><script>pwned()</script>",
  "<img src=x onerror=pwned()>",
  '"><svg onload=pwned()>',
  "'\"--></style></title></textarea><svg/onload=pwned()>",
  "<iframe srcdoc='<script>parent.pwned()</script>'>",
  "<a href=javascript:pwned()>x</a>",
  "<base href=https://attacker.example/>",
  "<form id=attributes><input name=children>",
  "<p id=location name=body>",
  "{{constructor.constructor('pwned()')()}}",
  "]]><script>pwned()</script>",
  "&lt;script&gt;pwned()&lt;/script&gt;",
  "__proto__ constructor toString hasOwnProperty",
];
const MARKDOWN = [
  "[x](javascript:pwned())",
  "[x](JaVaScRiPt&colon;pwned())",
  "[x](data:text/html,<script>pwned()</script>)",
  "![x](https://attacker.example/x.png)",
  "<https://attacker.example>",
  "`<script>pwned()</script>`",
];

const all = ATTACKS.join(" ");
const each = (mark: string) => ATTACKS.map((attack) => `${mark}${attack} [1].`).join("\n");

/** A version with an attack in every field of the text form. */
function textVersion(version: number): string {
  return [
    `The question ${all} · history`,
    `Version ${version}`,
    `2026-05-0${version} 09:00 UTC · 7 items`,
    "What",
    ...ATTACKS.map(
      (attack, nth) =>
        `Claim ${nth + version} of ${attack} costs $${nth + version} million [1][${nth + 2}].`,
    ),
    "Open questions",
    ...ATTACKS.map((attack, nth) => `Will ${attack} happen in ${2026 + nth + version}?`),
    "Narrative",
    each(`On day ${version} there was `),
    "Timeline",
    ...ATTACKS.map((attack) => `- 2026-04-0${version}: ${attack} [1]`),
    "Perspectives",
    ...ATTACKS.slice(0, 6).flatMap((attack, nth) => [
      `Holder ${nth} ${attack}`,
      `They hold ${attack} in version ${version} [1].`,
      `Evolution: ${attack}.`,
    ]),
    "Tensions",
    ...ATTACKS.map((attack) => `- One says ${attack} [1]; another not [2]. [1][2]`),
    "Sources",
    ...ATTACKS.map(
      (attack, nth) =>
        `- [${nth + 1}] Title ${attack} — feed:${attack.replaceAll(" ", "")} (2026-04-01)`,
    ),
    `- [${ATTACKS.length + 1}] Last — a:b (2026-04-01)`,
    "",
  ].join("\n");
}

function markdownVersion(): string {
  const quoted = JSON.stringify(all);
  return [
    "---",
    `title: ${quoted}`,
    "version: 1",
    "published: 2026-05-01T09:00:00Z",
    "---",
    "## What",
    "",
    ...[...MARKDOWN.filter((text) => !/javascript|data:/i.test(text)), ...ATTACKS].flatMap(
      (text) => [`It is said: ${text} [1].`, ""],
    ),
    `## Perspectives\n\n### ${ATTACKS[2]}\n\nA stance [1].\n\nEvolution: ${ATTACKS[0]}\n`,
    "## Sources",
    "",
    "- [1] [Title <img src=x onerror=pwned()>](https://example.org/a?b=%22%3E) — feed",
    "",
  ].join("\n");
}

const FACTS = JSON.stringify({
  description: all,
  sources: [{ title: `Title ${ATTACKS[0]}`, publisher: all, kind: all, reliability: all }],
});

let site: ServedSite;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sitrep-hostile-"));
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const version of [1, 2, 3])
    write(`briefings/constructor/v${version}.txt`, textVersion(version));
  write("briefings/constructor/topic.yaml", FACTS);
  write("briefings/location/v1.md", markdownVersion());
  write("sitrep.config.json", JSON.stringify({ title: all, description: all }));
  site = await serveSite(folder);
}, 120_000);

afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true });
});

const PAGES = [
  "/",
  "/sources/",
  "/search/",
  "/search/?q=pwned",
  "/constructor/",
  "/constructor/v1/",
  "/constructor/v3/changes/",
  "/constructor/since/v1/",
  "/constructor/compare/?before=1&after=3",
  ...[
    "history",
    "claims",
    "questions",
    "perspectives",
    "tensions",
    "timeline",
    "figures",
    "sources",
  ].map((page) => `/constructor/${page}/`),
  "/location/",
  "/nowhere/<script>pwned()</script>",
];

describe("a site of texts that attack it", () => {
  it.each(PAGES)("%s runs nothing, fetches nothing and says what was written", async (path) => {
    const { page, complaints, close } = await site.open("about:blank");
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.addInitScript("globalThis.pwned = () => { globalThis.wasPwned = true; };");
    await page.goto(site.origin + path);
    // What waits for a pointer or a key is set off too.
    await page.evaluate(
      "document.querySelectorAll('a[role=doc-noteref]').forEach((a) => a.focus())",
    );
    await page.waitForTimeout(100);
    expect(await page.evaluate("globalThis.wasPwned === true")).toBe(false);
    expect(dialogs).toEqual([]);
    // The page of addresses that lead nowhere looks for its style in more than one place.
    const isExpected = /^failed: .*\/nowhere\/.*\.css$|status of 404/;
    const isMissing = path.startsWith("/nowhere/");
    expect(complaints.filter((line) => !(isMissing && isExpected.test(line)))).toEqual([]);
    expect(await page.locator("h1").count()).toBe(1);
    await close();
  });

  it("shows an attack as the words that it is", async () => {
    const { page, close } = await site.open(`${site.origin}/constructor/v1/`);
    const said = await page.locator("main").innerText();
    for (const attack of ATTACKS.slice(0, 3)) expect(said).toContain(attack);
    await close();
  });
});
