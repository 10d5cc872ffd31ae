import type { Element } from "hast";
import type { WrittenDate } from "../../model/dates.ts";
import type { Publication } from "../../model/tree.ts";
import { formatDate, formatDay, machineDate } from "../dates.ts";
import { h } from "../element.ts";
import { words } from "../words.ts";

/** A date of a text; as plain words where HTML has no way to say it for machines. */
export function dateElement(date: WrittenDate): Element {
  const dateTime = machineDate(date);
  const shown = formatDate(date);
  return dateTime === undefined ? h("span.date", [shown]) : h("time.date", { dateTime }, [shown]);
}

/** The minute at which a version was published, e.g. `27 May 2026, 18:27 UTC`. */
export function publishedElement({ instant }: Publication): Element {
  return h("time", { dateTime: instant }, [words.instant(instant)]);
}

/** The day on which a version was published, e.g. `27 May 2026`. */
export function publishedDay(publication: Publication): Element {
  return h("time", { dateTime: publication.instant }, [formatDay(publication)]);
}
