import type { OptionTable } from "./command.ts";

/** The options of every command. */
export const commonOptions = {
  color: { type: "boolean", does: "write in colour also where nobody is looking" },
  "no-color": { type: "boolean", does: "never write in colour" },
  help: { type: "boolean", short: "h", does: "show this help" },
} as const satisfies OptionTable;

/** The options of every command that checks texts. */
export const checkingOptions = {
  rule: {
    type: "string",
    value: "ID=LEVEL",
    multiple: true,
    does: "set the level of a rule: off, warning or error; may be repeated",
  },
  "max-warnings": {
    type: "string",
    value: "N",
    does: "fail too if there are more than N warnings",
  },
  baseline: {
    type: "string",
    value: "FILE",
    does: "leave out the warnings that this file lists",
  },
  today: {
    type: "string",
    value: "DAY",
    does: "the day by which exemptions expire (default: SOURCE_DATE_EPOCH, or the clock)",
  },
  config: { type: "string", value: "FILE", does: "use this config in place of the site's own" },
} as const satisfies OptionTable;

/** The options of every command that may read standard input as a file of some name. */
export const stdinOptions = {
  "stdin-filename": {
    type: "string",
    value: "NAME",
    does: "the file that `-`, standard input, stands for",
  },
} as const satisfies OptionTable;
