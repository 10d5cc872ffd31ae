import { escapeUnsafe } from "./escape.ts";

/** Where the page of a rule stands; in the compiled program, too, the rooms lie side by side. */
export function rulePage(id: string): URL {
  return new URL(`../check/rules/${id}.md`, import.meta.url);
}

const FENCE = /^```/;
const HEADING = /^#+ /;

/** A rule's page for the terminal: headings without their marks, examples indented. */
export function explainRule(page: string, options: { readonly color: boolean }): string {
  const bold = (words: string) => (options.color ? `\u001b[1m${words}\u001b[22m` : words);
  let isExample = false;
  const lines = page.split("\n").flatMap((line) => {
    if (FENCE.test(line)) {
      isExample = !isExample;
      return [];
    }
    const words = escapeUnsafe(line);
    if (isExample) return [words === "" ? "" : `    ${words}`];
    return [HEADING.test(words) ? bold(words.replace(HEADING, "")) : words];
  });
  return lines.join("\n");
}
