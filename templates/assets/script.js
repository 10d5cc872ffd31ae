// Adds to pages that work without it: a card with the source beside a citation; in the list of
// sources, a mark on the way back to the citation that a reader came from; and what has changed
// since the reader last read, which nobody else learns.

// A card opens after a rest on a citation and goes when the pointer or the focus has left both; a
// click, a tap or Enter pins it, until Escape, its button, or a click elsewhere closes it. All that
// leads on from it are links, so that the browser's way back works.

const OPEN_DELAY = 300;
const CLOSE_DELAY = 350;
const MARGIN = 12;

const template = document.querySelector("template.preview");
const card = template?.content.firstElementChild;
if (card) offerPreviews();

function offerPreviews() {
  let shown; // the citation whose card is open
  let isPinned = false;
  let timer;

  document.body.append(card);
  const [text, toList, previous, next, place] = [
    ".source",
    ".to-list",
    ".previous",
    ".next",
    "[role=status]",
  ].map((selector) => card.querySelector(selector));
  const label = { list: toList.textContent, place: place.textContent };

  document.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType === "touch" || isPinned) return;
    const citation = citationAt(target);
    if (citation) later(() => show(citation), shown ? 0 : OPEN_DELAY);
    else if (card.contains(target) || !shown) clearTimeout(timer);
    else leave();
  });
  document.documentElement.addEventListener("pointerleave", ({ pointerType }) => {
    if (pointerType !== "touch" && shown) leave();
  });

  document.addEventListener("focusin", ({ target }) => {
    if (card.contains(target)) return clearTimeout(timer);
    const citation = citationAt(target);
    if (shown && citation !== shown) hide();
    if (citation?.matches(":focus-visible")) later(() => show(citation), OPEN_DELAY);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    else if (event.key === "Tab" && isPinned) moveFocus(event);
  });

  // Not when a finger starts to scroll: that is no way to close.
  document.addEventListener("pointerup", ({ target }) => {
    if (shown && !card.contains(target) && citationAt(target) !== shown) hide();
  });

  document.addEventListener("click", (event) => {
    const { target } = event;
    if (target.closest(".card .close")) return close();
    const link = target.closest("a");
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link === toList || link === shown) follow(shown, link === toList || isPinned, event);
    else if (link === previous || link === next) goTo(link);
    else if (link.matches("[role=doc-backlink]")) goTo(link, link.closest("li[id]"));
    else if (citationAt(link)) follow(link, false, event);
  });

  addEventListener("hashchange", () => {
    if (shown && location.hash !== `#${shown.id}`) hide();
    const marked = document.querySelector(".came-from");
    if (!marked?.closest("li:target")) unmark(marked);
  });
  addEventListener("resize", () => shown && position());

  function later(act, delay) {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  }

  /** A card that the keyboard opened stays as long as its citation has the focus. */
  function leave() {
    if (isPinned || shown.matches(":focus-visible")) clearTimeout(timer);
    else later(hide, CLOSE_DELAY);
  }

  function show(citation, from) {
    clearTimeout(timer);
    const source = document.getElementById(citation.hash.slice(1));
    const about = source?.querySelector(".source");
    if (!about || citation === shown) return;
    hide();
    shown = citation;
    const uses = usesOf(source);
    const nth = uses.findIndex(({ hash }) => hash === `#${citation.id}`);
    text.replaceChildren(...about.cloneNode(true).childNodes);
    card.setAttribute("aria-label", citation.getAttribute("aria-label"));
    toList.href = citation.hash;
    toList.textContent = from
      ? toList.dataset.back.replace("#1", citation.hash.slice(8))
      : label.list;
    previous.hash = uses.at(nth - 1).hash;
    next.hash = uses[(nth + 1) % uses.length].hash;
    place.textContent = label.place.replace("#1", nth + 1).replace("#2", uses.length);
    place.parentElement.hidden = uses.length < 2;
    citation.setAttribute("aria-describedby", card.id);
    card.hidden = false;
    position();
  }

  function pin(citation, from) {
    show(citation, from);
    isPinned = shown === citation;
    card.classList.toggle("is-pinned", isPinned);
    if (isPinned) uncover();
    return isPinned;
  }

  function hide() {
    clearTimeout(timer);
    if (!shown) return;
    shown.removeAttribute("aria-describedby");
    shown = undefined;
    isPinned = false;
    card.hidden = true;
  }

  function close() {
    if (card.contains(document.activeElement)) shown.focus({ preventScroll: true });
    hide();
  }

  /** The first time a citation is followed, its card is pinned; the second, the link leads on. */
  function follow(citation, isSecond, event) {
    if (!isSecond && pin(citation)) {
      event.preventDefault();
      // By the keyboard, or by what reads the page aloud.
      if (event.detail === 0) toList.focus({ preventScroll: true });
      return;
    }
    hide();
    // After the browser has gone to the source, and said that it has.
    setTimeout(() => markWayBack(citation), 50);
  }

  /** After the browser has gone to the citation, its card opens; the way back leads to the list. */
  function goTo(link, from) {
    setTimeout(() => {
      const citation = document.getElementById(link.hash.slice(1));
      if (!citation || !pin(citation, from)) return;
      if (!from) link.focus({ preventScroll: true });
    });
  }

  /** The card stands at the end of the page, but behind its citation for who goes by the key Tab. */
  function moveFocus(event) {
    const stops = [...card.querySelectorAll("a, button")].filter((stop) => stop.checkVisibility());
    const [at, first, last] = [document.activeElement, stops[0], stops.at(-1)];
    if (event.shiftKey ? at === first : at === last) shown.focus({ preventScroll: true });
    else if (!event.shiftKey && at === shown) first.focus({ preventScroll: true });
    else return;
    if (event.shiftKey || at === shown) event.preventDefault();
  }

  /** Below the citation, above it where there is no room; the style sheet may say otherwise. */
  function position() {
    const around = shown.getBoundingClientRect();
    const { width, height } = card.getBoundingClientRect();
    const isRoomBelow = around.bottom + height + MARGIN < innerHeight;
    const top = isRoomBelow ? around.bottom + 6 : Math.max(MARGIN, around.top - height - 6);
    const left = Math.min(around.left, document.documentElement.clientWidth - width - MARGIN);
    card.style.top = `${top + scrollY}px`;
    card.style.left = `${Math.max(MARGIN, left) + scrollX}px`;
  }

  /** Where the card is a sheet at the bottom, the page goes up until the sentence is free. */
  function uncover() {
    if (getComputedStyle(card).position !== "fixed") return;
    const sentence = (shown.closest(".claim") ?? shown).getBoundingClientRect();
    const covered = sentence.bottom + MARGIN - card.getBoundingClientRect().top;
    const room = Math.max(sentence.top, shown.getBoundingClientRect().top - 3 * MARGIN) - MARGIN;
    if (covered > 0) scrollBy(0, Math.min(covered, room));
  }

  function markWayBack(citation) {
    unmark(document.querySelector(".came-from"));
    const uses = usesOf(document.getElementById(citation.hash.slice(1)));
    const back = uses.find(({ hash }) => hash === `#${citation.id}`);
    if (!back) return;
    const words = document.createElement("strong");
    words.textContent = template.dataset.cameFrom;
    back.classList.add("came-from");
    back.append(" ", words);
    back.focus({ preventScroll: true });
    back.scrollIntoView({ block: "nearest" });
  }
}

