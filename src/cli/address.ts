import { z } from "zod";

/** The address of a site, without a slash at its end. */
export const Address = z
  .url({ protocol: /^https?$/ })
  .refine((url) => !/[?#]/.test(url), { error: "an address without `?` and `#`" })
  .transform((url) => new URL(url).href.replace(/\/+$/, ""));

/** The path of a site on its server, e.g. `/reports`; that of a site on the root is empty. */
export const BasePath = z
  .string()
  .refine(isPath, { error: "a path such as `/reports/`" })
  .transform((path) => new URL(path, "https://server/").pathname.replace(/\/+$/, ""));

/** The address with the path, if one is given, in place of its own. */
export function withPath(address: string, path: string | undefined): string {
  return path === undefined ? address : `${new URL(address).origin}${path}`;
}

/** Whether an address names more than a server. */
export function hasPath(address: string): boolean {
  return new URL(address).pathname !== "/";
}

function isPath(text: string): boolean {
  return /^\/?(?:[^/\\?#\s]+\/)*[^/\\?#\s]*$/.test(text) && !/^[a-z]+:/i.test(text);
}
