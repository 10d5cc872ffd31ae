import type { Site, Topic } from "../model/topic.ts";
import type { Findings } from "./findings.ts";

/** A site whose versions show what was found in them, for editors. */
export function withFindings(site: Site, { diagnostics }: Findings): Site {
  const topicOf = (topic: Topic): Topic => {
    const [first, ...rest] = topic.versions.map((version) => ({
      ...version,
      findings: diagnostics.filter(({ file }) => file === version.file),
    }));
    return first === undefined ? topic : { ...topic, versions: [first, ...rest] };
  };
  return { ...site, topics: site.topics.map(topicOf) };
}
