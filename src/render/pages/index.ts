import type { PageKind, SitePageKind } from "../page.ts";
import { speechOf } from "../topics.ts";
import { speaking } from "../words.ts";
import { changes } from "./changes.ts";
import { claims } from "./claims.ts";
import { compare } from "./compare.ts";
import { figures } from "./figures.ts";
import { history } from "./history.ts";
import { home } from "./home.ts";
import { latest } from "./latest.ts";
import { notFound } from "./not-found.ts";
import { perspectives } from "./perspectives.ts";
import { questions } from "./questions.ts";
import { search } from "./search.ts";
import { since } from "./since.ts";
import { siteSources } from "./site-sources.ts";
import { sources } from "./sources.ts";
import { tensions } from "./tensions.ts";
import { timeline } from "./timeline.ts";
import { version } from "./version.ts";

/** The kinds of pages of a topic, in reading order. */
export const topicPageKinds: readonly PageKind[] = [
  latest,
  version,
  changes,
  since,
  history,
  claims,
  questions,
  perspectives,
  tensions,
  timeline,
  figures,
  sources,
  compare,
].map(inItsLanguage);

/** The kinds of pages of a site as a whole, made from its topics in brief. */
export const sitePageKinds: readonly SitePageKind[] = [home, siteSources, search, notFound].map(
  ({ name, plan }) => ({ name, plan: (site) => speaking([site.lang], () => plan(site)) }),
);

/** What pages are called is said in the language of their topic, as all that they say themselves. */
function inItsLanguage({ name, plan }: PageKind): PageKind {
  return {
    name,
    plan: (site) =>
      site.topics.flatMap((topic) =>
        speaking(speechOf(topic, site), () => plan({ ...site, topics: [topic] })),
      ),
  };
}
