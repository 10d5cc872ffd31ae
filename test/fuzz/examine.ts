import type { Root, RootContent } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
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
    const found = activeIn(parser.parse(content));
    if (found !== undefined) throw new Error(`Unexpected ${found} in ${path}`);
  }
}

const parser = unified().use(rehypeParse).freeze();
const ADDRESSES = ["href", "src", "action", "formAction", "xLinkHref", "data"];

/** What in a page could run code or fetch some from elsewhere, as a browser reads the page. */
function activeIn(root: Root): string | undefined {
  const open: RootContent[] = [...root.children];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type !== "element") continue;
    const { tagName, properties } = node;
    const isData = /^application\/(?:ld\+)?json$/.test(String(properties.type));
    const isOurs = /^(?:\.\.\/)*\/?assets\/[a-z-]+\.js$/.test(String(properties.src));
    if (tagName === "script" && !isData && !isOurs) return "script";
    if (["iframe", "object", "embed", "style", "base"].includes(tagName)) return tagName;
    const name = Object.keys(properties).find((each) => /^on/i.test(each) || each === "style");
    if (name !== undefined) return `attribute ${name}`;
    const address = ADDRESSES.map((each) => properties[each]).find(
      (each) => typeof each === "string" && /^\s*(?:javascript|data|vbscript):/i.test(each),
    );
    if (address !== undefined) return `address ${String(address)}`;
    open.push(...node.children, ...("content" in node ? (node.content?.children ?? []) : []));
  }
  return undefined;
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
