import { CliError } from "../../site/cli-error.ts";
import { defineCommand } from "../command.ts";

export const explain = defineCommand({
  name: "explain",
  summary: "says what a rule means, with bad and good examples",
  operands: "[rule]",
  examples: [
    ["sitrep explain", "all rules, each with its level and what holds when all is well"],
    ["sitrep explain unresolved-citation", "one rule"],
  ],
  options: {},
  exits: {
    0: "the rule is explained",
    2: "there is no such rule",
  },

  async run({ operands, values }, io) {
    const { formatRules, readRulePage } = await import("../rules.ts");
    const [id, ...others] = operands;
    if (others.length > 0) throw new CliError("Expected one rule, or none for a list of all");
    io.stdout.write(id === undefined ? formatRules() : await readRulePage(io, id, values));
    return 0;
  },
});
