import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { serveDev } from "../src/cli/dev-server.ts";
import { devWorld } from "../src/cli/dev-world.ts";
import { systemIo } from "../src/cli/io.ts";
import { type DevSite, startDev } from "./dev-site.ts";
import { brokenText, sampleText } from "./sample.ts";

const TOPIC = "briefings/harbour";

async function start(files: Record<string, string>, base?: string): Promise<DevSite> {
  const site = await startDev(files, base);
  onTestFinished(() => site.end());
  return site;
}

const startHarbour = (base?: string) =>
  start({ [`${TOPIC}/v1.txt`]: sampleText(1), [`${TOPIC}/v2.txt`]: sampleText(2) }, base);

interface Given {
  readonly method?: string;
  readonly headers?: Record<string, string>;
}

/** Asks for a path as it stands: `fetch` would mend it first, and may not set a `Host`. */
function ask(
  { port }: { port: number },
  path: string,
  { method = "GET", headers = {} }: Given = {},
) {
  return new Promise<{ status: number; text: string; headers: Record<string, unknown> }>(
    (resolve, reject) => {
      const asked = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => {
          text += part;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
        );
      });
      asked.on("error", reject);
      asked.end();
    },
  );
}

async function findings(site: DevSite, page: string) {
  const { text } = await ask(site, `/.sitrep/findings?page=${encodeURIComponent(page)}`);
  return JSON.parse(text) as {
    failures: string[];
    findings: { rule: string; file: string; line: number; column: number; id?: string }[];
  };
}

describe("a page of the preview", () => {
  it("is the page of the site, with the script that follows changes", async () => {
    const site = await startHarbour();
    const { status, text, headers } = await ask(site, "/harbour/v1/");
    expect(status).toBe(200);
    expect(text).toContain("The port authority let the dredging contract lapse");
    expect(text).toMatch(
      /<script type="module" src="\/\.sitrep\/dev\.js" data-look="\d+" data-page="\w+"><\/script>\n<\/body>/,
    );
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "content-type": "text/html; charset=utf-8",
    });
  });

  it.each([
    ["/", "text/html; charset=utf-8"],
    ["/index.html", "text/html; charset=utf-8"],
    ["/harbour/", "text/html; charset=utf-8"],
    ["/harbour/v2/changes/", "text/html; charset=utf-8"],
    ["/harbour/v2/briefing.json", "application/json; charset=utf-8"],
    ["/harbour/v2/briefing.txt", "text/plain; charset=utf-8"],
    ["/harbour/feed.xml", "application/xml; charset=utf-8"],
    ["/sources/", "text/html; charset=utf-8"],
    ["/search/", "text/html; charset=utf-8"],
    ["/search/manifest.js", "text/javascript; charset=utf-8"],
    ["/search/topics/harbour.js", "text/javascript; charset=utf-8"],
    ["/assets/style.css", "text/css; charset=utf-8"],
    ["/.sitrep/dev.css", "text/css; charset=utf-8"],
  ])("%s is there", async (path, type) => {
    const site = await startHarbour();
    const { status, headers } = await ask(site, path);
    expect([status, headers["content-type"]]).toEqual([200, type]);
  });

  it("has the site's own page for what is not there, and the slash that a folder wants", async () => {
    const site = await startHarbour();
    expect((await ask(site, "/harbour/v9/")).status).toBe(404);
    expect((await ask(site, "/nowhere/")).text).toContain("dev.js");
    const { status, headers } = await ask(site, "/harbour/v2");
    expect([status, headers.location]).toEqual([302, "/harbour/v2/"]);
  });

  it("answers HEAD with the head alone", async () => {
    const site = await startHarbour();
    const { status, text, headers } = await ask(site, "/harbour/", { method: "HEAD" });
    expect([status, text]).toEqual([200, ""]);
    expect(Number(headers["content-length"])).toBeGreaterThan(1000);
  });

  it("stands under a path if one is asked for", async () => {
    const site = await startHarbour("/reports/");
    expect(site.address).toBe(`http://127.0.0.1:${site.port}/reports/`);
    expect((await ask(site, "/")).headers.location).toBe("/reports/");
    expect((await ask(site, "/reports/harbour/")).status).toBe(200);
    expect((await ask(site, "/harbour/")).status).toBe(404);
    expect((await findings(site, "/reports/harbour/")).failures).toEqual([]);
  });

  it("shows drafts, which no built site does", async () => {
    const draft = `---\ntitle: Harbour dredging\nversion: 3\ndraft: true\n---\n\n## What\n\nA tender is out.\n`;
    const site = await start({ [`${TOPIC}/v1.txt`]: sampleText(1), [`${TOPIC}/v3.md`]: draft });
    expect((await ask(site, "/harbour/")).text).toContain("A tender is out.");
  });
});

