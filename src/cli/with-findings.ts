import type { Topic } from "../model/topic.ts";
import type { Findings } from "./findings.ts";

/** A topic whose versions show what was found in them, for editors. */
export function withFindings(topic: Topic, { diagnostics }: Findings): Topic {
  const [first, ...rest] = topic.versions.map((version) => ({
    ...version,
    findings: diagnostics.filter(({ file }) => file === version.file),
  }));
  return first === undefined ? topic : { ...topic, versions: [first, ...rest] };
}
