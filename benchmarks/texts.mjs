import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeCorpus } from "./corpus/write.mjs";

/** @typedef {{ txt: string, md: string, footnotes: string }} Folders one for each rendering */

/**
 * Writes a corpus in its three renderings, with the generator given or else with our own.
 *
 * @param {{ versions: number, scale?: number }} size
 * @returns {Folders}
 */
export function writeTexts(folder, size, generator) {
  return generator ? generate(folder, size, generator) : writeOwn(folder, size);
}

function writeOwn(folder, size) {
  const names = ["txt", "md", "footnotes"];
  const folders = Object.fromEntries(names.map((form) => [form, join(folder, form)]));
  for (const [form, path] of Object.entries(folders)) writeCorpus(path, form, size);
  return folders;
}

function generate(folder, { versions, scale = 1 }, generator) {
  mkdirSync(folder, { recursive: true });
  const options = ["--out", folder, "--n", String(versions), "--scale", String(scale), "--quiet"];
  const { status, stderr } = spawnSync(process.execPath, [generator, ...options], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The generator of the corpus failed: ${stderr}`);
  const [txt, md, footnotes] = ["plain", "markdown", "footnotes"].map((name) => join(folder, name));
  for (const path of filesIn(md)) renameKeys(path);
  return { txt, md, footnotes };
}

/** That generator's front matter has a key of its own, and another name for one of ours. */
function renameKeys(path) {
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace(/^topic:.*\n/m, "").replace(/^date:/m, "published:"));
}

/** The texts in a corpus, in the order of topics. */
export function readTexts(folder) {
  return filesIn(folder).map((path) => readFileSync(path, "utf8"));
}

/** The paths of all files in a corpus, oldest version first within a topic. */
export function filesIn(folder) {
  const paths = readdirSync(folder, { recursive: true }).filter((path) => /\.(txt|md)$/.test(path));
  const order = new Intl.Collator("en", { numeric: true });
  return paths.sort(order.compare).map((path) => join(folder, path));
}
