// Adds to pages that work without it: a card with the source beside a citation, and, in the list
// of sources, a mark on the way back to the citation that a reader came from.

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
