import { onceForText } from "./once.ts";

// In the languages whose words are known; a text in another has no hedges that we see. The month
// of May is told from the verb by what stands beside it.
export const CLASSES = {
  possible: {
    level: 1,
    words: String.raw`(?<!(?:\d|\b(?:in|of|by|on|since|until|late|early|mid|last|this|next|from))[ -])may(?![ ,]*\d|[’']s)(?! not\b)|(?:might|could)(?! not\b)|possibly|perhaps|maybe|potential(?:ly)?|könnten?|vielleicht|möglicherweise|pourrai(?:t|ent)|peut-être|podría[ns]?|quizás?|potrebbe(?:ro)?|forse|zou(?:den)? kunnen|misschien|poderia[ms]?|talvez`,
  },
  open: {
    level: 1,
    words: String.raw`consider(?:s|ing)|weigh(?:s|ing)|mull(?:s|ing)|in talks|negotiating|rumou?red|is debating|are debating|before parliament|verhandel[nt]|erwäg(?:t|en)|prüf(?:t|en)|geprüft|erwogen|négocie(?:nt)?|envisage(?:nt)?|negocian?|onderhandel[nt]`,
  },
  planned: {
    level: 1,
    words: String.raw`expects? to|(?:is|are) expected to|hopes? to|plans? to|intends? to|aims? to|(?:is|are) (?:set|due|planned) to|proposed|soll(?:en)?(?![^.,;]{0,120} (?:haben|sein)(?!\p{L}))|will man|planen|beabsichtig(?:t|en)|prévoi(?:t|ent) de|compte(?:nt)? \p{L}+er|prevén?|prevede|van plan`,
  },
  told: {
    level: 2,
    words: String.raw`reportedly|allegedly|apparently|(?:is|are|was|were) (?:put|estimated) at|(?:is|are|was|were) (?:reported|said|thought|believed|understood) to|appears? to|seems? to|angeblich|soll(?:en)?(?=[^.,;]{0,120} (?:haben|sein)(?!\p{L}))|offenbar|wohl|aurai(?:t|ent)|serai(?:t|ent)|apparemment|supuestamente|al parecer|a quanto pare|naar verluidt|supostamente`,
  },
  likely: {
    level: 2,
    words: String.raw`likely|probably|wahrscheinlich|voraussichtlich|probablement|probablemente|probabilmente|waarschijnlijk|provavelmente`,
  },
  certain: {
    level: 3,
    words: String.raw`confirm(?:s|ed)|announced|signed|agreed|proved|verified|completed|officially|bestätigt|unterzeichnet|beschlossen|confirmé(?:e|s|es)?|signé(?:e|s|es)?|annoncé(?:e|s|es)?`,
  },
} as const;

const IF_SO = anyOf(
  "would(?! not\\b)",
  "würden?",
  "(?:se|de|oblige|permett)\\p{L}*rai(?:t|ent)",
  "(?:ser|har|permitir|obligar)ía[ns]?",
);

/** Whether a text tells what would be if something were so: a doubt where another has it plain. */
export function saysIfSo(plain: string): boolean {
  return plain.search(IF_SO) >= 0;
}

/** The words of a text that may stand for a doubt, if only with others. */
export const faintIn = onceForText((plain): readonly string[] =>
  [...plain.matchAll(FAINT)].map(([word]) => word.toLowerCase()),
);

/** Whether a text tells of something as done, decided or certain. */
export function tellsDone(plain: string): boolean {
  return plain.search(DONE) >= 0;
}

const FAINT = anyOf(
  "would|if|unless|can|could|might|may not|should|ought|perhaps|maybe|possib\\p{L}+|potential\\p{L}*|probab\\p{L}+|likel\\p{L}+|chances?|expect\\p{L}*|hop(?:es?|ed|ing)|want\\p{L}*|wish\\p{L}*|seek\\p{L}*|sought|plan(?:s|ned|ning)?|intend\\p{L}*|intention\\p{L}*|aim\\p{L}*|propos\\p{L}*|draft\\p{L}*|consider\\p{L}*|weigh\\p{L}*|mull\\p{L}*|ponder\\p{L}*|toy(?:s|ing) with|thinks?|thinking|look(?:s|ing) (?:at|into)|explor\\p{L}+|ey(?:es|eing)|in talks|talks|talking|negotiat\\p{L}*|bargain\\p{L}*|haggl\\p{L}*|discuss\\p{L}*|debat\\p{L}*|suspect\\p{L}*|alleg\\p{L}*|rumou?r\\p{L}*|report(?:ed|edly|s)|believe[ds]?|thought|understood|claim(?:s|ed)|said to|it is said|appear\\p{L}*|seem\\p{L}*|apparent\\p{L}*|estimat\\p{L}*|reckon\\p{L}*|forecast\\p{L}*|predict\\p{L}*|projected|unconfirmed|undecided|not yet|yet to|still (?:has|have|needs?) to|option|ready to|prepared to|willing|(?:due|set|about) to|(?:is|are) to|to be|on course|signs? (?:of|that)|hint\\p{L}*|suggest\\p{L}*|insiders|entitled|allowed|permitted|supposed\\p{L}*|purported\\p{L}*|tentative\\p{L}*|in principle|on the table|under (?:review|consideration|discussion|study)|puts? .{0,40} at|hearsay|put forward|ruled out|fears?|feared|at risk|schedul\\p{L}*|call(?:s|ed|ing) for|word (?:is|has it)|sources",
  "will(?= (?:am|im|den|das|der|die|sich|ein\\p{L}*|nicht|mit|auf|bis|für|er|sie)(?!\\p{L}))|wollen|möchten?|soll(?:en|te|ten)?|könnten?|kann|können|würden?|dürften?|falls|wenn|ob|vielleicht|möglich\\p{L}*|mutmaßlich\\p{L}*|vermut\\p{L}*|angeblich|offenbar|wohl|anscheinend|scheint|scheinen|heißt es|plan(?:en|te|ten)|plant (?:der|die|das|den|ein\\p{L}*)|geplant\\p{L}*|erwart\\p{L}*|hoff\\p{L}*|erwäg\\p{L}*|prüf\\p{L}*|überleg\\p{L}*|denk\\p{L}*|verhandel\\p{L}*|gespräch\\p{L}*|reden|berat\\p{L}*|entwurf|schätz\\p{L}*|geschätzt|rechnen|rechnet|droh\\p{L}*|strebt?|streben",
  "\\p{L}+rai(?:t|ent)|si|peut|peuvent|pourra|peut-être|sans doute|probable\\p{L}*|possible\\p{L}*|prévoi\\p{L}*|prévu\\p{L}*|projet\\p{L}*|envisag\\p{L}*|étudi\\p{L}*|négoci\\p{L}*|discut\\p{L}*|espèr\\p{L}*|veut|veulent|compte(?:nt)?|estim\\p{L}*|semble\\p{L}*|paraît|soupçon\\p{L}*|dit-on|rumeurs?|souhait\\p{L}*|selon des",
  "\\p{L}+ría[ns]?|puede[ns]?|quizás?|tal vez|posible\\p{L}*|probable\\p{L}*|prev[éi]\\p{L}*|proyect\\p{L}*|planea\\p{L}*|estudi\\p{L}*|negoci\\p{L}*|esper\\p{L}*|quiere[ns]?|busca[ns]?|parece[ns]?|supuest\\p{L}*|presunt\\p{L}*|estim\\p{L}*|al parecer|según rumores",
);

