import type { Root } from "hast";
import { h } from "./element.ts";
import { toHtml } from "./html.ts";

/** A page for a preview that has no page of the site to show: why, in plain words. */
export function plainPage(title: string, messages: readonly string[]): string {
  const root: Root = {
    type: "root",
    children: [
      { type: "doctype" },
      h("html", { lang: "en" }, [
        h("head", [
          h("meta", { charSet: "utf-8" }),
          h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
          h("title", [title]),
        ]),
        h("body", [
          h("main", [
            h("h1", [title]),
            h(
              "ul",
              messages.map((message) => h("li", { dir: "auto" }, [message])),
            ),
          ]),
        ]),
      ]),
    ],
  };
  return toHtml(root);
}
