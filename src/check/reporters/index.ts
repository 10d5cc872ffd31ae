import type { Reporter } from "../reporter.ts";
import { github } from "./github.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { pretty } from "./pretty.ts";
import { sarif } from "./sarif.ts";

/** Every format of `sitrep check`, the default first. */
export const reporters: readonly Reporter[] = [pretty, json, sarif, github, junit];
