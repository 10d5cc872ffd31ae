import { hedgesIn } from "../../history/hedges.ts";
import { onceForText } from "../../history/once.ts";
import { LATIN } from "../../model/latin.ts";

/** A deed that a text tells as not done: considered, planned, under negotiation, possible. */
export interface OpenDeed {
  /** The words that say so, with the deed, e.g. `in Talks to Invest`. */
  readonly surface: string;
  /** The words among which the deed is, in small letters. */
  readonly deed: readonly string[];
  /** Whether it is settled that it will be done, as with `plans to`; not so with `may`. */
  readonly isIntended: boolean;
}

/** The deeds that a text tells as not done, in the languages whose words are known. */
export const openDeedsIn = onceForText((text): readonly OpenDeed[] =>
  MAY_BE_OPEN.test(text) ? CUES.flatMap((cue) => [...openedBy(cue, text)]) : [],
);

interface Cue {
  readonly words: RegExp;
  /** What stands behind the words, the deed among it. */
  readonly rest: RegExp;
  readonly isIntended: boolean;
}

/** What is behind the words is read by one pattern for all cues, since it takes long to compile. */
function* openedBy({ words, rest, isIntended }: Cue, text: string): Generator<OpenDeed> {
  words.lastIndex = 0;
  for (let found = words.exec(text); found !== null; found = words.exec(text)) {
    const { index, 0: cue } = found;
    rest.lastIndex = index + cue.length;
    const behind = rest.exec(text);
    if (behind === null) continue;
    words.lastIndex = rest.lastIndex;
    const deed = behind.groups?.["deed"] ?? "";
    yield {
      surface: (cue + behind[0]).trim(),
      deed: deed.toLowerCase().match(/\p{L}+/gu) ?? [],
      isIntended,
    };
  }
}

// What every cue has in it, looked for at once, since most texts have none.
const MAY_BE_OPEN =
  /\b(?:talks|consider|weigh|mull|explor|eye|contemplat|debat|discuss|negoti|may|might|could|propos|possible|potential|mooted|rumou?red|reported|open|free|bid|offer|likely|urged|asked|plan|aim|seek|hop|intend|want|look|threat|prepar|expect|set|due|poised|pledge|promise|vow|near|close|upcoming|erwäg|prüf|verhand|könnte|disku|will|woll|beabs|envis|pourr|compte|veu|proj|estudia|podr|eval|baraja|quiere|busca|pretende)|étudie/i;

/** Whether a text is unsure of what it tells, or tells of something still to come. */
export const isGuarded = onceForText(
  (text): boolean => UNSURE.test(text) || hedgesIn(text).some(({ level }) => level < 3),
);

const SMALL =
  "(?: to| a| an| the| possible| potential| new| partial| full| joint| whether| soon| yet| be| have| its| their| zu| de| d['’]| une?| la| le| el| los)*";
// The deed is within three words behind the cue: `a partial ban`, `be listed`.
const VERB_FIRST = new RegExp(String.raw`${SMALL} (?<deed>\p{L}+(?: \p{L}+){0,2})`, "iuy");
// In German the verb stands last, and ends in -en.
const VERB_LAST = new RegExp(
  String.raw`${SMALL} (?<deed>(?:[\p{L}\d-]+ ){0,7}\p{L}{2,20}en)(?!\p{L})`,
  "iuy",
);

const CUES = [
  possible(String.raw`in (?:[${LATIN}]+ )?talks(?: with [^,;:]{1,40}?)? (?:to|over|about|on|for)`),
  possible(
    "(?:considers?|considering|weighs?|weighing|mulls?|mulling|explores?|exploring|eyes|eyeing|contemplates?|contemplating|debates?|debating|discusses|discussing|negotiates?|negotiating)",
  ),
  possible(
    String.raw`(?<!\b(?:in|of|by|on|since|until|last|this|next|\d) )(?:may|might|could)(?! not\b)`,
  ),
  possible("(?:proposed|possible|potential|mooted|rumou?red|reported)"),
  possible(
    "(?:open|opens|free) to|bids? (?:to|for)|offers? (?:to|for)|likely to|urged to|asked to",
  ),
  intended(
    "(?:plans?|planning|planned|aims?|aiming|seeks?|seeking|hopes?|hoping|intends?|wants?|looking|looks|proposes?|proposing|threatens?|prepares?|preparing|expects?|expected|set|due|poised|pledges?|pledged|promises?|promised|vows?|vowed|nears? deal|close) to",
  ),
  intended("(?:plans?|planned|proposes?|upcoming|planned)(?! to)(?: for)?"),
  possible("(?:erwägt|erwägen|prüft|verhandelt(?: über)?|könnten?|diskutiert)"),
  possible("(?:erwägt|erwägen|könnten?)", VERB_LAST),
  intended("(?:plant|planen|will|wollen|beabsichtigt)"),
  intended("(?:plant|planen|will|wollen)", VERB_LAST),
  possible("(?:envisage|envisagent|pourrait|pourraient|étudie|négocie|discute)"),
  intended("(?:prévoit|prévoient|compte|veut|veulent|projette)"),
  possible("(?:estudia|estudian|podría|podrían|negocia|negocian|evalúa|baraja|considera)"),
  intended("(?:planea|planean|prevé|quiere|busca|pretende)"),
];

const UNSURE = new RegExp(
  `(?<![${LATIN}])(?:would|should|plan(?:s|ned)?|propos(?:es|ed|al)|if|whether|expect(?:s|ed)|rumou?r(?:s|ed)?|talks|negotiat(?:es|ing|ions)|seek(?:s|ing)?|sought|want(?:s|ed)?|hop(?:es|ed|ing)|intend(?:s|ed)?|aim(?:s|ed|ing)?|bid|draft|forecasts?|projected|estimate[sd]?|up to|as much as|pledge[sd]?|promise[sd]?|vow(?:s|ed)?|urge[sd]?|ask(?:s|ed)|called for|calls for|refus(?:es|ed)|reject(?:s|ed)|den(?:ies|ied)|not|never|no|without|nor|unlikely|failed|wollte[n]?|plante[n]?|würden?|falls|ob|nicht|kein[e]?|si|voulait|prévoyait|pas|querría|quería|planeaba|sin)(?![${LATIN}])`,
  "i",
);

function possible(words: string, rest = VERB_FIRST): Cue {
  return { words: asWords(words), rest, isIntended: false };
}

function intended(words: string, rest = VERB_FIRST): Cue {
  return { words: asWords(words), rest, isIntended: true };
}

function asWords(words: string): RegExp {
  return new RegExp(`(?<![${LATIN}])(?:${words})(?= )`, "gi");
}
