import { defineCommand } from "../command.ts";

export const dev = defineCommand({
  name: "dev",
  summary: "shows the site while you write, and what is wrong at its sentence",
  operands: "[folder]",
  examples: [
    ["sitrep dev", "the site in this folder, at http://127.0.0.1:4400/"],
    ["sitrep dev ../reports", "another site"],
    ["sitrep dev briefings/rare-earths", "one topic alone"],
    ["sitrep dev --port 4490", "at a port of your choice"],
    ["sitrep dev --base /reports/", "under the path that it will have on its server"],
  ],
  options: {
    port: {
      type: "string",
      value: "N",
      does: "listen on this port (default: 4400, or the next that is free)",
    },
    base: { type: "string", value: "PATH", does: "show the site under this path" },
    config: { type: "string", value: "FILE", does: "use this config in place of the site's own" },
  },
  exits: {
    0: "it was ended, by Ctrl-C",
    2: "it could not begin, e.g. the folder is not there or the port is taken",
  },

  async run({ operands, values }, io) {
    const { runDev } = await import("../run-dev.ts");
    return runDev(io, operands, values);
  },
});
