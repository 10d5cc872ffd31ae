import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { measureParsing } from "./parsing.mjs";
import { findEleventy, findHugo } from "./peers.mjs";
import { readArguments } from "./read-arguments.mjs";
import { measureSites, measureStart } from "./sites.mjs";

const usage = `Usage: npm run bench -- [options]

  --only LIST        parse, start, check, build (default: all four)
  --versions LIST    the sizes of the sites that are checked and built (default: 10,100,1000)
  --runs N           how many turns each contestant takes (default: 3)
  --eleventy         install Eleventy into a folder for temporary files, if it is not there yet
  --generator FILE   the program that makes the texts; own for the one in benchmarks/corpus.mjs
                     (default: ../shared/corpus/generate.mjs if it is there, else own)
  --save             write the tables to benchmarks/results.md
  --keep             leave the texts and sites, and say where they are
`;

const parts = ["parse", "start", "check", "build"];
const root = fileURLToPath(new URL("..", import.meta.url));
const sharedGenerator = resolve(root, "../shared/corpus/generate.mjs");

async function main() {
  const options = readOptions();
  if (!options) return;
  if (!existsSync(join(root, "lib", "cli", "main.js"))) {
    process.stderr.write("sitrep is not compiled; `npm run compile` does it\n");
    process.exitCode = 2;
    return;
  }
  const work = mkdtempSync(join(tmpdir(), "sitrep-benchmarks-"));
  try {
    const report = await measureAll({ ...options, work });
    if (options.save) writeFileSync(join(root, "benchmarks", "results.md"), report);
  } finally {
    if (options.keep) process.stdout.write(`\nThe texts and sites are in ${work}\n`);
    else rmSync(work, { recursive: true });
  }
}

async function measureAll({ work, runs, versions, only, generator, eleventy }) {
  const hugo = findHugo();
  const shared = { work, generator, only, hugo, eleventy: findEleventy({ install: eleventy }) };
  const printed = [];
  const print = (text) => {
    printed.push(text);
    process.stdout.write(`${text}\n`);
  };
  const printSection = ({ title, body }) => print(`\n## ${title}\n\n${body}`);

  print(preamble({ ...shared, runs }));
  if (only.has("parse")) printSection(await measureParsing({ ...shared, turns: runs * 5 }));
  if (only.has("start")) printSection(measureStart({ ...shared, turns: runs * 5 }));
  if (only.has("check") || only.has("build")) {
    for (const count of versions) {
      for (const section of measureSites(count, { ...shared, turns: runs })) printSection(section);
    }
  }
  return `${printed.join("\n")}\n`;
}

function preamble({ hugo, eleventy, generator, runs }) {
  const facts = [
    `Node ${process.versions.node}`,
    `${availableParallelism()} cores`,
    hugo.name,
    eleventy.name,
    `texts by ${generator ? "another generator" : "benchmarks/corpus.mjs"}`,
    `${runs} turns`,
  ];
  return `# Results\n\nWritten by \`npm run bench -- --save\`; README.md says how to read them.\n${facts.join(", ")}.`;
}

function readOptions() {
  const given = readArguments(usage, {
    only: { type: "string", default: parts.join() },
    versions: { type: "string", default: "10,100,1000" },
    runs: { type: "string", default: "3" },
    eleventy: { type: "boolean", default: false },
    generator: { type: "string", default: existsSync(sharedGenerator) ? sharedGenerator : "own" },
    save: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
  });
  if (!given) return undefined;
  const { values } = given;
  const only = new Set(values.only.split(","));
  const versions = values.versions.split(",").map(Number);
  const runs = Number(values.runs);
  const areParts = [...only].every((part) => parts.includes(part));
  const areCounts = [...versions, runs].every((count) => Number.isInteger(count) && count > 0);
  if (!areParts || !areCounts) {
    process.stderr.write(usage);
    process.exitCode = 2;
    return undefined;
  }
  const generator = values.generator === "own" ? undefined : resolve(values.generator);
  return { ...values, only, versions, runs, generator };
}

await main();
