import type { TestProject } from "vitest/node";
import { findChromium } from "./chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The path of the browser's executable. */
    readonly chromium: string;
  }
}

export default async function setup(project: TestProject): Promise<void> {
  project.provide("chromium", await findChromium());
}
