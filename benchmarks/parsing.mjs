import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createJiti } from "jiti";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { median, takeTurns, timeAction } from "./measure.mjs";
import { formatNumber, formatRatio, table } from "./report.mjs";
import { readTexts, writeTexts } from "./texts.mjs";

const WARM_UP_TURNS = 3;
const LARGE = 20;

/** Parsing in one process that has warmed up: briefings, and one that is twenty times as large. */
export async function measureParsing({ work, generator, turns }) {
  const { parseBriefing } = await importSource("parse/briefing.ts");
  const { briefingOf } = await importSource("export/briefing.ts");
  const modelOf = (text) => JSON.stringify(briefingOf(parseBriefing(text)));
  const remark = unified().use(remarkParse);
  const parseWithRemark = (text) => remark.parse(text);

  const small = writeTexts(join(work, "parse-small"), { versions: 20 }, generator);
  const large = writeTexts(join(work, "parse-large"), { versions: 1, scale: LARGE }, generator);
  const [text, markdown] = [small.txt, small.md].map(readTexts);
  const [largeText, largeMarkdown] = [large.txt, large.md].map(readTexts);
  const [models, largeModels] = [text, largeText].map((texts) => texts.map(modelOf));

  const json = contestant("JSON.parse of the model", JSON.parse, models, largeModels);
  const remarkText = contestant("remark-parse, text form", parseWithRemark, text, largeText);
  const remarkMarkdown = contestant(
    "remark-parse, Markdown",
    parseWithRemark,
    markdown,
    largeMarkdown,
  );
  const parseText = contestant("sitrep, text form", parseBriefing, text, largeText);
  const parseMarkdown = contestant("sitrep, Markdown", parseBriefing, markdown, largeMarkdown);
  const rows = [
    { subject: parseText, remark: remarkText },
    { subject: parseMarkdown, remark: remarkMarkdown },
    { subject: remarkText },
    { subject: remarkMarkdown },
    { subject: json },
  ];

  const passes = rows.flatMap(({ subject }) => subject.passes);
  takeTurns(passes, WARM_UP_TURNS);
  const samples = takeTurns(passes, turns);
  const timeOf = (pass) => pass && median(samples.get(pass.name) ?? []);
  return {
    title: "Parsing, in one warm process",
    body: table(
      ["", "KB", "ms", "× JSON.parse", "× remark", `${LARGE} times as large: ms`, "× ms", "× KB"],
      rows.map(({ subject, remark }) => rowOf(subject, json, remark, timeOf)),
    ),
  };
}

/** A module of ours: the bundle does not show them. */
function importSource(module) {
  return jiti.import(fileURLToPath(new URL(`../src/${module}`, import.meta.url)));
}

const jiti = createJiti(import.meta.url);

function contestant(name, action, texts, largeTexts) {
  return {
    name,
    passes: [passOver(name, action, texts), passOver(`${name}, large`, action, largeTexts)],
  };
}

/** Goes over some texts; a sample is the milliseconds that one of them takes. */
function passOver(name, action, texts) {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const goOver = () => {
    for (const text of texts) action(text);
  };
  const run = () => timeAction(goOver) / texts.length;
  return { name, kilobytes: bytes / texts.length / 1024, run };
}

function rowOf({ name, passes: [small, large] }, json, remark, timeOf) {
  return [
    name,
    formatNumber(small.kilobytes),
    formatNumber(timeOf(small)),
    formatRatio(timeOf(small), timeOf(json.passes[0])),
    formatRatio(timeOf(small), timeOf(remark?.passes[0])),
    formatNumber(timeOf(large)),
    formatRatio(timeOf(large), timeOf(small)),
    formatRatio(large.kilobytes, small.kilobytes),
  ];
}
