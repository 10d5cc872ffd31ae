import { failureOf } from "../../site/cli-error.ts";
import { defineCommand } from "../command.ts";
import { checkingOptions } from "../common-options.ts";

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
  ],
  options: {
    format: {
      type: "string",
      value: "FORMAT",
      choices: ["pretty", "json"],
      does: "how to print the findings (default: pretty)",
    },
    strict: { type: "boolean", does: "let warnings fail the check too" },
    since: {
      type: "string",
      value: "N",
      does: "report only what versions after N brought in",
    },
    ...checkingOptions,
  },
  exits: {
    0: "the briefings have no errors (with --strict: no warnings either)",
    1: "a briefing has errors (with --strict: or warnings)",
    2: "the check could not be carried out, e.g. a file is missing",
  },

  async run({ operands, values }, io) {
    const { checkWorkspace } = await import("../check-workspace.ts");
    const { isFailure, report } = await import("../findings.ts");
    const { findings, failures } = await checkWorkspace(io, operands, values);
    const hasRead = findings.texts.size > 0 || failures.length === 0;
    if (hasRead) report(findings, values.format ?? "pretty", io.stdout, io, values);
    if (failures.length > 0) throw failureOf(failures, "failures");
    return isFailure(findings, values.strict === true) ? 1 : 0;
  },
});
