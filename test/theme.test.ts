import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith, sampleText, sitrep } from "./sample.ts";

async function build(theme: unknown, more: Record<string, string> = {}) {
  const site = await folderWith({
    "sitrep.config.json": JSON.stringify({ theme }),
    "briefings/rail/v1.txt": sampleText(1, "Rail"),
    ...more,
  });
  const result = await sitrep(site, ["build"]);
  const read = (path: string) => readFile(join(site, "dist", path), "utf8");
  return { ...result, read };
}

describe("a theme", () => {
  it("sets colours and fonts in a style sheet of its own, which every page links last", async () => {
    const { status, read } = await build({
      accent: "#7a1f1f",
      accentDark: "#ff9e9e",
      fonts: { text: "Charter, Georgia, serif" },
    });
    expect(status).toBe(0);
    const css = await read("assets/theme.css");
    expect(css).toContain("--accent");
    expect(css).toContain("#7a1f1f");
    expect(css).toContain("#ff9e9e");
    expect(css).toContain("Charter");
    for (const page of ["index.html", "rail/v1/index.html", "404.html"]) {
      const html = await read(page);
      expect(html.lastIndexOf("assets/theme.css")).toBeGreaterThan(
        html.lastIndexOf("assets/style.css"),
      );
    }
    expect(await read("404.html")).toContain('href="assets/theme.css"');
    expect(await read("rail/history/index.html")).toMatch(/across\.css.*theme\.css/s);
  });

  it("is not there where none is set", async () => {
    const { read } = await build(undefined);
    await expect(read("assets/theme.css")).rejects.toThrow("ENOENT");
    expect(await read("index.html")).not.toContain("theme.css");
  });

  it("gives way to the site's own", async () => {
    const own = ":root { --accent: teal; }\n";
    const { read } = await build({ accent: "#7a1f1f" }, { "templates/assets/theme.css": own });
    expect(await read("assets/theme.css")).toBe(own);
  });

  it("says where a colour can hardly be read on the paper", async () => {
    const { status, stderr } = await build({ accent: "#ff9e9e" });
    expect(status).toBe(0);
    expect(stderr).toMatch(/contrast of [\d.]+:1, expected at least 4\.5:1/);
  });

  it.each([
    { accent: "red;}" },
    { accent: "url(x)" },
    { accent: "a/*b*/" },
    { fonts: { text: "a; } body { display: none" } },
    { acent: "#000" },
  ])("lets nothing else into the style sheet: %j", async (theme) => {
    const { status, stderr } = await build(theme);
    expect(status).toBe(2);
    expect(stderr).toContain("theme");
  });
});
