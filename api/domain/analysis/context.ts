import type { ReleaseRules } from '#domain/disclosure/release-rules';
import type { Result } from '#domain/result';
import type { ValidityRule } from '#domain/scoring/validity-rule';
import type { CountTeller } from '#domain/tabulation/told-rule-counts';
import type { DesignedSample } from '#domain/statistics/survey-design/designed-sample';
import type { AnswerTable } from './columns/answer-columns';
import type { AnswerVariable } from './columns/answer-variables';
import type { Missing } from './figure';
import type { AnalysisPlan } from './plan/analysis-plan';
import type { ShownTables } from './release/shown-tables';

/** What the rules of the scheme say of each ballot, in the order of the columns. */
export interface BallotFlags {
  /** The rules about ballots; the bits of `hits` in their order. */
  readonly rules: readonly ValidityRule[];
  readonly hits: Float64Array;
  /** The mean score of the cards of a ballot; NaN without one. Absent where there are no targets. */
  readonly scores?: Float64Array;
}

/** What the parts of the analysis are made of. */
export interface AnalysisContext extends ShownTables {
  readonly plan: AnalysisPlan;
  readonly rules: ReleaseRules;
  readonly variables: readonly AnswerVariable[];
  readonly answers: AnswerTable;
  /** How ballots count; null where all count alike, and failed where the numbers of their design are wrong. */
  readonly sample: Result<DesignedSample | null, Missing>;
  /** Whether how unequal the weights are may be told to more than a digit. */
  readonly areWeightsTold: boolean;
  /** What may be told of how many ballots something is found on, and how many a rule of the scheme hits. */
  readonly tell: CountTeller;
  readonly tellHits: CountTeller;
  /** Null where the scheme flags no ballots. */
  readonly flags: BallotFlags | null;
  /** Whether people are protected and something of a target is not shown: what goes over all cards is then not told. */
  readonly hidesRatings: boolean;
}
