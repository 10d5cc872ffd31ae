import { caseOf } from "./case.ts";
import { examine } from "./examine.ts";
import { page } from "./texts.ts";

// npm run fuzz -- [minutes] [first seed]: mutates the briefings of the repository and holds each text
// to what test/fuzz/examine.ts promises. A seed that fails belongs into seeds.json.
const [minutes = "3", first = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
const end = Date.now() + Number(minutes) * 60_000;
const SLOW = 5000;

let failures = 0;
let seed = Number(first);
for (; Date.now() < end; seed++) {
  const { text, before, form } = caseOf(seed);
  const start = performance.now();
  try {
    examine(text, before, form, page);
  } catch (error) {
    failures++;
    console.error(`seed ${seed}: ${error instanceof Error ? error.stack : error}`);
  }
  const took = performance.now() - start;
  if (took > SLOW) console.error(`seed ${seed}: took ${Math.round(took)} ms`);
}
console.log(`${seed - Number(first)} texts from seed ${first} on, ${failures} failed`);
process.exitCode = failures > 0 ? 1 : 0;
