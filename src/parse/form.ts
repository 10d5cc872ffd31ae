import type { Form } from "../model/tree.ts";

/** The form of a text whose file name does not tell. */
export function formOf(text: string): Form {
  return /^\uFEFF?\s*(?:---|##\s)/.test(text) ? "markdown" : "text";
}
