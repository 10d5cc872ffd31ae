import { LATIN } from "../../model/latin.ts";

/** What between two names makes one subject of them: `Reuters and TechCrunch confirm`. */
export const JOINED = /^[*_]*(?:,|,? (?:and|und|et|y|&)) (?:the |la |le |el |die |der )?[*_]*$/;

/** Whether what stands before and behind the name of an outlet makes it the one that says so. */
export function isAttribution(before: string, after: string, certainty: Certainty): boolean {
  if (NOT_SAID.test(before)) return false;
  return (
    REPORTS.test(after) ||
    PIECE.test(after) ||
    ACCORDING_TO.test(before) ||
    (certainty === "known" && SAYS.test(after))
  );
}

/** Whether a name is known as an outlet's, or only reads like one: then `said` makes no source of it. */
export type Certainty = "known" | "likely";

// Behind a name: marks of emphasis, a citation, what is said in brackets.
const BEHIND = String.raw`^[*_”"»]*(?: ?\[[\d,;\s–-]{1,30}\])*(?: \([^()]{1,30}\))?,?`;
const ASIDE = "(?: (?:has|had|have|also|first|later|then|since|again|exclusively|a|ha|hat|haben))*";

const REPORTS = behind(
  "reports?|reported|reporting|writes?|wrote|written|reveals?|revealed|broke the story",
  "berichtet|berichtete|berichten|meldet|meldete|melden|gemeldet|schreibt|schrieb|zufolge|enthüllt|enthüllte",
  "rapporte|rapportait|rapporté|écrit|écrivait|révèle|révélait|révélé",
  "informó|informa|reportó|reporta|publicó|publica|reveló|revela|escribió|escribe",
);

const SAYS = behind(
  "says?|said|notes?|noted|confirms?|confirmed|finds?|found|describes?|described|puts?|counts?|counted|lists?|listed|quotes?|quoted|estimates?|estimated|calls?|called|states|stated|claims?|claimed|names?|named|calculates?|calculated|learn(?:s|ed|t)|cites?|cited|publishe[sd]|published|documented|obtained|uncovered",
  "bestätigt|bestätigte|zitiert|zitierte|nennt|nannte",
  "affirme|affirmé|affirmait|indique|indiqué|indiquait|précise|précisait|signale|signalait|annonce|évoque|confirme|confirmé",
  "señaló|señala|afirmó|afirma|indicó|indica|aseguró|asegura|confirmó|confirma|cita",
);

const PIECES =
  "report|reporting|investigation|analysis|story|article|exclusive|poll|survey|tally|headline|account|dispatch|scoop|editorial|explainer|fact-check";
const PIECE = new RegExp(
  String.raw`^[*_]*(?:['’]s?)?(?: (?:own|recent|latest|exclusive|new|earlier|joint|data|month-long|special))* (?:${PIECES})s?(?![\p{L}-])(?! (?:that )?it (?:would|will|is))|^-(?:Bericht|Recherche|Analyse|Umfrage|Informationen)(?!\p{L})`,
  "u",
);

const THE = "(?:the |The |its |la |le |les |l['’]|el |los |die |der |das |dem |den |des )?";
const KIND =
  "(?:[Nn]ewspaper |[Dd]aily |[Ww]eekly |[Bb]roadcaster |(?:[Nn]ews )?agency |[Nn]ews (?:site|service|outlet) |[Mm]agazine |Zeitung |Tageszeitung |Nachrichtenagentur |Agentur |Magazin |Sender |[Jj]ournal |[Qq]uotidien |agence |chaîne |[Dd]iario |[Pp]eriódico |agencia |cadena )?";
const ACCORDING_TO = before(
  "according to|told|reported (?:by|in)|revealed (?:by|in)|published (?:by|in)|(?:quoted|cited) (?:by|in)|(?:seen|obtained|reviewed) by|said to|leaked to|speaking to|spoke to|writing in|statement to|(?:interview|interviews) (?:with|by|in|to)|(?:report|reports|investigation|analysis|article|story|poll) (?:by|from|in)",
  "laut|nach (?:Angaben|Informationen|Recherchen|einem Bericht)(?: von)?|berichtet(?:e|en)?|berichten|meldet(?:e)?|schreibt|schrieb|gegenüber|sagte|Interview mit|(?:Bericht|Recherche)(?: von| in)?",
  "selon|d['’]après|rapporte|rapportait|a rapporté|révèle|a révélé|(?:dit|déclaré|confié|affirmé|expliqué|indiqué|accordé) (?:à|au|aux)|cité par|révélé par|publi(?:é|ée|és) (?:par|dans)|(?:enquête|entretien) (?:de|du|avec|au|à)",
  "según|de acuerdo con|(?:informó|informa|reportó|publicó|reveló|recogido por|citado por|publicado (?:por|en))|(?:dijo|declaró|contó|explicó|aseguró) a|al|entrevista (?:con|en)",
);

// `first reported by` tells where a story began, not where this claim was read.
const NOT_SAID =
  /(?:\b(?:neither|nor|not|no longer|never|without|unlike|against|citing|cites|cited|quoting|[Ff]irst (?:reported|revealed|published) (?:by|in)|weder|noch|kein|ni|sin|sans)|(?:, )?(?:owner|parent|rival) of) (?:the )?[*_"“„«]*$/;

function behind(...verbs: string[]): RegExp {
  return new RegExp(String.raw`${BEHIND}${ASIDE} (?:${verbs.join("|")})(?![${LATIN}])`);
}

function before(...words: string[]): RegExp {
  return new RegExp(`(?<![${LATIN}])(?:${words.join("|")}) ${THE}${KIND}[*_"“„«]*$`, "i");
}
