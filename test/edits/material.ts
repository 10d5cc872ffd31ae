import type { Bank, BankClaim } from "./bank.ts";

/** A claim of a bank, or another sentence of it that a version can take up: told in one wording. */
export interface Sentence extends Partial<Omit<BankClaim, "cites" | "in">> {
  readonly id: string;
  readonly in: BankClaim["in"];
  readonly is: string;
  readonly cites: readonly string[];
  /** Where it stands among the others of its section. */
  readonly order: number;
}

/**
 * Every sentence of a bank by its id: the claims; `<id>/rival`, which stands beside its claim;
 * `<place>/answer` and `<place>/related` of a question and `<place>/resolution` of a tension.
 */
export function sentencesOf(bank: Bank): Map<string, Sentence> {
  const claims = bank.claims.map((claim, order) => ({ ...claim, order }));
  const rivals = claims.flatMap(({ id, in: section, order, rival }) =>
    rival ? [{ ...rival, id: `${id}/rival`, in: section, order: order + 0.5 }] : [],
  );
  const replies = [
    ...bank.questions.flatMap(({ answer, related }, place) => [
      { id: `question ${place}/answer`, said: answer },
      { id: `question ${place}/related`, said: related },
    ]),
    ...bank.tensions.map(({ resolution }, place) => ({
      id: `tension ${place}/resolution`,
      said: resolution,
    })),
  ].flatMap(({ id, said }, nth) =>
    said
      ? [{ ...said, id, in: "narrative" as const, order: ((nth * 7) % claims.length) + 0.25 }]
      : [],
  );
  return new Map([...claims, ...rivals, ...replies].map((sentence) => [sentence.id, sentence]));
}
