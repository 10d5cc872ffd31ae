import { z } from "zod";

const Digest = z.string().regex(/^[0-9a-f]{64}$/);

/** One line of the record: a version as it was published, or as it was corrected afterwards. */
const PublicationEntry = z.strictObject({
  version: z.int().min(1).max(999999),
  /** The name of its file in the topic's folder, e.g. `v8.txt`. */
  file: z.string().min(1),
  /** Of the bytes of the file, as `sha256sum v8.txt` prints it. */
  sha256: Digest,
  /** The day on which it was recorded, in UTC. */
  recorded: z.iso.date(),
  /** Why a published text was changed; only on a correction. */
  reason: z.string().trim().min(1).optional(),
  /** Ties the entry to the one before it, see `linkOf`. */
  link: Digest,
});

/** `published.json`, beside the versions of a topic: what was published, oldest first. */
export const PublicationRecord = z.strictObject({
  schemaVersion: z.literal(1),
  entries: z.array(PublicationEntry),
});
