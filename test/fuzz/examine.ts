import { checkBriefing } from "../../src/check/check.ts";
import { referencesOf } from "../../src/export/bibliography.ts";
import { formatBibtex } from "../../src/export/bibtex.ts";
import { briefingOf } from "../../src/export/briefing.ts";
import { formatCsl } from "../../src/export/csl.ts";
import { formatMarkdown } from "../../src/export/markdown.ts";
import { formatRis } from "../../src/export/ris.ts";
import { formatText } from "../../src/export/text.ts";
import { alignVersions } from "../../src/history/alignment.ts";
import { changesOf, onlyChanged } from "../../src/history/diff.ts";
import { Briefing } from "../../src/model/briefing.ts";
import type { Site } from "../../src/model/topic.ts";
import type { BriefingTree, Form } from "../../src/model/tree.ts";
import { parseBriefing } from "../../src/parse/briefing.ts";
import { renderPages } from "../../src/render/site.ts";

/** What fuzzing holds a text to: throws where one of the promises is broken. */
export function examine(text: string, before: string, form: Form, page: string): void {
  const tree = parseBriefing(text, { form });
  const other = parseBriefing(before, { form });
  Briefing.parse(JSON.parse(JSON.stringify(briefingOf(tree))));
  for (const { line, column, endLine, endColumn } of checkBriefing(tree, { file: "v2.txt" })) {
    const isPlace = line >= 1 && column >= 1 && (endLine > line || endColumn >= column);
    if (!isPlace) throw new Error(`No place: ${line}:${column}-${endLine}:${endColumn}`);
  }
  const same = onlyChanged(changesOf(alignVersions(tree, parseBriefing(text, { form }))));
  if (same.length > 0) throw new Error(`Differs from itself: ${JSON.stringify(same[0])}`);
  changesOf(alignVersions(other, tree));
  const references = referencesOf(tree, { slug: "topic", facts: {} });
  for (const format of [formatCsl, formatBibtex, formatRis]) format(references);
  formatMarkdown(tree);
  formatText(tree);
  for (const { path, content } of renderPages(siteOf(other, tree), { page })) {
    const foreign =
      /<(?:script(?![^>]*(?: src="[^"]*\.js"|type="application\/(?:ld\+)?json"))|iframe|object|embed|style)\b|\son[a-z]+=|(?:href|src)="(?:javascript|data|vbscript):/i;
    const found = foreign.exec(content.replace(/>[^<]*</g, "><"));
    if (found) throw new Error(`Unexpected \`${found[0]}\` in ${path}`);
  }
}

function siteOf(before: BriefingTree, after: BriefingTree): Site {
  return {
    title: "Fuzzed",
    description: "",
    lang: "en",
    url: null,
    topics: [
      {
        slug: "topic",
        title: after.header.title?.value ?? "",
        facts: {},
        versions: [
          { file: "v1.txt", number: 1, tree: before },
          { file: "v2.txt", number: 2, tree: after },
        ],
      },
    ],
  };
}
