import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import { CliError } from "../site/cli-error.ts";
import type { Io } from "../site/io.ts";
import { type Answer, openPreview, type Preview } from "../site/preview.ts";
import type { PreviewWorld } from "../site/preview-world.ts";
import { pathOf, type Refusal, refusalOf } from "./dev-guard.ts";
import { DEV_PATH, mediaTypeOf, withReload } from "./dev-page.ts";
import { openWatch } from "./dev-watch.ts";

const USUAL_PORT = 4400;
const MOST_TRIED = 20;

/** A preview that is being served. */
export interface DevServer {
  /** e.g. `http://127.0.0.1:4400/` */
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves a preview on loopback. Without a `port` it takes the usual one, or the next that is free;
 * `base` is the path under which the site is shown, e.g. `/reports`.
 */
export async function serveDev(
  world: PreviewWorld,
  port: number | undefined,
  base: string,
): Promise<DevServer> {
  const site: Served = {
    io: world.io,
    base: base === "" ? "" : `${base.slice(1)}/`,
    preview: openPreview(world),
    readers: new Set(),
  };
  const watch = openWatch(() => {
    for (const reader of site.readers) reader.write("event: change\ndata:\n\n");
    void follow();
  });
  const follow = async () => {
    // What goes away meanwhile tells of itself once more.
    const folders = await site.preview.watched().catch(() => undefined);
    if (folders) watch.follow(folders);
  };
  const server = createServer((request, response) => {
    // We are wrong: the page says so, and the server goes on.
    handle(request, response, site, portOf(server)).catch((error: unknown) => {
      if (response.headersSent) return void response.destroy();
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      send(response, request, 500, "x.txt", `This is a bug in sitrep.\n${text}\n`);
    });
  });
  await listen(server, port);
  const other = await listenBeside(server);
  await follow();
  return {
    address: `http://127.0.0.1:${portOf(server)}${base}/`,
    port: portOf(server),
    async close() {
      watch.close();
      for (const reader of site.readers) reader.end();
      await Promise.all([server, ...other].map(close));
    },
  };
}

interface Served {
  readonly io: Io;
  /** e.g. `reports/`; empty on the root. */
  readonly base: string;
  readonly preview: Preview;
  /** The pages that wait for changes. */
  readonly readers: Set<ServerResponse>;
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  site: Served,
  port: number,
): Promise<void> {
  const refusal = refusalOf(request, port);
  if (refusal) return refuse(response, request, refusal);
  const path = pathOf(request.url ?? "");
  if (typeof path !== "string") return refuse(response, request, path);
  if (path.startsWith(DEV_PATH)) {
    return answerOwn(path.slice(DEV_PATH.length), request, response, site);
  }
  if (!path.startsWith(site.base)) {
    const isRoot = path === "" || `${path}/` === site.base;
    if (isRoot) return redirect(response, `/${site.base}`);
    return refuse(response, request, { status: 404, reason: "No such page" });
  }
  const inSite = path.slice(site.base.length);
  const file = inSite === "" || inSite.endsWith("/") ? `${inSite}index.html` : inSite;
  const answer = await site.preview.ask(file);
  if (answer.status === 404 && !/\.[^/]*$/.test(file)) {
    const { status } = await site.preview.ask(`${file}/index.html`);
    if (status !== 404) return redirect(response, `/${encodeURI(`${path}/`)}`);
  }
  sendAnswer(response, request, file, answer);
}

function sendAnswer(
  response: ServerResponse,
  request: IncomingMessage,
  file: string,
  { status, content, isPage, look }: Answer,
): void {
  const isText = isPage && typeof content === "string";
  const body = isText ? withReload(content, look) : content;
  send(response, request, status, isPage ? "page.html" : file, body);
}

/** The preview's own script and style sheet, what it finds, and the line that tells of changes. */
async function answerOwn(
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  { io, base, preview, readers }: Served,
): Promise<void> {
  if (name === "dev.js" || name === "dev.css") {
    const file = fileURLToPath(new URL(`../../templates/dev/${name}`, import.meta.url));
    return send(response, request, 200, name, await io.readFile(file));
  }
  if (name === "findings") {
    const url = new URL(request.url ?? "", "http://localhost");
    const page = (url.searchParams.get("page") ?? "").slice(1 + base.length);
    const file = page === "" || page.endsWith("/") ? `${page}index.html` : page;
    const found = await preview.findings(file);
    return send(response, request, 200, "x.json", JSON.stringify(found));
  }
  if (name !== "events") return refuse(response, request, { status: 404, reason: "No such page" });
  response.writeHead(200, { ...safeHeaders, "Content-Type": "text/event-stream" });
  if (request.method === "HEAD") return void response.end();
  response.write("retry: 500\n\n");
  readers.add(response);
  response.on("close", () => readers.delete(response));
}

const safeHeaders = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": "frame-ancestors 'none'",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
} as const;

function send(
  response: ServerResponse,
  { method }: IncomingMessage,
  status: number,
  file: string,
  content: string | Uint8Array,
): void {
  const body = typeof content === "string" ? Buffer.from(content) : content;
  response.writeHead(status, {
    ...safeHeaders,
    "Content-Type": mediaTypeOf(file),
    "Content-Length": body.byteLength,
    ...(status === 405 ? { Allow: "GET, HEAD" } : {}),
  });
  response.end(method === "HEAD" ? undefined : body);
}

function refuse(response: ServerResponse, request: IncomingMessage, refusal: Refusal): void {
  send(response, request, refusal.status, "x.txt", `${refusal.reason}\n`);
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { ...safeHeaders, Location: to });
  response.end();
}

async function listen(server: Server, port: number | undefined): Promise<void> {
  if (port !== undefined) {
    if (await tryPort(server, port, "127.0.0.1")) return;
    throw new CliError(`Cannot listen on port ${port}: it is in use`);
  }
  for (let tried = 0; tried < MOST_TRIED; tried++) {
    if (await tryPort(server, USUAL_PORT + tried, "127.0.0.1")) return;
  }
  const last = USUAL_PORT + MOST_TRIED - 1;
  throw new CliError(`The ports ${USUAL_PORT} to ${last} are in use; choose one with --port`);
}

/** On the other loopback address too, where the machine has it: `localhost` may mean either. */
async function listenBeside(server: Server): Promise<Server[]> {
  const [handler] = server.listeners("request") as ((...args: unknown[]) => void)[];
  const other = createServer(handler);
  return (await tryPort(other, portOf(server), "::1").catch(() => false)) ? [other] : [];
}

function tryPort(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off("listening", onListening);
      if (error.code === "EADDRINUSE") resolve(false);
      else if (error.code === "EACCES")
        reject(new CliError(`Cannot listen on port ${port}: no permission`));
      else reject(error);
    };
    const onListening = () => {
      server.off("error", onError);
      resolve(true);
    };
    server.once("error", onError);
    server.once("listening", onListening);
    server.listen(port, host);
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