describe("who is refused", () => {
  it.each([
    { Host: "evil.example" },
    { Host: "127.0.0.1.evil.example" },
    { Host: "localhost" },
    { Host: "localhost:1" },
    { Origin: "http://evil.example" },
    { Origin: "https://localhost" },
    { Origin: "null" },
  ])("%o", async (headers) => {
    const site = await startHarbour();
    for (const path of ["/harbour/", "/.sitrep/events", "/.sitrep/findings?page=/"]) {
      const { status, text } = await ask(site, path, { headers });
      expect(status).toBe(403);
      expect(text).not.toContain("dredging");
    }
  });

  it("a request without a Host, or with two", async () => {
    const site = await startHarbour();
    const host = `Host: localhost:${site.port}\r\n`;
    for (const hosts of ["", `${host}Host: evil.example\r\n`, `Host: evil.example\r\n${host}`]) {
      const answer = await new Promise<string>((resolve) => {
        let text = "";
        const socket = connect(site.port, "127.0.0.1", () => {
          socket.end(`GET /harbour/ HTTP/1.1\r\n${hosts}Connection: close\r\n\r\n`);
        });
        socket.on("data", (part) => {
          text += part;
        });
        socket.on("close", () => resolve(text));
      });
      expect(answer).toMatch(/^HTTP\/1\.1 40[03] /);
      expect(answer).not.toContain("dredging");
    }
  });

  it("lets in its own pages, by each name of this machine", async () => {
    const site = await startHarbour();
    for (const name of ["localhost", "127.0.0.1", "[::1]"]) {
      const host = `${name}:${site.port}`;
      const headers = { Host: host, Origin: `http://${host}` };
      expect((await ask(site, "/harbour/", { headers })).status).toBe(200);
    }
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])("%s", async (method) => {
    const site = await startHarbour();
    expect((await ask(site, "/harbour/", { method })).status).toBe(405);
  });

  it("listens to no other machine", async () => {
    const site = await startHarbour();
    const { networkInterfaces } = await import("node:os");
    const outer = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal, family }) => !internal && family === "IPv4");
    for (const { address } of outer) {
      const isOpen = await new Promise((resolve) => {
        const socket = connect(site.port, address, () => {
          socket.destroy();
          resolve(true);
        });
        socket.on("error", () => resolve(false));
      });
      expect(isOpen).toBe(false);
    }
    expect(site.address).toMatch(/^http:\/\/127\.0\.0\.1:/);
  });
});

