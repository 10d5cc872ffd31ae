// Search in all topics. The index lies in `search/`, as scripts, since those can be loaded from a disk
// and under a strict policy: a manifest, shards of words, and the texts of each topic. A query loads
// the shards of its words, and the texts that it shows. The address after `#` says what is asked.

/** How texts and queries are read, with the tables of words that the index was made with. */
const searching = ({ word, unspaced, plain, scales }) => {
  const anyWord = new RegExp(word, "gu");
  const isUnspaced = new RegExp(`^[${unspaced}]`, "u");
  const isFigure = /^\p{Sc}?\d/u;
  const scaleOf = new Map(Object.entries(scales));

  /** The words of a text, each with what it is found by: as the index has them. */
  function searchWords(text) {
    const words = [];
    let figure;
    for (const match of text.matchAll(anyWord)) {
      const [found, run, currency = "", number, unit = ""] = match;
      const start = match.index;
      const end = start + found.length;
      if (run !== undefined) words.push(...pairsOf(run, start));
      else if (number !== undefined) {
        const forms = figureForms(currency, number, unit);
        words.push({ start, end, forms });
        figure = unit === "" ? words.at(-1) : undefined;
        continue;
      } else {
        const word = foldWord(found);
        const scale = figure && /^\s$/.test(text.slice(figure.end, start)) && scaleOf.get(word);
        if (scale) {
          words.push({ ...figure, end, forms: figure.forms.map((form) => form + scale) });
        }
        if (!/^[a-z]?$/.test(word)) words.push({ start, end, forms: [word] });
      }
      figure = undefined;
    }
    return words;
  }

  function foldWord(word) {
    const letters = word
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase();
    return letters.replace(/[^a-z]/g, (letter) => plain[letter] ?? letter);
  }

  function figureForms(currency, number, unit) {
    const digits = plainNumber(foldWord(number));
    const written = foldWord(unit.trim()).replace("٪", "%");
    const units = new Set([scaleOf.get(written) ?? written, written]);
    const bare = [...units].map((each) => digits + each);
    const sign = foldWord(currency);
    return sign === "" ? bare : [...bare.map((each) => sign + each), ...bare];
  }

  function plainNumber(number) {
    if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(number)) return number.replaceAll(",", "");
    if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(number)) return number.replaceAll(".", "");
    return number.replaceAll(",", ".");
  }

  function pairsOf(run, at) {
    const letters = [...run.matchAll(/\P{M}\p{M}*/gu)];
    return letters.map((letter, nth) => {
      const next = letters[nth + 1];
      const start = at + letter.index;
      const end = next ? at + next.index + next[0].length : start + letter[0].length;
      return { start, end, forms: [foldWord(run.slice(start - at, end - at))] };
    });
  }

  /** Without words that are part of another: `16.2` and `billion` where `16.2 billion` is one. */
  function wholeWords(text) {
    const words = searchWords(text);
    return words.filter(
      ({ start, end }, at) =>
        ![at - 2, at - 1, at + 1].some(
          (near) => words[near]?.start <= start && words[near].end >= end,
        ),
    );
  }

  /** What is asked for: words, and phrases in quotation marks. A word may go on, the last one above all. */
  function readQuery(text) {
    const pieces = text.replace(/[“”„«»「」]/g, '"').split('"');
    const words = [];
    const phrases = [];
    pieces.forEach((piece, nth) => {
      const isLast = nth === pieces.length - 1;
      const asked = wholeWords(piece).map(({ forms, end }) => {
        const [word] = forms;
        const isTyped = isLast && end === piece.length;
        const loose = mayGoOn(word, isTyped, nth % 2 === 1);
        return { word, loose, stem: loose && stemOf(word) };
      });
      words.push(...asked);
      if (nth % 2 === 1 && asked.length > 1) phrases.push(asked);
    });
    return { words, phrases };
  }

  function mayGoOn(word, isTyped, isQuoted) {
    if (isFigure.test(word)) return true;
    if (isUnspaced.test(word)) return [...word].length === 1;
    return word.length > 1 && (isTyped || (!isQuoted && word.length > 3));
  }

  /** Without what often makes a plural; nothing is found by it that has not this very word. */
  function stemOf(word) {
    return /\p{L}{4}[ns]$/u.test(word) && word.slice(0, -1);
  }

  /**
   * `chip` finds `chips` and `chips` finds `chip`; `16.2` finds `16.2b`, but 16 does not find 16.2, nor
   * 1 find 16.
   */
  function isFoundBy({ word, loose, stem }, form) {
    if (form === word || form === stem) return true;
    if (!loose || !form.startsWith(word)) return false;
    return !isFigure.test(word) || !/[\d.]/.test(form[word.length]);
  }

  function hasPhrase(text, phrase) {
    const words = wholeWords(text);
    return words.some((_, at) =>
      phrase.every((asked, nth) => words[at + nth]?.forms.some((form) => isFoundBy(asked, form))),
    );
  }

  /** The stretches of a text that a query asks for. */
  function marksIn(text, asked) {
    const marks = [];
    for (const { start, end, forms } of searchWords(text)) {
      if (!forms.some((form) => asked.some((each) => isFoundBy(each, form)))) continue;
      const last = marks.at(-1);
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else marks.push([start, end]);
    }
    return marks;
  }

  /** The numbers of the shards in which a word may be. */
  function shardsFor(shards, { word, loose, stem }) {
    const own = [word, stem || word].map((each) =>
      shards.findLastIndex(([start]) => start <= each),
    );
    return [...shards.keys()].filter(
      (nth) => own.includes(nth) || (loose && shards[nth][0].startsWith(word)),
    );
  }

  /** For each entry that has a word how much that says: more for exact words, headings, rare ones. */
  function placesOf(asked, lines, total) {
    const places = new Map();
    for (const line of lines) {
      const [form, ...steps] = line.split(" ");
      if (!isFoundBy(asked, form)) continue;
      const weights = form === asked.word ? [1, 3] : [0.5, 0.9];
      let place = 0;
      for (const step of steps) {
        place += Number.parseInt(step, 36);
        const at = place >> 1;
        places.set(at, Math.max(weights[place % 2], places.get(at) ?? 0));
      }
    }
    const rarity = Math.log(1 + total / Math.max(1, places.size));
    for (const [at, weight] of places) places.set(at, weight * rarity);
    return places;
  }

  return { searchWords, readQuery, isFoundBy, hasPhrase, marksIn, shardsFor, placesOf };
};

