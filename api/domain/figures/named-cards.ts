import { schemeIn } from '#domain/assessment/points';
import type { Tabulation } from '#domain/tabulation/model';

/** Cards of one target by what became of them. */
export interface CardCounts {
  readonly n: number;
  readonly dontKnow: number;
  /** Null where that is not told. */
  readonly voidCards?: number | null;
}

/** The same as published: how many "don't know" is not told of a target that hides groups. */
export type ToldCards = Omit<CardCounts, 'dontKnow'> & Partial<Pick<CardCounts, 'dontKnow'>>;

/** All cards on which somebody said something, but for void ones that are not told. Where the scheme gives "don't know" a score, n holds those cards. */
export function cardsNaming(tabulation: Tabulation, { n, dontKnow, voidCards }: CardCounts): number {
  return n + (voidCards ?? 0) + (schemeIn(tabulation).dontKnow.kind === 'score' ? 0 : dontKnow);
}
