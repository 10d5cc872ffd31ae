/**
 * The letters of Latin script as a class of a pattern, to tell where a word of a language written
 * in it ends. `\p{L}` beside the flags `iu` would do too, but a pattern that has it a few times
 * takes some milliseconds to compile, which is longer than most texts take to be read.
 */
export const LATIN = "A-Za-zªµºÀ-ÖØ-öø-ɏ";
