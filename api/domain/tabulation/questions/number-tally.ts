import { coarseNumbers } from '#domain/disclosure/coarse-numbers';
import { numberBands } from '#domain/disclosure/number-bands';
import type { NumberQuestion } from '#domain/questionnaire/model';
import { momentsOfCounts } from '#domain/statistics/moments/count-moments';
import { estimateOf, meanEstimate, scaleEstimate } from '../findings/estimate';
import type { Estimate } from '../model';
import type { AnswerTally } from './answer-tally';

/**
 * Published are the number of answers and their mean, as coarse as one person can move it: single numbers, and bins drawn
 * after seeing them, would point to people. The distinct values are counted inside for the mean and for the homogeneous
 * rule, which looks at bands of them.
 */
export function createNumberTally(question: NumberQuestion, atomCount: number): AnswerTally {
  const groups = Array.from({ length: atomCount }, () => new Map<number, number>());
  return {
    question: question.id,
    add(group, cell) {
      if (typeof cell !== 'number') return;
      const counts = groups[group];
      counts?.set(cell, (counts.get(cell) ?? 0) + 1);
    },
    finish() {
      const values = [...new Set(groups.flatMap((counts) => [...counts.keys()]))].toSorted((a, b) => a - b);
      const countsOf = (group: ReadonlyMap<number, number>) => values.map((value) => group.get(value) ?? 0);
      const all = values.map((value) => groups.reduce((sum, group) => sum + (group.get(value) ?? 0), 0));
      const [bands, shifted] = numberBands(values, all);
      return {
        groups: groups.map((group) => {
          const counts = countsOf(group);
          return { n: counts.reduce((sum, count) => sum + count, 0), dontKnow: 0, counts };
        }),
        histograms: ({ counts }) => [bands.histogram(counts)],
        otherwise: ({ counts }) => shifted.histogram(counts),
        describe: ({ n, counts }, { minimumGroupSize, suppression }) => ({
          n,
          dontKnow: 0,
          counts: [],
          ...(n >= minimumGroupSize && {
            mean: suppression
              ? coarseMean(counts, { values, decimals: question.decimals })
              : meanEstimate(momentsOfCounts(counts, values)),
          }),
        }),
      };
    },
  };
}

function coarseMean(
  counts: readonly number[],
  { values, decimals }: { readonly values: readonly number[]; readonly decimals: number },
): Estimate {
  const steps = 10 ** decimals;
  const whole = values.map((value) => Math.round(value * steps));
  return scaleEstimate(estimateOf(coarseNumbers(momentsOfCounts(counts, whole))), 1 / steps);
}
