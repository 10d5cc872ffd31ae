import { isMap, isNode, isSeq, parseDocument } from "yaml";
import type { LineStarts, Span } from "../model/span.ts";

export interface LocatedExemptions {
  readonly lineStarts: LineStarts;
  readonly spans: readonly Span[];
}

/** Where the exemptions of a `topic.yaml` stand in it, in their order. */
export function locateExemptions(text: string): LocatedExemptions {
  const document = parseDocument(text, { schema: "core", logLevel: "silent", uniqueKeys: false });
  const list = isMap(document.contents) ? document.contents.get("exemptions", true) : undefined;
  const items = isSeq(list) ? list.items : [];
  const spans = items.map((item) => {
    const [start = 0, end = start] = (isNode(item) ? item.range : undefined) ?? [];
    return { start, end };
  });
  return { lineStarts: lineStartsOf(text), spans };
}

/** As in briefings: LF, CRLF and a lone CR end a line, and a byte-order mark is no part of any. */
function lineStartsOf(text: string): LineStarts {
  const first = text.startsWith("\ufeff") ? 1 : 0;
  return [
    first,
    ...Array.from(text.matchAll(/\r\n|[\n\r]/g), ({ index, 0: end }) => index + end.length),
  ];
}
