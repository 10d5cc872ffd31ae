import type { Element } from "hast";
import { h } from "hastscript";

/**
 * Data for a script, in the page, so that it is there without a server too. A script's text is not
 * escaped as other text is, hence no `<` in it.
 */
export function dataBlock(id: string, data: unknown): Element {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return h("script", { id, type: "application/json" }, [json]);
}
