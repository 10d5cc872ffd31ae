import { createHash } from "node:crypto";
import type { z } from "zod";
import type { PublicationRecord as Schema } from "./publication-schema.ts";

/** `published.json`, beside the versions of a topic: what was published, oldest first. */
export type PublicationRecord = z.infer<typeof Schema>;

/** One line of the record: a version as it was published, or as it was corrected afterwards. */
export type PublicationEntry = PublicationRecord["entries"][number];

/** What the first entry of a record is tied to. */
export const FIRST_LINK = "0".repeat(64);

/** The SHA-256 of some bytes, in hexadecimal. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The text whose SHA-256 is the link of an entry; it ends in a line break. */
function chainLine(previous: string, entry: Omit<PublicationEntry, "link">): string {
  const { version, file, sha256, recorded, reason } = entry;
  return `${[previous, version, sha256, recorded, file, ...(reason === undefined ? [] : [reason])].join(" ")}\n`;
}

/**
 * The link of an entry: the SHA-256 of the link before it and of all that the entry says. An entry
 * cannot be altered, left out or put in without every link after it being another (a hash chain,
 * Haber and Stornetta 1991).
 */
export function linkOf(previous: string, entry: Omit<PublicationEntry, "link">): string {
  return sha256Of(chainLine(previous, entry));
}

/** A record with one more entry, tied to those that it has. */
export function withEntry(
  record: PublicationRecord,
  entry: Omit<PublicationEntry, "link">,
): PublicationRecord {
  const link = linkOf(record.entries.at(-1)?.link ?? FIRST_LINK, entry);
  return { ...record, entries: [...record.entries, { ...entry, link }] };
}

/** The place of the first entry whose link is not that of what stands before it and in it. */
export function findBrokenLink({ entries }: PublicationRecord): number | undefined {
  const broken = entries.findIndex(
    ({ link, ...entry }, nth) => link !== linkOf(entries[nth - 1]?.link ?? FIRST_LINK, entry),
  );
  return broken < 0 ? undefined : broken;
}

/** The text of a version if it is, byte for byte, the one on record; a byte-order mark may lead it. */
export function publishedTextOf(text: string, { sha256 }: PublicationEntry): string | undefined {
  return [text, `\uFEFF${text}`].find((candidate) => sha256Of(candidate) === sha256);
}

/** What stands of each version: its last entry. */
export function standingEntries({ entries }: PublicationRecord): Map<number, PublicationEntry> {
  return new Map(entries.map((entry) => [entry.version, entry]));
}
