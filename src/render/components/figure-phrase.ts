const WORDS_BEFORE = 7;
const WORDS_AFTER = 4;

/** A figure's place in its sentence: the few words around it, with a gap where it stands. */
export function phraseAround(text: string, start: number, surface: string): string {
  const [head, tail] =
    start < 0 ? [text, ""] : [text.slice(0, start), text.slice(start + surface.length)];
  const [before, after] = [head, tail].map((part) => part.split(/\s+/).filter(Boolean));
  const shown = [
    (before?.length ?? 0) > WORDS_BEFORE ? "…" : "",
    (before ?? []).slice(-WORDS_BEFORE).join(" "),
    start < 0 ? "" : " … ",
    (after ?? []).slice(0, WORDS_AFTER).join(" "),
    (after?.length ?? 0) > WORDS_AFTER ? "…" : "",
  ];
  return shown
    .join("")
    .replace(/ (?=[,.;:)])/, "")
    .replace(/…\.$/, "…");
}
