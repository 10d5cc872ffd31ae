import type { SectionName } from "../model/sections.ts";

// Both ends of every link within a page come from here, so they always meet. An id is made of
// letters a to z, digits and hyphens; those of claims (`c-…`) come with the model.

/** The place of the nth citation of a source, e.g. `cite-11-2`. */
export function citationId(number: string, nth: number): string {
  return `cite-${segmentOf(number)}-${nth}`;
}

/** The entry of a source in the list of sources, e.g. `source-11`. */
export function sourceId(number: string): string {
  return `source-${segmentOf(number)}`;
}

/** A section by its name, e.g. `section-narrative`; an unknown one by its place, `section-9`. */
export function sectionId(name: SectionName | null, place: number): string {
  return `section-${name === null ? place : hyphenated(name)}`;
}

/** An event by its date, e.g. `event-2026-05-22`. */
export function eventId(isoDate: string | undefined): string {
  return `event-${isoDate?.toLowerCase() ?? "undated"}`;
}

/** A block by its kind and place, e.g. `question-2`. */
export function blockId(kind: string, place: number): string {
  return `${kind}-${place}`;
}

/** A change on the page that shows it, by the thing that changed, e.g. `change-c-7h2k9q0d4f`. */
export function changeId(thing: string): string {
  return `change-${thing}`;
}

/** The changes of one kind in a section, e.g. `section-narrative-new`; everywhere: `only-new`. */
export function changeGroupId(group: string, section?: string): string {
  return section === undefined ? `only-${group}` : `${section}-${group}`;
}

/** Gives ids of which no two are alike: the second `section-what` is `section-what-2`. */
export function distinctIds(): (id: string) => string {
  const taken = new Set<string>();
  // Thousands may want the same, and what was found taken stays so.
  const next = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    let nth = next.get(wanted) ?? 2;
    for (; taken.has(id); nth++) id = `${wanted}-${nth}`;
    next.set(wanted, nth);
    taken.add(id);
    return id;
  };
}

/** A number as part of an id; what is no plain digits is spelled out, so that no two are alike. */
function segmentOf(number: string): string {
  if (/^\d+$/.test(number)) return number;
  const units = Array.from({ length: number.length }, (_, i) => number.charCodeAt(i).toString(16));
  return ["x", ...units].join("-");
}

function hyphenated(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
