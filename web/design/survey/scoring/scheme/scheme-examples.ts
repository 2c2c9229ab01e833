import { statisticScores } from '#domain/scoring/option-scores';
import type { GroupStatistic, MissingGroupPolicy, ScoringScheme, Trimming } from '#domain/scoring/scheme';
import { trimSize } from '#domain/scoring/trim-size';
import { momentsOfCounts } from '#domain/statistics/moments/count-moments';
import type { RaterGroup } from '#domain/survey/model';

/** One vote for each option. */
export function evenMean(scores: readonly number[]): number {
  return meanOf(
    scores.map(() => 1),
    scores,
  );
}

/** Votes of an online rating in Kaixian, 2010, worst option first, and what the options were worth there. */
export const KAIXIAN = { votes: [85, 2, 2, 76], scores: [50, 70, 90, 100] } as const;

export interface KaixianCase {
  readonly votes: number;
  readonly worst: number;
  readonly mean: number;
}

export function kaixianCase(): KaixianCase {
  const { votes, scores } = KAIXIAN;
  return { votes: votes.reduce<number>((sum, count) => sum + count, 0), worst: votes[0], mean: meanOf(votes, scores) };
}

export const RATED_CARDS = 7;
export const UNKNOWN_CARDS = 3;

/** Seven cards throughout on the best option and three that do not know. */
export function dontKnowExample({ dontKnow, maximumDontKnowShare }: ScoringScheme, scores: readonly number[]) {
  const best = Math.max(...scores);
  const share = UNKNOWN_CARDS / (RATED_CARDS + UNKNOWN_CARDS);
  return {
    best,
    mean: dontKnow.kind === 'exclude' ? best : meanOf([RATED_CARDS, UNKNOWN_CARDS], [best, dontKnow.score]),
    share,
    insufficient: share > maximumDontKnowShare,
  };
}

const EXAMPLE_SIZES = [5, 10, 20, 49, 200];

/** How many of n cards go at each end, and how many stay. */
export function trimmingExample(trimming: Trimming) {
  return EXAMPLE_SIZES.map((cards) => {
    const each = trimSize(trimming, cards);
    return { cards, each, kept: cards - 2 * each };
  });
}

/** What one vote for each option counts, and their mean. */
export function statisticExample(scores: readonly number[], statistic: GroupStatistic) {
  const counted = statisticScores(scores, statistic);
  return { counted, mean: evenMean(counted) };
}

export interface MissingGroupExample {
  /** By group; what counts for the missing one depends on the policy. */
  readonly rows: readonly { readonly group: RaterGroup; readonly weight: number }[];
  /** What is left weighs less than half: there is no score, whatever the policy. */
  readonly insufficient: boolean;
}

/** Per cent that each group weighs where one has too few cards. */
export function missingGroupExample(input: {
  readonly groups: readonly RaterGroup[];
  readonly missing: string;
  readonly policy: MissingGroupPolicy;
}): MissingGroupExample {
  const { groups, missing, policy } = input;
  const total = weightOf(groups);
  const left = weightOf(groups.filter(({ id }) => id !== missing));
  const whole = policy === 'renormalise' ? left : total;
  const rows = groups.map((group) => {
    const out = group.id === missing && policy !== 'category-mean';
    return { group, weight: out || whole === 0 ? 0 : (100 * group.weight) / whole };
  });
  return { rows, insufficient: policy === 'fail' || left === 0 || left * 2 < total };
}

function weightOf(groups: readonly RaterGroup[]): number {
  return groups.reduce((sum, { weight }) => sum + weight, 0);
}

function meanOf(counts: readonly number[], scores: readonly number[]): number {
  return momentsOfCounts(counts, scores).mean;
}
