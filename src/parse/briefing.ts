import type { Vocabulary } from "../model/sections.ts";
import type { BriefingTree, Form } from "../model/tree.ts";

export interface ParseOptions {
  /** Left out: Markdown where the text begins with front matter, else the text form. */
  readonly form?: Form;
  /** The section names and cue words of the text; English where left out. */
  readonly vocabulary?: Vocabulary;
  /** A BCP 47 tag for the ends of sentences, e.g. `fr`; front matter's own `lang` goes first. */
  readonly lang?: string;
}

/** Reads a briefing in either form. Never throws; what cannot be read is in `problems`. */
export function parseBriefing(_text: string, _options: ParseOptions = {}): BriefingTree {
  throw new Error("being written");
}
