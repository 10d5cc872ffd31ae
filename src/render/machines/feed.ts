import type { Element } from "hast";
import type { SiteFrame } from "../../model/topic.ts";
import { h } from "../element.ts";
import { toHtml } from "../html.ts";
import type { LinkTo } from "../links.ts";
import { words } from "../words.ts";
import { permanentId } from "./addresses.ts";
import type { FeedEntry } from "./feed-entries.ts";

/** What a feed says, whatever its format. */
export interface Feed {
  /** The feed's own file, e.g. `china-ai/feed.xml`. */
  readonly path: string;
  /** The page that it stands for. */
  readonly page: string;
  readonly id: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly lang: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/** The name under which readers know an entry again; it is that of the version, for good. */
export function entryId({ slug, number, published }: FeedEntry, site: SiteFrame): string {
  return permanentId(`${slug}/v${number}`, published.slice(0, 10), site);
}

export function entryTitle({ title, number }: FeedEntry): string {
  return words.versionOf(title, number, undefined);
}

/** What changed, in a line of text. */
export function entrySummary({ changed, summary }: FeedEntry): string {
  return changed ? changed.note.join(" ") || words.nothingChanged : (summary ?? words.firstVersion);
}

/** What changed, then what the version says first, as HTML that any reader can show. */
export function entryContent(
  { changed, summary, number, page, lang }: FeedEntry,
  linkTo: LinkTo,
): string {
  const note = changed && (changed.note.length === 0 ? [words.nothingChanged] : changed.note);
  const news: Element[] =
    changed && note
      ? [
          h("p", [h("strong", [words.changedSince(changed.since)])]),
          h(
            "ul",
            note.map((text) => h("li", { dir: "auto" }, [text])),
          ),
          h("p", [h("a", { href: linkTo(changed.page) }, [words.allChangesLink])]),
        ]
      : [h("p", [words.firstVersion])];
  const said = summary === undefined ? [] : [h("p", { lang, dir: "auto" }, [summary])];
  const link = h("p", [h("a", { href: linkTo(page) }, [words.version(number)])]);
  return toHtml({ type: "root", children: [...news, ...said, link] }).trimEnd();
}
