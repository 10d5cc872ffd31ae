// Search in all topics. The index lies in `search/`, as scripts, since those can be loaded from a disk
// and under a strict policy: a manifest, shards of words, and the texts of each topic. A query loads
// the shards of its words, and the texts that it shows. The address after `#` says what is asked.

const searching = (() => {
  const UNSPACED =
    "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}ー";
  const FIGURE = "(\\p{Sc}?)(\\p{Nd}+(?:[.,]\\p{Nd}+)*)(\\p{sc=Latin}+|\\s?[%٪])?";
  const WORD = new RegExp(
    `([${UNSPACED}][${UNSPACED}\\p{M}]*)|${FIGURE}|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`,
    "gu",
  );
  const PLAIN = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", ı: "i", þ: "th" };
  const SCALES = new Map(
    Object.entries({
      k: "k thousand",
      m: "m mn mio million millions",
      b: "b bn mrd billion billions",
      t: "t tn trillion trillions",
      "%": "percent prozent",
    }).flatMap(([scale, names]) => names.split(" ").map((name) => [name, scale])),
  );

  /** The words of a text, each with what it is found by: as the index has them. */
  function searchWords(text) {
    const words = [];
    let figure;
    for (const match of text.matchAll(WORD)) {
      const [found, run, currency = "", number, unit = ""] = match;
      const start = match.index;
      const end = start + found.length;
      if (run !== undefined) words.push(...pairsOf(run, start));
      else if (number !== undefined) {
        const forms = figureForms(currency, number, unit);
        words.push({ start, end, forms });
        figure = unit === "" ? { forms, start, end } : undefined;
        continue;
      } else {
        const word = foldWord(found);
        const scale = figure && /^\s$/.test(text.slice(figure.end, start)) && SCALES.get(word);
        if (scale) {
          words.push({ start: figure.start, end, forms: figure.forms.map((form) => form + scale) });
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
    return letters.replace(/[ßæœøđðłıþ]/g, (letter) => PLAIN[letter]);
  }

  function figureForms(currency, number, unit) {
    const digits = plainNumber(foldWord(number));
    const written = foldWord(unit.trim()).replace("٪", "%");
    const units = new Set([SCALES.get(written) ?? written, written]);
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

  const isUnspaced = new RegExp(`^[${UNSPACED}]`, "u");
  const isFigure = /^\p{Sc}?\d/u;

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
        return { word, loose: mayGoOn(word, isTyped, nth % 2 === 1) };
      });
      words.push(...asked);
      if (nth % 2 === 1 && asked.length > 1) phrases.push(asked);
    });
    return { words: [...new Map(words.map((each) => [each.word, each])).values()], phrases };
  }

  function mayGoOn(word, isTyped, isQuoted) {
    if (isFigure.test(word)) return true;
    if (isUnspaced.test(word)) return [...word].length === 1;
    return word.length > 1 && (isTyped || (!isQuoted && word.length > 3));
  }

  /** `chip` finds `chips`, and `16.2` finds `16.2b`; but 16 does not find 16.2, nor 1 find 16. */
  function isFoundBy({ word, loose }, form) {
    if (form === word) return true;
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
  function shardsFor(shards, { word, loose }) {
    let first = shards.findLastIndex(([start]) => start <= word);
    if (first < 0) first = 0;
    const found = [];
    for (let nth = first; nth < shards.length; nth++) {
      const isWithin = nth === first || (loose && shards[nth][0].startsWith(word));
      if (!isWithin) break;
      found.push(nth);
    }
    return found;
  }

  /** For each entry that has a word how much that says: more for rare words, exact ones, headings. */
  function placesOf(asked, lines, total) {
    const places = new Map();
    for (const line of lines) {
      const [form, ...steps] = line.split(" ");
      if (!isFoundBy(asked, form)) continue;
      let place = 0;
      for (const step of steps) {
        place += Number.parseInt(step, 36);
        const weight = (form === asked.word ? 1 : 0.6) * (place % 2 === 1 ? 3 : 1);
        const at = place >> 1;
        places.set(at, Math.max(weight, places.get(at) ?? 0));
      }
    }
    const rarity = Math.log(1 + total / Math.max(1, places.size));
    for (const [at, weight] of places) places.set(at, weight * rarity);
    return places;
  }

  /**
   * The entries that have all words, each with its score; a word in the title of a topic counts for
   * all of the topic. Where there are none, those that have the most of them.
   */
  function entriesWith(found, topicOf, titled) {
    const told = new Map();
    for (const places of found) {
      for (const [at, score] of places) {
        const known = told.get(at) ?? { at, score: 0, direct: 0 };
        told.set(at, { at, score: known.score + score, direct: known.direct + 1 });
      }
    }
    return [...told.values()].map((entry) => {
      const topic = topicOf(entry.at);
      const byTitle = found.filter(
        (places, nth) => !places.has(entry.at) && titled[nth].has(topic),
      );
      return { ...entry, topic, matched: entry.direct + byTitle.length };
    });
  }

  return {
    searchWords,
    readQuery,
    isFoundBy,
    hasPhrase,
    marksIn,
    shardsFor,
    placesOf,
    entriesWith,
  };
})();

