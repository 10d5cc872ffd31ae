import { quote } from "../../model/quote.ts";
import { findVersionIn } from "../../model/version-name.ts";
import type { Rule } from "../rule.ts";

export const misnamedVersion: Rule = {
  id: "misnamed-version",
  severity: "warning",
  summary: "A file's name and its text give the same version.",

  check({ header: { version } }, report, { file }) {
    const named = file === null ? undefined : findVersionIn(file);
    if (version === null || named === undefined || named.number === String(version.value)) return;
    report({
      span: version.span,
      message: `Unexpected version \`${version.value}\` in ${quote(named.file)}, expected ${quote(named.number)}`,
      hint: `The number in the text counts: correct it, or rename the file to ${quote(named.rename(version.value))}.`,
    });
  },
};
