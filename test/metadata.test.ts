import { describe, expect, it } from "vitest";
import { filesIn, folderWith, sampleText, sitrep } from "./sample.ts";

describe("the head of a version's page", () => {
  it("names it for those who link and cite it, and ends no script early", async () => {
    const title = "Harbour </script><b> dredging";
    const folder = await folderWith({
      "briefings/harbour/v1.txt": sampleText(1, title),
      "briefings/harbour/v2.txt": sampleText(2, title),
    });
    const args = ["build", "--out", "dist", "--site-url", "https://ports.example"];
    const { status, stderr } = await sitrep(folder, args);
    expect(status, stderr).toBe(0);
    const files = await filesIn(`${folder}/dist`);
    const page = files["harbour/v2/index.html"] ?? "";
    expect(page).toContain('content="2026/02/10"');
    expect(page).toContain('content="https://ports.example/assets/social.png"');
    expect(page).toContain('rel="predecessor-version"');
    expect(page).toContain('http-equiv="Content-Security-Policy"');
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1];
    expect(JSON.parse(data ?? "")).toMatchObject({
      "@id": "https://ports.example/harbour/v2/",
      headline: title,
      version: "2",
      datePublished: "2026-02-10T09:00:00Z",
      isBasedOn: { version: "1", url: "https://ports.example/harbour/v1/" },
      citation: [
        { name: "Port authority lets the dredging contract lapse" },
        { name: "Pilots warn of silt in the northern channel" },
      ],
    });
  });
});
