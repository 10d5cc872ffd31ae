import type { IncomingMessage } from "node:http";

/** Why a request is not answered. */
export interface Refusal {
  readonly status: 400 | 403 | 404 | 405;
  readonly reason: string;
}

/**
 * Refuses what no browser on this machine asks of a page that is ours: another name of the host,
 * as a page elsewhere would use that has its own name lead to this machine; another origin; and
 * methods that change something.
 */
export function refusalOf(
  { method, headers, rawHeaders }: IncomingMessage,
  port: number,
): Refusal | undefined {
  const hosts = hostsAt(port);
  const given = rawHeaders.filter((name, nth) => nth % 2 === 0 && name.toLowerCase() === "host");
  if (given.length !== 1 || !hosts.includes(headers.host?.toLowerCase() ?? "")) {
    return { status: 403, reason: "Unexpected Host: this server answers to localhost only" };
  }
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((host) => origin.toLowerCase() === `http://${host}`)) {
    return { status: 403, reason: "Unexpected Origin: this server answers its own pages only" };
  }
  if (method !== "GET" && method !== "HEAD") {
    return { status: 405, reason: "Unexpected method, expected GET or HEAD" };
  }
  return undefined;
}

function hostsAt(port: number): string[] {
  const names = ["localhost", "127.0.0.1", "[::1]"];
  return [
    ...names.map((name) => `${name}:${port}`),
    // Browsers leave out the port that is usual.
    ...(port === 80 ? names : []),
  ];
}

/**
 * The path that a request asks for, decoded once, without the slash that it begins with. No file
 * is opened by it: it is only looked up among the pages, where none has such a path.
 */
export function pathOf(url: string): string | Refusal {
  if (!url.startsWith("/")) return { status: 400, reason: "Unexpected address, expected a path" };
  const [raw = ""] = url.slice(1).split(/[?#]/, 1);
  const path = decode(raw);
  if (path === undefined) return { status: 400, reason: "Unexpected `%` in the address" };
  const isOdd =
    /^\/|[\\\0]/.test(path) || path.split("/").some((part) => part === "." || part === "..");
  return isOdd ? { status: 404, reason: "No such page" } : path;
}

function decode(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw);
  } catch {
    return undefined;
  }
}
