import { z } from "zod";
import { quote } from "../model/quote.ts";
import { didYouMean } from "../model/suggest.ts";

/** Something in a settings file that its schema does not allow. */
export interface Mistake {
  /** The keys that lead to it, e.g. `["sources", 0, "url"]`. */
  readonly path: readonly PropertyKey[];
  /** Whether the last key of the path is itself what should not be there. */
  readonly inKey: boolean;
  readonly message: string;
}

/** A value as its schema has it, or everything that is wrong with it, in our words. */
export type Validation<Value> =
  | { readonly value: Value; readonly mistakes?: undefined }
  | { readonly value?: undefined; readonly mistakes: readonly Mistake[] };

export function validate<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): Validation<z.infer<Schema>> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { value: result.data };
  return { mistakes: result.error.issues.flatMap((issue) => mistakesOf(schema, issue)) };
}

/** A path as people write it, e.g. `sources[0].url`. */
function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((key, i) => (typeof key === "number" ? `[${key}]` : `${i === 0 ? "" : "."}${String(key)}`))
    .join("");
}

type Issue = z.core.$ZodIssue;

function mistakesOf(schema: z.ZodType, issue: Issue): Mistake[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => unknownKey(keysAt(schema, issue.path), [...issue.path, key]));
  }
  const message = `${complaint(issue)}, expected ${expectation(issue)}`;
  return [{ path: issue.path, inKey: false, message }];
}

function unknownKey(known: readonly string[], path: readonly PropertyKey[]): Mistake {
  const suggestion = didYouMean(String(path.at(-1)), known);
  const expected = suggestion || `, expected one of ${known.map((key) => `\`${key}\``).join(", ")}`;
  return { path, inKey: true, message: `Unexpected key \`${formatPath(path)}\`${expected}` };
}

/** The keys that a schema knows at a path. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  let here: z.core.$ZodType | undefined = unwrap(schema);
  for (const key of path) {
    if (here instanceof z.ZodObject) here = unwrap(here.shape[String(key)]);
    else if (here instanceof z.ZodArray) here = unwrap(here.element);
  }
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function unwrap(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  const isWrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable;
  return isWrapped ? unwrap(schema.unwrap()) : schema;
}

function complaint({ path, input }: Issue): string {
  const name = `\`${formatPath(path)}\``;
  if (input === undefined && path.length > 0) return `Missing ${name}`;
  return `Unexpected ${describe(input)}${path.length === 0 ? "" : ` at ${name}`}`;
}

/** A wrong value in few words. */
function describe(input: unknown): string {
  if (input === null) return "empty value";
  if (Array.isArray(input)) return "list";
  if (typeof input === "object") return "group of keys";
  if (typeof input === "function") return "function";
  const text = String(input);
  return text.trim() === "" ? "empty text" : quote(text);
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return types[issue.expected] ?? issue.expected;
    case "invalid_value":
      return `one of ${issue.values.map((value) => `\`${String(value)}\``).join(", ")}`;
    case "invalid_format":
      return formats[issue.format] ?? "another form";
    case "too_small":
    case "too_big":
      return issue.origin === "string" ? "some text" : "a number in range";
    case "custom":
      return issue.message;
    default:
      return "another value";
  }
}

const types: Readonly<Record<string, string>> = {
  string: "text",
  int: "a whole number",
  number: "a number",
  boolean: "`true` or `false`",
  array: "a list",
  object: "a group of keys",
  record: "a group of keys",
};

const formats: Readonly<Record<string, string>> = {
  url: "an `http` or `https` address",
  date: "a day such as `2027-01-31`",
};
