import { describe, expect, it } from "vitest";
import { alignVersions } from "../src/history/alignment.ts";
import { parseBriefing } from "../src/parse/briefing.ts";

/** Whether the one source of a version is that of another. */
function isOne(before: string, after: string): boolean {
  const versionOf = (number: number, source: string) =>
    parseBriefing(
      `T\nVersion ${number}\n2026-01-0${number} 10:00 UTC\nWhat\nThe dam held [1].\nSources\n- [1] ${source}\n`,
    );
  return alignVersions(versionOf(1, before), versionOf(2, after)).matches.source.pairs.length === 1;
}

describe("a source", () => {
  const title = "Dam at Tarn holds after week of rain";
  const other = "Water board says the worst is over";

  it.each([
    ["https://www.example.org/a", "http://example.org/a/"],
    ["https://example.org/a?utm_source=x&id=3", "https://example.org/a?id=3"],
    ["https://m.example.org/a", "https://example.org/a#top"],
  ])("is known by its address under another title: %s and %s", (one, two) => {
    expect(isOne(`${title} — wire ${one}`, `${other} — wire ${two}`)).toBe(true);
  });

  it("of another address and title is another", () => {
    expect(
      isOne(`${title} — wire https://example.org/a`, `${other} — wire https://example.org/b`),
    ).toBe(false);
  });

  it("is known by its title, cut or whole, under another number", () => {
    expect(isOne(`${title} — wire`, `${title} — desk`)).toBe(true);
    expect(isOne(`${title} — wire`, `${title.slice(0, 28)}... — wire`)).toBe(true);
  });
});
