import type { Classification, PlannedTable } from '#domain/disclosure/publication-plan';
import type { CriterionId, QuestionId, TargetId } from '#domain/questionnaire/model';
import type { InsufficientTarget, SuppressionReason } from '#domain/tabulation/model';

/** Which of the release's tables a cell stands in, from a whole unit down to the texts of a question. */
export const CELL_KINDS = [
  /** The score of a unit; of a unit without one no other cell is counted. */
  'units',
  'unit-groups',
  'unit-criteria',
  /** One criterion as one rater group rated it. */
  'unit-details',
  /** All ratings, or all who answered a question. */
  'everybody',
  'question-groups',
  'planned',
  'texts',
] as const;
export type CellKind = (typeof CELL_KINDS)[number];

/** The published reasons and what follows from them, those of units without a score, and that of a planned table that crosses others. */
export const HIDDEN_REASONS = [
  'below-threshold',
  'protected',
  /** Protected with everything else of its question. */
  'whole-question',
  'cross-table',
  'few-texts',
  'too-few-cards',
  'group-missing',
  'dont-know',
  'of-one-mind',
] as const;
export type HiddenReason =
  | SuppressionReason
  | InsufficientTarget['reason']
  | 'whole-question'
  | 'cross-table'
  | 'few-texts';

/** One cell of the release by its place; nothing of its content. */
export interface PlacedCell {
  readonly kind: CellKind;
  /** Null if it is shown. */
  readonly reason: HiddenReason | null;
  readonly question: QuestionId;
  readonly item?: string;
  readonly target?: TargetId;
  readonly group?: string;
  readonly criterion?: CriterionId;
  readonly table?: string;
  /** Of a planned table that is hidden as a whole there are none. */
  readonly classes?: readonly string[];
}

export interface HiddenCell extends PlacedCell {
  readonly reason: HiddenReason;
}

export interface KindCount {
  readonly kind: CellKind;
  readonly shown: number;
  readonly hidden: Readonly<Partial<Record<HiddenReason, number>>>;
}

/** What might be done another time. */
export type WhatIfChange =
  | { readonly kind: 'turnout'; readonly from: number; readonly to: number }
  /** Where nobody knows how many were asked: so many times the ballots. */
  | { readonly kind: 'ballots'; readonly factor: number }
  | {
      readonly kind: 'merger';
      /** Null for rater groups themselves. */
      readonly table: string | null;
      readonly classes: readonly [string, string];
      readonly tables: readonly PlannedTable[];
    }
  /** Nobody skips a question that divides people. */
  | { readonly kind: 'answered-by-all'; readonly question: string }
  | { readonly kind: 'without-table'; readonly table: string }
  /** Without its last classification. */
  | { readonly kind: 'coarser-table'; readonly table: string; readonly without: Classification };

/** Cells that are hidden and shown in simulations of the wave as it was and as it might be; medians. */
export interface WhatIf {
  readonly change: WhatIfChange;
  readonly hidden: readonly [before: number, after: number];
  readonly shown: readonly [before: number, after: number];
}
