import type { VectorCell } from '#domain/answers/vector';
import { noisyCounts, type RandomWord } from '#domain/disclosure/geometric-noise';
import { momentsOfCounts } from '#domain/statistics/moments/count-moments';
import { netPromoterScore } from '#domain/statistics/indices/net-promoter';
import { meanEstimate, estimateOf } from '../findings/estimate';
import type { Distribution } from '../model';
import type { AnswerTally, FinishedTally, Tally } from './answer-tally';
import { createGroupCounts } from './group-counts';

/** One of several positions was chosen: single and scale questions, and each item of an items question. */
export interface ChoiceLayout {
  readonly question: string;
  readonly item?: string;
  /** By position; undefined takes no part in the mean. */
  readonly scores: readonly (number | undefined)[];
  /** Positions outside the substantive scale: counted, but not part of n. */
  readonly nonSubstantive: ReadonlySet<number>;
  readonly recommend: boolean;
  /** The position chosen; null for no answer. */
  readonly read: (cell: VectorCell) => number | 'dont-know' | null;
}

export function createChoiceTally(layout: ChoiceLayout, atomCount: number): AnswerTally {
  const counts = createGroupCounts(atomCount, layout.scores.length);
  return {
    question: layout.question,
    ...(layout.item === undefined ? {} : { item: layout.item }),
    add(group, cell) {
      const choice = layout.read(cell);
      if (choice === null) return;
      if (choice === 'dont-know') return counts.countDontKnow(group);
      counts.count(group, choice);
      if (layout.nonSubstantive.has(choice)) counts.countDontKnow(group);
      else counts.countAnswer(group);
    },
    finish: (): FinishedTally => ({
      groups: counts.tallies(),
      histograms: (tally) => [substantive(layout, tally)],
      describe: (tally, { minimumGroupSize }) => describe(layout, tally, minimumGroupSize),
      withNoise: (tally, random) => withNoise(layout, tally, random),
    }),
  };
}

function substantive({ nonSubstantive }: ChoiceLayout, { counts }: Tally): readonly number[] {
  return counts.map((count, position) => (nonSubstantive.has(position) ? 0 : count));
}

function describe(layout: ChoiceLayout, tally: Tally, minimumGroupSize: number): Distribution {
  const moments = momentsOfCounts(substantive(layout, tally), layout.scores);
  return {
    ...tally,
    ...(moments.n >= minimumGroupSize ? { mean: meanEstimate(moments) } : {}),
    ...(layout.recommend && tally.n >= minimumGroupSize
      ? { netPromoter: estimateOf(netPromoterScore(tally.counts)) }
      : {}),
  };
}

/** Every number is one of noisy counts or their sum, so that together they tell no more than these. */
function withNoise(layout: ChoiceLayout, tally: Tally, random: RandomWord): Tally {
  const counts = noisyCounts(tally.counts, random);
  const n = sum(substantive(layout, { ...tally, counts }));
  const [dontKnow = 0] = layout.nonSubstantive.size > 0 ? [sum(counts) - n] : noisyCounts([tally.dontKnow], random);
  return { n, dontKnow, counts };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
