import type { Publication } from "../model/tree.ts";

/** When a briefing was published, as a header writes it, e.g. `2026-05-27 18:27 UTC`. */
export function formatPublication({ instant }: Publication): string {
  const [day = "", time = ""] = instant.replace(/Z$/, "").split("T");
  return `${day} ${time.replace(/:00$/, "")} UTC`;
}
