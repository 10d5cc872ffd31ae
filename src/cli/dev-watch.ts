import { type FSWatcher, watch } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";

// Long enough for an editor that saves in two steps, short enough that nobody waits for it.
const REST = 10;
// How often it is said that something may have changed where the system cannot tell.
const PACE = 1000;
// A file may change again within the grain of its time stamp.
const GRAIN = 50;

let unsettled = 0;

/** A mark of what stands at a path, another one after every change; empty where nothing does. */
export async function stampOf(path: string): Promise<string> {
  try {
    const { mtimeNs, ctimeNs, size, ino } = await stat(path, { bigint: true });
    const age = Date.now() - Number(ctimeNs / 1_000_000n);
    const suffix = age < GRAIN ? ` ${unsettled++}` : "";
    return `${mtimeNs} ${ctimeNs} ${size} ${ino}${suffix}`;
  } catch {
    return "";
  }
}

/** Waits for changes in some folders. */
export interface Watch {
  /** The folders, each by itself: what lies deeper in one is not seen. */
  follow(folders: readonly string[]): void;
  close(): void;
}

/**
 * Calls `onChange` soon after something has changed, once for changes close together. Where the
 * system gives no watch it calls at intervals: who asks then finds that nothing has changed.
 */
export function openWatch(onChange: () => void): Watch {
  const watchers = new Map<string, FSWatcher>();
  let rest: NodeJS.Timeout | undefined;
  let pace: NodeJS.Timeout | undefined;
  const tell = () => {
    clearTimeout(rest);
    rest = setTimeout(onChange, REST);
  };
  const drop = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  return {
    follow(folders) {
      clearInterval(pace);
      const wanted = new Set(folders);
      for (const folder of [...watchers.keys()]) if (!wanted.has(folder)) drop(folder);
      let isBlind = false;
      for (const folder of wanted) {
        if (watchers.has(folder)) continue;
        try {
          const watcher = watch(folder, (event, name) => {
            // The folder itself may have gone: another one in its place wants a watch of its own.
            if (event === "rename" && name === basename(folder)) drop(folder);
            tell();
          });
          watcher.on("error", () => drop(folder));
          watchers.set(folder, watcher);
        } catch {
          isBlind = true;
        }
      }
      if (isBlind) pace = setInterval(onChange, PACE);
    },
    close() {
      clearTimeout(rest);
      clearInterval(pace);
      for (const folder of [...watchers.keys()]) drop(folder);
    },
  };
}
