import { describe, expect, it } from 'vitest';
import { questions as tablesEn } from '../../../web/lib/dictionaries/results/questions.en';
import { words as en } from '../../../web/lib/dictionaries/results/table-changes.en';
import { words as zh } from '../../../web/lib/dictionaries/results/table-changes.zh';

describe('the number of things in a sentence', () => {
  it('is one comparison, not all of one', () => {
    const one = { all: 1, risen: 0, fallen: 0 };
    expect([zh.finding(one), en.finding(one)]).toEqual([
      '能比的只有 1 处，变化在误差内',
      'The only comparison is within error',
    ]);
    expect(zh.finding({ ...one, all: 3 })).toBe('3 处比较都在误差内');
  });

  it('is both classes, not all two', () => {
    const { nothingShown } = tablesEn.planned;
    expect(['1', '2', '14'].map(nothingShown)).toEqual([
      'The one class of this table is hidden.',
      'Both classes of this table are hidden.',
      'All 14 classes of this table are hidden.',
    ]);
  });
});
