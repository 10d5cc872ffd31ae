import type { Element } from "hast";
import type { Version } from "../../model/topic.ts";
import { h } from "../element.ts";
import { isSpoken, words } from "../words.ts";

/** For editors: what a check found in a version; undefined where the site was built without. */
export function findings({ findings: found }: Version): Element | undefined {
  if (found === undefined) return undefined;
  // Rules speak English.
  const inEnglish = { dir: "auto", ...(isSpoken("en") ? {} : { lang: "en" }) };
  const rows = found.map(({ rule, severity, message, hint, line }) =>
    h("li", { className: [severity] }, [
      h("span.place", [words.findings.line(line)]),
      " ",
      h("span.message", inEnglish, [message]),
      " ",
      h("code.rule", [rule]),
      hint === null ? undefined : h("p.hint", inEnglish, [hint]),
    ]),
  );
  const body = rows.length === 0 ? h("p", [words.findings.none]) : h("ol", rows);
  return h("section.findings", { ariaLabel: words.findings.title }, [
    h("h2", [words.findings.title]),
    body,
  ]);
}
