import type { Element } from "hast";
import { h } from "./element.ts";

/** Data for a script, in the page, so that it is there without a server too. */
export function dataBlock(id: string, data: unknown): Element {
  return h("script", { id, type: "application/json" }, [scriptText(data)]);
}

/** What the page is about, for other programs (JSON-LD). */
export function linkedData(data: unknown): Element {
  return h("script", { type: "application/ld+json" }, [scriptText(data)]);
}

/** A script's text is not escaped as other text is, hence no `<` in it. */
function scriptText(data: unknown): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
