import { publishedNumber } from "../../model/numbers.ts";
import { type Prose, spanIn } from "../../model/prose.ts";
import { quote } from "../../model/quote.ts";
import type { Span } from "../../model/span.ts";
import { allProse, type BriefingTree, blocksOf } from "../../model/tree.ts";
import { findNearMisses, type NearMiss } from "../near-misses.ts";
import type { Rule } from "../rule.ts";

export const nearMissCitation: Rule = {
  id: "near-miss-citation",
  severity: "warning",
  summary: "What looks like a citation is one.",

  check(tree, report) {
    const sources = new Set(blocksOf(tree, "source").map((source) => source.number));
    const isSource = (number: string) => sources.has(number);

    for (const prose of allProse(tree)) {
      const { passage } = prose;
      const inText = findNearMisses(withoutSafe(prose, tree), isSource);
      for (const { start, end, numbers } of [...inText, ...linkedNumbers(prose)]) {
        const [suggested] = numbers.length === 1 ? numbers.filter(isSource) : [];
        report({
          span: spanIn(passage, start, end),
          message: `Unexpected ${quote(passage.text.slice(start, end))}, expected a citation such as \`[1]\``,
          hint: hintFor(numbers),
          data: {
            ...dataFor(numbers.map(publishedNumber)),
            ...(suggested === undefined ? {} : { suggested: publishedNumber(suggested) }),
          },
        });
      }
    }
  },
};

function dataFor([number, ...others]: readonly (number | string)[]) {
  if (number === undefined) return {};
  return others.length === 0 ? { number } : { numbers: [number, ...others] };
}

function hintFor(numbers: readonly string[]): string {
  if (numbers.length === 0)
    return "Delete it; it is left over from the program that wrote the text.";
  const markers = quote(numbers.map((number) => `[${number}]`).join(""));
  return `Write ${markers} if it cites ${numbers.length === 1 ? "that source" : "those sources"}.`;
}

// Stands for what cannot be a near miss; no word, no digit and no bracket.
const BLANK = "\ufffc";

/** The text of some prose with its markers, code, links and escapes blanked out. */
function withoutSafe({ passage, inline }: Prose, { form }: BriefingTree): string {
  let text = "";
  for (const { start, end } of safeStretches(inline)) {
    if (start < text.length) continue;
    text += passage.text.slice(text.length, start) + BLANK.repeat(end - start);
  }
  text += passage.text.slice(text.length);
  return form === "markdown" ? text.replace(/\\[!-/:-@[-`{-~]/g, BLANK.repeat(2)) : text;
}

/** Where markers, code and links stand, in reading order. */
function safeStretches(inline: Prose["inline"]): Span[] {
  const stretches: Span[] = [];
  const open = [...inline].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if ("children" in node && node.type !== "link") {
      open.push(...[...node.children].reverse());
    } else if (node.type !== "text") {
      stretches.push({
        start: node.position?.start.offset ?? 0,
        end: node.position?.end.offset ?? 0,
      });
    }
  }
  return stretches;
}

const NUMBER_AS_LINK = /^\[?\^?(\d+)\]?$/;

/** `[1](https://…)`: a link that a reader takes for a citation. */
function linkedNumbers({ links, passage }: Prose): NearMiss[] {
  return links.flatMap(({ children, position }) => {
    const [only, ...others] = children;
    if (only?.type !== "text" || others.length > 0) return [];
    const number = NUMBER_AS_LINK.exec(only.value.trim())?.[1];
    const start = position?.start.offset ?? 0;
    const end = position?.end.offset ?? passage.text.length;
    return number === undefined ? [] : [{ start, end, numbers: [number] }];
  });
}