function citationAt(target) {
  return target instanceof Element ? target.closest("a[role=doc-noteref]") : null;
}

/** The links from a source back to where it is cited, in reading order. */
function usesOf(source) {
  return [...source.querySelectorAll("a[role=doc-backlink]")];
}

function unmark(back) {
  back?.classList.remove("came-from");
  back?.querySelector("strong").remove();
}

// Which version of each topic was read last, in this browser alone; under the address of the site,
// so that two sites of one server are not mixed. Where a browser keeps nothing, nothing is shown.

const KEPT = `sitrep ${new URL("..", document.currentScript.src).pathname}`;
const READ_SECONDS = 10;
const READ_DEPTH = 0.5;

const reading = document.querySelector("article[data-topic]");
if (reading) {
  offerChanges(reading);
  watchReading(reading.dataset);
}
for (const line of document.querySelectorAll(".since-read[data-topic]")) completeLine(line);

function versionsRead() {
  try {
    return Object(JSON.parse(localStorage.getItem(KEPT)));
  } catch {
    return {};
  }
}

function lastRead(topic) {
  const read = versionsRead();
  return Object.hasOwn(read, topic) ? Number(read[topic]) : Number.NaN;
}

/** The latest version counts; who looks up an old one has not forgotten the newer. */
function keepRead({ topic, version }) {
  if (lastRead(topic) >= Number(version)) return;
  try {
    localStorage.setItem(KEPT, JSON.stringify({ ...versionsRead(), [topic]: Number(version) }));
  } catch {
    // The browser keeps nothing.
  }
}