if (typeof document !== "undefined") {
  // What is shown at once: topics, passages of each, those of a topic that was chosen.
  const TOPICS = 10;
  const OF_EACH = 4;
  const OF_ONE = 40;
  // At most so many times the topics to show are read for words that stand together.
  const MOST_READ = 4;
  const EXCERPT = 340;

  const words = JSON.parse(document.getElementById("search-words").textContent);
  const { readQuery, hasPhrase, marksIn, shardsFor, placesOf } = searching(words.reading);
  const folder = new URL("../search/", document.currentScript.src);
  const form = document.querySelector("form.search");
  const { q: field, kind, topic: topicField, older: olderBox } = form.elements;
  const kindBoxes = [...kind];
  const kinds = kindBoxes.map((box) => box.value);
  const status = document.querySelector(".found");
  const results = document.querySelector(".results");
  const { lang } = document.documentElement;
  const plurals = new Intl.PluralRules(lang);
  const number = new Intl.NumberFormat(lang).format;

  // The files of the index call `searchPart`; each is loaded once.
  const arrived = new Map();
  const loads = new Map();
  window.searchPart = (name, hash, data) => arrived.set(name, { hash, data });

  function load(name, hash) {
    if (!loads.has(name)) {
      const loaded = new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = new URL(`${name}.js${hash ? `?${hash}` : ""}`, folder).href;
        script.onload = () => {
          const part = arrived.get(name);
          if (part && (!hash || part.hash === hash)) resolve(part.data);
          else reject();
        };
        script.onerror = reject;
        document.head.append(script);
      });
      loads.set(name, loaded);
      loaded.catch(() => loads.delete(name));
    }
    return loads.get(name);
  }

  let known;

  /** The topics, and the indexes of the latest versions and of older ones. */
  async function manifest() {
    const data = await load("manifest");
    known ??= indexesOf(data);
    return known;
  }

  /** Each index with the topic and the kind of its entries, and with where those of a topic begin. */
  function indexesOf({ topics, sets }) {
    const indexes = sets.map((shards, set) => {
      const entries = [];
      const starts = topics.map(({ sets }, topic) => {
        const start = entries.length;
        sets[set].counts.forEach((count, nth) => {
          const entry = { topic, kind: kinds[nth] };
          for (let left = count; left > 0; left--) entries.push(entry);
        });
        return start;
      });
      return { set, shards, entries, starts };
    });
    for (const { slug, title } of [...topics].sort((a, b) => (a.title < b.title ? -1 : 1))) {
      topicField.append(new Option(title, slug));
    }
    topicField.value = askedByAddress().get("topic") ?? "";
    return { topics, indexes };
  }

  async function placesIn({ set, shards, entries }, asked) {
    const texts = await Promise.all(
      shardsFor(shards, asked).map((nth) =>
        load(`${["words", "older-words"][set]}/${nth}`, shards[nth][1]),
      ),
    );
    return placesOf(
      asked,
      texts.flatMap((text) => text.split("\n")),
      entries.length,
    );
  }

  /**
   * The entries that have all words, each with its score; a word in the title of a topic counts for
   * all of the topic. Where there are none, those that have the most of them.
   */
  async function find({ words, phrases }, older) {
    const { indexes } = await manifest();
    const found = await Promise.all(
      indexes
        .slice(0, older ? 2 : 1)
        .map((index) => Promise.all(words.map((asked) => placesIn(index, asked)))),
    );
    const isTitled = (topic, nth) => found[0][nth].has(indexes[0].starts[topic]);
    const hits = found.flatMap((each, set) => {
      const scores = new Map();
      for (const places of each) {
        for (const [at, score] of places) scores.set(at, score + (scores.get(at) ?? 0));
      }
      return [...scores].map(([at, score]) => {
        const { topic, kind } = indexes[set].entries[at];
        const has = each.filter((places, nth) => places.has(at) || isTitled(topic, nth)).length;
        return { topic, kind, set, nth: at - indexes[set].starts[topic], score, has };
      });
    });
    const most =
      phrases.length > 0 ? words.length : Math.max(0, ...new Set(hits.map((hit) => hit.has)));
    return { hits: hits.filter(({ has }) => has === most), isPartial: most < words.length };
  }

  /** By topic: what the latest versions have goes first, then what says most, then what is newest. */
  function grouped(hits) {
    const groups = new Map();
    for (const hit of hits) {
      const { topic } = hit;
      if (!groups.has(topic)) groups.set(topic, { topic, hits: [] });
      groups.get(topic).hits.push(hit);
    }
    for (const group of groups.values()) {
      group.hits.sort((a, b) => a.set - b.set || b.score - a.score || a.nth - b.nth);
      group.best = Math.round(group.hits[0].score * 10);
    }
    return [...groups.values()].sort(
      (a, b) => a.hits[0].set - b.hits[0].set || b.best - a.best || a.topic - b.topic,
    );
  }

  async function withTexts(hits) {
    const { topics } = await manifest();
    return Promise.all(
      hits.map(async (hit) => {
        const { slug, sets } = topics[hit.topic];
        const texts = await load(`${["topics", "older"][hit.set]}/${slug}`, sets[hit.set].hash);
        const [text, label, id, ...versions] = texts[hit.nth];
        return { ...hit, text, label, id, versions };
      }),
    );
  }

  /** Keeps hits in which the words of each phrase stand together, until there are enough to show. */
  async function withPhrases(hits, phrases, isWanted, topicsShown) {
    const groups = grouped(hits);
    const kept = [];
    let read = 0;
    const isFull = () => grouped(kept.filter(isWanted)).length >= topicsShown;
    while (read < Math.min(groups.length, MOST_READ * topicsShown) && !isFull()) {
      const next = groups.slice(read, read + TOPICS);
      const texts = await withTexts(next.flatMap((group) => group.hits));
      const has = ({ text, label }) =>
        phrases.every((phrase) => hasPhrase(text, phrase) || hasPhrase(label, phrase));
      kept.push(...texts.filter(has));
      read += next.length;
    }
    return { hits: kept, read, isCut: read < groups.length };
  }

  /** What the address asks for. */
  function askedByAddress() {
    const { hash, search } = location;
    return new URLSearchParams(hash.length > 1 ? hash.slice(1) : search);
  }

  function askedByForm() {
    const asked = new URLSearchParams(new FormData(form));
    asked.set("q", field.value.trim());
    for (const name of ["q", "topic"]) if (!asked.get(name)) asked.delete(name);
    return asked;
  }

  let turn = 0;

  async function show(asked, times = 1) {
    const mine = ++turn;
    const wait = setTimeout(() => {
      status.textContent = words.searching;
    }, 250);
    try {
      const { elements, told, counts } = await answer(asked, times);
      if (mine !== turn) return;
      results.replaceChildren(...elements);
      status.textContent = told;
      kindBoxes.forEach((box, nth) => {
        box.parentElement.querySelector(".count").textContent = counts[nth]
          ? number(counts[nth])
          : "";
      });
    } catch {
      if (mine !== turn) return;
      results.replaceChildren();
      status.textContent = words.failed;
      document.querySelector(".without-search").classList.add("is-shown");
    } finally {
      clearTimeout(wait);
    }
  }

  async function answer(asked, times) {
    const text = asked.get("q");
    const query = readQuery(text ?? "");
    if (query.words.length === 0) {
      return { elements: [], told: text ? words.short : "", counts: [] };
    }
    const { topics } = await manifest();
    const found = await find(query, asked.has("older"));
    const [only, ofKinds, shown] = [asked.get("topic"), asked.getAll("kind"), TOPICS * times];
    const isWanted = ({ kind }) => ofKinds.length === 0 || ofKinds.includes(kind);
    if (only) found.hits = found.hits.filter(({ topic }) => topics[topic].slug === only);
    if (query.phrases.length > 0) {
      Object.assign(found, await withPhrases(found.hits, query.phrases, isWanted, shown));
    }
    const wanted = found.hits.filter(isWanted);
    const groups = grouped(wanted);
    const most = only ? OF_ONE * times : OF_EACH;
    const elements = await Promise.all(
      groups.slice(0, shown).map((group) => groupElement(group, query.words, asked, most)),
    );
    if (groups.length > shown || found.isCut || (only && wanted.length > most)) {
      elements.push(moreButton(only ? words.moreOf : words.more, () => show(asked, times + 1)));
    }
    const counts = kinds.map((kind) => found.hits.filter((hit) => hit.kind === kind).length);
    return { elements, told: tell(found, wanted, groups, asked), counts };
  }

  function tell({ isPartial, isCut, read }, wanted, groups, asked) {
    const count = words.found.in
      .replace("#", () => counted(words.found, wanted.length))
      .replace("%", () => counted(words.topics, groups.length));
    return [
      wanted.length === 0 ? words.nothing : isPartial ? words.some : `${count}.`,
      isCut && words.phrase.replace("#", number(read)),
      wanted.length === 0 && !asked.has("older") && words.onlyLatest,
    ]
      .filter(Boolean)
      .join(" ");
  }

  async function groupElement({ topic, hits }, found, asked, most) {
    const { slug, title, lang } = (await manifest()).topics[topic];
    const shown = await withTexts(hits.slice(0, most));
    const count = number(hits.length);
    const parts = [
      element("h2", [
        element("a", [title], { href: `../${slug}/index.html`, dir: "auto" }),
        " ",
        element("span", [count], { className: "count" }),
      ]),
      element(
        "ol",
        shown.map((hit) => hitElement(hit, slug, title, found)),
      ),
    ];
    if (hits.length > most && !asked.get("topic")) {
      const here = new URLSearchParams(asked);
      here.set("topic", slug);
      const all = element("a", [words.moreHere.replace("#", count)], { href: `#${here}` });
      parts.push(element("p", [all], { className: "facts" }));
    }
    return element("section", parts, { lang });
  }

  function hitElement({ kind, set, text, label, id, versions }, slug, title, found) {
    const page = set === 0 ? slug : `${slug}/v${versions.at(-1)}`;
    const isTopic = kind === "topic";
    const facts = [element("span", [words.kind[kind]], { className: "kind", lang })];
    if (label && !isTopic) {
      facts.push(" · ", element("span", marked(label, found), { dir: "auto" }));
    }
    if (set === 1) {
      const stood = counted(words.inVersions, versions.length, spans(versions));
      facts.push(" · ", element("span", [stood], { lang }));
    }
    const shown = isTopic ? [title, text].filter(Boolean).join(". ") : text || label;
    const link = element("a", marked(shown, found), {
      className: "excerpt",
      href: `../${page}/index.html${id && `#${id}`}`,
      dir: "auto",
    });
    return element("li", [element("p", facts, { className: "facts" }), element("p", [link])]);
  }

  /** A text, or what of it stands around the first word that was asked for, with those words marked. */
  function marked(text, asked) {
    const marks = marksIn(text, asked);
    let from = 0;
    if (text.length > EXCERPT && marks[0]?.[1] > EXCERPT * 0.7) {
      from = text.indexOf(" ", marks[0][0] - EXCERPT / 3) + 1;
      if (from > marks[0][0] || from === 0) from = marks[0][0];
    }
    let to = Math.min(text.length, from + EXCERPT);
    if (to < text.length) {
      const space = text.lastIndexOf(" ", to);
      if (space > from + EXCERPT / 2) to = space;
    }
    const nodes = from > 0 ? ["… "] : [];
    let at = from;
    for (const [start, end] of marks) {
      if (start < at || end > to) continue;
      nodes.push(text.slice(at, start), element("mark", [text.slice(start, end)]));
      at = end;
    }
    return [...nodes, text.slice(at, to), to < text.length ? " …" : ""];
  }

  /** e.g. `1–3, 5` */
  function spans(versions) {
    const runs = [];
    for (const version of versions) {
      const last = runs.at(-1);
      if (last && last[1] === version - 1) last[1] = version;
      else runs.push([version, version]);
    }
    return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
  }

  function moreButton(text, act) {
    const button = element("button", [text], { type: "button", className: "more" });
    button.addEventListener("click", async () => {
      const before = results.querySelectorAll(".excerpt").length;
      await act();
      results.querySelectorAll(".excerpt")[before]?.focus();
    });
    return button;
  }

  function element(name, children, properties = {}) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function counted(forms, count, shown = number(count)) {
    return (forms[plurals.select(count)] ?? forms.other).replace("#", shown);
  }

  function start() {
    const asked = askedByAddress();
    field.value = asked.get("q") ?? "";
    for (const box of kindBoxes) box.checked = asked.getAll("kind").includes(box.value);
    topicField.value = asked.get("topic") ?? "";
    olderBox.checked = asked.has("older");
    show(asked);
  }

  function keep(how) {
    const asked = askedByForm();
    if (`#${asked}` !== (location.hash || "#")) history[how](null, "", `#${asked}`);
    show(asked);
  }

  let pause;
  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(keep, 120, "replaceState");
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    keep("pushState");
  });
  form.addEventListener("change", ({ target }) => {
    if (target !== field) keep("pushState");
  });
  addEventListener("popstate", start);
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (key === "Escape" && target === field) {
      event.preventDefault();
      if (field.value === "") field.blur();
      field.value = "";
      keep("replaceState");
    }
    const stops = [field, ...results.querySelectorAll(".excerpt")];
    const at = stops.indexOf(target);
    const next = at < 0 ? undefined : stops[at + { ArrowDown: 1, ArrowUp: -1 }[key]];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });

  form.hidden = false;
  start();
  if (field.value === "") {
    field.focus({ preventScroll: true });
    manifest().catch(() => {});
  }
}
