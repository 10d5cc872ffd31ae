import { createHash } from "node:crypto";
import type { SiteFrame } from "../../model/topic.ts";
import { absoluteLinks, type LinkTo, relativeLinks } from "../links.ts";

/**
 * Links of a file for machines: whole addresses where the site's is known. Else they count from the
 * root of the server where the site's path there is known, or from the folder of the file.
 */
export function linksFrom(path: string, { url, base }: SiteFrame): LinkTo {
  const root = url ?? base;
  return root === undefined ? relativeLinks(path) : absoluteLinks(root);
}

/** A link that must be a whole address or none. */
export function addressOf(path: string, { url }: SiteFrame): string | undefined {
  return url === null ? undefined : `${url}/${path}`;
}

/**
 * What identifies a thing for good, wherever its page may move on its server: a tag URI (RFC 4151)
 * such as `tag:example.org,2026-05-27:china-ai/v8`, or a UUID (version 5, RFC 9562) made from the
 * same where no server is known. `day` is one on which the thing was there.
 */
export function permanentId(name: string, day: string, { url }: SiteFrame): string {
  if (url !== null) return `tag:${new URL(url).hostname},${day}:${name}`;
  return `urn:uuid:${uuidOf(`${day}:${name}`)}`;
}

// Made once at random; names of sitrep's are unique within it.
const NAMESPACE = Buffer.from("5d0c1b3e9a5f4b6c8f0e7a2d41c96b38", "hex");

function uuidOf(name: string): string {
  const bytes = createHash("sha1").update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
