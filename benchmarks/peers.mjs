import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { outputOf } from "./measure.mjs";

// The other generators make one plain page of each version, from the rendering with footnotes, and
// nothing else: no lists, no feeds, no style. `prepare` gives the command that fills a folder.

/** @typedef {{ name: string, missing?: string, prepare?: Function }} Peer */

/** @returns {Peer} */
export function findHugo() {
  const version = /v(\d+\.\d+\.\d+)/.exec(outputOf(["hugo", "version"]) ?? "")?.[1];
  if (version === undefined) {
    return { name: "Hugo", missing: "not installed; on Debian `apt-get install hugo` does it" };
  }
  return { name: `Hugo ${version}`, prepare: prepareHugo };
}

function prepareHugo(folder, content) {
  const layouts = join(folder, "layouts", "_default");
  mkdirSync(layouts, { recursive: true });
  writeFileSync(join(layouts, "single.html"), page("{{ .Title }}", "{{ .Content }}"));
  const unwanted = ["home", "section", "taxonomy", "term", "RSS", "sitemap", "404"];
  writeFileSync(join(folder, "config.toml"), `disableKinds = ${JSON.stringify(unwanted)}\n`);
  // Without --buildFuture, Hugo leaves out what is dated after the machine's clock.
  const command = ["hugo", "--quiet", "--buildFuture", "--source", folder, "--contentDir", content];
  return (out) => [...command, "--destination", out];
}

const ELEVENTY = { "@11ty/eleventy": "3.1.8", "markdown-it-footnote": "4.0.0" };
const eleventyFolder = join(tmpdir(), "sitrep-benchmarks-eleventy");

/** Eleventy is no dependency of sitrep's: it is installed outside the repository, when asked for. */
export function findEleventy({ install }) {
  const modules = join(eleventyFolder, "node_modules");
  const program = join(modules, "@11ty", "eleventy", "cmd.cjs");
  if (!existsSync(program) && install) installEleventy();
  if (!existsSync(program)) {
    return { name: "Eleventy", missing: "not installed; the option --eleventy does it" };
  }
  const manifest = join(modules, "@11ty", "eleventy", "package.json");
  const { version } = JSON.parse(readFileSync(manifest, "utf8"));
  const prepare = (folder, content) => prepareEleventy(folder, content, modules, program);
  return { name: `Eleventy ${version}`, prepare };
}

function installEleventy() {
  mkdirSync(eleventyFolder, { recursive: true });
  const packages = Object.entries(ELEVENTY).map(([name, version]) => `${name}@${version}`);
  const options = ["--prefix", eleventyFolder, "--no-audit", "--no-fund"];
  spawnSync("npm", ["install", ...options, ...packages], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function prepareEleventy(folder, content, modules, program) {
  const layouts = join(folder, "layouts");
  mkdirSync(layouts, { recursive: true });
  writeFileSync(join(layouts, "page.njk"), page("{{ title }}", "{{ content | safe }}"));
  const includes = JSON.stringify(relative(content, layouts));
  const footnotes = JSON.stringify(join(modules, "markdown-it-footnote"));
  const config = `module.exports = (config) => {
  config.amendLibrary("md", (markdown) => markdown.use(require(${footnotes})));
  config.addGlobalData("layout", "page.njk");
  return { markdownTemplateEngine: false, dir: { includes: ${includes} } };
};
`;
  const configFile = join(folder, "eleventy.config.cjs");
  writeFileSync(configFile, config);
  const command = [
    process.execPath,
    program,
    "--quiet",
    `--config=${configFile}`,
    `--input=${content}`,
  ];
  return (out) => [...command, `--output=${out}`];
}

function page(title, content) {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title></head>
<body><h1>${title}</h1>${content}</body>
</html>
`;
}
