import type { PhrasingContent } from "mdast";
import type { Form } from "../model/tree.ts";

/**
 * What the marks in running text mean. It is handed to whoever reads prose, so that what reads the
 * text form needs nothing that reads Markdown.
 */
export interface Markup {
  readonly form: Form;
  /** Whether a text may be more than its words and its citations. */
  readonly isIn: (text: string) => boolean;
  /** The inline nodes of such a text. */
  readonly parse: (text: string) => PhrasingContent[];
  /** The words that a stretch with escapes stands for. */
  readonly decode: (raw: string) => string;
}

/** The text form: every mark is itself. */
export const literal: Markup = {
  form: "text",
  isIn: () => false,
  parse: () => [],
  decode: (raw) => raw,
};
