import type { PageKind } from "../page.ts";
import { history } from "./history.ts";
import { home } from "./home.ts";
import { latest } from "./latest.ts";
import { notFound } from "./not-found.ts";
import { version } from "./version.ts";

/** The kinds of pages of a site, in reading order. */
export const pageKinds: readonly PageKind[] = [home, latest, version, history, notFound];
