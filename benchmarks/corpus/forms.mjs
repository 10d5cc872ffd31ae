/** How a briefing is written: sitrep's two forms, and footnotes for other generators. */
export const forms = {
  txt: { ending: ".txt", write: writeText },
  md: { ending: ".md", write: (briefing) => writeMarkdown(briefing, bracketed) },
  footnotes: { ending: ".md", write: (briefing) => writeMarkdown(briefing, footnoted) },
};

const bracketed = {
  published: "published",
  mark: (number) => `[${number}]`,
  sources: (lines) => ["## Sources", lines.map(([n, line]) => `- [${n}] ${line}`).join("\n")],
};

const footnoted = {
  published: "date",
  mark: (number) => `[^${number}]`,
  sources: (lines) => lines.map(([n, line]) => `[^${n}]: ${line}`),
};

function writeText(briefing) {
  const { prose, numbers } = writerOf(bracketed.mark, withoutMarkup);
  const day = isoDay(briefing.published);
  return [
    `${briefing.title} · history`,
    `Version ${briefing.version}`,
    `${day} ${timeOfDay(briefing.published)} UTC · ${briefing.items} items`,
    "What",
    prose(briefing.what),
    "Why it matters",
    prose(briefing.why),
    "Open questions",
    ...briefing.questions.map(prose),
    "Narrative",
    ...briefing.narrative.map(prose),
    "Timeline",
    ...briefing.timeline.map((event) => `- ${isoDay(event.day)}: ${prose([event.sentence])}`),
    "Perspectives",
    ...briefing.perspectives.flatMap(({ holder, stance, evolution }) => [
      prose([holder]),
      prose(stance),
      `Evolution: ${prose([evolution])}`,
    ]),
    "Tensions",
    ...briefing.tensions.map(({ sentence, list }) => `- ${prose([sentence])} ${prose([[list]])}`),
    "Sources",
    ...sourceLines(numbers).map(([number, line]) => `- [${number}] ${line}`),
    "",
  ].join("\n");
}

function writeMarkdown(briefing, { published, mark, sources }) {
  const { prose, numbers } = writerOf(mark, (words) => words);
  const list = (lines) => lines.map((line) => `- ${line}`).join("\n");
  const instant = new Date(briefing.published).toISOString().slice(0, 19);
  return [
    `---\ntitle: ${briefing.title}\nversion: ${briefing.version}\n${published}: ${instant}Z\nitems: ${briefing.items}\n---`,
    "## What",
    prose(briefing.what),
    "## Why it matters",
    prose(briefing.why),
    "## Open questions",
    list(briefing.questions.map(prose)),
    "## Narrative",
    ...briefing.narrative.map(prose),
    "## Timeline",
    list(briefing.timeline.map((event) => `${isoDay(event.day)}: ${prose([event.sentence])}`)),
    "## Perspectives",
    ...briefing.perspectives.flatMap(({ holder, stance, evolution }) => [
      `### ${prose([holder])}`,
      prose(stance),
      `Evolution: ${prose([evolution])}`,
    ]),
    "## Tensions",
    list(briefing.tensions.map(({ sentence, list }) => `${prose([sentence])} ${prose([[list]])}`)),
    ...sources(sourceLines(numbers)),
    "",
  ].join("\n\n");
}

/** Writes sentences as one line; each source gets its number where it is first cited. */
function writerOf(mark, shape) {
  const numbers = new Map();
  const numberOf = (source) => {
    if (!numbers.has(source)) numbers.set(source, numbers.size + 1);
    return numbers.get(source);
  };
  const part = (part, nth) => {
    if (typeof part === "string") return shape(part);
    const marks = part.map((source) => mark(numberOf(source))).join("");
    return nth > 0 ? ` ${marks}` : marks;
  };
  const prose = (sentences) => sentences.map((parts) => parts.map(part).join("")).join(" ");
  return { prose, numbers };
}

function sourceLines(numbers) {
  return [...numbers].map(([{ title, feed, day }, number]) => {
    const date = day === undefined ? "" : ` (${isoDay(day)})`;
    return [number, `${title} — ${feed}${date}`];
  });
}

function withoutMarkup(words) {
  return words.replace(/\*+/g, "").replace(/\[([^\]]+)\]\([^)]+\)/g, "$1");
}

function isoDay(time) {
  return new Date(time).toISOString().slice(0, 10);
}

function timeOfDay(time) {
  return new Date(time).toISOString().slice(11, 16);
}
