/** Texts at the edge of what a page must bear, as files of a site by their paths. */
export function edgeTexts(): ReadonlyMap<string, string> {
  return new Map([
    ["small/v1.txt", briefing({ title: "Small", version: 1, paragraphs: 1, sources: 2 })],
    ["large/v1.txt", briefing({ title: "Large", version: 1, paragraphs: 90, sources: 280 })],
    ["large/v2.txt", briefing({ title: "Large", version: 2, paragraphs: 100, sources: 300 })],
    ...two("unbroken", UNBROKEN, UNBROKEN),
    ...two(
      "chinese",
      "水坝安全与下游城镇",
      "水坝的监测数据在五月再次上升，下游三个城镇要求公布全部记录",
    ),
    ...two(
      "arabic",
      "سلامة السدود في الوادي",
      "ارتفعت قراءات المقياس في أيار، وطلبت ثلاث بلدات نشر السجلات كلها",
    ),
    ...Array.from({ length: 40 }, (_, nth): [string, string] => [
      `many/v${nth + 1}.txt`,
      briefing({ title: "Many versions", version: nth + 1, paragraphs: 2, sources: 4 }),
    ]),
  ]);
}

/** The folders of the topics above. */
export const edgeTopics = ["small", "large", "unbroken", "chinese", "arabic", "many"];

// 200 letters without a place to break, as an address or a compound can be.
const UNBROKEN = "Donaudampfschifffahrtsgesellschaft".repeat(6).slice(0, 200);

function two(topic: string, title: string, sentence: string): [string, string][] {
  return [1, 2].map((version) => [
    `${topic}/v${version}.txt`,
    briefing({ title, version, paragraphs: 3, sources: 5, sentence }),
  ]);
}

interface Wanted {
  readonly title: string;
  readonly version: number;
  readonly paragraphs: number;
  readonly sources: number;
  readonly sentence?: string;
}

/** Each sentence has a number of its own, and every source is cited. */
function briefing({ title, version, paragraphs, sources, sentence = SENTENCE }: Wanted): string {
  const day = new Date(Date.UTC(2031, 0, version * 3)).toISOString().slice(0, 10);
  const told = (nth: number) => {
    const number = (nth % sources) + 1;
    return `${sentence} ${nth * 7 + version} m [${number}].`;
  };
  const times = (count: number, line: (nth: number) => string) =>
    Array.from({ length: count }, (_, nth) => line(nth)).join("\n");
  const perParagraph = Math.ceil(sources / paragraphs);
  const paragraph = (nth: number) =>
    Array.from({ length: perParagraph }, (_, at) => told(nth * perParagraph + at)).join(" ");
  return `${title} · history
Version ${version}
${day} 08:00 UTC · ${sources} items
What
${told(0)}
Why it matters
${told(1)}
Open questions
${sentence} ${version}? [1]
Narrative
${times(paragraphs, paragraph)}
Timeline
${times(3, (nth) => `- 2030-1${nth % 3}-0${nth + 1}: ${sentence} [${(nth % sources) + 1}]`)}
Perspectives
${title}
${sentence} [1]
Evolution: ${version === 1 ? "New voice." : "Consistent."}
Tensions
- ${sentence} [1] [2]. [1][2]
Sources
${times(sources, (nth) => `- [${nth + 1}] ${title} ${nth + 1}: ${sentence} — desk:edges (2030-0${(nth % 9) + 1}-11)`)}
`;
}

const SENTENCE = "The gauge above the town stood at a height that the engineers had not seen:";
