import { forms } from "./corpus/forms.mjs";
import { writeCorpus } from "./corpus/write.mjs";
import { readArguments } from "./read-arguments.mjs";

const usage = `Usage: node benchmarks/corpus.mjs FOLDER [options]

Writes generated briefings, ten versions to a topic, as FOLDER/<topic>/v1.txt and so on.

  --versions N   how many, in all topics together (default: 100)
  --form FORM    txt or md, sitrep's two forms, or footnotes, for other generators (default: txt)
  --seed N       another number gives other briefings (default: 1)
  --scale N      the size of a briefing: 1 is 22 KB, 20 is twenty times as much (default: 1)
`;

const given = readArguments(usage, {
  versions: { type: "string", default: "100" },
  form: { type: "string", default: "txt" },
  seed: { type: "string", default: "1" },
  scale: { type: "string", default: "1" },
});

if (given) {
  const [folder] = given.positionals;
  const { form } = given.values;
  const numbers = ["versions", "seed", "scale"].map((name) => [name, Number(given.values[name])]);
  const isClear = folder !== undefined && Object.hasOwn(forms, form);
  if (isClear && numbers.every(([, number]) => number > 0)) {
    writeCorpus(folder, form, Object.fromEntries(numbers));
  } else {
    process.stderr.write(usage);
    process.exitCode = 2;
  }
}
