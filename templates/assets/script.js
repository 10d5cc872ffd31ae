// Adds to pages that work without it: a card with the source beside a citation; in the list of
// sources, a mark on the way back to the citation that a reader came from; and what has changed
// since the reader last read, which nobody else learns.

const DELAY = 300;
const MARGIN = 12;

const citationSelector = 'a[role="doc-noteref"]';
const card = makeCard();

let shown; // the citation whose card is open
let timer;

document.addEventListener("pointerover", ({ target, pointerType }) => {
  if (pointerType === "touch") return;
  const citation = citationAt(target);
  if (citation) later(() => show(citation));
  else if (card.contains(target) || !shown) clearTimeout(timer);
  else leave();
});
document.documentElement.addEventListener("pointerleave", ({ pointerType }) => {
  if (pointerType !== "touch" && shown) leave();
});

document.addEventListener("focusin", ({ target }) => {
  const citation = citationAt(target);
  if (citation?.matches(":focus-visible")) show(citation);
  else if (shown && !card.contains(target)) hide();
});

document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") hide();
});

// The first tap on a citation opens its card, a second one, or the link in the card, follows it.
let isTouch = false;
document.addEventListener("pointerdown", ({ target, pointerType }) => {
  isTouch = pointerType === "touch";
  if (shown && !card.contains(target) && citationAt(target) !== shown) hide();
});

document.addEventListener("click", (event) => {
  const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey);
  const isInCard = card.contains(event.target) && event.target.closest(".to-list");
  const citation = isInCard ? shown : citationAt(event.target);
  if (!citation || !isPlain) return;
  if (isTouch && !isInCard && citation !== shown) {
    event.preventDefault();
    show(citation);
    return;
  }
  hide();
  // After the browser has gone to the source.
  setTimeout(() => markWayBack(citation));
});

addEventListener("hashchange", () => {
  hide();
  const marked = document.querySelector(".came-from");
  if (marked && !marked.closest("li:target")) marked.classList.remove("came-from");
});

addEventListener("scroll", () => shown && place(shown));
addEventListener("resize", hide);

function citationAt(target) {
  return target instanceof Element ? target.closest(citationSelector) : null;
}

function later(act) {
  clearTimeout(timer);
  timer = setTimeout(act, DELAY);
}

/** A card that the keyboard opened stays as long as its citation has the focus. */
function leave() {
  if (shown.matches(":focus-visible")) clearTimeout(timer);
  else later(hide);
}

function show(citation) {
  clearTimeout(timer);
  const source = document.getElementById(citation.hash.slice(1));
  const text = source?.querySelector(".source");
  if (!text || citation === shown) return;
  hide();
  shown = citation;
  const toList = document.createElement("a");
  toList.className = "to-list";
  toList.href = citation.hash;
  toList.textContent = citation.getAttribute("aria-label");
  card.replaceChildren(text.cloneNode(true), toList);
  citation.setAttribute("aria-describedby", card.id);
  if (card.showPopover) card.showPopover();
  else card.hidden = false;
  place(citation);
}

function hide() {
  clearTimeout(timer);
  if (!shown) return;
  shown.removeAttribute("aria-describedby");
  shown = undefined;
  if (card.hidePopover) card.hidePopover();
  else card.hidden = true;
}

/** Below the citation, above it where there is no room, never over the edge of the window. */
function place(citation) {
  const around = citation.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const isRoomBelow = around.bottom + height + MARGIN < innerHeight;
  const top = isRoomBelow ? around.bottom + 6 : Math.max(MARGIN, around.top - height - 6);
  const left = Math.min(around.left, document.documentElement.clientWidth - width - MARGIN);
  card.style.top = `${top}px`;
  card.style.left = `${Math.max(MARGIN, left)}px`;
}

function markWayBack(citation) {
  document.querySelector(".came-from")?.classList.remove("came-from");
  const source = document.getElementById(citation.hash.slice(1));
  const back = [...(source?.querySelectorAll('a[role="doc-backlink"]') ?? [])].find(
    ({ hash }) => hash === `#${citation.id}`,
  );
  back?.classList.add("came-from");
  back?.focus({ preventScroll: true });
}

function makeCard() {
  const element = document.createElement("div");
  element.className = "card";
  element.id = "card";
  // Opened and closed by hand: a popover of another kind would take focus from the text.
  if (element.showPopover) element.popover = "manual";
  else element.hidden = true;
  document.body.append(element);
  return element;
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