if (typeof document !== "undefined") {
  const FIRST_TOPICS = 10;
  const FIRST_HERE = 4;
  const MORE_HERE = 40;
  const MOST_READ = 40; // topics whose texts are read for words that stand together
  const EXCERPT = 340;

  const words = JSON.parse(document.getElementById("search-words").textContent);
  const folder = new URL("../search/", document.currentScript.src);
  const form = document.querySelector("form.search");
  const field = form.querySelector("#query");
  const kindBoxes = [...form.querySelectorAll("[name=kind]")];
  const kinds = kindBoxes.map((box) => box.value);
  const topicField = form.querySelector("[name=topic]");
  const olderBox = form.querySelector("[name=older]");
  const status = document.querySelector(".found");
  const results = document.querySelector(".results");
  const { lang } = document.documentElement;
  const plurals = new Intl.PluralRules(lang);

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
          else reject(new Error(name));
        };
        script.onerror = () => reject(new Error(name));
        document.head.append(script);
      });
      loads.set(name, loaded);
      loaded.catch(() => loads.delete(name));
    }
    return loads.get(name);
  }

  let known;

  /** The manifest, with where the entries of each topic begin, of the latest versions and of older ones. */
  function manifest() {
    known ??= load("manifest").then(({ topics, sets }) => {
      const indexes = sets.map((shards, set) => {
        let total = 0;
        const starts = topics.map((topic) => {
          const start = total;
          total += topic.sets[set].counts.reduce((sum, count) => sum + count, 0);
          return start;
        });
        const topicOf = (at) => starts.findLastIndex((start) => start <= at);
        return { shards, starts, total, topicOf, folder: ["words", "older-words"][set] };
      });
      for (const { slug, title } of topics.toSorted?.((a, b) => (a.title < b.title ? -1 : 1)) ??
        topics) {
        topicField.append(new Option(title, slug));
      }
      topicField.value = readState().topic;
      return { topics, indexes };
    });
    known.catch(() => {
      known = undefined;
    });
    return known;
  }

  async function placesIn(index, asked) {
    const shards = await Promise.all(
      searching
        .shardsFor(index.shards, asked)
        .map((nth) => load(`${index.folder}/${nth}`, index.shards[nth][1])),
    );
    return searching.placesOf(
      asked,
      shards.flatMap((text) => text.split("\n")),
      index.total,
    );
  }

  function kindAt(counts, entry) {
    let end = 0;
    return kinds[counts.findIndex((count) => entry < (end += count))];
  }

  /** Everything that a query finds, whatever its kind. */
  async function find(query, older) {
    const { topics, indexes } = await manifest();
    const sets = older ? [0, 1] : [0];
    const found = await Promise.all(
      sets.map((set) => Promise.all(query.words.map((asked) => placesIn(indexes[set], asked)))),
    );
    const { starts, topicOf } = indexes[0];
    const titled = found[0].map(
      (places) => new Set([...places.keys()].map(topicOf).filter((nth) => places.has(starts[nth]))),
    );
    const hits = sets.flatMap((set) => {
      const index = indexes[set];
      return searching.entriesWith(found[set], index.topicOf, titled).map((hit) => {
        const entry = hit.at - index.starts[hit.topic];
        return { ...hit, set, entry, kind: kindAt(topics[hit.topic].sets[set].counts, entry) };
      });
    });
    const all = query.words.length;
    const whole = hits.filter(({ matched }) => matched === all);
    if (whole.length > 0 || query.phrases.length > 0) return { hits: whole, isPartial: false };
    const most = hits.reduce((best, { direct }) => Math.max(best, direct), 0);
    return { hits: hits.filter(({ direct }) => direct === most), isPartial: most > 0 };
  }

  /** By topic: what the latest versions have goes first, then what says most, then what is newest. */
  function grouped(hits) {
    const groups = new Map();
    for (const hit of hits) {
      const group = groups.get(hit.topic) ?? { topic: hit.topic, hits: [], best: 0, set: 1 };
      group.hits.push(hit);
      if (hit.set < group.set) [group.set, group.best] = [hit.set, 0];
      if (hit.set === group.set) group.best = Math.max(group.best, Math.round(hit.score * 10));
      groups.set(hit.topic, group);
    }
    for (const group of groups.values()) {
      group.hits.sort((a, b) => a.set - b.set || b.score - a.score || a.entry - b.entry);
    }
    return [...groups.values()].sort(
      (a, b) => a.set - b.set || b.best - a.best || a.topic - b.topic,
    );
  }

  async function textsOf(topic, set) {
    const { topics } = await manifest();
    const { slug, sets } = topics[topic];
    return load(`${["topics", "older"][set]}/${slug}`, sets[set].hash);
  }

  async function withTexts(hits) {
    return Promise.all(
      hits.map(async (hit) => {
        const [text, label, id, ...versions] = (await textsOf(hit.topic, hit.set))[hit.entry];
        return { ...hit, text, label, id, versions };
      }),
    );
  }

  /** Keeps hits in which the words of each phrase stand together. */
  async function withPhrases(hits, phrases) {
    const groups = grouped(hits);
    const read = await withTexts(groups.slice(0, MOST_READ).flatMap((group) => group.hits));
    const kept = read.filter(({ text, label }) =>
      phrases.every((phrase) => [text, label].some((each) => searching.hasPhrase(each, phrase))),
    );
    return { hits: kept, isCut: groups.length > MOST_READ };
  }

  function readState() {
    const { hash, search } = location;
    const asked = new URLSearchParams(hash.length > 1 ? hash.slice(1) : search);
    return {
      q: asked.get("q") ?? "",
      kind: asked.getAll("kind"),
      topic: asked.get("topic") ?? "",
      older: asked.has("older"),
    };
  }

  function addressOf({ q, kind, topic, older }) {
    const asked = new URLSearchParams(q ? { q } : {});
    for (const each of kind) asked.append("kind", each);
    if (topic) asked.set("topic", topic);
    if (older) asked.set("older", "");
    return `#${asked}`;
  }

  function formState() {
    return {
      q: field.value.trim(),
      kind: kindBoxes.filter((box) => box.checked).map((box) => box.value),
      topic: topicField.value,
      older: olderBox.checked,
    };
  }

  let turn = 0;

  async function show(state, topicsShown = FIRST_TOPICS, hereShown = MORE_HERE) {
    const mine = ++turn;
    const wait = setTimeout(() => {
      status.textContent = words.searching;
    }, 250);
    try {
      const shown = await answer(state, topicsShown, hereShown);
      if (mine !== turn) return;
      clearTimeout(wait);
      results.replaceChildren(...shown.elements);
      status.textContent = shown.told;
      kindBoxes.forEach((box, nth) => {
        box.parentElement.querySelector(".count").textContent = shown.counts?.[nth]
          ? number(shown.counts[nth])
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

  async function answer(state, topicsShown, hereShown) {
    const query = searching.readQuery(state.q);
    if (query.words.length === 0) {
      return { elements: [], told: state.q === "" ? "" : words.short };
    }
    const { topics } = await manifest();
    const found = await find(query, state.older);
    const here = found.hits.filter(
      ({ topic }) => !state.topic || topics[topic].slug === state.topic,
    );
    const { hits, isCut } =
      query.phrases.length > 0
        ? await withPhrases(here, query.phrases)
        : { hits: here, isCut: false };
    const counts = kinds.map((kind) => hits.filter((hit) => hit.kind === kind).length);
    const wanted = hits.filter(({ kind }) => state.kind.length === 0 || state.kind.includes(kind));
    const groups = grouped(wanted);
    const perTopic = state.topic ? hereShown : FIRST_HERE;
    const elements = await Promise.all(
      groups
        .slice(0, topicsShown)
        .map((group) => groupElement(group, topics[group.topic], query, state, perTopic)),
    );
    if (groups.length > topicsShown) {
      elements.push(moreButton(words.more, () => show(state, topicsShown + FIRST_TOPICS)));
    } else if (state.topic && wanted.length > hereShown) {
      elements.push(
        moreButton(words.moreOf, () => show(state, topicsShown, hereShown + MORE_HERE)),
      );
    }
    return { elements, counts, told: tell(found, wanted, groups, state, isCut) };
  }

  function tell({ isPartial }, wanted, groups, { older }, isCut) {
    const count = words.found.in
      .replace("#", () => told(words.found, wanted.length))
      .replace("%", () => told(words.topics, groups.length));
    return [
      wanted.length === 0 ? words.nothing : isPartial ? words.some : `${count}.`,
      isCut ? words.phrase.replace("#", number(MOST_READ)) : "",
      wanted.length === 0 && !older ? words.onlyLatest : "",
    ]
      .filter(Boolean)
      .join(" ");
  }

  async function groupElement({ hits }, topic, query, state, most) {
    const shown = await withTexts(hits.slice(0, most));
    const heading = element("h2", [
      element("a", [topic.title], { href: `../${topic.slug}/index.html`, dir: "auto" }),
      " ",
      element("span", [number(hits.length)], { className: "count" }),
    ]);
    const list = element(
      "ol",
      shown.map((hit) => hitElement(hit, topic, query.words)),
    );
    const all = element("a", [words.moreHere.replace("#", number(hits.length))], {
      href: addressOf({ ...state, topic: topic.slug }),
    });
    const more =
      hits.length > most && !state.topic ? [element("p", [all], { className: "facts" })] : [];
    return element("section", [heading, list, ...more], { lang: topic.lang });
  }

  function hitElement({ kind, set, text, label, id, versions }, { slug, title }, asked) {
    const page = set === 0 ? slug : `${slug}/v${versions.at(-1)}`;
    const isTopic = kind === "topic";
    const facts = element("p", [element("span", [words.kind[kind]], { className: "kind", lang })], {
      className: "facts",
    });
    if (label && !isTopic)
      facts.append(" · ", element("span", marked(label, asked), { dir: "auto" }));
    if (set === 1)
      facts.append(
        " · ",
        element("span", [told(words.inVersions, versions.length, spans(versions))], { lang }),
      );
    const shown = isTopic ? [title, text].filter(Boolean).join(". ") : text || label;
    const link = element("a", marked(shown, asked), {
      className: "excerpt",
      href: `../${page}/index.html${id ? `#${id}` : ""}`,
      dir: "auto",
    });
    return element("li", [facts, element("p", [link])]);
  }

  /** A text, or what of it stands around the first word that was asked for, with those words marked. */
  function marked(text, asked) {
    const marks = searching.marksIn(text, asked);
    let from = 0;
    if (text.length > EXCERPT && (marks[0]?.[1] ?? 0) > EXCERPT * 0.7) {
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

  function number(count) {
    return count.toLocaleString(lang);
  }

  function told(forms, count, shown = number(count)) {
    return (forms[plurals.select(count)] ?? forms.other).replace("#", shown);
  }

  /** Takes what the address asks for. */
  function start() {
    const state = readState();
    field.value = state.q;
    for (const box of kindBoxes) box.checked = state.kind.includes(box.value);
    topicField.value = state.topic;
    olderBox.checked = state.older;
    show(state);
  }

  function keep(how) {
    const state = formState();
    if (addressOf(state) !== (location.hash || "#")) history[how](null, "", addressOf(state));
    show(state);
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
    const isInField = event.target === field;
    if (event.key === "Escape" && isInField) {
      event.preventDefault();
      if (field.value === "") field.blur();
      field.value = "";
      keep("replaceState");
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !(isInField || event.target.matches(".excerpt"))) return;
    const stops = [field, ...results.querySelectorAll(".excerpt")];
    const next = stops[stops.indexOf(event.target) + step];
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
