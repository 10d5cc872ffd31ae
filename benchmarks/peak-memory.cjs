// Loaded into a Node process before its own program, where there is no GNU time to watch it.
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
  writeFileSync(process.env.SITREP_PEAK_MEMORY, String(process.resourceUsage().maxRSS));
});
