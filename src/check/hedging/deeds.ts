import { onceForText } from "../../history/once.ts";
import { stemOf } from "../evidence/stems.ts";

/** A deed that a text tells as done, or as sure to be. */
export interface DoneDeed {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  readonly deed: string;
  /** `will buy`: not yet done. */
  readonly isPromise: boolean;
  /** Whether what it is done to stands behind it. */
  readonly isActive: boolean;
}

/** What a deed is called by, whatever its form: `acquire`, `acquisition` and `bought` are one. */
export function deedOf(word: string): string {
  const folded = word.toLowerCase();
  const stem = stemOf(folded);
  return SAME.get(folded) ?? SAME.get(stem) ?? stem;
}

/**
 * The deeds that a text tells as done: verbs in the past or, as headlines have them, in the present
 * before their object; `will` with a verb; `as investors`; `after the merger`.
 */
export const doneDeedsIn = onceForText((text): readonly DoneDeed[] =>
  DONE.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): DoneDeed[] => {
      const { index: start, 0: surface, groups } = match;
      const word = groups?.["word"] ?? "";
      if (!isVerb(word, pattern)) return [];
      const isPassive = pattern === PAST && /^(?:was|were|is|are|been|wurden?) /.test(surface);
      return [
        {
          surface,
          start,
          end: start + surface.length,
          deed: deedOf(word),
          isPromise: pattern === WILL,
          isActive: pattern !== AGENT && pattern !== AFTER && !isPassive,
        },
      ];
    }),
  ),
);

const PAST =
  /(?<!\p{L})(?:(?:has|have|had|was|were|is|are|been|hat|haben|wurde|wurden|a|ont|ha|han) )?(?<word>\p{L}{2,20})(?!\p{L})/gu;
const PRESENT =
  /(?<![\p{L}])(?<!\b(?:the|its|their|of|for|and|or|in|to|with|a) )(?<word>\p{L}{2,20}s)(?= (?:the|a|an|its|their|all|new|\p{Lu}|[$€£\d]))/gu;
const WILL = /(?<!\p{L})(?:will|wird|werden) (?:also |now |soon )?(?<word>\p{L}{3,20})(?!\p{L})/gu;
const AGENT =
  /(?<!\p{L})(?:as|became|becomes?|is|are|now) (?:an? |the |its |their |new |lead |joint |both |main )*(?<word>\p{L}{5,23})(?!\p{L})/gu;
const AFTER =
  /(?<!\p{L})(?:after|following|since|completed|completes|closed|closes|seiner|nach|après|tras) (?:the |its |their |an? |der |dem |die |l['’]|la |le |el |su )?(?<word>\p{L}{4,20})(?!\p{L})/gu;
const DONE: readonly RegExp[] = [AGENT, WILL, AFTER, PRESENT, PAST];

function isVerb(word: string, pattern: RegExp): boolean {
  const folded = word.toLowerCase();
  if (pattern === PAST) return isPast(folded);
  if (pattern === AGENT) return /[eo]rs?$/.test(word);
  return pattern !== PRESENT || !folded.endsWith("ss");
}

function isPast(word: string): boolean {
  return (word.length > 4 && word.endsWith("ed")) || PASTS.has(word);
}

const PASTS: ReadonlySet<string> = new Set(
  `
  bought sold built left won lost led began begun broke broken chose chosen drew drawn fell fallen froze frozen gave given
  grew grown held kept made met paid rose risen sent shut sank sunk spent struck took taken withdrew withdrawn
  gekauft übernommen erworben verkauft geschlossen verboten genehmigt gebilligt beschlossen kaufte übernahm erwarb verkaufte schloss verbot genehmigte billigte
  acheté racheté acquis vendu fermé interdit approuvé adopté
  compró comprado adquirió adquirido vendió vendido cerró cerrado prohibió prohibido aprobó aprobado
  `
    .trim()
    .split(/\s+/),
);

const SAME: ReadonlyMap<string, string> = new Map(
  [
    "buy bought acquir acquire acquisition acquisitions purchas purchase takeover buyout kaufen kauf gekauft übernehmen übernahme übernommen erwerben erworben kaufte übernahm erwarb racheter rachat acheter acheté racheté acquérir acquis comprar compra compró comprado adquirir adquirió adquirido",
    "invest backing back backed backs",
    "approv approve approval authoris authoriz authorise authorize adopt endors genehmigen genehmigung genehmigt gebilligt billigen beschließen beschlossen genehmigte billigte approuver approuvé adopter adopté aprobar aprobó aprobado",
    "ban banned banning bans prohibit outlaw verbieten verbot verboten interdire interdit interdiction prohibir prohibió prohibido prohibición",
    "clos close closure shut shutting schließen schließung geschlossen schloss fermer fermé fermeture cerrar cerró cerrado cierre",
    "sell sold sale divest verkaufen verkauf verkauft verkaufte vendre vendu vente vender vendió vendido venta",
    "merg merge merger mergers fusion",
  ].flatMap((line) => {
    const [name = "", ...forms] = line.split(" ");
    return [name, ...forms].map((form) => [form, name] as const);
  }),
);
