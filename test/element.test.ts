import fc from "fast-check";
import type { Properties } from "hast";
import { h as hastscript } from "hastscript";
import { describe, expect, it } from "vitest";
import { type Child, h } from "../src/render/element.ts";

const selectors = fc.constantFrom(
  ..."p p.facts a#x.y.z template template.card SPAN input time details.lesser .alone".split(" "),
);
const names = fc.constantFrom(
  ...(
    "className class id href ariaLabel aria-label ariaDescribedBy dataNote data-note hidden download " +
    "srcSet accept coords htmlFor for dateTime tabIndex value selected rel type colSpan __x style"
  ).split(" "),
);
const value = fc.oneof(
  fc.string(),
  fc.constantFrom("", "hidden", "1", "a b", "a, b"),
  fc.integer(),
  fc.constant(Number.NaN),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 3 }),
);
const properties = fc
  .dictionary(names, value, { maxKeys: 5 })
  .map((all) => ({ ...all }) as Properties);
const { child } = fc.letrec<{ child: Child }>((tie) => ({
  child: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.constant(undefined),
    fc.string().map((text) => hastscript("b", [text])),
    fc.array(tie("child"), { maxLength: 3 }),
  ),
}));
const children = fc.array(child, { maxLength: 4 });

describe("h", () => {
  it("makes the nodes of hastscript", () => {
    fc.assert(
      fc.property(selectors, properties, children, (selector, given, held) => {
        expect(JSON.stringify(h(selector, given, held))).toBe(
          JSON.stringify(hastscript(selector, given, held as never)),
        );
        expect(h(selector, held)).toEqual(hastscript(selector, held as never));
      }),
    );
  });

  it("makes elements that share nothing", () => {
    const [one, other] = [h("p.facts"), h("p.facts")];
    expect(one.properties.className).not.toBe(other.properties.className);
    expect(one.children).not.toBe(other.children);
  });
});
