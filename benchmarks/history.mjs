import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createJiti } from "jiti";
import { readArguments } from "./read-arguments.mjs";
import { table } from "./report.mjs";

const usage = `Usage: npm run scores -- [options]

  --save             write the tables to benchmarks/history.md
  --misses DOMAIN    what is missed in a domain of the dev bank, and what is found that is not there
`;

const root = fileURLToPath(new URL("..", import.meta.url));
const jiti = createJiti(import.meta.url);
const load = (file) => jiti.import(`${root}test/edits/${file}`);

async function main() {
  const given = readArguments(usage, {
    save: { type: "boolean", default: false },
    misses: { type: "string" },
  });
  if (!given) return;
  const { save, misses } = given.values;
  const report = misses ? await reportMisses(misses) : await reportScores();
  process.stdout.write(report);
  if (save && !misses) writeFileSync(`${root}benchmarks/history.md`, report);
}

async function reportScores() {
  const { scoreLabelled } = await load("labelled.ts");
  const { scoreShelf } = await load("score.ts");
  const tables = [
    ["Labelled by hand", scoreLabelled()],
    ["Made from the dev bank", scoreShelf("dev")],
    ["Made from the held-out bank", scoreShelf("held-out")],
  ].map(([title, scores]) => `## ${title}\n\n${tableOf(scores)}`);
  const day = new Date().toISOString().slice(0, 10);
  const head = `# What the diff finds\n\nWritten by \`npm run scores -- --save\` on ${day}; README.md says how to read it.`;
  return `${[head, ...tables].join("\n\n")}\n`;
}

function tableOf(scores) {
  const strengths = ["light", "medium", "heavy"];
  const rows = scores.rows.map((row) => [
    row,
    ...strengths.map((strength) => scores.rates(row, strength)),
  ]);
  return table(["", ...strengths], rows);
}

async function reportMisses(domain) {
  const { missesIn } = await load("score.ts");
  return `${missesIn(domain).join("\n")}\n`;
}

await main();
