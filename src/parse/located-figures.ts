import { type Block, proseOf } from "../model/blocks.ts";
import type { WrittenDate } from "../model/dates.ts";
import { type Prose, placeOfPlain, spanIn } from "../model/prose.ts";
import type { Figure, Section } from "../model/tree.ts";
import { findFigures } from "./figures.ts";

/** The figures of some sections, in reading order; the date of an event is one. */
export function figuresOf(sections: readonly Section[]): Figure[] {
  return sections.flatMap(({ name, blocks }) =>
    blocks.flatMap((block) => figuresIn(block, name ?? "otherSections")),
  );
}

function figuresIn(block: Block, section: Figure["section"]): Figure[] {
  const inProse = proseOf(block).flatMap((prose) => figuresOfProse(prose, section));
  return block.type === "event" ? [...dateFigure(block.date, section), ...inProse] : inProse;
}

function dateFigure({ written, span, value }: WrittenDate, section: Figure["section"]): Figure[] {
  if (value === null) return [];
  const { iso, precision } = value;
  return [{ surface: written, kind: "date", value: iso, unit: precision, section, span }];
}

function figuresOfProse(prose: Prose, section: Figure["section"]): Figure[] {
  return findFigures(prose.plain).map(({ start, end, kind, value, unit }) => {
    const from = placeOfPlain(prose, start);
    const to = placeOfPlain(prose, end - 1) + 1;
    const surface = prose.plain.slice(start, end);
    return { surface, kind, value, unit, section, span: spanIn(prose.passage, from, to) };
  });
}
