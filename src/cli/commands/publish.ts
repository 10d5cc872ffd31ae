import { defineCommand } from "../command.ts";
import { checkingOptions } from "../common-options.ts";

export const publish = defineCommand({
  name: "publish",
  summary: "records versions as published, so that no change of their texts goes unseen",
  operands: "[topics]",
  examples: [
    ["sitrep publish", "every version of every topic that is not on record yet"],
    ["sitrep publish rare-earths", "those of one topic"],
    ["sitrep publish --dry-run", "only say what would be recorded"],
    [
      "sitrep publish rare-earths --amend misprint",
      "record that a published text was corrected in its place, and why",
    ],
  ],
  options: {
    amend: {
      type: "string",
      value: "REASON",
      does: "record the changed texts of one topic as corrections",
    },
    "dry-run": { type: "boolean", does: "say what would be recorded, and write nothing" },
    ...checkingOptions,
  },
  exits: {
    0: "the versions are on record",
    1: "a briefing has errors, or a published text was altered; nothing was recorded",
    2: "the command could not be carried out, e.g. there is no such topic",
  },

  async run({ operands, values }, io) {
    const { publishTopics } = await import("../publish-topics.ts");
    return publishTopics(io, operands, values);
  },
});
