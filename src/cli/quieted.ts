import { createHash } from "node:crypto";

/**
 * The runner of GitHub Actions reads commands from whatever it is shown, so words of a briefing
 * stand where it does not look. What ends that is made from the words: no text can know it.
 */
export function quieted(words: string): string {
  const token = `sitrep-${createHash("sha256").update(words).digest("hex").slice(0, 32)}`;
  return `::stop-commands::${token}\n${words}::${token}::\n`;
}
