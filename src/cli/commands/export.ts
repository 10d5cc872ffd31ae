import { defineCommand } from "../command.ts";

export const exportCommand = defineCommand({
  name: "export",
  summary: "prints the sources or the model of a version for other tools",
  operands: "TOPIC [VERSION] or FILE",
  examples: [
    ["sitrep export rare-earths", "the sources of the latest version as CSL-JSON"],
    ["sitrep export rare-earths 7 --format bibtex", "those of version 7 for LaTeX"],
    ["sitrep export briefings/rare-earths/v8.txt --format ris", "those of a file for EndNote"],
    ["sitrep export rare-earths --format json", "the whole model, as the site has it"],
    ["sitrep export rare-earths --format markdown", "the text in the Markdown form"],
  ],
  options: {
    format: {
      type: "string",
      value: "FORMAT",
      choices: ["csl-json", "bibtex", "ris", "json", "markdown"],
      does: "what to print (default: csl-json)",
    },
    config: {
      type: "string",
      value: "FILE",
      does: "the config to use, in place of the site's own",
    },
  },
  exits: {
    0: "the version is printed",
    2: "there is no such topic, version or file",
  },

  async run({ operands, values }, io) {
    const { exportVersion } = await import("../export-version.ts");
    return exportVersion(io, operands, values);
  },
});