// What happened once, as news tells it.
const HAPPENED = anyOf(
  "ruled|arrived|ended|sold|bought|struck|voted|elected|left|won|lost|gone|fell|rose|went|took|gave|paid|met",
);

// Words that are a doubt only beside a text that tells the same as done.
const WEAK = anyOf(
  "expect(?:s|ed)|suspect(?:s|ed)?|thinks?|believes?|propos(?:es|ed|al)|wants? to|due (?:in|on|at)|seeks?|hopes?|intends?|aims?|threaten(?:s|ed)|fears?|draft",
  "will(?= (?:am|im|den|das|der|die|sich|ein\\p{L}*|nicht|mit|auf|bis|für|er|sie)(?!\\p{L}))|möchte|plant (?:der|die|das|den|ein\\p{L}*)|rechnet|vermutet|droht|geplant|entwurf",
  "veut|prévoit|souhaite|soupçonne\\p{L}*|projet de",
  "quiere|prevé|espera|busca|sospecha\\p{L}*|proyecto de",
);

const DONE = anyOf(
  "confirm(?:s|ed)|announced|sign(?:s|ed)|agreed|agreement|decid(?:ed|es)|proved|proven|verified|complet(?:ed|es)|official(?:ly)?|order(?:ed|s)|passed|approved|adopted|enacted|sealed|granted|charged|indicted|applied|filed|lodged|submitted|launched|opened|started|began|begun|closed|took effect|(?:came|come|comes|is|are) (?:into|in) force|lapse[ds]?|admit(?:s|ted)|acknowledg(?:es|ed)|conced(?:es|ed)|no longer|has since|(?:is|are) over|is now|are now|will be|(?:has|have) gone|(?:has|have) (?:been )?(?:now )?\\p{L}+(?:ed|en|wn|ght|ld|id|de|ut)|(?:was|were) \\p{L}+(?:ed|en|wn|ght|ld|id|de|ut)|taken|taking",
  "bestätigt\\p{L}*|unterzeichnet\\p{L}*|beschlossen|entschieden|vereinbart|geeinigt|einigten|verabschiedet|genehmigt|steht fest|räumt\\p{L}* .{0,60} ein|eingeräumt|zugegeben|amtlich|offiziell|in kraft|nicht mehr|(?:hat|haben|ist|sind|wurde|wurden) .{0,80}(?:ge\\p{L}+(?:t|en)|\\p{L}*(?:ge\\p{L}+|hoben|nommen|lassen))",
  "confirm\\p{L}*|sign(?:é|ée|és|ent)|annonc(?:é|ée|és)|décid\\p{L}*|adopt(?:é|ée|és)|approuv\\p{L}*|ouvert(?:e|s|es)?|officiel\\p{L}*|admet(?:tent)?|reconnaît|en vigueur|(?:a|ont|est|sont) (?:été |bien )?\\p{L}+(?:é|ée|és|ées|i|u|it|is)",
  "confirm\\p{L}*|firm(?:ó|ado|ada|aron)|anunci(?:ó|ado)|decidi\\p{L}*|aprob\\p{L}*|oficial\\p{L}*|admit\\p{L}*|reconoc\\p{L}*|en vigor|(?:ha|han|fue|fueron) (?:sido )?\\p{L}+(?:do|da|dos|das|to|cho)",
);

/** Whether a text tells of something as done or as having happened. */
export const tellsHappened = onceForText(
  (plain) => tellsDone(plain) || plain.search(HAPPENED) >= 0,
);

/** Whether a text tells of what is not so far, in words that are a doubt only beside what is done. */
export const tellsUndone = onceForText((plain) => plain.search(WEAK) >= 0 && !tellsHappened(plain));

function anyOf(...words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}])(?:${words.join("|")})(?![\\p{L}])`, "giu");
}
