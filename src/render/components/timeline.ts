import type { Element } from "hast";
import type { Event } from "../../model/blocks.ts";
import { h } from "../element.ts";
import type { VersionView } from "../version-view.ts";
import { dateElement } from "./time.ts";

/** Events in the order of the text, which a rule holds to the order of time. */
export function timeline(events: readonly Event[], { ids, renderProse }: VersionView): Element {
  return h(
    "ol.timeline",
    events.map((event) =>
      h("li", { id: ids.get(event) }, [
        dateElement(event.date),
        " ",
        h("span.event", renderProse(event.prose)),
      ]),
    ),
  );
}