describe("a way out of the site", () => {
  it.each([
    "/../secret.txt",
    "/harbour/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/%2e%2e%2fsecret.txt",
    "/..%2fsecret.txt",
    "/..%5csecret.txt",
    "/harbour/..%2f..%2fsecret.txt",
    "/%252e%252e%252fsecret.txt",
    "/.%00./secret.txt",
    "/secret.txt%00.html",
    "/assets/..%2f..%2fsecret.txt",
    "/assets/%2e%2e/%2e%2e/secret.txt",
    "/.sitrep/..%2f..%2fsecret.txt",
    "/.sitrep/dev.js/../../secret.txt",
    "//secret.txt",
    "//evil.example/harbour",
    "/\\secret.txt",
    "/sitrep.config.json",
    "/briefings/harbour/v1.txt",
    "/harbour/v1.txt",
    "/harbour/topic.yaml",
  ])("%s leads nowhere", async (path) => {
    const site = await start({
      [`${TOPIC}/v1.txt`]: sampleText(1),
      "secret.txt": "the secret",
      "sitrep.config.json": `{ "description": "the secret" }`,
      [`${TOPIC}/topic.yaml`]: "aliases: {}\n",
    });
    const { status, text, headers } = await ask(site, path);
    expect(status).toBe(404);
    expect(text).not.toContain("the secret");
    expect(headers.location).toBeUndefined();
  });

  it.each(["/%", "/%zz", "/%c3%28", "/%e0%80%af", "http://evil.example/", "*"])(
    "%s is no path",
    async (path) => {
      const site = await startHarbour();
      expect((await ask(site, path)).status).toBe(400);
    },
  );

  it("is not a link either", async () => {
    const outside = mkdtempSync(join(tmpdir(), "sitrep-outside-"));
    onTestFinished(() => rmSync(outside, { recursive: true }));
    writeFileSync(join(outside, "v3.txt"), sampleText(3).replace("Pilots", "Spies"));
    mkdirSync(join(outside, "topic"));
    writeFileSync(join(outside, "topic", "v1.txt"), sampleText(1, "Elsewhere"));
    const site = await startHarbour();
    symlinkSync(join(outside, "v3.txt"), join(site.folder, TOPIC, "v3.txt"));
    symlinkSync(join(outside, "topic"), join(site.folder, "briefings", "elsewhere"));
    const { status, text } = await ask(site, "/harbour/");
    expect(status).toBe(200);
    expect(text).not.toContain("Spies");
    expect((await ask(site, "/harbour/v3/")).status).toBe(404);
    expect((await ask(site, "/elsewhere/")).status).toBe(404);
    const { failures } = await findings(site, "/harbour/");
    expect(failures.join("\n")).toMatch(/The link `briefings\/harbour\/v3\.txt` leads out of/);
    expect(failures.join("\n")).toMatch(/The link `briefings\/elsewhere` leads out of/);
  });
});

describe("a save", () => {
  it("is in the next answer, also within one millisecond and at the same length", async () => {
    const site = await startHarbour();
    for (const word of ["harbour", "channel", "estuary", "lagoons"]) {
      site.write(`${TOPIC}/v2.txt`, sampleText(2).replace("northern", word));
      expect((await ask(site, "/harbour/")).text).toContain(`Who will dredge the ${word} channel`);
    }
  });

  it("is told to the pages that wait", async () => {
    const site = await startHarbour();
    const control = new AbortController();
    const events = await fetch(`${site.address}.sitrep/events`, { signal: control.signal });
    expect(events.headers.get("content-type")).toBe("text/event-stream");
    const reader = events.body?.getReader();
    const read = async () => new TextDecoder().decode((await reader?.read())?.value);
    await read();
    site.write(`${TOPIC}/v2.txt`, sampleText(2).replace("northern", "southern"));
    expect(await read()).toContain("event: change");
    control.abort();
  });

  it("is told also where its folder was gone for a while", async () => {
    const site = await startHarbour();
    site.remove("briefings");
    await ask(site, "/");
    site.write(`${TOPIC}/v2.txt`, sampleText(2));
    await new Promise((rest) => setTimeout(rest, 300));
    const control = new AbortController();
    const events = await fetch(`${site.address}.sitrep/events`, { signal: control.signal });
    const reader = events.body?.getReader();
    const read = async () => new TextDecoder().decode((await reader?.read())?.value);
    await read();
    site.write(`${TOPIC}/v2.txt`, sampleText(2).replace("northern", "southern"));
    expect(await read()).toContain("event: change");
    expect((await ask(site, "/harbour/")).text).toContain("southern");
    control.abort();
  });

  it("brings a version, a topic and a text beside them, and takes them away", async () => {
    const site = await startHarbour();
    expect((await ask(site, "/harbour/v3/")).status).toBe(404);
    site.write(`${TOPIC}/v3.txt`, sampleText(3));
    expect((await ask(site, "/harbour/v3/")).status).toBe(200);
    site.remove(`${TOPIC}/v3.txt`);
    expect((await ask(site, "/harbour/v3/")).status).toBe(404);

    mkdirSync(join(site.folder, "briefings/lighthouse"));
    expect((await ask(site, "/lighthouse/")).status).toBe(404);
    site.write("briefings/lighthouse/v1.txt", sampleText(1, "Lighthouse"));
    expect((await ask(site, "/lighthouse/")).status).toBe(200);
    expect((await ask(site, "/")).text).toContain(">Lighthouse</a>");
    site.remove("briefings/lighthouse");
    expect((await ask(site, "/lighthouse/")).status).toBe(404);
    expect((await ask(site, "/")).text).not.toContain(">Lighthouse</a>");

    site.write("briefings/pier.txt", sampleText(1, "The long pier"));
    expect((await ask(site, "/the-long-pier/")).status).toBe(200);
    site.write("briefings/pier.txt", sampleText(1, "The long pier").replace("silt", "sand"));
    expect((await ask(site, "/the-long-pier/")).text).toContain("sand");
  });

  it("of settings and templates is followed too", async () => {
    const site = await startHarbour();
    const lookOf = (text: string) => /data-look="(\d+)"/.exec(text)?.[1];
    const before = await ask(site, "/harbour/");
    site.write("sitrep.config.json", `{ "title": "Port watch" }`);
    const named = await ask(site, "/harbour/");
    expect(named.text).toContain("Port watch");
    expect(lookOf(named.text)).not.toBe(lookOf(before.text));

    site.write("templates/assets/extra.css", "p { color: red }");
    expect((await ask(site, "/assets/extra.css")).text).toBe("p { color: red }");
    site.write("templates/assets/extra.css", "p { color: tan }");
    expect((await ask(site, "/assets/extra.css")).text).toBe("p { color: tan }");

    site.write(`${TOPIC}/topic.yaml`, "title: Dredging in the port\n");
    expect((await ask(site, "/harbour/history/")).text).toContain("Dredging in the port");
  });
});

