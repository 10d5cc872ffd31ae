import type { Briefing } from "../../src/model/briefing.ts";
import type { SectionName } from "../../src/model/sections.ts";
import type { Form } from "../../src/model/tree.ts";
import type { Known, KnownProse, KnownSource, ProseSection } from "./known.ts";
import { seeded } from "./random.ts";
import { distinct, escapeMarks, type RenderedProse, renderProse, writeRun } from "./render.ts";

type Claim = Omit<Briefing["claims"][number], "id">;

/** What must be read from a written briefing. */
export type Expected = Omit<
  Briefing,
  "schemaVersion" | "claims" | "figures" | "otherSections" | "diagnostics"
> & { readonly claims: readonly Claim[] };

export interface Written {
  readonly form: Form;
  readonly lines: readonly string[];
  readonly expected: Expected;
}

/** Writes a known model in a form; the seed decides between ways to write the same. */
export function writeKnown(known: Known, form: Form, seed: number): Written {
  const pen = new Pen(known, form, seed);
  pen.header();
  const expected = {
    form,
    title: known.title,
    version: known.version,
    published: known.published.instant,
    items: known.items?.value ?? null,
    what: pen.prose("what"),
    whyItMatters: pen.prose("whyItMatters"),
    openQuestions: pen.prose("openQuestions"),
    narrative: pen.prose("narrative"),
    timeline: pen.timeline(),
    perspectives: pen.perspectives(),
    tensions: pen.tensions(),
    sources: pen.sources(),
    claims: pen.claims,
  };
  return { form, lines: pen.lines, expected };
}

/** Writes line after line and notes what stands where; a class, since each step moves it on. */
class Pen {
  readonly lines: string[] = [];
  readonly claims: Claim[] = [];
  private readonly random;
  private readonly isMarkdown;
  private readonly known: Known;
  private readonly form: Form;

  constructor(known: Known, form: Form, seed: number) {
    this.known = known;
    this.form = form;
    this.isMarkdown = form === "markdown";
    this.random = seeded(seed);
  }

  header(): void {
    const { title, hasHistory, version, published, items } = this.known;
    if (!this.isMarkdown) {
      this.put(`${title}${hasHistory ? " · history" : ""}`);
      this.put(`Version ${version}`);
      this.put(`${published.written}${items ? ` · ${items.written}` : ""}`);
      return;
    }
    this.put("---");
    const fields = [
      `title: ${this.quoted(title)}`,
      `version: ${this.random.pick([`${version}`, `"${version}"`])}`,
      `published: ${this.random.pick([published.instant, `'${published.written}'`])}`,
      ...(items ? [`items: ${this.random.pick([`${items.value}`, `"${items.value}"`])}`] : []),
    ];
    for (const field of this.random.shuffle(fields)) this.put(field);
    this.put("---");
    this.put("");
  }

  prose(section: ProseSection): Briefing["what"] {
    this.heading(section);
    const asList = section === "openQuestions" && this.isMarkdown && this.random.chance(0.5);
    const blocks = this.known[section].map((prose) =>
      this.block(section, asList ? "- " : "", prose, "", !asList),
    );
    if (asList) this.gap();
    return blocks;
  }

  timeline(): Expected["timeline"] {
    this.heading("timeline");
    const events = this.known.timeline.map(({ date, prose }) => ({
      date,
      ...this.block("timeline", `${this.bullet()}${date}: `, prose),
    }));
    this.gap();
    return events;
  }

  perspectives(): Expected["perspectives"] {
    this.heading("perspectives");
    return this.known.perspectives.map(({ holder, stance, evolution }) => {
      const name = this.render([holder]);
      const line = this.put(`${this.isMarkdown ? "### " : ""}${name.text}`);
      this.gap();
      const held = this.paragraph("perspectives", "", this.render(stance));
      const evolved =
        evolution && this.paragraph("perspectives", this.label(), this.render(evolution));
      const citations = [name, held, evolved].flatMap((part) => part?.citations ?? []);
      return {
        holder: name.plain,
        stance: held.text,
        evolution: evolved?.text ?? null,
        citations: [...new Set(citations)],
        line,
      };
    });
  }

