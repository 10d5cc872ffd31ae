import { defineCommand } from "../command.ts";
import { stdinOptions } from "../common-options.ts";

export const parse = defineCommand({
  name: "parse",
  summary: "prints the model of a briefing as JSON",
  operands: "FILE",
  examples: [
    ["sitrep parse briefings/rare-earths/v8.txt", "the model, and what cannot be read of the text"],
    ["sitrep parse - < v8.txt", "the same from standard input"],
    ["sitrep parse - --form markdown < draft", "a text whose form its beginning does not show"],
  ],
  options: {
    form: {
      type: "string",
      value: "FORM",
      choices: ["text", "markdown"],
      does: "the form that the text is in (by the file's ending; of standard input, by its first line)",
    },
    ...stdinOptions,
    config: {
      type: "string",
      value: "FILE",
      does: "the config to use, in place of the site's own",
    },
  },
  exits: {
    0: "the whole text could be read",
    1: "some of it could not; the model has the rest, and `diagnostics` says where",
    2: "the file could not be read",
  },

  async run({ operands, values }, io) {
    const { readBriefing } = await import("../read-briefing.ts");
    const { briefingOf } = await import("../../export/briefing.ts");
    const { formatJson } = await import("../../export/json.ts");
    const { file, facts, tree } = await readBriefing(io, operands, values);
    io.stdout.write(formatJson(briefingOf(tree, { file, facts })));
    return tree.problems.length > 0 ? 1 : 0;
  },
});
