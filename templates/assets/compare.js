// The page on which any two versions are compared. Everything comes from the data in the page: each
// claim, question or source with what changed in it from version to version. The address after `#`
// says what is compared, so that it can be shared and the way back works.

const comparison = (() => {
  // A change is told by the first of its kinds in this order, which is also the order of the page.
  const kinds = [
    ["added"],
    ["answered"],
    ["resolved"],
    ["renamed"],
    ["redated"],
    ["stance"],
    ["reworded", "figure", "hedge"],
    ["retitled"],
    ["evolution"],
    ["split"],
    ["merged"],
    ["moved"],
    ["citations"],
    ["removed"],
  ];
  const GONE = ["removed", "answered", "resolved"];

  // What has to be different for a change on the way to be one between the two ends.
  const fields = {
    figure: "figures",
    hedge: "hedges",
    reworded: "text",
    stance: "text",
    retitled: "text",
    evolution: "evolution",
    renamed: "label",
    redated: "label",
    moved: "section",
    citations: "cites",
  };

  // What the first step of a thing need not say.
  const initially = { cites: [], figures: 0, hedges: 0, evolution: "", gone: true };

  /** How a thing stands in a version; undefined where it does not. */
  function stateAt({ steps }, at) {
    let state = initially;
    for (const step of steps) if (step.at <= at) state = { ...state, ...step };
    return state.gone ? undefined : state;
  }

  /** What is different between two versions, given by their places. */
  function between({ lineages, joints }, from, to) {
    if (from > to) return between({ lineages, joints }, to, from).map(turned);
    const before = lineages.map((lineage) => stateAt(lineage, from));
    const after = lineages.map((lineage) => stateAt(lineage, to));
    const origins = lineages.map((_, nth) => new Set(before[nth] ? [nth] : []));
    for (const [at, one, other] of joints) {
      if (at <= from || at > to) continue;
      for (const origin of origins[one]) origins[other].add(origin);
    }
    const heirs = new Map();
    after.forEach((state, nth) => {
      if (!state) return;
      for (const one of origins[nth]) heirs.set(one, [...(heirs.get(one) ?? []), nth]);
    });

    const sides = (nths, states) => nths.map((nth) => ({ ...states[nth], lineage: nth }));
    const make = (kinds, befores, afters, answer) => ({
      entity: lineages[befores[0] ?? afters[0]].entity,
      kinds,
      before: sides(befores, before),
      after: sides(afters, after),
      answer,
    });
    const told = new Set();
    const changes = [];
    after.forEach((state, nth) => {
      if (!state || told.has(nth)) return;
      const { befores, afters } = kin(nth, origins, heirs);
      for (const each of afters) told.add(each);
      const changed =
        befores.length === 0
          ? ["added"]
          : afters.length > 1
            ? ["split"]
            : befores.length > 1
              ? ["merged"]
              : pairKinds(lineages[nth], before[befores[0]], state, from, to);
      if (changed.length > 0) changes.push(make(changed, befores, afters));
    });
    before.forEach((state, nth) => {
      if (!state || heirs.has(nth)) return;
      const end = lineages[nth].steps.findLast((step) => step.gone && step.at <= to);
      changes.push(make(end.kinds ?? ["removed"], [nth], [], end.answer));
    });
    return changes;
  }

  /** All that is one with a thing through splits and merges. */
  function kin(nth, origins, heirs) {
    const afters = new Set([nth]);
    const befores = new Set();
    for (const after of afters) {
      for (const before of origins[after]) {
        befores.add(before);
        for (const heir of heirs.get(before)) afters.add(heir);
      }
    }
    return { befores: [...befores], afters: [...afters] };
  }

  function pairKinds({ steps }, before, after, from, to) {
    const on = steps.filter(({ at }) => at > from && at <= to).flatMap(({ kinds = [] }) => kinds);
    const same = (field) => JSON.stringify(before[field]) === JSON.stringify(after[field]);
    if (to - from === 1) return [...new Set(on)];
    const found = [...new Set(on)].filter((kind) => fields[kind] && !same(fields[kind]));
    const isPart = on.includes("split") || on.includes("merged") || on.includes("removed");
    const isReworded = found.length === 0 && isPart && !same("text");
    return isReworded ? ["reworded"] : found;
  }

  /** The same change, seen from the later version. */
  function turned({ kinds, before, after, ...rest }) {
    const other = { added: "removed", split: "merged", merged: "split" };
    const back = kinds.map((kind) => (GONE.includes(kind) ? "added" : (other[kind] ?? kind)));
    return { ...rest, kinds: back, before: after, after: before, answer: undefined };
  }

  // Words as `[11]`, `$16.2B` and `well-known` are; a script without spaces gives characters.
  const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`;
  const LETTERS = String.raw`(?:(?!${UNSPACED})[\p{L}\p{M}\p{N}\p{Sc}])+`;
  const TOKEN = new RegExp(
    String.raw`\s+|${UNSPACED}|\[\d+\]|(?:[~≈±+−-](?=\p{Sc}?\d))?${LETTERS}(?:[.,:'’/–-]${LETTERS})*[%‰°]?|[^]`,
    "gu",
  );

  /** Two texts as pieces: `[kind, text]`, by a longest common subsequence of words. */
  function wordDiff(before, after) {
    const [a, b] = [before.match(TOKEN) ?? [], after.match(TOKEN) ?? []];
    // A table this large is for texts that nobody reads word by word.
    if (a.length * b.length > 1_000_000) {
      return [
        ["removed", before],
        ["added", after],
      ];
    }
    const isWord = (token) => /[\p{L}\p{N}]/u.test(token);
    const weigh = (token) => (isWord(token) ? 4 + Math.min(token.length, 8) : 1);
    const best = [...Array(a.length + 1)].map(() => new Float64Array(b.length + 1));
    for (let i = a.length - 1; i >= 0; i--) {
      for (let j = b.length - 1; j >= 0; j--) {
        const kept = a[i] === b[j] ? weigh(a[i]) + best[i + 1][j + 1] : 0;
        best[i][j] = Math.max(kept, best[i + 1][j], best[i][j + 1]);
      }
    }
    // Runs of what is kept or changed: `{ kept, removed, added }`, each a list of words.
    const runs = [];
    const add = (isKept, removed, added) => {
      if (runs.at(-1)?.isKept !== isKept) runs.push({ isKept, removed: [], added: [] });
      runs.at(-1).removed.push(...removed);
      runs.at(-1).added.push(...added);
    };
    for (let i = 0, j = 0; i < a.length || j < b.length; ) {
      if (a[i] === b[j] && best[i][j] === weigh(a[i]) + best[i + 1][j + 1]) {
        add(true, [a[i++]], [b[j++]]);
      } else if (j === b.length || (i < a.length && best[i + 1][j] >= best[i][j + 1])) {
        add(false, [a[i++]], []);
      } else add(false, [], [b[j++]]);
    }
    // A few small words between two changes only hinder reading.
    const isSmall = ({ removed }) => {
      const found = removed.filter(isWord);
      return found.length < 3 && found.every((word) => word.length < 6 && !/\d/.test(word));
    };
    for (let nth = runs.length - 2; nth > 0; nth--) {
      if (!runs[nth].isKept || !isSmall(runs[nth])) continue;
      const joined = runs.splice(nth - 1, 3);
      const all = (side) => joined.flatMap((run) => run[side]);
      runs.splice(nth - 1, 0, { isKept: false, removed: all("removed"), added: all("added") });
    }
    return runs.flatMap(({ removed, added }) => {
      const most = Math.min(removed.length, added.length);
      let [start, end] = [0, 0];
      while (start < most && removed[start] === added[start]) start++;
      while (end < most - start && removed.at(-1 - end) === added.at(-1 - end)) end++;
      const middle = (words) => words.slice(start, words.length - end).join("");
      return [
        ["same", removed.slice(0, start).join("")],
        ["removed", middle(removed)],
        ["added", middle(added)],
        ["same", removed.slice(removed.length - end).join("")],
      ].filter(([, text]) => text !== "");
    });
  }

  /** Whether so little is common that one text reads better after the other, as on other pages. */
  function isRewritten(before, after, pieces) {
    if (Math.min(before.length, after.length) < 40) return false;
    const same = pieces.reduce((sum, [kind, text]) => sum + (kind === "same" ? text.length : 0), 0);
    const common = same / Math.max(before.length, after.length);
    const isChange = (piece) => piece !== undefined && piece[0] !== "same";
    const changes = pieces.filter((each, nth) => isChange(each) && !isChange(pieces[nth - 1]));
    return common < 0.45 || (changes.length > 6 && common < 0.7);
  }

  function leadOf({ kinds: own }) {
    return kinds.findIndex((group) => group.some((kind) => own.includes(kind)));
  }

  function start(root) {
    const data = JSON.parse(root.getElementById("compare-data").textContent);
    const { words, versions, lineages, sections } = data;
    const choice = root.querySelector("fieldset.compare");
    const shown = root.querySelector(".compared");
    const [pair, note, filters, list] = shown.children;
    const [from, to] = [choice.querySelector("#from"), choice.querySelector("#to")];
    const initial = [from.value, to.value];
    let told = "";

    const el = (tag, className, ...children) => {
      const element = root.createElement(tag);
      if (className) element.className = className;
      element.append(...children);
      return element;
    };
    const link = (href, ...children) => {
      const element = el("a", "", ...children);
      element.href = href;
      return element;
    };
    const text = (...children) => {
      const element = el("p", "", ...children);
      element.dir = "auto";
      return element;
    };
    const unseen = (word) => el("span", "unseen", `${word} `);
    const marked = (before, after, pieces = wordDiff(before, after)) =>
      pieces.map(([kind, piece]) =>
        kind === "same"
          ? piece
          : kind === "removed"
            ? el("del", "", unseen(words.gone), piece)
            : el("ins", "", unseen(words.come), piece),
      );
    /** Two texts in one, or one after the other. */
    const compared = (before, after) => {
      const pieces = wordDiff(before, after);
      if (!isRewritten(before, after, pieces)) return [text(...marked(before, after, pieces))];
      const whole = (className, label, element) => {
        const shown = text(el("span", "label", label), " ", element);
        shown.className = className;
        return shown;
      };
      return [
        whole("was", words.before, el("del", "", before)),
        whole("is", words.now, el("ins", "", after)),
      ];
    };
    const hashOf = (a, b, only) => `#from=${a}&to=${b}${only ? `&only=${only}` : ""}`;
    const numberOf = (nth) => versions[nth].number;

    /** What the address asks for; what it leaves out is as the page came. */
    function asked() {
      const search = location.hash.includes("=") ? location.hash.slice(1) : location.search;
      const query = new URLSearchParams(search);
      const place = (name, fallback) => {
        const nth = versions.findIndex(({ number }) => String(number) === query.get(name));
        return nth < 0 ? Number(fallback) : nth;
      };
      const only = query.get("only");
      return { a: place("from", initial[0]), b: place("to", initial[1]), only };
    }

    function show() {
      const { a, b, only } = asked();
      from.value = a;
      to.value = b;
      if (told !== `${a} ${b}`) tell(a, b);
      told = `${a} ${b}`;
      const known = [...filters.querySelectorAll("a")].some(({ dataset }) => dataset.kind === only);
      const kind = known ? only : "";
      for (const each of filters.querySelectorAll("a")) {
        if (each.dataset.kind === kind) each.setAttribute("aria-current", "true");
        else each.removeAttribute("aria-current");
      }
      for (const group of list.querySelectorAll(".group")) {
        group.hidden = kind !== "" && group.dataset.kind !== kind;
      }
      for (const section of list.children) {
        section.hidden = !section.querySelector(".group:not([hidden])");
      }
    }

    function tell(a, b) {
      const changes = between(data, a, b).map((change) => ({ ...change, lead: leadOf(change) }));
      const entities = Object.keys(words.entities).flatMap((entity) => {
        const own = changes.filter((change) => change.entity === entity);
        const groups = kinds.flatMap(([kind], lead) => {
          const members = own.filter((change) => change.lead === lead);
          return members.length === 0 ? [] : [{ kind, members }];
        });
        return groups.length === 0 ? [] : [{ name: words.entities[entity], groups }];
      });
      const inWords = entities.map(({ name, groups }) => {
        const counts = groups.map(
          ({ kind, members: { length } }) =>
            `${words.counts[length] ?? length} ${words.kinds[kind]}`,
        );
        return `${name}: ${counts.join(", ")}.`;
      });
      pair.textContent = [from, to]
        .map(({ selectedOptions: [{ text: name }] }) => name)
        .join(" → ");
      const nothing = a === b ? words.same : words.nothing;
      const sentences = inWords.length === 0 ? [nothing] : inWords;
      note.replaceChildren(...sentences.flatMap((sentence) => [el("span", "", sentence), " "]));
      list.replaceChildren(...entities.map((each) => section(each, a, b)));
      const counted = kinds.flatMap(([kind], lead) => {
        const { length } = changes.filter((change) => change.lead === lead);
        return length === 0 ? [] : [[kind, `${length} ${words.kinds[kind]}`]];
      });
      const all = counted.length === 0 ? [] : [...counted, ["", words.all]];
      filters.firstElementChild.replaceChildren(
        ...all.map(([kind, label]) => {
          const filter = link(hashOf(numberOf(a), numberOf(b), kind), label);
          filter.dataset.kind = kind;
          return el("li", "", filter);
        }),
      );
    }

    function section({ name, groups }, a, b) {
      return el(
        "section",
        "",
        el("h2", "", name),
        ...groups.map(({ kind, members }) => {
          const state = kind === "added" ? "new" : GONE.includes(kind) ? "gone" : "revised";
          const group = el(
            "div",
            `group is-${state}`,
            el("h3", "", `${members.length} ${words.kinds[kind]}`),
            el("ul", "", ...members.map((change) => item(change, a, b))),
          );
          group.dataset.kind = kind;
          return group;
        }),
      );
    }

    function item(change, a, b) {
      const { entity, kinds: own, before, after } = change;
      const [was] = before;
      const [is] = after;
      const isPair = before.length === 1 && after.length === 1;
      const [oldLabel, label] = [(was ?? is).label ?? "", (is ?? was).label ?? ""];
      const [oldCourse, course] = [was?.evolution ?? "", is?.evolution ?? ""];
      const heading = el("h4", "", ...marked(oldLabel, label));
      heading.dir = "auto";
      const evolution = compared(oldCourse, course);
      for (const each of evolution) each.classList.add("evolution");
      return el(
        "li",
        `change entity-${entity}`,
        ...(label || oldLabel ? [heading] : []),
        ...(isPair
          ? compared(was.text, is.text)
          : [
              ...before.map((each) =>
                text(after.length > 0 ? el("del", "", each.text) : each.text),
              ),
              ...after.map((each) => text(each.text)),
            ]),
        ...(isPair && oldCourse !== course ? evolution : []),
        ...facts(change, a, b),
      );
    }

    /** What the words do not show, and where the thing stands. */
    function facts({ kinds: own, before, after, answer }, a, b) {
      const lines = [];
      if (own.length > 1) lines.push([own.map((kind) => words.kinds[kind]).join(", ")]);
      if (own.includes("moved")) lines.push([sections[before[0].section].moved]);
      if (own.includes("citations")) {
        const [had, has] = [before[0].cites, after[0].cites];
        const titles = (label, list, others, at) => {
          const found = list.filter((source) => !others.includes(source));
          const names = found.map((source) => el("cite", "", nameOf(source, at)));
          if (names.length > 0) {
            lines.push([
              `${label} `,
              ...names.flatMap((name, nth) => (nth ? ["; ", name] : [name])),
            ]);
          }
        };
        titles(words.gained, has, had, b);
        titles(words.lost, had, has, a);
      }
      if (answer !== undefined) {
        const claim = stateAt(lineages[answer], b);
        if (claim) {
          lines.push([`${words.answer} `, link(`${versions[b].href}#${claim.id}`, claim.text)]);
        }
      }
      const places = [
        ...before.map((each) => place(each, a)),
        ...after.map((each) => place(each, b)),
      ];
      lines.push([`${words.in} `, ...places.flatMap((each, nth) => (nth ? [", ", each] : [each]))]);
      return lines.map((line) => el("p", "facts", ...line));
    }

    function place({ id, lineage }, at) {
      return link(lineages[lineage].href ?? `${versions[at].href}#${id}`, versions[at].inName);
    }

    function nameOf(source, at) {
      return stateAt(lineages[source], at)?.text ?? "";
    }

    function go(a, b) {
      location.hash = hashOf(numberOf(a), numberOf(b), asked().only);
    }

    choice.addEventListener("change", () => go(from.value, to.value));
    choice.querySelector("button").addEventListener("click", () => go(to.value, from.value));
    addEventListener("hashchange", show);
    choice.hidden = false;
    shown.hidden = false;
    show();
  }

  return { between, wordDiff, start };
})();

if (globalThis.document) comparison.start(document);
