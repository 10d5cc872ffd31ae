import fc from "fast-check";
import type { Element, ElementContent, Properties, Root, Text } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { serialize } from "../src/render/serialize.ts";

const processor = unified().use(rehypeStringify).freeze();

const text = fc.oneof(
  fc.string(),
  fc.string({
    unit: fc.constantFrom("<", "&", '"', "'", "`", "\0", ">", "a", " ", "é", "\u{1f600}"),
  }),
);
const value = fc.oneof(
  text,
  fc.constantFrom("", "hidden", "download"),
  fc.integer(),
  fc.constant(Number.NaN),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.array(fc.oneof(text, fc.integer()), { maxLength: 4 }),
);
const names = fc.constantFrom(
  ...(
    "className id href ariaLabel ariaDescribedBy dataNote dataNthOf hidden download viewBox strokeWidth " +
    "srcSet sizes accept coords htmlFor dateTime tabIndex value selected xLinkHref xmlLang rel"
  ).split(" "),
  "data-x",
  'bad"name',
  "on click",
  "__x",
);
const properties = fc
  .dictionary(names, value, { maxKeys: 5 })
  .map((all): Properties => ({ ...all }) as Properties);
const tags = fc.constantFrom(
  ..."p a li br img input meta link script style template svg title desc foreignObject path g text".split(
    " ",
  ),
);

const { node } = fc.letrec<{ node: ElementContent; element: Element; text: Text }>((tie) => ({
  node: fc.oneof({ maxDepth: 5, depthSize: "small" }, tie("text"), tie("element")),
  text: text.map((given): Text => ({ type: "text", value: given })),
  element: fc
    .tuple(tags, properties, fc.array(tie("node"), { maxLength: 4 }))
    .map(([tagName, given, children]): Element => {
      const element: Element = { type: "element", tagName, properties: given, children };
      if (tagName !== "template") return element;
      return { ...element, children: [], content: { type: "root", children } };
    }),
}));

describe("serialize", () => {
  it("writes the bytes of rehype-stringify", () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), fc.boolean(), (children, isDocument) => {
        const root: Root = {
          type: "root",
          children: [...(isDocument ? [{ type: "doctype" as const }] : []), ...children],
        };
        expect(serialize(root)).toBe(processor.stringify(root));
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves to rehype-stringify what it does not know", () => {
    const comment: Root = { type: "root", children: [{ type: "comment", value: "--><script>" }] };
    expect(serialize(comment)).toBeUndefined();
  });
});
