import { expiredFinding, unusedFinding } from "../check/exemption-findings.ts";
import { isExpired } from "../check/exemptions.ts";
import { levelOf } from "../check/levels.ts";
import { ruleNamer } from "../check/named-rule.ts";
import { expiredExemption } from "../check/rules/expired-exemption.ts";
import { rules } from "../check/rules/index.ts";
import { unusedExemption } from "../check/rules/unused-exemption.ts";
import { diagnosticOf, type Finding } from "../model/diagnostic.ts";
import type { TopicExemption } from "../model/topic.ts";
import type { ReadTopic } from "../site/read.ts";
import type { CheckedFile, FindingSettings } from "./findings.ts";

/**
 * What the rules on exemptions have to say of those in a `topic.yaml`. That one is used by no
 * version is known only where all that it is for were checked.
 */
export function checkTopicExemptions(
  topic: ReadTopic,
  checked: readonly CheckedFile[],
  settings: FindingSettings,
): CheckedFile[] {
  const { facts, factsFile } = topic;
  const { exemptions = [] } = facts;
  if (factsFile === undefined || exemptions.length === 0 || checked.length === 0) return [];

  const used = new Set(checked.flatMap(({ found }) => found.map(({ exemption }) => exemption)));
  const nameRule = ruleNamer(rules, settings.levels);
  const { lineStarts, spans } = factsFile.findExemptions();
  const found = exemptions.flatMap((exemption, nth) => {
    const span = spans[nth] ?? { start: 0, end: 0 };
    const report = (rule: typeof unusedExemption, finding: Finding | undefined) => {
      const level = levelOf(rule, settings.levels);
      if (finding === undefined || level === "off") return [];
      const diagnostic = diagnosticOf(finding, rule.id, level, factsFile.file, lineStarts);
      return [{ diagnostic, exemption: null, fix: null }];
    };
    if (isExpired(exemption, settings.today)) {
      return report(expiredExemption, expiredFinding(exemption, span));
    }
    const names = nameRule(exemption.rule);
    const isKnown = names.kind !== "warning" || isWholly(exemption, topic, checked);
    return used.has(exemption) || !isKnown
      ? []
      : report(unusedExemption, unusedFinding(exemption, names, span));
  });
  const { file, text } = factsFile;
  return [{ file, tree: null, text, found }];
}

/** Whether all texts that an exemption is for were checked. */
function isWholly(
  { version }: TopicExemption,
  { texts }: ReadTopic,
  checked: readonly CheckedFile[],
): boolean {
  const files = new Set(checked.map(({ file }) => file));
  return texts
    .filter(({ tree }) => version === undefined || tree.header.version?.value === version)
    .every(({ file }) => files.has(file));
}
