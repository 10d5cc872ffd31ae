import fc from "fast-check";

const line = fc
  .array(
    fc.constantFrom(
      "Title",
      " · history",
      "Version 8",
      "Version",
      "2026-04-09 06:45 UTC",
      " · 41 items",
      "What",
      "Narrative",
      "Timeline",
      "Perspectives",
      "Tensions",
      "Sources",
      "Sources:",
      "## ",
      "### ",
      "---",
      "title: a",
      "version: 3",
      "published: 2026-05-27",
      "- ",
      "-",
      "* ",
      "1. ",
      "[1]",
      "[2][3]",
      "[1, 2]",
      "[1–3]",
      "[^1]",
      "[O1]",
      "[01]",
      "\\",
      "`",
      "*",
      "**",
      "_",
      "<b>",
      "&amp;",
      "[x](https://a.example)",
      "](",
      "(2026-05-01)",
      "(2026)",
      " — ",
      "—",
      "wire",
      "feed:x",
      "https://a.example/x",
      "Evolution: ",
      "**Evolution:** ",
      "2026-05-06: ",
      "Q1 2026: ",
      "2026-02-30:",
      "Rates fell. ",
      "Dr. Roe said so.",
      " ",
      "\t",
      "\u00A0",
      "é",
      "中文。",
      "👩‍🔬",
      "\u202E",
      "\u0000",
      "\uD800",
      ">",
      "```",
      "[a]: b",
      "<!-- sitrep-ignore uncited-source: why -->",
      ":",
      ";",
      "?",
      "…",
      "“x”",
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));

/** Any string, mostly made of what a briefing is made of. */
export const anyText = fc.oneof(
  { weight: 4, arbitrary: joined(fc.array(line, { maxLength: 25 }), ["\n", "\r\n", "\n\n"]) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
);

function joined(lines: fc.Arbitrary<string[]>, ends: string[]): fc.Arbitrary<string> {
  return fc.tuple(lines, fc.constantFrom(...ends)).map(([parts, end]) => parts.join(end));
}

const word = fc.constantFrom(
  "Rates",
  "fell",
  "the",
  "dam",
  "3%",
  "$4B",
  "A*b*",
  "snake_case",
  "<5",
  "AT&T",
  "&amp;",
  "`x`",
  "C#",
  "\\",
  "[PDF]",
  "“quoted”",
  "née",
  "水",
  "https://a.example/x_y_z",
  "1.",
  "-",
  "#",
  ">",
  "~~~",
  "U.S.",
  "(2026)",
  "—",
  "_",
  "**",
  "](x)",
);
const words = fc
  .tuple(fc.constantFrom("Since ", "Since ", ""), fc.array(word, { minLength: 1, maxLength: 8 }))
  .map(([start, parts]) => `${start}${parts.join(" ")}`);
const citation = fc.integer({ min: 1, max: 4 }).map((number) => `[${number}]`);
const cited = fc
  .tuple(words, fc.array(citation, { maxLength: 3 }))
  .map(([text, run]) => `${text} ${run.join("")}`.trim());
const sentence = cited.map((text) => `${text}.`);
const day = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2026-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc.oneof(
  day,
  day.map((iso) => iso.slice(0, 7)),
  fc.constantFrom("2024", "Q3 2023"),
);
const source = fc.record({
  title: words,
  feed: fc.constantFrom(" — wire", " — desk:energy"),
  date: fc.option(
    partial.map((date) => ` (${date})`),
    { nil: "" },
  ),
  url: fc.option(fc.constantFrom(" https://a.example/x", " https://a.example/a_(b)?c=d&e"), {
    nil: "",
  }),
});

/** A briefing in the text form, canonical; its words are as odd as a source's title can be. */
export const anyBriefing = fc
  .record({
    title: words,
    label: fc.constantFrom("", " · history"),
    version: fc.integer({ min: 1, max: 999999 }),
    day,
    time: fc.constantFrom("00:00", "18:27", "23:59:59"),
    items: fc.constantFrom("", " · 1 item", " · 41 items"),
    what: fc.array(sentence, { minLength: 1, maxLength: 3 }),
    questions: fc.array(
      sentence.map((text) => text.replace(/\.$/, "?")),
      { maxLength: 3 },
    ),
    events: fc.array(fc.tuple(partial, cited), { maxLength: 3 }),
    perspectives: fc.array(fc.tuple(words, sentence, sentence), { maxLength: 3 }),
    tensions: fc.array(fc.tuple(sentence, fc.array(citation, { maxLength: 3 })), { maxLength: 3 }),
    sources: fc.array(source, { minLength: 4, maxLength: 4 }),
  })
  .map((parts) =>
    [
      `${parts.title}${parts.label}`,
      `Version ${parts.version}`,
      `${parts.day} ${parts.time} UTC${parts.items}`,
      "What",
      parts.what.join(" "),
      "Open questions",
      ...parts.questions,
      "Timeline",
      ...parts.events.map(([date, text]) => `- ${date}: ${text}`),
      "Perspectives",
      ...parts.perspectives.flatMap(([holder, stance, evolution]) => [
        holder,
        stance,
        `Evolution: ${evolution}`,
      ]),
      "Tensions",
      ...parts.tensions.map(([text, list]) => `- ${text} ${list.join("")}`.trim()),
      "Sources",
      ...parts.sources.map(
        ({ title, feed, date, url }, nth) => `- [${nth + 1}] ${title}${feed}${date}${url}`,
      ),
      "",
    ].join("\n"),
  );
