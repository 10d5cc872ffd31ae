import type { Placed } from "./measures.ts";

const AFTER = 40;
const RELATIVE =
  /\b(?:(?:this|last|next|previous|same) (?:year|quarter|month|season|week)|a year (?:ago|earlier|before))\b/gi;

// One of several in a row, e.g. `second round`, `Phase II`.
const NTH =
  /\b(?:(?:first|second|third|fourth|fifth|final) (?:round|phase|stage|tranche|instalment|installment|trial|wave|half|leg)|(?:Series|Phase|Stage|Tranche) (?:[A-Z]|[IVX]+|\d))\b/g;

/** The calendar near a figure: dates that nothing but words part from it, and `last year`. */
export function periodsNear(placed: Placed, others: readonly Placed[]): string[] {
  const { figure, plain, start, end } = placed;
  const [from, to] = boundsOf(placed, others);
  const dates = others
    .filter((other) => other.figure.kind === "date" && other.start >= from && other.end <= to)
    .filter((other) => other.start - end < AFTER && start - other.end < AFTER)
    .flatMap(({ figure: { value, unit }, plain: text, start: at }) => {
      const isSince = /\b(?:since|by|until|till|from)\s(?:\w+\s)?$/i.test(text.slice(0, at));
      return unit === "day" || isSince ? [] : [String(value)];
    });
  if (figure.kind === "date") return [];
  const near = plain.slice(Math.max(from, start - AFTER), Math.min(to, end + AFTER));
  const [, before = "", behind = ""] =
    /([^,]*)\|([^,]*)/.exec(
      `${plain.slice(Math.max(from, start - AFTER), start)}|${plain.slice(end, Math.min(to, end + AFTER))}`,
    ) ?? [];
  const beside = `${before} ${behind}`;
  const relative = [...near.matchAll(RELATIVE), ...beside.matchAll(NTH)].map(([words]) =>
    words.toLowerCase(),
  );
  return [...new Set([...dates, ...relative])].sort();
}

/** From the quantity before to the one behind, in the same clause. */
function boundsOf({ plain, start, end }: Placed, others: readonly Placed[]): [number, number] {
  const quantities = others.filter(({ figure }) => figure.kind !== "date");
  const before = quantities.filter((other) => other.end <= start).at(-1)?.end ?? 0;
  const behind = quantities.find((other) => other.start >= end)?.start ?? plain.length;
  const clauseStart = Math.max(
    ...["; ", ": ", " — "].map((mark) => plain.lastIndexOf(mark, start)),
  );
  const clauseEnd = plain.slice(end).search(/[;:—]/);
  return [
    Math.max(before, clauseStart + 1, 0),
    Math.min(behind, clauseEnd < 0 ? plain.length : end + clauseEnd),
  ];
}

const BEFORE_FORMER =
  /(?:\b(?:against|compared (?:with|to)|(?:up|down) from|rather than|instead of|earlier|previously|formerly|originally|once|not|no longer|gegenüber|statt|contre|au lieu de)\s(?:(?:the|about|a|only|some|just|around)\s)?)$/i;
const BEHIND_FORMER =
  /^(?:[^.;,]{0,24}?\b(?:a (?:year|month|week|quarter) (?:ago|earlier|before)|(?:years?|months?|weeks?) (?:ago|earlier|before)|the (?:year|month) before|in the first (?:version|bulletins?|reports?)))\b/i;

/** Whether a text says that a value is no more so: `from 3% to 4%`, `against 3% a year earlier`. */
export function isFormer(placed: Placed, others: readonly Placed[]): boolean {
  const { plain, start, end, figure } = placed;
  const before = plain.slice(Math.max(0, start - 40), start);
  const behind = plain.slice(end);
  if (BEFORE_FORMER.test(before) || BEHIND_FORMER.test(behind)) return true;
  const isFrom = /\b(?:from|von|de)\s(?:(?:about|the|some|around)\s)?$/i.test(before);
  if (isFrom && /^\s?(?:[^.;]{0,30}\s)?(?:to|auf|à)\s/i.test(behind)) return true;
  const rivals = others.filter(
    (other) =>
      other !== placed && other.figure.kind === figure.kind && other.figure.unit === figure.unit,
  );
  return !isNow(placed) && rivals.some(isNow);
}

/** e.g. `is now reported at $50 billion` */
function isNow({ plain, start }: Placed): boolean {
  return /\b(?:now|today|jetzt|nun|désormais)\b[^.;:,]{0,30}$/i.test(plain.slice(0, start));
}
