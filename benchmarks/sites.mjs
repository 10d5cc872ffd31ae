import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, takeTurns, timeProcess } from "./measure.mjs";
import { formatNumber, formatRatio, table } from "./report.mjs";
import { filesIn, writeTexts } from "./texts.mjs";

const sitrep = [process.execPath, fileURLToPath(new URL("../lib/cli/main.js", import.meta.url))];

/** How long Node takes to start, and what sitrep adds to it. */
export function measureStart({ work, generator, turns }) {
  const { txt } = writeTexts(join(work, "start"), { versions: 1 }, generator);
  const command = (name, words) => ({ name, run: () => timeProcess(words, { cwd: work }) });
  const contestants = [
    command("node -e 0", [process.execPath, "-e", "0"]),
    command("sitrep --version", [...sitrep, "--version"]),
    command("sitrep --help", [...sitrep, "--help"]),
    command("sitrep parse, one briefing", [...sitrep, "parse", filesIn(txt)[0]]),
    command("sitrep check, one briefing", [...sitrep, "check", txt]),
  ];
  takeTurns(contestants, 1);
  const results = takeTurns(contestants, turns);
  return { title: "Whole processes, one briefing or none", body: comparison(results, "node -e 0") };
}

/** Checking and building so many versions, and building again after one was edited. */
export function measureSites(versions, { work, generator, turns, only, hugo, eleventy }) {
  const folder = join(work, `sites-${versions}`);
  const texts = writeTexts(folder, { versions }, generator);
  const isBuilding = only.has("build");
  const peers = isBuilding ? [hugo, eleventy] : [hugo];
  const missing = peers.filter((peer) => peer.prepare === undefined);
  const builders = [
    ...(isBuilding ? sitrepBuilders(texts, folder) : []),
    ...peers.filter((peer) => peer.prepare).map((peer) => peerBuilder(peer, texts, folder)),
  ];
  const check = {
    name: "sitrep check",
    run: () => timeProcess([...sitrep, "check", texts.txt], { cwd: folder }),
  };
  const tableOf = (contestants) => comparison(takeTurns(contestants, turns), hugo.name, missing);

  const first = [...(only.has("check") ? [check] : []), ...builders.map(fromNothing)];
  const count = `${formatNumber(versions)} version${versions === 1 ? "" : "s"}`;
  const sections = [{ title: `${count}, from nothing`, body: tableOf(first) }];
  if (!isBuilding) return sections;
  const again = {
    title: `${count}, built again after one was edited`,
    body: tableOf(builders.map(afterEdit)),
  };
  return [...sections, again];
}

/** @typedef {{ name: string, content: string, folder: string, command: Function }} Builder */

/** @returns {Builder[]} */
function sitrepBuilders({ txt, md }, folder) {
  const builder = (name, content) => ({
    name,
    content,
    folder,
    command: (out) => [...sitrep, "build", content, "--out", out],
  });
  return [builder("sitrep build", txt), builder("sitrep build, Markdown", md)];
}

/** @returns {Builder} */
function peerBuilder({ name, prepare }, { footnotes }, folder) {
  return { name, content: footnotes, folder, command: prepare(join(folder, name), footnotes) };
}

// Each turn writes to a folder of its own, and nothing is deleted until all is measured: some file
// systems are slow to make files for a while after many were deleted.
function fromNothing(builder) {
  return { name: builder.name, run: (turn) => timeBuild(builder, turn) };
}

/** Each turn edits the last briefing and builds into the folder of the first build. */
function afterEdit(builder) {
  const run = (turn) => {
    editLast(builder.content, turn);
    return timeBuild(builder, 0);
  };
  return { name: builder.name, run };
}

/** A build that leaves pages out has not done the work that is compared. */
function timeBuild({ name, folder, content, command }, turn) {
  const out = join(folder, "out", `${name}-${turn}`);
  const sample = timeProcess(command(out), { cwd: folder });
  const pages = readdirSync(out, { recursive: true }).filter((path) => path.endsWith(".html"));
  const versions = filesIn(content);
  if (pages.length >= versions.length) return sample;
  throw new Error(`it made ${pages.length} pages of ${versions.length} versions`);
}

/** Puts a sentence of its own at the beginning of the last briefing. */
function editLast(content, turn) {
  const path = filesIn(content).at(-1);
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace(/^((?:## )?What\n+)(?:Edit \d+\. )?/m, `$1Edit ${turn}. `));
}

function comparison(results, base, missing = []) {
  const middle = (name, key) => median((results.get(name) ?? []).map((sample) => sample[key]));
  const rows = [...results.keys()].map((name) => [
    name,
    formatNumber(middle(name, "ms")),
    formatRatio(middle(name, "ms"), middle(base, "ms")),
    formatNumber(middle(name, "mb")),
  ]);
  const absent = missing.map(({ name, missing: why }) => [name, why, "–", "–"]);
  return table(["", "ms", `× ${base}`, "peak MB"], [...rows, ...absent]);
}
