import type { ClassifiedWave } from '#domain/disclosure/classification';
import type { HidingReason } from '#domain/disclosure/hiding-reason';
import type { CriterionRules } from '#domain/disclosure/open-criteria';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { CellKind } from '#domain/hidden/model';
import type { CriterionId } from '#domain/questionnaire/model';
import type { MissingGroupPolicy } from '#domain/scoring/scheme';
import type { UnanimousScores } from '#domain/survey/unanimous-scores';
import type { RankingLayout } from '#domain/tabulation/questions/ranking-tally';
import type { Uniform } from './simulated-tally';

/** What is published on its own: one question by the tables of the plan, or one target by rater group and criterion. */
export type PreviewedSubject = PreviewedQuestion | PreviewedTarget;

interface Supposed {
  readonly id: string;
  /** People who are expected, by rater group. */
  readonly people: Readonly<Record<string, number>>;
  /** See simulated-tally. */
  readonly answers: readonly (readonly number[])[];
}

export interface PreviewedQuestion extends Supposed {
  readonly kind: 'question';
  /** Set where several options may be ticked; see simulated-ticks. */
  readonly ticks?: true;
  /** Set where options are put in order; see simulated-ranking. */
  readonly ranking?: RankingLayout;
}

export interface PreviewedTarget extends Supposed {
  readonly kind: 'target';
  readonly criteria: readonly CriterionId[];
  readonly rules: TargetRules;
}

/** What of the scheme decides which cells of a target are shown. */
export interface TargetRules extends Omit<CriterionRules, 'minimumGroupSize'> {
  /** By rater group, as they stand in the score. */
  readonly groupWeights: Readonly<Record<string, number>>;
  readonly missingGroup: MissingGroupPolicy;
  readonly unanimousScores: UnanimousScores;
}

/** Shares of those who take part. */
export interface Unanswered {
  readonly skipped: number;
  /** Who chose what stands outside of the options that are counted. */
  readonly outside: number;
}

export interface PreviewPlan {
  readonly wave: ClassifiedWave;
  readonly tables: readonly PlannedTable[];
  readonly minimumGroupSize: number;
  /** How people are spread over the options of each question that divides them, in proportion; evenly where it is not said. */
  readonly shares: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** How many leave a question open, by question; nobody where it is not said. */
  readonly unanswered: Readonly<Record<string, Unanswered>>;
  readonly subjects: readonly PreviewedSubject[];
  readonly turnout: number;
  readonly runs: number;
  /** The numbers of one preview: begun anew for each, the same inputs give the same answer. */
  readonly random: () => Uniform;
}

export type PreviewKind = Extract<
  CellKind,
  'units' | 'unit-groups' | 'unit-criteria' | 'unit-details' | 'everybody' | 'planned'
>;

/** In the order in which they are told. */
export const PREVIEW_KINDS: readonly PreviewKind[] = [
  'units',
  'unit-groups',
  'unit-criteria',
  'unit-details',
  'everybody',
  'planned',
];

/**
 * `source-hidden`: of a question that only some are asked, what would be shown but for the questions that decide it, which
 * are hidden there. `no-score`: of a target that has none, as rater groups with enough ballots weigh too little or one is missing.
 */
export type PreviewReason = HidingReason | 'cross-table' | 'source-hidden' | 'no-score';

export interface CellPlace {
  readonly kind: PreviewKind;
  readonly subject: string;
  /** Null but for planned tables. */
  readonly tableId: string | null;
  /** Of a planned table; of a target the rater group, the criterion, or one after the other. */
  readonly classes: readonly string[];
}

export interface PreviewedCell extends CellPlace {
  /** Mean of the runs, rounded. */
  readonly ballots: number;
  /** Why it is hidden in most runs in which it is; null if it is not among those that are typically hidden. */
  readonly reason: PreviewReason | null;
  /** Share of the runs in which it is hidden, of those in which anybody answered. */
  readonly hiddenShare: number;
}

/** Share of the runs from which on a cell is said to be hidden sometimes. */
export const SOMETIMES = 0.05;

export interface PreviewedTable {
  readonly kind: PreviewKind;
  readonly tableId: string | null;
  readonly cells: number;
  /** Typically. */
  readonly hidden: number;
  /** Others that are hidden in one run of twenty or more. */
  readonly sometimes: number;
}

export interface ReleasePreview {
  readonly turnout: number;
  readonly runs: number;
  /** Cells that are hidden and shown, typically: not those in which in most runs nobody answered. */
  readonly total: number;
  /** Median of the runs. */
  readonly shown: number;
  readonly tables: readonly PreviewedTable[];
  /** Of the total all but cells of single criteria that are hidden in no run. */
  readonly cells: readonly PreviewedCell[];
  /** How many cells are hidden: the median of the runs, and the range of nine in ten. */
  readonly hidden: { readonly median: number; readonly low: number; readonly high: number };
}

/** Why a cell is hidden in one run; null if it is shown, and `covered` if it stands in a hidden one and is not counted again. */
export type CellOutcome = PreviewReason | 'covered' | null;

/** Says of one cell in one run how many ballots it has, and what becomes of it. */
export type RecordCell = (place: CellPlace, n: number, outcome: CellOutcome) => void;

/** One run of one subject; a place is the same object in every run. */
export type SubjectSimulation = (random: Uniform, record: RecordCell) => void;