describe("what was found", () => {
  it("stands at the sentence that it concerns", async () => {
    const site = await start({ [`${TOPIC}/v1.txt`]: brokenText(1) });
    const { failures, findings: found } = await findings(site, "/harbour/v1/");
    expect(failures).toEqual([]);
    const error = found.find(({ rule }) => rule === "unresolved-citation");
    expect(error).toMatchObject({ file: `${TOPIC}/v1.txt`, line: 5 });
    const { text } = await ask(site, "/harbour/v1/");
    const sentence = new RegExp(`id="${error?.id}"[^>]*>(?:<[^>]*>|[^<])*?contract lapse`);
    expect(text).toMatch(sentence);

    site.write(`${TOPIC}/v1.txt`, sampleText(1));
    expect(await findings(site, "/harbour/v1/")).toEqual({ failures: [], findings: [] });
  });

  it("follows the levels of the config", async () => {
    const site = await start({
      [`${TOPIC}/v1.txt`]: `${sampleText(1)}- [3] Ships wait for the tide — wire:ports\n`,
    });
    const rulesAt = async () =>
      (await findings(site, "/harbour/")).findings.map(({ rule }) => rule);
    expect(await rulesAt()).toContain("uncited-source");
    site.write("sitrep.config.json", `{ "rules": { "uncited-source": "off" } }`);
    expect(await rulesAt()).not.toContain("uncited-source");
  });
});

