import type { NumberQuestion } from '#domain/questionnaire/model';
import { momentsOfCounts } from '#domain/statistics/moments/count-moments';
import { meanEstimate } from '../findings/estimate';
import type { AnswerTally } from './answer-tally';

/**
 * Published are the number of answers and their mean: single numbers, and bins drawn after seeing them, would point to
 * people. The distinct values are counted inside for the mean and for the homogeneous rule.
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
      return {
        groups: groups.map((group) => {
          const counts = values.map((value) => group.get(value) ?? 0);
          return { n: counts.reduce((sum, count) => sum + count, 0), dontKnow: 0, counts };
        }),
        histograms: ({ counts }) => [counts],
        describe: ({ n, counts }, minimumGroupSize) => ({
          n,
          dontKnow: 0,
          counts: [],
          ...(n >= minimumGroupSize && { mean: meanEstimate(momentsOfCounts(counts, values)) }),
        }),
      };
    },
  };
}
