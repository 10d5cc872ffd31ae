import { parseBriefing } from "../../src/parse/briefing.ts";

// Reads front matter that repeats its argument, again and again, and prints what is wrong with it.
const unit = process.argv[2] ?? "";
for (const times of [1000, 1500, 4000, 1000, 1500, 4000]) {
  const text = `---\n${unit.repeat(times)}\n---\n`;
  const { problems } = parseBriefing(text, { form: "markdown" });
  console.log(problems[0]?.rule);
}
