import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { condense } from "../src/site/condense.ts";

const folder = fileURLToPath(new URL("../templates/assets/", import.meta.url));
const read = (name: string) => readFileSync(join(folder, name));
const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));

const condensed = (path: string, text: string) =>
  new TextDecoder().decode(condense(path, new TextEncoder().encode(text)));

describe("a file of ours, condensed", () => {
  it("has no comments, and keeps what only looks like one", () => {
    const css = `/* Why\n  so */\na {\n  content: "/* \\" */";\n\n  /* b */\n  color: red;\n}\n`;
    expect(condensed("a.css", css)).toBe('a {\ncontent: "/* \\" */";\ncolor: red;\n}\n');
    const js = '// Why\n/** So. */\nif (a) {\n  // b\n  go("https://a.example"); // c\n}\n';
    expect(condensed("a.js", js)).toBe('if (a) {\ngo("https://a.example"); // c\n}\n');
  });

  it("is as it was, if it is of another kind", () => {
    expect(condensed("a.svg", "  <!-- a -->\n\n/* b */")).toBe("  <!-- a -->\n\n/* b */");
  });

  it.each(scripts)("is safe in %s, where no text goes over several lines", (name) => {
    for (const line of read(name).toString().split("\n")) {
      if (/^\s*(?:\/\/|\/?\*)/.test(line)) continue;
      expect((line.match(/`/g) ?? []).length % 2, line).toBe(0);
    }
  });

  it.each([
    ["style.css", 5.0],
    ["across.css", 5.0],
    ["script.js", 8.0],
    ["search.js", 6.0],
    ["compare.js", 8.0],
    ["timeline.js", 2.0],
  ])("%s is at most %d KB when it is sent", (name, most) => {
    expect(gzipSync(condense(name, read(name)), { level: 9 }).length / 1024).toBeLessThan(most);
  });
});
