import type { Form } from "../../src/model/tree.ts";
import { Random } from "../edits/random.ts";
import { mutate } from "./mutate.ts";
import { texts } from "./texts.ts";

/** The text that a seed stands for, and the one it was made from. */
export function caseOf(seed: number): { text: string; before: string; form: Form } {
  const random = new Random(seed);
  const { form, text: before } = random.pick(texts);
  const others = texts.map(({ text }) => text);
  return { text: mutate(before, random, others), before, form };
}
