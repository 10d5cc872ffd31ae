import { defineCommand } from "../command.ts";

export const diff = defineCommand({
  name: "diff",
  summary: "says what changed between two versions",
  operands: "A B | TOPIC [VERSION [VERSION]]",
  examples: [
    ["sitrep diff rare-earths", "the last two versions of a topic"],
    ["sitrep diff rare-earths 7", "version 7 against the latest"],
    ["sitrep diff rare-earths 7 8", "any two versions"],
    ["sitrep diff v8.txt draft.md", "two files"],
    ["sitrep diff rare-earths 7 8 --format markdown", "to paste into a pull request"],
    ["sitrep diff rare-earths --lineage --format json", "each claim through all versions"],
  ],
  options: {
    format: {
      type: "string",
      value: "FORMAT",
      choices: ["text", "json", "markdown"],
      does: "how to print the changes (default: text)",
    },
    all: { type: "boolean", does: "list what is unchanged too, and every number that moved" },
    lineage: {
      type: "boolean",
      does: "follow each thing through the versions instead, those between included; JSON only",
    },
    config: { type: "string", value: "FILE", does: "use this config in place of the site's own" },
  },
  exits: {
    0: "the versions were compared, whether or not they differ",
    2: "they could not be, e.g. a file is missing, or the topic has no such version",
  },

  async run({ operands, values }, io) {
    const { printDiff } = await import("../print-diff.ts");
    await printDiff(io, operands, values);
    return 0;
  },
});
