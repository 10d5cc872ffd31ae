import type { SiteFrame, Topic } from "../model/topic.ts";
import { previewSitePages, shortCard } from "../render/preview.ts";
import { plainPage } from "../render/preview-page.ts";
import { cardOf } from "../render/topic-card.ts";
import { type Making, makeOverview } from "./plan.ts";
import { followSite, type PreviewSite, watchedIn } from "./preview-site.ts";
import { findingsAt, type PlacedFinding, topicFiles } from "./preview-topic.ts";
import { previewTopics, type ShownTopic } from "./preview-topics.ts";
import type { PreviewWorld } from "./preview-world.ts";
import type { SiteFile } from "./write.ts";

/** A site that is made page by page, as its pages are asked for, from what its files are then. */
export interface Preview {
  /** The file at a path from the root of the site, e.g. `rare-earths/v8/index.html`. */
  ask(path: string): Promise<Answer>;
  /** What is wrong with the text that a page shows, and with what it is made from. */
  findings(path: string): Promise<PreviewFindings>;
  /** The folders in which a change may change a page. */
  watched(): Promise<readonly string[]>;
}

export interface Answer {
  readonly status: 200 | 404 | 500;
  readonly content: string | Uint8Array;
  readonly isPage: boolean;
  /** Another one when the template, the assets or the settings have changed. */
  readonly look: number;
}

interface PreviewFindings {
  /** What cannot be read or shown. */
  readonly failures: readonly string[];
  readonly findings: readonly PlacedFinding[];
}