  tensions(): Expected["tensions"] {
    this.heading("tensions");
    const tensions = this.known.tensions.map(({ prose, list }) => {
      const before = this.claims.length;
      const run = writeRun(list, this.known.domain.space);
      const { line, ...block } = this.block("tensions", this.bullet(), prose, run);
      const listed = distinct(list);
      const last = this.claims.at(-1);
      if (last && this.claims.length > before) {
        this.claims.splice(-1, 1, {
          ...last,
          citations: [...new Set([...last.citations, ...listed])],
        });
      }
      return {
        ...block,
        citations: [...new Set([...block.citations, ...listed])],
        listed: list.flatMap(({ numbers }) => numbers),
        line,
      };
    });
    this.gap();
    return tensions;
  }

  sources(): Expected["sources"] {
    this.heading("sources");
    return this.known.sources.map((source) => {
      const line = this.put(`${this.bullet()}[${source.number}] ${this.source(source)}`);
      return { ...source, publisher: null, line };
    });
  }

  private source({ title, feed, date, url }: KnownSource): string {
    const behind = `${feed === null ? "" : ` — ${feed}`}${date === null ? "" : ` (${date})`}`;
    if (!this.isMarkdown) return `${title}${behind}${url === null ? "" : ` ${url}`}`;
    return url === null
      ? `${escapeMarks(title)}${behind}`
      : `[${escapeMarks(title)}](${this.destination(url)})${behind}`;
  }

  private destination(url: string): string {
    return this.random.chance(0.2) ? `<${url}>` : url;
  }

  private heading(section: SectionName): void {
    const name = this.known.domain.vocabulary.headings[section];
    this.put(this.isMarkdown ? `## ${name}${this.random.pick(["", "", " ##"])}` : name);
    this.gap();
  }

  private label(): string {
    const { evolution } = this.known.domain.vocabulary;
    const labels = [`${evolution}: `, `${evolution}: `] as [string, ...string[]];
    if (this.isMarkdown)
      labels.push(`**${evolution}:** `, `*${evolution}*: `, `**${evolution}**: `);
    return this.random.pick(labels);
  }

  private bullet(): string {
    return this.isMarkdown ? this.random.pick(["- ", "- ", "* ", "+ "]) : "- ";
  }

  private block(section: SectionName, lead: string, prose: KnownProse, behind = "", gap = false) {
    const rendered = this.render(prose);
    const { text, line } = this.write(section, lead, rendered, behind);
    if (gap) this.gap();
    return { text, plain: rendered.plain, citations: [...rendered.citations], line };
  }

  private paragraph(section: SectionName, lead: string, rendered: RenderedProse): RenderedProse {
    this.write(section, lead, rendered, "");
    this.gap();
    return rendered;
  }

  /** Puts one line and notes its claims. */
  private write(
    section: SectionName,
    lead: string,
    { text, claims }: RenderedProse,
    behind: string,
  ) {
    const line = this.put(`${lead}${text}${behind}`);
    for (const claim of claims) {
      const column = lead.length + claim.at + 1;
      this.claims.push({
        section,
        text: claim.text,
        citations: [...claim.citations],
        line,
        column,
      });
    }
    return { text, line };
  }

  private render(prose: KnownProse): RenderedProse {
    return renderProse(prose, this.known.domain, this.form);
  }

  private quoted(words: string): string {
    const isBare = /^[\p{L}][\p{L} ,]*$/u.test(words);
    const ways = [JSON.stringify(words), `'${words.replaceAll("'", "''")}'`] as [
      string,
      ...string[],
    ];
    return this.random.pick(isBare ? [words, ...ways] : ways);
  }

  /** A blank line where the form needs one. */
  private gap(): void {
    if (this.isMarkdown) this.put("");
  }

  private put(line: string): number {
    return this.lines.push(line);
  }
}
