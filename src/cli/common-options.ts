import type { OptionTable } from "./command.ts";

/** The options of every command. */
export const commonOptions = {
  color: { type: "boolean", does: "write in colour also where nobody is looking" },
  "no-color": { type: "boolean", does: "never write in colour" },
  help: { type: "boolean", short: "h", does: "show this help" },
} as const satisfies OptionTable;
