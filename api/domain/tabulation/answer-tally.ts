import type { VectorCell } from '#domain/answers/vector';
import type { Histograms } from '#domain/disclosure/homogeneous';
import type { QuestionId } from '#domain/questionnaire/model';
import type { Distribution } from './model';

/** The answers of one rater group to one question, or of several groups added up. */
export interface Tally {
  readonly n: number;
  readonly dontKnow: number;
  /** What a kind of question counts; the same length in every group. */
  readonly counts: readonly number[];
}

/** What is counted and published of one question, or of one item of an items question. */
export interface AnswerTally {
  readonly question: QuestionId;
  readonly item?: string;
  add(group: number, cell: VectorCell): void;
  finish(): FinishedTally;
}

export interface FinishedTally {
  readonly groups: readonly Tally[];
  /** The answers as the homogeneous rule looks at them; empty where only the size of a group counts. */
  histograms(tally: Tally): Histograms;
  describe(tally: Tally, minimumGroupSize: number): Distribution;
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, tally) => ({
    n: sum.n + tally.n,
    dontKnow: sum.dontKnow + tally.dontKnow,
    counts: sum.counts.map((count, position) => count + (tally.counts[position] ?? 0)),
  }));
}
