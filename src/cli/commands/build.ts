import { defineCommand } from "../command.ts";
import { checkingOptions } from "../common-options.ts";

export const build = defineCommand({
  name: "build",
  summary: "checks briefings and writes a site from them",
  operands: "[folder or files]",
  examples: [
    ["sitrep build", "the site in this folder, to dist"],
    ["sitrep build ../reports --out public", "another site, to the folder public"],
    ["sitrep build v8.txt", "a site of one briefing"],
    ["sitrep build --site-url https://example.org/reports", "with the address it will have"],
    ["sitrep build --with-findings --out preview", "for editors, with what was found on the pages"],
    ["sitrep build --strict", "only if there is no warning either"],
  ],
  options: {
    out: {
      type: "string",
      value: "FOLDER",
      does: "the folder to write to (default: the site's dist)",
    },
    "site-url": { type: "string", value: "URL", does: "the address that the site will have" },
    base: { type: "string", value: "PATH", does: "the path of the site on its server" },
    strict: { type: "boolean", does: "let warnings stop the build too" },
    force: {
      type: "boolean",
      does: "write into a folder that holds other files; they stay, unless a page has the same name",
    },
    "with-findings": {
      type: "boolean",
      does: "show on each version's page what was found in it, for editors",
    },
    "no-cache": { type: "boolean", does: "make everything anew, and remember nothing" },
    ...checkingOptions,
  },
  exits: {
    0: "the site is written",
    1: "a briefing has errors (with --strict: or warnings); the site that stood there stays",
    2: "the build could not be carried out, e.g. the folder cannot be written to",
  },

  async run({ operands, values }, io) {
    const { buildSite } = await import("../build-site.ts");
    return buildSite(io, operands, values);
  },
});