export function openPreview(world: PreviewWorld): Preview {
  const follow = followSite(world);
  const topics = previewTopics(world);
  const files = new WeakMap<Topic, { making: Making; files: ReturnType<typeof topicFiles> }>();
  const shown = new Map<string, Shown>();
  const broken = new Map<string, string>();
  let making: (Making & { readonly site: PreviewSite }) | undefined;
  let overview: { key: readonly unknown[]; files: readonly SiteFile[] } | undefined;
  let look = 0;

  async function ask(path: string): Promise<Answer> {
    const { site, failures } = await follow(isOfSite(path));
    if (site === undefined) return plain("The site cannot be read", failures);
    const asset = site.assets.find((each) => each.path === path);
    if (asset) return answer(200, asset.content, false);
    const slug = slugIn(path);
    const topic = await topicAt(slug, site);
    if (topic) return answerFrom(topic, path);
    return isOfSite(path) ? answerOverview(path, site) : notFound(site);
  }

  /** A topic that is not known may have come a moment ago. */
  async function topicAt(slug: string | undefined, site: PreviewSite) {
    if (slug === undefined) return undefined;
    const known = await topics.find(slug, site);
    if (known) return { shown: known, site };
    const again = (await follow(true)).site ?? site;
    const found = await topics.find(slug, again);
    return found && { shown: found, site: again };
  }

  async function answerFrom(
    { shown: { topic, read, failures }, site }: { shown: ShownTopic; site: PreviewSite },
    path: string,
  ): Promise<Answer> {
    if (topic === undefined) {
      const texts = read?.texts.map(({ file }) => `${file} has no version that can be read`) ?? [];
      return plain("The topic cannot be read", [...failures, ...texts]);
    }
    const made = await makingOf(site);
    return answerMade(path, site, [topic, made], () => filesOf(topic, made).find(path));
  }

  function filesOf(topic: Topic, making: Making) {
    const known = files.get(topic);
    if (known?.making === making) return known.files;
    const made = topicFiles(topic, making);
    files.set(topic, { making, files: made });
    return made;
  }

  async function answerOverview(path: string, site: PreviewSite): Promise<Answer> {
    const made = await makingOf(site);
    const inBrief = path === "index.html" || path === "404.html" || path === "search/index.html";
    const { slugs } = await topics.slugs(site);
    const found: Topic[] = [];
    for (const slug of slugs) {
      const topic = inBrief
        ? await topics.brief(slug, site)
        : (await topics.find(slug, site))?.topic;
      if (topic) found.push(topic);
    }
    found.sort(newestFirst);
    const key = [made, ...found];
    return answerMade(path, site, key, () => {
      if (inBrief) {
        const cards = found.map((topic) => shortCard(topic, made.frame));
        return previewSitePages({ ...made.frame, topics: cards }, made.template).get(path)?.();
      }
      if (overview === undefined || !areAlike(overview.key, key)) {
        const cards = found.map((topic) => cardOf(topic, made.frame));
        overview = { key, files: makeOverview(cards, made) };
      }
      return overview.files.find((file) => file.path === path)?.content;
    });
  }

  async function notFound(site: PreviewSite): Promise<Answer> {
    const made = await makingOf(site);
    const pages = previewSitePages({ ...made.frame, topics: [] }, made.template);
    return answer(404, pages.get("404.html")?.() ?? "", true);
  }

  /** The title of a site that has no other is that of its only topic. */
  async function makingOf(site: PreviewSite): Promise<Making> {
    const { site: settings } = site.settings;
    const { slugs } = await topics.slugs(site);
    const [only, second] = slugs;
    const isOne = settings.title === undefined && only !== undefined && second === undefined;
    const topic = isOne ? await topics.brief(only, site) : undefined;
    const title = settings.title ?? topic?.title ?? "Briefings";
    const frame: SiteFrame = { ...settings, title };
    const { template, assets, settings: by } = site;
    const isSame = making?.template === template && making.assets === assets;
    if (making && isSame && making.site.settings === by && making.frame.title === title) {
      return making;
    }
    if (!isSame || making?.site.settings !== by) look++;
    making = { frame, template, assets, site };
    return making;
  }

  /** Makes a file unless it is still as it was; if that fails, it stays as it was shown last. */
  async function answerMade(
    path: string,
    site: PreviewSite,
    key: readonly unknown[],
    make: () => SiteFile["content"] | undefined,
  ): Promise<Answer> {
    const isPage = path.endsWith(".html");
    const last = shown.get(path);
    if (last && areAlike(last.key, key)) return answer(200, last.content, isPage);
    broken.delete(path);
    try {
      const content = make();
      if (content === undefined) {
        shown.delete(path);
        return notFound(site);
      }
      shown.set(path, { key, content });
      return answer(200, content, isPage);
    } catch (error) {
      const message = messageOf(error);
      broken.set(path, `This page cannot be made now: ${message}`);
      return last ? answer(200, last.content, isPage) : plain("The page cannot be made", [message]);
    }
  }

  function plain(title: string, messages: readonly string[]): Answer {
    return answer(500, plainPage(title, messages), true);
  }

  function answer(status: Answer["status"], content: Answer["content"], isPage: boolean): Answer {
    return { status, content, isPage, look };
  }

  async function findings(path: string): Promise<PreviewFindings> {
    const { site, failures } = await follow(isOfSite(path));
    const atPath = broken.get(path) ?? [];
    if (site === undefined) return { failures, findings: [] };
    const { failures: inSlugs } = await topics.slugs(site);
    const found = await topicAt(slugIn(path), site);
    const all = [failures, inSlugs, found?.shown.failures ?? [], atPath].flat();
    const { read, topic } = found?.shown ?? {};
    const told: PlacedFinding[] = [];
    try {
      if (read) told.push(...findingsAt(path, read, topic, site.settings.check));
    } catch (error) {
      all.push(`The text cannot be checked now: ${messageOf(error)}`);
    }
    return { failures: [...new Set(all)], findings: told };
  }

  async function watched(): Promise<readonly string[]> {
    const { site } = await follow(false);
    return site ? watchedIn(site, world) : [world.target.path];
  }

  // One at a time, so that none sees what another has half read.
  let turn: Promise<unknown> = Promise.resolve();
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const next = turn.then(act);
    turn = next.catch(() => {});
    return next;
  }
  return {
    ask: (path) => inTurn(() => ask(path)),
    findings: (path) => inTurn(() => findings(path)),
    watched: () => inTurn(watched),
  };
}

interface Shown {
  /** What it was made from. */
  readonly key: readonly unknown[];
  readonly content: SiteFile["content"];
}

function areAlike(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, nth) => each === b[nth]);
}

/** Whether a file belongs to the site as a whole. */
function isOfSite(path: string): boolean {
  if (/^search\/(?:topics|older)\//.test(path)) return false;
  return !path.includes("/") || /^(?:sources|search|schema|assets)\//.test(path);
}

/** The topic that a file belongs to, if it belongs to one. */
function slugIn(path: string): string | undefined {
  const slug = /^search\/(?:topics|older)\/([^/]+)\.js$/.exec(path)?.[1];
  return slug ?? (isOfSite(path) ? undefined : path.split("/", 1)[0]);
}

function newestFirst(a: Topic, b: Topic): number {
  const [x, y] = [publishedOf(a), publishedOf(b)];
  if (x !== y) return x < y ? 1 : -1;
  return a.slug < b.slug ? -1 : 1;
}

function publishedOf({ versions }: Topic): string {
  return versions.at(-1)?.tree.header.published?.value.instant ?? "";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
