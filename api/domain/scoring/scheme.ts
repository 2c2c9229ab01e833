import type { AnalysisPlan } from '#domain/analysis/plan/analysis-plan';
import type { OptionId, QuestionId } from '#domain/questionnaire/model';
import type { ValidityRule } from './validity-rule';

/**
 * How answers become scores: every choice that a score depends on, in the order in which it is applied. A wave takes
 * its scheme along when it is opened, as a version that never changes and is named by its hash (see frozen-scheme).
 */
export interface ScoringScheme {
  /** What an answer is worth where it differs from the questionnaire's own scale; by question and option, 0 to 100. */
  readonly optionScores: Readonly<Record<QuestionId, Readonly<Record<OptionId, number>>>>;
  /** In their order: the first rule that hits decides what becomes of a ballot or a card, all hits are counted. */
  readonly validity: readonly ValidityRule[];
  readonly dontKnow: DontKnowPolicy;
  /** A target whose cards say "don't know" in more than this share is insufficient; 1 for no limit. */
  readonly maximumDontKnowShare: number;
  readonly trimming: Trimming;
  readonly statistic: GroupStatistic;
  readonly missingGroup: MissingGroupPolicy;
  /** What is computed beside the scores; absent for what the questionnaire suggests by itself. */
  readonly analysis?: AnalysisPlan;
}

/** "Don't know" about a target: left out, or taken for a card of this score (0 to 100) throughout. */
export type DontKnowPolicy = { readonly kind: 'exclude' } | { readonly kind: 'score'; readonly score: number };

/**
 * Taking the extremes off inside one rater group of one target, before its mean. `count`: so many cards at each end of
 * groups with more than `above` cards; `share`: ⌊share × n⌋ cards at each end. What is cut is dropped, or set to the
 * nearest card that is kept (winsorised). Of equal cards exactly as many go as the rule says.
 */
export type Trimming =
  | { readonly kind: 'none' }
  | { readonly kind: 'count'; readonly each: number; readonly above: number; readonly cut: TrimmingCut }
  | { readonly kind: 'share'; readonly share: number; readonly cut: TrimmingCut };
export type TrimmingCut = 'drop' | 'winsorise';

/**
 * What stands for a rater group: the mean of its cards' scores; or the share of ratings (in per cent) on the best
 * option, or on options worth at least `from`; or that share less the share of options worth less than `below`, which
 * is put on 0 to 100 as 50 + net/2 so that it can be weighted with others. Shares are means of 100 and 0 (and 50).
 */
export type GroupStatistic =
  | { readonly kind: 'mean' }
  | { readonly kind: 'top-share' }
  | { readonly kind: 'satisfied-share'; readonly from: number }
  | { readonly kind: 'net-share'; readonly from: number; readonly below: number };

/**
 * What becomes of the weight of a group with too few cards for a target: it goes to the others in proportion; the
 * group counts with its mean over the other targets of the category that lack no group; or the target has no score.
 */
export type MissingGroupPolicy = 'renormalise' | 'category-mean' | 'fail';

export const USUAL_SCHEME: ScoringScheme = {
  optionScores: {},
  validity: [],
  dontKnow: { kind: 'exclude' },
  maximumDontKnowShare: 1,
  trimming: { kind: 'none' },
  statistic: { kind: 'mean' },
  missingGroup: 'renormalise',
};
