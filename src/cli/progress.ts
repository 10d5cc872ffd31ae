import { escapeInLine } from "../check/escape.ts";
import type { Io } from "../site/io.ts";

const PATIENCE = 500;
const PACE = 100;

export interface Progress {
  /** Says what is being done now. */
  show(step: string): void;
  /** Wipes what was shown, before other text is written. */
  clear(): void;
}

/** One line on standard error that says what takes so long; only where someone is looking. */
export function progressOn({ stderr, now }: Pick<Io, "stderr" | "now">): Progress {
  if (!stderr.isTerminal) return { show() {}, clear() {} };
  let next = now() + PATIENCE;
  let isShown = false;
  return {
    show(step) {
      if (now() < next) return;
      next = now() + PACE;
      isShown = true;
      stderr.write(`\r\u001B[2K${escapeInLine(step).slice(0, 78)}`);
    },
    clear() {
      if (isShown) stderr.write("\r\u001B[2K");
      isShown = false;
    },
  };
}