describe("a broken state", () => {
  it("of a text leaves its last readable page, and heals", async () => {
    const site = await startHarbour();
    await ask(site, "/harbour/");
    site.write(`${TOPIC}/v2.txt`, "");
    const broken = await ask(site, "/harbour/v2/");
    expect(broken.status).toBe(200);
    expect(broken.text).toContain("let the dredging contract lapse");
    const { findings: found } = await findings(site, "/harbour/v2/");
    expect(found.map(({ file, line }) => `${file}:${line}`)).toContain(`${TOPIC}/v2.txt:1`);
    site.write(`${TOPIC}/v2.txt`, sampleText(2).replace("northern", "southern"));
    expect((await ask(site, "/harbour/v2/")).text).toContain("southern channel");
    expect((await findings(site, "/harbour/v2/")).findings).toEqual([]);
  });

  it.each([
    ["an empty text", ""],
    ["no text at all", "\u0000\u0001\u0002"],
    ["a text that ends too early", sampleText(1).slice(0, 40)],
    ["front matter that does not end", "---\ntitle: [\n"],
    ["front matter that is no YAML", "---\ntitle: [a\nversion: {\n---\n## What\n"],
  ])("from the beginning is shown as such: %s", async (_, text) => {
    const site = await start({ [`${TOPIC}/v1.txt`]: text });
    const { status, text: page } = await ask(site, "/harbour/");
    expect([200, 500]).toContain(status);
    expect(page).toContain("/.sitrep/dev.js");
    const { failures, findings: found } = await findings(site, "/harbour/");
    expect(failures.length + found.length).toBeGreaterThan(0);
    site.write(`${TOPIC}/v1.txt`, sampleText(1));
    expect((await ask(site, "/harbour/")).status).toBe(200);
  });

  it("of a topic's facts leaves the topic as it was, and heals", async () => {
    const site = await startHarbour();
    await ask(site, "/harbour/");
    site.write(`${TOPIC}/topic.yaml`, "titel: [\n");
    expect((await ask(site, "/harbour/")).status).toBe(200);
    expect((await findings(site, "/harbour/")).failures.join()).toContain("topic.yaml");
    site.write(`${TOPIC}/topic.yaml`, "title: Dredging in the port\n");
    expect((await ask(site, "/harbour/history/")).text).toContain("Dredging in the port");
    expect((await findings(site, "/harbour/")).failures).toEqual([]);
  });

  it("of the config leaves the site as it was, and heals", async () => {
    const site = await startHarbour();
    await ask(site, "/");
    site.write("sitrep.config.json", `{ "title": `);
    expect((await ask(site, "/harbour/")).status).toBe(200);
    expect((await findings(site, "/harbour/")).failures.join()).toContain("sitrep.config.json");
    site.write("sitrep.config.json", `{ "title": "Port watch" }`);
    expect((await ask(site, "/harbour/")).text).toContain("Port watch");
    expect((await findings(site, "/harbour/")).failures).toEqual([]);
  });

  it("of the config from the beginning is told, and heals", async () => {
    const site = await start({
      [`${TOPIC}/v1.txt`]: sampleText(1),
      "sitrep.config.json": `{ "titel": "Port watch" }`,
    });
    const { status, text } = await ask(site, "/");
    expect(status).toBe(500);
    expect(text).toContain("titel");
    expect(text).toContain("/.sitrep/dev.js");
    site.remove("sitrep.config.json");
    expect((await ask(site, "/")).status).toBe(200);
  });

  it("of a template leaves the pages as they were, and heals", async () => {
    const site = await startHarbour();
    await ask(site, "/harbour/");
    site.write("templates/page.html", "<!doctype html><title>no slots</title>");
    expect((await ask(site, "/harbour/")).text).toContain("dredging");
    expect((await findings(site, "/harbour/")).failures).toHaveLength(1);
    site.remove("templates");
    expect((await findings(site, "/harbour/")).failures).toEqual([]);
  });

  it("of the whole folder is told, and heals", async () => {
    const site = await start({ "briefings/readme.md": "Nothing yet." });
    expect((await ask(site, "/")).status).toBe(200);
    expect((await findings(site, "/")).failures.join()).toContain("No briefing in");
    site.write(`${TOPIC}/v1.txt`, sampleText(1));
    expect((await ask(site, "/")).text).toContain("Harbour dredging");
    site.remove("briefings");
    expect((await ask(site, "/harbour/")).status).toBeGreaterThanOrEqual(200);
    site.write(`${TOPIC}/v1.txt`, sampleText(1));
    expect((await ask(site, "/harbour/")).status).toBe(200);
  });
});

describe("the server", () => {
  it("says which port is taken", async () => {
    const site = await startHarbour();
    const world = devWorld(systemIo(), { path: site.folder, kind: "folder" }, {});
    await expect(serveDev(world, site.port, "")).rejects.toThrow(
      `Cannot listen on port ${site.port}: it is in use`,
    );
  });

  it("ends though pages wait", async () => {
    const site = await startDev({ [`${TOPIC}/v1.txt`]: sampleText(1) });
    const events = await fetch(`${site.address}.sitrep/events`);
    await site.end();
    await events.text().catch(() => "");
    await expect(fetch(site.address)).rejects.toThrow();
  });
});
