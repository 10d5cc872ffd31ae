import { quote } from "../../model/quote.ts";
import type { Rule } from "../rule.ts";

export const alteredVersion: Rule = {
  id: "altered-version",
  severity: "error",
  summary: "A published version's text stays as it was published.",

  check({ header: { version }, headerSpan }, report, { published }) {
    if (published === null || published.entry.sha256 === published.sha256) return;
    const { version: number, recorded, sha256 } = published.entry;
    report({
      span: version?.span ?? headerSpan,
      message: `Unexpected text of version ${quote(String(number))}, expected the one that was published on ${recorded}`,
      hint: `The SHA-256 of the published text is \`${sha256}\`. Restore it and publish a new version, or record the correction with \`sitrep publish TOPIC --amend REASON\`.`,
      data: { number },
    });
  },
};
