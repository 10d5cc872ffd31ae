import type { Reporter } from "../reporter.ts";
import { json } from "./json.ts";
import { pretty } from "./pretty.ts";

/** Every format of `sitrep check`, the default first. */
export const reporters: readonly Reporter[] = [pretty, json];
