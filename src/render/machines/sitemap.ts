import type { OutputFile } from "../../model/topic.ts";
import type { Overview, TopicCard } from "../topic-card.ts";
import { acrossNames, acrossPath, SITE_SOURCES } from "../topic-paths.ts";
import { historyPath, topicPath } from "../topics.ts";
import { formatXml, xml } from "./xml.ts";

/** One page and the day on which it last changed, if that is known. */
interface Place {
  readonly path: string;
  readonly day: string | undefined;
}

/**
 * The pages that a search engine should know, each under the one address that stands for it; it has
 * to be told whole addresses, so without the address of the site there is no sitemap. Where there
 * are more than one file may name, `sitemap.xml` names the others.
 */
export function sitemap(site: Overview, most: number = MOST_PLACES): OutputFile[] {
  const { url } = site;
  if (url === null) return [];
  const places = placesOf(site);
  if (places.length <= most) return [{ path: SITEMAP, content: formatPlaces(places, url) }];
  const parts = Array.from({ length: Math.ceil(places.length / most) }, (_, nth) =>
    places.slice(nth * most, (nth + 1) * most),
  );
  const files = parts.map((part, nth) => ({
    path: `sitemap-${nth + 1}.xml`,
    content: formatPlaces(part, url),
  }));
  const index = xml(
    "sitemapindex",
    NAMESPACE,
    files.map(({ path }) => xml("sitemap", {}, [xml("loc", {}, [`${url}/${path}`])])),
  );
  return [{ path: SITEMAP, content: formatXml(index) }, ...files];
}

/** Where crawlers find the sitemap; they look for it only at the root of a server. */
export function robots({ url }: Pick<Overview, "url">): OutputFile[] {
  if (url === null || new URL(url).pathname !== "/") return [];
  const content = `User-agent: *\nAllow: /\n\nSitemap: ${url}/${SITEMAP}\n`;
  return [{ path: "robots.txt", content }];
}

const SITEMAP = "sitemap.xml";
const NAMESPACE = { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" };

// By the protocol (sitemaps.org); at our length of addresses that is far below its 50 MB.
const MOST_PLACES = 50_000;

function placesOf({ topics }: Overview): Place[] {
  const newest = topics
    .map(({ published }) => dayOf(published?.instant))
    .reduce((a, b) => (b !== undefined && (a === undefined || b > a) ? b : a), undefined);
  return [
    { path: "", day: newest },
    { path: SITE_SOURCES, day: newest },
    ...topics.flatMap(placesOfTopic),
  ];
}

/** The latest version is at the address of its topic. */
function placesOfTopic(topic: TopicCard): Place[] {
  const day = dayOf(topic.published?.instant);
  const across = [historyPath(topic), ...acrossNames.map((name) => acrossPath(topic, name))];
  return [
    { path: topicPath(topic), day },
    ...across.map((path) => ({ path, day })),
    ...topic.versions.flatMap(({ page, changes, published }, nth) => [
      ...(nth === topic.versions.length - 1 ? [] : [{ path: page, day: dayOf(published) }]),
      ...(changes === undefined ? [] : [{ path: changes, day: dayOf(published) }]),
    ]),
  ];
}

function dayOf(instant: string | null | undefined): string | undefined {
  return instant?.slice(0, 10);
}

function formatPlaces(places: readonly Place[], url: string): string {
  const urls = places.map(({ path, day }) =>
    xml("url", {}, [
      xml("loc", {}, [`${url}/${path}`]),
      ...(day === undefined ? [] : [xml("lastmod", {}, [day])]),
    ]),
  );
  return formatXml(xml("urlset", NAMESPACE, urls));
}
