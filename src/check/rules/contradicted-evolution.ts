import type { Alignment } from "../../history/alignment.ts";
import type { Thing } from "../../history/things.ts";
import { comparableWords } from "../../model/content-id.ts";
import { quote } from "../../model/quote.ts";
import type { Span } from "../../model/span.ts";
import { blocksOf } from "../../model/tree.ts";
import type { Rule } from "../rule.ts";

export const contradictedEvolution: Rule = {
  id: "contradicted-evolution",
  severity: "warning",
  summary: "What an evolution says is borne out by the version before.",

  check(tree, report, { previous, compare }) {
    const alignment = compare();
    if (alignment === null) return;
    const version = quote(String(previous?.header.version?.value));
    const spans = new Map(
      blocksOf(tree, "perspective").map(({ span, evolution }) => [span, evolution[0]?.span]),
    );

    for (const { before, after } of pairsIn(alignment)) {
      const cue = cueOf(after);
      const claim = cue && claims[cue.claims](before, after, tree.header.version?.value);
      if (!cue || !claim) continue;
      report({
        span: cueSpan(spans.get(after.span) ?? after.span, cue.words),
        message: `Unexpected ${quote(cue.words)} of ${quote(after.holder ?? "")}, expected ${claim.expected} since version ${version}`,
        hint: claim.hint,
      });
    }
  },
};

interface Cue {
  readonly claims: keyof typeof claims;
  readonly words: string;
}

const CUES: readonly (readonly [Cue["claims"], RegExp])[] = [
  // A sentence that goes on with "but" says itself what has changed.
  [
    "consistency",
    /^(?:consistent|unchanged|no change)(?![\p{L}-])(?![^.]{0,300}\b(?:but|though|although|however|except|yet|now)\b)/iu,
  ],
  [
    "novelty",
    /^(?:new(?: [a-z]+)? (?:voice|holder|perspective)|new (?:in|to|as of|since|with) (?:this|version)|(?:appears for the )?first (?:time|entry|appearance|appears|mention|included))(?![\p{L}-])/iu,
  ],
];

/** The words at the start of an evolution that claim something about the version before. */
function cueOf({ evolution = "" }: Thing): Cue | undefined {
  for (const [claims, pattern] of CUES) {
    const words = pattern.exec(evolution)?.[0];
    if (words !== undefined) return { claims, words };
  }
  return undefined;
}

const claims = {
  consistency: (before: Thing, after: Thing) => {
    const [was, is] = [before.stance ?? "", after.stance ?? ""];
    if (was === "" || is === "" || comparableWords(was) === comparableWords(is)) return undefined;
    return {
      expected: "what has changed",
      hint: `The stance was “${was}” and is “${is}”. Say what changed, or that only the words did.`,
    };
  },
  novelty: (before: Thing, after: Thing, version: number | undefined) => {
    if (!isSameName(before.holder ?? "", after.holder ?? "")) return undefined;
    if (tellsOfEarlier(after.evolution ?? "", version)) return undefined;
    return {
      expected: "how the stance has changed",
      hint: `${quote(before.holder ?? "")} stood there before, with “${before.stance}”; now it is “${after.stance}”.`,
    };
  },
} satisfies Record<
  string,
  (before: Thing, after: Thing, version: number | undefined) => object | undefined
>;

/** Whether an evolution names another version as the one it speaks of, e.g. "New voice in version 3". */
function tellsOfEarlier(evolution: string, version: number | undefined): boolean {
  const named = /^[^.;]{0,60}\b(?:version|v) ?(\d{1,6})\b/i.exec(evolution)?.[1];
  return named !== undefined && Number(named) !== version;
}

/** Whether one name is the other, or its beginning: `Delta Water` and `Delta Water (operator)`. */
function isSameName(a: string, b: string): boolean {
  const [shorter = "", longer = ""] = [a, b]
    .map((name) => `${comparableWords(name)} `)
    .sort((x, y) => x.length - y.length);
  return longer.startsWith(shorter);
}

function pairsIn({ before, after, matches }: Alignment) {
  return matches.perspective.pairs.flatMap((pair) => {
    const [was, is] = [
      before.things.perspective[pair.before],
      after.things.perspective[pair.after],
    ];
    return was && is ? [{ before: was, after: is }] : [];
  });
}

/** Where the cue stands at the start of an evolution. */
function cueSpan({ start, end }: Span, words: string): Span {
  return { start, end: Math.min(end, start + words.length) };
}
