import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { forms } from "./forms.mjs";
import { makeBriefings } from "./make.mjs";

/**
 * Writes generated briefings in one form, as `folder/<topic>/v1.txt` and so on. The same options
 * give the same bytes on every machine.
 */
export function writeCorpus(folder, form, options) {
  const { ending, write } = forms[form];
  for (const briefing of makeBriefings(options)) {
    const topic = join(folder, briefing.slug);
    mkdirSync(topic, { recursive: true });
    writeFileSync(join(topic, `v${briefing.version}${ending}`), write(briefing));
  }
}
