import { describe, expect, it } from 'vitest';
import {
  countsOf,
  evenEffectiveSize,
  evenWeight,
  marginWithCounts,
  missingOptions,
  pastedCounts,
} from '../../../../../web/design/survey/analysis/margin-draft';
import { singleQuestion } from '../../../../api/domain/analysis/analysed-wave';

const QUESTION = singleQuestion('age', [
  { id: 'o1', label: { zh: '25–34 岁', en: 'Aged 25 to 34' } },
  { id: 'o2', label: { zh: '35 岁以上' } },
  { id: 'o3', label: { zh: '其他' } },
]);

describe('head counts of a population', () => {
  it('are kept as shares and come back as they were typed', () => {
    const margin = marginWithCounts({ question: 'age' }, { o1: 1_412_000_003, o2: 7, o3: 33.3 });
    expect(Object.values(margin.shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(countsOf(margin)).toEqual({ o1: 1_412_000_003, o2: 7, o3: 33.3 });
  });

  it('leave out what is no number, and name the options that have none', () => {
    const margin = marginWithCounts({ question: 'age' }, { o1: 3, o2: Number.NaN, o3: -1 });
    expect(margin).toEqual({ question: 'age', shares: { o1: 1 }, population: 3 });
    expect(missingOptions(margin, QUESTION)).toEqual(['o2', 'o3']);
  });

  it('are possible as long as all are 0, without a population', () => {
    const margin = marginWithCounts({ question: 'age' }, { o1: 0 });
    expect(margin).toEqual({ question: 'age', shares: { o1: 0 } });
    expect(evenEffectiveSize(margin)).toBeUndefined();
  });

  it('are shown in per cent where only shares were given', () => {
    expect(countsOf({ question: 'age', shares: { o1: 0.3, o2: 0.7 } })).toEqual({ o1: 30, o2: 70 });
  });
});

describe('pasted head counts', () => {
  it.each<[string, Readonly<Record<string, number>> | null]>([
    ['年龄\t人数\n35 岁以上\t1,200\n25–34 岁\t800\n合计\t2,000', { o2: 1200, o1: 800 }],
    ['Aged 25 to 34: 40%\n其他 60 %', { o1: 40, o3: 60 }],
    ['12\n34\r\n56.5人', { o1: 12, o2: 34, o3: 56.5 }],
    ['1200', null],
    ['没有数\n也没有', null],
    ['不认识 1\n不认识的 2', null],
  ])('%j are %j', (text, counts) => {
    expect(pastedCounts(text, QUESTION)).toEqual(counts);
  });
});

describe('what weighting would cost', () => {
  it('is Kish’s loss if every option comes equally often: shares of 80 and 20 % leave 73.5 of 100', () => {
    const margin = marginWithCounts({ question: 'age' }, { o1: 800, o2: 200 });
    expect(evenEffectiveSize(margin)).toBeCloseTo(100 / (2 * (0.64 + 0.04)), 12);
    expect(evenWeight(margin, 'o1')).toBeCloseTo(1.6, 12);
    expect(evenWeight(margin, 'o3')).toBeUndefined();
  });

  it('is nothing where the population is even', () => {
    expect(evenEffectiveSize(marginWithCounts({ question: 'age' }, { o1: 5, o2: 5, o3: 5 }))).toBeCloseTo(100, 10);
  });
});
