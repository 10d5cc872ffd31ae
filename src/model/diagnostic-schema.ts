import { z } from "zod";

const Severity = z.enum(["error", "warning"]);

/** What the message is about, for programs. */
const DiagnosticData = z.object({
  /** The number of the source or citation concerned; a string where it is no canonical number. */
  number: z.union([z.int(), z.string()]).optional(),
  numbers: z.array(z.union([z.int(), z.string()])).optional(),
  /** What would be right, e.g., the nearest number of a source. */
  suggested: z.union([z.int(), z.string()]).optional(),
  confidence: z.number().min(0).max(1).optional(),
  section: z.string().optional(),
  strength: z.enum(["same", "near", "echo"]).optional(),
});

const place = {
  line: z.int().min(1),
  column: z.int().min(1),
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
};

/** What a rule reports: where, what, and what to do. Lines and columns count from 1. */
export const Diagnostic = z.object({
  rule: z.string(),
  severity: Severity,
  message: z.string(),
  hint: z.string().nullable(),
  file: z.string().nullable(),
  ...place,
  data: DiagnosticData,
  /** Other places of the text that explain it, e.g. the first of two duplicates. */
  related: z.array(z.object({ message: z.string(), ...place })).optional(),
});
