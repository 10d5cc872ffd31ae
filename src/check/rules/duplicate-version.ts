import { quote } from "../../model/quote.ts";
import type { Rule } from "../rule.ts";

export const duplicateVersion: Rule = {
  id: "duplicate-version",
  severity: "error",
  summary: "Every version of a topic is one file.",

  check({ header: { version }, text }, report, { file, siblings }) {
    if (version === null || file === null) return;
    const rivals = siblings.filter(
      (sibling) => sibling.number === version.value && sibling.file < file,
    );
    if (rivals.length === 0) return;
    const words = unspaced(text);
    const other = rivals.find(({ tree }) => unspaced(tree.text) !== words);
    const copy = other ?? rivals[0];
    if (copy === undefined) return;
    const number = quote(String(version.value));
    report({
      span: version.span,
      message: `Unexpected version ${number}, expected a number of its own: ${quote(copy.file)} is version ${number} too`,
      hint: other
        ? "The texts differ: renumber one, or remove the one that does not stand."
        : "The texts are the same: remove one of the files.",
      data: { number: version.value },
      ...(other ? {} : { severity: "warning" as const }),
    });
  },
};

function unspaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
