import { escapeAll } from "./escape.ts";

/** JSON with an escape in place of each character that cannot be seen or orders others. */
export function escapeJson(json: string): string {
  return json.replace(UNSEEN, escapeAll);
}

// JSON itself escapes lone surrogates and the controls below U+0020; its own line breaks stay.
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;
