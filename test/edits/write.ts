import type { Bank } from "./bank.ts";
import type { Random } from "./random.ts";
import type { Entity, Piece, Unit } from "./units.ts";

/** A version in the text form, and where each piece of it stands. */
export interface Written {
  readonly text: string;
  readonly places: ReadonlyMap<Piece, string>;
}

/** Writes a version; its sources stand in any order, so that every number is another's. */
export function writeVersion(
  bank: Bank,
  units: readonly Unit[],
  version: number,
  random: Random,
): Written {
  const lines = [
    `${bank.title} · history`,
    `Version ${version}`,
    `2027-${String(version).padStart(2, "0")}-28 18:00 UTC · ${units.length} items`,
  ];
  const places = new Map<Piece, string>();
  const sources = random.shuffled(units.filter(({ entity }) => entity === "source"));
  const numbers = new Map(sources.map(({ ids }, place) => [ids[0], place + 1]));
  const mark = (cites: readonly string[]) => cites.map((key) => `[${numbers.get(key)}]`).join("");
  const put = (piece: Piece, section: string) =>
    places.set(piece, `${section}:${lines.length + 1} ${piece.holder ?? piece.text}`);
  const piecesOf = (entity: Entity, section: string) =>
    units
      .filter((unit) => unit.entity === entity && unit.section === section)
      .flatMap(({ pieces }) => pieces);
  const writeProse = (entity: Entity, section: string, perParagraph: number) => {
    const pieces = piecesOf(entity, section);
    for (let start = 0; start < pieces.length; start += perParagraph) {
      const paragraph = pieces.slice(start, start + perParagraph);
      for (const piece of paragraph) put(piece, section);
      lines.push(paragraph.map(({ text, cites }) => cite(text, mark(cites))).join(" "));
    }
  };

  lines.push("What");
  writeProse("claim", "what", 20);
  lines.push("Why it matters");
  writeProse("claim", "whyItMatters", 20);
  lines.push("Open questions");
  writeProse("question", "openQuestions", 1);
  lines.push("Narrative");
  writeProse("claim", "narrative", 6);
  lines.push("Timeline");
  const events = piecesOf("event", "timeline");
  for (const piece of events.sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? -1 : 1))) {
    put(piece, "timeline");
    lines.push(`- ${piece.date}: ${piece.text} ${mark(piece.cites)}`);
  }
  lines.push("Perspectives");
  for (const piece of piecesOf("perspective", "perspectives")) {
    put(piece, "perspectives");
    lines.push(piece.holder ?? "", piece.text, `Evolution: ${piece.evolution}`);
  }
  lines.push("Tensions");
  for (const piece of piecesOf("tension", "tensions")) {
    put(piece, "tensions");
    lines.push(`- ${piece.text} ${mark(piece.cites)}`);
  }
  lines.push("Sources");
  for (const { pieces, ids } of sources) {
    const piece = pieces[0] as Piece;
    put(piece, "sources");
    lines.push(`- [${numbers.get(ids[0])}] ${piece.text} ${piece.tail}`);
  }
  return { text: `${lines.join("\n")}\n`, places };
}

/** A sentence with its markers before the mark that ends it. */
function cite(sentence: string, marks: string): string {
  return marks === "" ? sentence : sentence.replace(/(\s?[.?!][»”"]?)$/u, ` ${marks}$1`);
}
