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
  config: { type: "string", value: "FILE", does: "use this config in place of the site's own" },
} as const satisfies OptionTable;
