import { spanIn } from "../../model/prose.ts";
import { quote } from "../../model/quote.ts";
import type { Span } from "../../model/span.ts";
import { allProse, type BriefingTree, blocksOf } from "../../model/tree.ts";
import type { Rule } from "../rule.ts";

export const unsafeUrl: Rule = {
  id: "unsafe-url",
  severity: "error",
  summary: "Every URL is one of the web, in prose also an address for mail.",

  check(tree, report) {
    const { sources, links } = urlsOf(tree);

    for (const { url, span } of sources) {
      if (isOfTheWeb(url)) continue;
      report({
        span,
        message: `Unexpected URL ${quote(url)}, expected one with \`https://\` or \`http://\``,
        hint: hintFor(url),
        data: dataFor(url),
      });
    }
    for (const { url, span } of links) {
      if (isOfTheWeb(url) || isForMail(url)) continue;
      report({
        span,
        message: `Unexpected URL ${quote(url)}, expected one with \`https://\`, \`http://\` or \`mailto:\``,
        hint: hintFor(url),
        data: dataFor(url),
      });
    }
  },
};

interface LocatedUrl {
  readonly url: string;
  readonly span: Span;
}

function urlsOf(tree: BriefingTree) {
  const sources: LocatedUrl[] = blocksOf(tree, "source").flatMap(({ url }) =>
    url ? [{ url: url.value, span: url.span }] : [],
  );
  const links: LocatedUrl[] = allProse(tree).flatMap(({ links, passage }) =>
    links.map(({ url, position }) => ({
      url,
      span: spanIn(passage, position?.start.offset ?? 0, position?.end.offset ?? 0),
    })),
  );
  return { sources, links };
}

function isOfTheWeb(url: string): boolean {
  const plain = withPlainScheme(url);
  return /^https?:\/\/[^/]/i.test(plain) && URL.canParse(plain);
}

function isForMail(url: string): boolean {
  return /^mailto:[^@]+@[^@]/i.test(withPlainScheme(url));
}

/** As browsers read it: control characters and white space cannot hide a scheme. */
function withPlainScheme(url: string): string {
  const end = url.indexOf(":") + 1;
  return url.slice(0, end).replace(/[\p{Cc}\s]/gu, "") + url.slice(end);
}

function hintFor(url: string): string {
  const whole = findWhole(url);
  if (whole) return `Write it in full, ${quote(whole)}.`;
  return "Write the address of the page as the browser shows it, or remove it.";
}

function dataFor(url: string) {
  const whole = findWhole(url);
  return whole ? { suggested: whole } : {};
}

/** The URL that one without its scheme most likely stands for. */
function findWhole(url: string): string | undefined {
  if (/^\/\/[\w-]+\./.test(url)) return `https:${url}`;
  return /^(?:www\.|[\w-]+\.[a-z]{2,}\/)/i.test(url) ? `https://${url}` : undefined;
}
