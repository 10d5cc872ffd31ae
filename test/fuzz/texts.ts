import { readdirSync, readFileSync } from "node:fs";
import type { Form } from "../../src/model/tree.ts";

const root = new URL("../../briefings/", import.meta.url);

/** The briefings of the repository: what fuzzing starts from. */
export const texts: readonly { readonly form: Form; readonly text: string }[] = readdirSync(root, {
  recursive: true,
  encoding: "utf8",
})
  .filter((path) => /v\d+\.(?:txt|md)$/.test(path))
  .sort()
  .map((path) => ({
    form: path.endsWith(".md") ? "markdown" : "text",
    text: readFileSync(new URL(path, root), "utf8"),
  }));

export const page = readFileSync(new URL("../../templates/page.html", import.meta.url), "utf8");
