import { defineCommand } from "../command.ts";

export const clean = defineCommand({
  name: "clean",
  summary: "empties the cache, so that the next build makes everything anew",
  operands: "[folder]",
  examples: [
    ["sitrep clean", "what builds of this site have left to be faster"],
    ["sitrep clean --out public", "of a site that is built into the folder public"],
  ],
  options: {
    out: {
      type: "string",
      value: "FOLDER",
      does: "the folder that the site is written to (default: the site's dist); it stays",
    },
    config: { type: "string", value: "FILE", does: "use this config in place of the site's own" },
  },
  exits: {
    0: "the cache is empty",
    2: "it could not be emptied, e.g. because a build is using it",
  },

  async run({ operands, values }, io) {
    const { cleanSite } = await import("../clean-site.ts");
    return cleanSite(io, operands, values);
  },
});
