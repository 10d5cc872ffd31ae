// Words by which a claim shows that something is settled, or that it is not, in the languages whose
// words are known. In another language the words that two texts share decide alone.

/** Whether a text tells of a decision, a finding or an admission: something that settles a matter. */
export function saysSettled(plain: string): boolean {
  return SETTLED.test(plain);
}

/** Whether a text says that something is still not known or not decided. */
export function saysOpen(plain: string): boolean {
  return OPEN.test(plain);
}

/** Whether a text names somebody as the one who did, has or is something. */
export function saysAgent(plain: string): boolean {
  return AGENT.test(plain);
}

/** Whether a text tells where something is, or where it goes or comes from. */
export function saysPlace(plain: string): boolean {
  return PLACE.test(plain);
}

/** Whether a text gives a reason. */
export function saysCause(plain: string): boolean {
  return CAUSE.test(plain);
}

const CAUSE = anyOf(
  "because|since|due to|owing to|caus(?:ed|es|ing)|trac(?:ed?|es)|attribut(?:ed?|es)|blam(?:ed?|es)|triggered|result(?:ed|s) (?:from|in)|led to|explain(?:s|ed)|fault\\w*|error|touched|thanks to|after",
  "weil|wegen|aufgrund|verursacht|ursache|auslöser|führte|lag an|liegt an|fehler",
  "parce que|à cause|en raison|dû|due|provoqu\\p{L}*|caus\\p{L}*|faute|touché",
  "porque|debido|a causa|provoc\\p{L}*|caus\\p{L}*|culpa",
);

const SETTLED = anyOf(
  "decid(?:ed|es)|rul(?:ed|es|ing)|approv(?:ed|es)|reject(?:ed|s)|sign(?:ed|s)|confirm(?:ed|s)|found (?:that|evidence|no)|finds|conclud(?:ed|es)|agreed|agrees|admit(?:s|ted)|conced(?:ed|es)|acknowledg(?:ed|es)|no longer|withdr(?:ew|awn)|drop(?:ped|s)|settled|resolved|reconcil\\w*|dismiss(?:ed|es)|overturn(?:ed|s)|upheld|grant(?:ed|s)|refus(?:ed|es)|order(?:ed|s)|called off|abandon(?:ed|s)|lifted|prov(?:ed|es|en)|show(?:s|ed|n)|reveal(?:s|ed)|establish(?:ed|es)|identif(?:ied|ies)|trac(?:ed|es)|attribut(?:ed|es)|blam(?:ed|es)|name[sd]|confess\\w*|convict(?:ed|s)|acquitted|passed|adopted|voted|elected|appointed|has since|in the end|after all|will not|turned out|traced to|paid|published|testif(?:ied|ies)|told a court|under oath|recordings?",
  "entschied\\p{L}*|entschieden|beschloss\\p{L}*|beschlossen|genehmigt\\p{L}*|abgelehnt\\p{L}*|lehnte|lehnt|wies|unterzeichnet\\p{L}*|bestätigt\\p{L}*|einig(?:t|ten|te)|geeinigt|räumt\\p{L}*|eingeräumt|zurückgezogen|nicht mehr|urteil\\p{L}*|ergab|ergeben|festgestellt|gewählt|verurteilt|freigesprochen|gestand\\p{L}*|zugegeben|inzwischen|geht an",
  "décid\\p{L}*|tranch\\p{L}*|approuv\\p{L}*|rejet\\p{L}*|sign[ée]\\p{L}*|confirm\\p{L}*|conclu\\p{L}*|admet\\p{L}*|admis|reconn\\p{L}*|retir\\p{L}*|établi\\p{L}*|condamn\\p{L}*|acquitt\\p{L}*|avou\\p{L}*|ne (?:\\p{L}+ )?plus|accord\\p{L}*|élu\\p{L}*|adopt\\p{L}*",
  "decidi\\p{L}*|aprob\\p{L}*|rechaz\\p{L}*|firm[óa]\\p{L}*|confirm\\p{L}*|conclu\\p{L}*|admit\\p{L}*|reconoc\\p{L}*|retir\\p{L}*|ya no|acord\\p{L}*|conden\\p{L}*|absuel\\p{L}*|dictamin\\p{L}*",
);

const OPEN = anyOf(
  "remains? (?:unclear|open|unknown|unanswered|unsettled|to be seen)|(?:is|are|was|were) (?:still )?(?:not known|unclear|unknown|undecided|unresolved)|not (?:yet )?(?:known|decided|said|clear|explained|answered)|nobody knows|no one knows|still (?:says|gives) nothing|yet to (?:say|decide|explain)|has not (?:said|explained|decided)|did not say|declined to (?:say|comment)|is expected to (?:decide|rule)|may still|could still",
  "unklar|unbekannt|offen (?:ist|bleibt|sind)|bleibt offen|nicht (?:bekannt|geklärt|entschieden)|noch (?:nicht|kein\\p{L}*|können|kann)",
  "reste à savoir|on ignore|inconnue?s?|n'a pas (?:dit|précisé|décidé)|pas encore|incertain\\p{L}*",
  "se desconoce|no se sabe|aún no|todavía no|está por ver|incierto",
);

const AGENT = anyOf(
  "an? \\p{L}+ (?:of|from|in|that|who|has|had|admits?)|belongs? to|named|names|by|behind|attribut\\p{L}+",
  "gehört|eigentümer\\p{L}*|durch|von",
  "appartien\\p{L}*|par",
  "pertenece\\p{L}*|por",
);

// A capital is needed, which no other pattern minds.
const PLACE =
  /(?<!\p{L})(?:in|at|from|near|off|to|aus|nach|bei|à|en|au|a) (?:(?:the|der|die|das|dem|den|la|le|el) )?\p{Lu}/u;

function anyOf(...words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}])(?:${words.join("|")})(?![\\p{L}])`, "iu");
}
