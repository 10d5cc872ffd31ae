import type { Entity } from "../model/change.ts";

/** What a note says of some things of one kind. */
export type Said =
  | "new"
  | "reworded"
  | "split"
  | "merged"
  | "moved"
  | "gone"
  | "otherSources"
  | "closed"
  | "dropped"
  | "renamed"
  | "stance"
  | "evolution"
  | "resolved"
  | "redated"
  | "retitled";

export interface CountSaid {
  readonly said: Said;
  readonly count: number;
  /**
   * The holders of perspectives, where they are few; of one that has other names, those it had
   * and those it has.
   */
  readonly holders: readonly { readonly sides: readonly (readonly string[])[] }[];
}

/** A figure that has another value: two texts, and which way it went. */
export interface FigureSaid {
  /** With a capital; undefined where what it measures is not known. */
  readonly name: string | undefined;
  readonly isDay: boolean;
  readonly course: "rose" | "fell" | "changed" | "corrected";
  readonly from: string;
  readonly to: string;
}

/** The sentences of a note, in a language; each begins with a capital and ends with a full stop. */
export interface NotePhrases {
  /** e.g. `Nine claims are new, four reworded, two gone.` */
  readonly counts: (entity: Entity, parts: readonly CountSaid[]) => string;
  /** e.g. `Two tensions and 20 sources changed too.` */
  readonly others: (counts: readonly (readonly [Entity, number])[]) => string;
  readonly nothing: string;
  readonly onlyRenumbered: (sources: number) => string;
  readonly figure: (figure: FigureSaid) => string;
  /** e.g. `A figure changed.`, and `Three more figures changed.` where others were told of before. */
  readonly figures: (count: number, isMore: boolean) => string;
}
