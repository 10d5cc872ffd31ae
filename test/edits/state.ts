import type { BankClaim } from "./bank.ts";

export const strengths = ["light", "medium", "heavy"] as const;
export type Strength = (typeof strengths)[number];
export type Wording = "is" | Strength;

/** How a version tells a sentence. */
export interface Told {
  readonly id: string;
  readonly wording: Wording;
  /** Whether its figure has moved, and whether it is told as surer or further on. */
  readonly figure: boolean;
  readonly hedge: boolean;
  /** Told in two sentences, and in which words. */
  readonly apart?: "light" | "heavy" | undefined;
  readonly in: BankClaim["in"];
  readonly cites: readonly string[];
}

/** Two claims told as one. */
interface ToldTogether {
  readonly place: number;
  readonly wording: "light" | "heavy";
  readonly in: BankClaim["in"];
  readonly cites: readonly string[];
}

/** How a version tells a question, a tension or an event: `id` is its place in the bank. */
export interface ToldItem {
  readonly id: number;
  readonly wording: Wording;
  readonly cites: readonly string[];
  readonly redated?: boolean;
}

export interface ToldVoice {
  readonly holder: string;
  readonly wording: Wording | "turned";
  readonly later: boolean;
  readonly renamed: boolean;
  readonly apart?: boolean;
}

/** What a version tells of a bank, and how. */
export interface State {
  readonly claims: readonly Told[];
  readonly together: readonly ToldTogether[];
  readonly questions: readonly ToldItem[];
  readonly tensions: readonly ToldItem[];
  readonly events: readonly ToldItem[];
  readonly voices: readonly ToldVoice[];
  /** Places in `voiceMerges` of the voices that speak as one. */
  readonly voicesTogether: readonly number[];
  /** Sources that are listed though nothing cites them, and titles that stand in their other form. */
  readonly uncited: readonly string[];
  readonly retitled: ReadonlySet<string>;
  readonly cut: ReadonlySet<string>;
}