/** A version is read when its page was in view for some seconds, and half of it went by. */
function watchReading(version) {
  let seconds = 0;
  let depth = 0;
  const look = () => {
    depth = Math.max(depth, (scrollY + innerHeight) / document.documentElement.scrollHeight);
  };
  const timer = setInterval(() => {
    look();
    if (document.visibilityState === "visible") seconds++;
    if (seconds < READ_SECONDS || depth < READ_DEPTH) return;
    clearInterval(timer);
    keepRead(version);
  }, 1000);
}

/** Shows what has changed since the version read last, and marks it in the text. */
function offerChanges({ dataset }) {
  const template = document.querySelector("template.last-read");
  const last = lastRead(dataset.topic);
  const offer = template?.content.querySelector(`[data-since="${last}"]`);
  if (!offer) return;
  const [button, done] = ["button", ".done"].map((name) =>
    template.content.querySelector(name).cloneNode(true),
  );
  const box = document.createElement("div");
  box.className = "since-read";
  box.append(offer.cloneNode(true), button);
  // The line on what the latest version changed says less of the same.
  const line = template.previousElementSibling;
  if (line) line.hidden = true;
  template.after(box);
  const unmark = [...document.querySelectorAll(".claim[data-since]")].map((claim) =>
    markUnread(claim, last, template.dataset),
  );
  button.addEventListener("click", () => {
    keepRead(dataset);
    for (const undo of unmark) undo();
    done.tabIndex = -1;
    box.replaceChildren(done);
    done.focus();
    if (line) line.hidden = false;
  });
}

/** Marks a claim that is new or revised since a version; gives what takes the mark away again. */
function markUnread(claim, last, labels) {
  const { since, changed } = claim.dataset;
  const state = Number(since) > last ? "new" : Number(changed) > last ? "revised" : undefined;
  if (!state) return () => {};
  const before = [claim.className, claim.querySelector(":scope > .unseen")?.textContent];
  const label = before[1] === undefined ? document.createElement("span") : claim.firstElementChild;
  label.className = "unseen";
  label.textContent = `${labels[state]} `;
  claim.prepend(label);
  claim.classList.remove("is-new", "is-revised");
  claim.classList.add("is-unread", `is-${state}`);
  return () => {
    claim.className = before[0];
    if (before[1] === undefined) label.remove();
    else label.textContent = before[1];
  };
}

/** The line in a list of topics, where something has changed since the version read last. */
function completeLine(line) {
  const { topic, versions, label } = line.dataset;
  const last = String(lastRead(topic));
  if (!versions.split(" ").includes(last)) return;
  const [link] = line.children;
  link.href = link.href.replace(/v\d+(?=\/[^/]*$)/, `v${last}`);
  link.textContent = label.replace("#", last);
  line.hidden = false;
}

// What is folded opens on paper, and where a link leads into it, if the browser does not see to it.

let opened = [];
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("details:not([open])")];
  for (const details of opened) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of opened) details.open = false;
});
addEventListener("hashchange", unfold);
addEventListener("load", unfold);

function unfold() {
  const place = document.querySelector(":target");
  const closed = () => place?.parentElement.closest("details:not([open])");
  if (!closed()) return;
  for (let details = closed(); details; details = closed()) details.open = true;
  place.scrollIntoView();
}

// The key `/` leads to the search, or into its field.
document.addEventListener("keydown", (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  const isTyping = target.matches?.("input, textarea, select, [contenteditable]");
  if (key !== "/" || isTyping || ctrlKey || metaKey || altKey) return;
  const field = document.querySelector("form.search:not([hidden]) input[type=search]");
  const link = document.querySelector("a.to-search");
  if (!field && !link) return;
  event.preventDefault();
  if (field) field.focus();
  else location.href = link.href;
});
