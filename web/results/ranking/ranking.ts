import { sum } from 'd3-array';
import type { Change } from '#domain/tabulation/findings/change';
import type { Band, Estimate, InsufficientTarget, RankedTarget, ToldPlace } from '#domain/tabulation/model';
import { insufficientIn, isComplete, rankedIn, type Review } from '../review';

export const SORTS = ['band', 'score', 'n', 'name'] as const;
export type Sort = (typeof SORTS)[number];

/** One category as it is listed; comparisons never leave it. */
export interface CategoryRanking {
  readonly categoryId: string;
  readonly mean: Estimate | null;
  /** Ranked units of the category, also those outside the scope of the reader. */
  readonly count: number;
  /** One section a band when sorted by band, else one without a band. */
  readonly sections: readonly RankingSection[];
  readonly insufficient: readonly InsufficientTarget[];
}

export interface RankingSection {
  readonly band: Band | null;
  readonly rows: readonly RankingRow[];
}

export interface RankingRow {
  readonly target: RankedTarget;
  readonly label: string;
  /**
   * Place by score alone: where the dot on the rank bar stands, and a column of the table. In sentences it is never
   * printed as "the 14th". Null for a reader of some units only, who does not see the others.
   */
  readonly place: ToldPlace | null;
  /** Since the wave before, if the unit was ranked there too. */
  readonly change: Change | null;
}

export interface RankingInput {
  readonly review: Review;
  readonly categoryId: string;
  readonly sort: Sort;
  readonly labelOf: (targetId: string) => string;
}

const BAND_ORDER: readonly Band[] = ['above', 'not-distinguishable', 'below'];

/** Bands first and then the score, so that their shading is contiguous; another order drops the shading. */
export function categoryRanking({ review, categoryId, sort, labelOf }: RankingInput): CategoryRanking {
  const rows = rowsOf({ review, categoryId, labelOf });
  const category = review.table.categories.find((one) => one.categoryId === categoryId);
  return {
    categoryId,
    mean: category?.mean ?? null,
    count: category?.ranked ?? rows.length,
    sections: sort === 'band' ? bandSections(rows) : [{ band: null, rows: rows.toSorted(COMPARE[sort]) }],
    insufficient: insufficientIn(review.table, categoryId),
  };
}

function rowsOf({ review, categoryId, labelOf }: Omit<RankingInput, 'sort'>): readonly RankingRow[] {
  const changes = new Map(review.findings.targets.map(({ targetId, change }) => [targetId, change]));
  const complete = isComplete(review);
  return rankedIn(review.table, categoryId)
    .toSorted((a, b) => b.score.value - a.score.value)
    .map((target) => ({
      target,
      label: labelOf(target.targetId),
      place: complete ? target.place : null,
      change: changes.get(target.targetId) ?? null,
    }));
}

function bandSections(rows: readonly RankingRow[]): readonly RankingSection[] {
  return BAND_ORDER.map((band) => ({ band, rows: rows.filter(({ target }) => target.band === band) })).filter(
    ({ rows: own }) => own.length > 0,
  );
}

const COMPARE: Readonly<Record<Exclude<Sort, 'band'>, (a: RankingRow, b: RankingRow) => number>> = {
  score: (a, b) => b.target.score.value - a.target.score.value,
  n: (a, b) => b.target.n - a.target.n,
  name: (a, b) => a.label.localeCompare(b.label, 'zh-CN'),
};

export type Comparison = 'selected' | 'same' | 'higher' | 'lower';

/** From the pairwise tests of the tabulation; whether two intervals overlap says nothing. */
export function comparedWith(selected: RankedTarget, other: RankedTarget): Comparison {
  if (selected.targetId === other.targetId) return 'selected';
  if (selected.indistinguishable.includes(other.targetId)) return 'same';
  return other.score.value > selected.score.value ? 'higher' : 'lower';
}

/** Who may be named last in a category; if nobody may, what its lowest unit cannot be told apart from. */
export type LastPlace =
  | { readonly supported: true; readonly rows: readonly RankingRow[] }
  | { readonly supported: false; readonly lowest: RankingRow; readonly alike: readonly RankingRow[] };

/** Null where nobody comes after anybody, and for a reader who does not see the whole list. */
export function lastPlaceIn({ sections }: Pick<CategoryRanking, 'sections'>): LastPlace | null {
  const rows = sections.flatMap((section) => section.rows).toSorted(COMPARE.score);
  const lowest = rows.at(-1);
  if (lowest === undefined || rows.length < 2 || lowest.place === null) return null;
  if (lowest.target.lastPlaceSupported) {
    return { supported: true, rows: rows.filter(({ target }) => target.lastPlaceSupported) };
  }
  const alike = rows.filter(({ target }) => lowest.target.indistinguishable.includes(target.targetId));
  return { supported: false, lowest, alike };
}

export type Standing = 'front' | 'middle' | 'rear';

/**
 * The part of the list that a range of ranks supports: all of it in the better half, in the worse half, or in the
 * two middle quarters; null if it reaches farther.
 */
export function standingOf(rank: readonly [number, number], count: number): Standing | null {
  if (count < 3) return null;
  if (rank[1] <= count / 2) return 'front';
  if (rank[0] > count / 2) return 'rear';
  return rank[0] > count / 4 && rank[1] <= (3 * count) / 4 ? 'middle' : null;
}

/**
 * A unit that scores lower than one of the band below and is yet not in it: its ballots are few, its error is large.
 * The list would look wrong without a word about it.
 */
export function anomalyIn(sections: readonly RankingSection[]): RankedTarget | null {
  const highestBelow = Math.max(-Infinity, ...rowsOfBand(sections, 'below').map(({ target }) => target.score.value));
  return (
    rowsOfBand(sections, 'not-distinguishable').findLast(({ target }) => target.score.value < highestBelow)?.target ??
    null
  );
}

function rowsOfBand(sections: readonly RankingSection[], band: Band): readonly RankingRow[] {
  return sections.find((section) => section.band === band)?.rows ?? [];
}

export function ballotCards(targets: readonly RankedTarget[]): number {
  return sum(targets, ({ n }) => n);
}
