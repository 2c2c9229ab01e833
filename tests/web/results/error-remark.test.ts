import { beforeAll, describe, expect, it } from 'vitest';
import { loadWords } from '../../../web/lib/i18n';
import { resultWords } from '../../../web/lib/words';
import { errorRemark } from '../../../web/results/error-remark';

beforeAll(() => loadWords(resultWords));

const score = (standardError: number) => ({ value: 80, standardError, interval: [80, 80] as const });

describe('an error of 0', () => {
  it('is remarked on where all answers are the same, and no other is', () => {
    expect(errorRemark({ score: score(0), groups: [] })).toBe('背后的回答全都一样，误差为 0 并不说明排除了偶然。');
    expect(errorRemark({ score: score(0.1), groups: [] })).toBe('');
  });

  it('is that of a census where everybody answered and answers differ', () => {
    const people = { n: 20, dontKnow: 0, mean: 80, standardDeviation: 5, standardError: 0, criteria: [] };
    const groups = [
      { groupId: 'g', appliedWeight: 1, cell: { released: true, ...people, populationSize: 20 } as const },
    ];
    expect(errorRemark({ score: score(0), groups })).toBe('所有人都已作答，没有抽样误差。');
  });
});
