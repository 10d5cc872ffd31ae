import { quote } from "../../model/quote.ts";
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

const NUMBER_AT_END = /(?<=(?:^|[-_ .])v(?:ersion)?[-_ ]?)\d+$/i;

/** The version that a file's name gives, e.g. 9 for `chips/v09.txt` and `chips-version-9.md`. */
function findVersionIn(path: string) {
  const file = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  const ending = /(?<=.)\.[^.]*$/.exec(file)?.[0] ?? "";
  const stem = file.slice(0, file.length - ending.length);
  const digits = NUMBER_AT_END.exec(stem)?.[0];
  if (digits === undefined) return undefined;
  return {
    file,
    number: digits.replace(/^0+(?=\d)/, ""),
    rename: (version: number) => stem.slice(0, stem.length - digits.length) + version + ending,
  };
}
