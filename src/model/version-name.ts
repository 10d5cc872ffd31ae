/** The version that a file's name gives, e.g. 9 for `chips/v09.txt` and `chips-version-9.md`. */
export function findVersionIn(path: string) {
  const file = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  const ending = /(?<=.)\.[^.]*$/.exec(file)?.[0] ?? "";
  const stem = file.slice(0, file.length - ending.length);
  const digits = NUMBER_AT_END.exec(stem)?.[0];
  if (digits === undefined) return undefined;
  return {
    file,
    /** The name without the number, e.g. `chips-v`. */
    series: stem.slice(0, stem.length - digits.length),
    number: digits.replace(/^0+(?=\d)/, ""),
    rename: (version: number) => stem.slice(0, stem.length - digits.length) + version + ending,
  };
}

const NUMBER_AT_END = /(?<=(?:^|[-_ .])v(?:ersion)?[-_ ]?)\d+$/i;
