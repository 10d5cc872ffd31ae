import type { BriefingTree } from "../../src/model/tree.ts";
import { parseBriefing } from "../../src/parse/briefing.ts";
import type { Random } from "../edits/random.ts";
import type { Told, Topic } from "./load.ts";

/** Two versions of a topic, and by the text of each question that is gone the claim that answers it. */
export interface Versions {
  readonly before: BriefingTree;
  readonly after: BriefingTree;
  readonly ends: ReadonlyMap<string, string | undefined>;
}

/**
 * Lets some questions of a topic go, some of them for an answer, some beside a claim that is about
 * the same things and answers nothing. Some are asked after a claim that is known. Other claims come
 * and go.
 */
export function versionsOf(topic: Topic, random: Random): Versions {
  const ends = new Map<string, string | undefined>();
  const replies: Told[] = [];
  const questions = topic.questions.map((question) => {
    const setting = topic.known.find(([, cites]) =>
      cites.some((key) => question.cites.includes(key)),
    );
    return setting && random.chance(0.4)
      ? { ...question, ask: `${setting[0]} ${question.ask}` }
      : question;
  });
  const stay = questions.filter(({ ask, answer, other }) => {
    const end = random.weighed([
      ["stays", 25],
      ["is answered", answer ? 45 : 0],
      ["goes beside another", other ? 20 : 0],
      ["goes", 10],
    ]);
    if (answer && end === "is answered") replies.push(answer);
    if (other && end === "goes beside another") replies.push([other, [other]]);
    if (end !== "stays") ends.set(ask, end === "is answered" ? answer?.[0] : undefined);
    return end === "stays";
  });
  const old = topic.known.filter(() => random.chance(0.75));
  const now = topic.known.filter(() => random.chance(0.85));
  const news = topic.news.filter(() => random.chance(0.7));
  return {
    before: write(topic, old, questions, random),
    after: write(topic, [...now, ...random.shuffled([...news, ...replies])], stay, random),
    ends,
  };
}

function write(
  { title, lang, sources }: Topic,
  claims: readonly Told[],
  questions: Topic["questions"],
  random: Random,
): BriefingTree {
  const used = new Set(
    [...claims, ...questions.map(({ cites }) => ["", cites] as const)].flatMap(
      ([, cites]) => cites,
    ),
  );
  const listed = random.shuffled([...used]);
  const mark = (text: string, cites: readonly string[]) => {
    if (cites.length === 0) return text;
    const marks = cites.map((key) => `[${listed.indexOf(key) + 1}]`).join("");
    return text.replace(/( ?[.?!])$/u, ` ${marks}$1`);
  };
  const lines = [
    `${title} · history`,
    "Version 1",
    "2031-05-28 18:00 UTC · 1 items",
    "What",
    claims
      .slice(0, 2)
      .map((claim) => mark(...claim))
      .join(" "),
    "Open questions",
    ...questions.map(({ ask, cites }) => mark(ask, cites)),
    "Narrative",
    claims
      .slice(2)
      .map((claim) => mark(...claim))
      .join(" "),
    "Sources",
    ...listed.map(
      (key, nth) => `- [${nth + 1}] ${sources[key] ?? titleOf(key)} — desk:news (2031-05-20)`,
    ),
  ];
  return parseBriefing(`${lines.join("\n")}\n`, { form: "text", lang });
}

/** A title as the claim itself would have it. */
function titleOf(claim: string): string {
  return claim.replace(/^(?:The|An?) |[.]$/g, "");
}
