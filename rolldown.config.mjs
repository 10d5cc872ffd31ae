import { defineConfig } from "rolldown";

/**
 * The program as few files, since Node takes longer to find and read a thousand small modules than
 * to run them. What a command needs lies in files of its own, read when the command is given.
 *
 * All files lie as deep as the modules they are made of, so that the paths which these count from
 * their own place, e.g. `../../templates/`, hold.
 */
export default defineConfig({
  input: { "cli/main": "src/cli/main.ts", index: "src/index.ts" },
  platform: "node",
  // Run only for a config in TypeScript, and looks for files of its own beside itself.
  external: ["jiti"],
  // gray-matter can evaluate front matter written in JavaScript; src/parse/front-matter.ts never lets it.
  checks: { eval: false },
  logLevel: "warn",
  output: {
    dir: "lib",
    entryFileNames: "[name].js",
    chunkFileNames: "cli/[name]-[hash].js",
  },
});
