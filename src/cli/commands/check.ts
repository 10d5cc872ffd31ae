import { defineCommand } from "../command.ts";
import { checkingOptions, stdinOptions } from "../common-options.ts";

export const check = defineCommand({
  name: "check",
  summary: "reports what is wrong in briefings, and where",
  operands: "[folder or files]",
  examples: [
    ["sitrep check", "every briefing of the site in this folder"],
    ["sitrep check briefings/rare-earths", "every version of one topic"],
    ["sitrep check briefings/rare-earths/v8.txt", "one version, beside its siblings"],
    ["sitrep check --strict", "fail on warnings too, as CI should"],
    ["sitrep check --since 7", "only what came in with version 8 and later"],
    ["sitrep check --rule uncited-source=off", "leave out one kind of warning"],
    ["sitrep check --format json", "for other programs"],
    [
      "sitrep check --format sarif --output sitrep.sarif",
      "for code scanning; the log reads as ever",
    ],
    ["sitrep check --baseline baseline.json --update-baseline", "let today's warnings stand"],
    ["sitrep check --fix --dry-run", "what could be mended by itself, as a diff"],
    ["sitrep check - --stdin-filename briefings/rare-earths/v9.txt < draft", "a draft"],
  ],
  options: {
    format: {
      type: "string",
      value: "FORMAT",
      choices: ["pretty", "json", "sarif", "github", "junit"],
      does: "how to print the findings (default: pretty)",
    },
    output: {
      type: "string",
      value: "FILE",
      does: "write them to this file, and for people to standard output",
    },
    quiet: { type: "boolean", does: "show errors only; warnings still count" },
    strict: { type: "boolean", does: "let warnings fail the check too" },
    fix: { type: "boolean", does: "mend what needs no judgement: order, spaces, a tension's list" },
    "dry-run": { type: "boolean", does: "with --fix: print a diff and write nothing" },
    since: {
      type: "string",
      value: "N",
      does: "report only what versions after N brought in",
    },
    "update-baseline": {
      type: "boolean",
      does: "write the warnings there are to the file of --baseline",
    },
    ...stdinOptions,
    ...checkingOptions,
  },
  exits: {
    0: "the briefings have no errors (with --strict: no warnings either)",
    1: "a briefing has errors (with --strict or --max-warnings: or warnings)",
    2: "the check could not be carried out, e.g. a file is missing",
  },

  async run({ operands, values }, io) {
    const { runCheck } = await import("../run-check.ts");
    return runCheck(io, operands, values);
  },
});
