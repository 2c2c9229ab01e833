import { describe, expect, it } from 'vitest';
import { answerScale, FRACTION, HUNDRED } from '#domain/assessment/import/answer-scale';
import { boundedError, type ValueRange } from '#domain/statistics/intervals/bounded-error';
import { planFigures } from '#domain/assessment/import/plan-figures';
import type { Conversion } from '#domain/assessment/scheme/conversion';
import { UNITS } from './five-units';

const ASSESSED = UNITS.map(({ code }) => code);

interface Extra {
  readonly percent?: 'of-hundred' | 'fraction';
  readonly conversion?: Conversion;
  readonly scale?: ValueRange;
}

const OF_HUNDRED = { kind: 'linear', from: 0, to: 100 } as const;

function figures(rows: readonly (readonly string[])[], { conversion = OF_HUNDRED, ...extra }: Extra = {}) {
  const item = { conversion, minimum: 0, maximum: 30 };
  return planFigures({ cells: rows, units: UNITS, assessed: ASSESSED, sampled: true, item, ...extra });
}

function sample(value: string, size: string) {
  return [
    ['单位', '满意度', '样本量'],
    ['财政局', value, size],
  ];
}

function column(...values: readonly string[]) {
  return [['单位', '得分'], ...values.map((value, place) => [ASSESSED[place] ?? '', value])];
}

describe('a file of figures', () => {
  it('names the three units that it gives no figure for', () => {
    const plan = figures([['2026 年第三方评估'], ['单位', '得分'], ['财政局', '90'], ['u2', '85.5']]);
    expect(plan).toMatchObject({ problems: [], missing: [], absent: ['u3', 'u4', 'u5'] });
    expect(plan.values.map(({ unitCode, value }) => [unitCode, value])).toEqual([
      ['u1', 90],
      ['u2', 85.5],
    ]);
  });

  it('refuses both of two rows for one unit, each with its line and that of the other', () => {
    const plan = figures([
      ['单位', '得分'],
      ['财政局', '90'],
      ['教育局', '80'],
      ['u1', '70'],
    ]);
    expect(plan.problems).toMatchObject([
      { line: 2, code: 'unit.repeated', remedy: 'keep-one', other: 4 },
      { line: 4, code: 'unit.repeated', remedy: 'keep-one', other: 2 },
    ]);
    expect(plan.values.map(({ unitCode }) => unitCode)).toEqual(['u2']);
  });

  it('asks what percentages as text stand for, and reads them as it is told', () => {
    const rows = [
      ['单位', '满意度'],
      ['财政局', '85%'],
    ];
    expect(figures(rows).problems).toMatchObject([{ line: 2, code: 'value.percent-text', remedy: 'say-percent' }]);
    expect(figures(rows, { percent: 'of-hundred' }).values[0]?.value).toBe(85);
    expect(figures(rows, { percent: 'fraction' }).values[0]?.value).toBe(0.85);
  });

  it('says what is wrong line by line', () => {
    const plan = figures([
      ['单位', '得分', '样本量'],
      ['', '90', '10'],
      ['工商局', '90', '10'],
      ['教育局', '好', '1.5'],
      ['民政局', '', ''],
    ]);
    expect(plan.problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'unit.missing'],
      [3, 'unit.unknown'],
      [4, 'value.not-a-number'],
      [4, 'sample.not-whole'],
      [5, 'value.missing'],
    ]);
  });

  it('shows every column with a sample, and takes it for what it is told', () => {
    const plan = planFigures({
      cells: [
        ['单位', '上半年', '得分'],
        ['财政局', '70', '90'],
      ],
      units: UNITS,
      assessed: ASSESSED,
      sampled: true,
      item: { conversion: OF_HUNDRED, minimum: 0, maximum: 30 },
      mapping: { 上半年: 'value', 得分: 'skip' },
    });
    expect(plan.columns).toEqual([
      { title: '单位', sample: '财政局', field: 'unit' },
      { title: '上半年', sample: '70', field: 'value' },
      { title: '得分', sample: '90', field: 'skip' },
    ]);
    expect(plan.values[0]?.value).toBe(70);
  });

  it('bounds the error of a mean by the size of its sample, and takes one that is given', () => {
    const plan = figures([
      ['单位', '得分', '样本量', '标准误'],
      ['财政局', '80', '100', ''],
      ['教育局', '80', '100', '1.2'],
    ]);
    expect(plan.values.map(({ standardError }) => standardError)).toEqual([boundedError(80, 100, HUNDRED), 1.2]);
  });

  it('bounds the error on the scale of the answers: fractions, stars, percentages', () => {
    const fraction = figures(sample('90%', '100'), { percent: 'fraction', conversion: { kind: 'ratio-to-best' } });
    expect(fraction.values[0]?.standardError).toBe(boundedError(0.9, 100, FRACTION));
    const bare = figures(sample('0.9', '100'), { conversion: { kind: 'linear', from: 0, to: 1 } });
    expect(bare.values).toEqual(fraction.values);
    const stars = figures(sample('4.5', '200'), { conversion: { kind: 'linear', from: 1, to: 5 } });
    expect(stars.values[0]?.standardError).toBe(boundedError(4.5, 200, { lowest: 1, highest: 5 }));
    const percent = figures(sample('80%', '100'), { percent: 'of-hundred', conversion: { kind: 'ratio-to-best' } });
    expect(percent.values[0]?.standardError).toBe(boundedError(80, 100, HUNDRED));
  });

  it('bounds the error on the scale that somebody states, whatever else can be seen', () => {
    const scale = { lowest: 1, highest: 5 };
    const unseen = figures(sample('4.5', '200'), { conversion: { kind: 'ratio-to-best' }, scale });
    expect(unseen).toMatchObject({ asksScale: true, scale: { range: scale, origin: 'stated' }, unbounded: [] });
    expect(unseen.values[0]?.standardError).toBe(boundedError(4.5, 200, scale));
    expect(figures(sample('4.5', '200'), { scale }).values).toEqual(unseen.values);
    expect(figures(sample('86.5', '200'), { scale })).toMatchObject({
      unbounded: ['u1'],
      values: [{ standardError: 0 }],
    });
  });

  it('says what tells the scale, and asks for none where nothing stands on it', () => {
    const ratio = { conversion: { kind: 'ratio-to-best' } } as const;
    expect(figures(sample('80', '100')).scale).toEqual({ range: HUNDRED, origin: 'conversion' });
    const percent = figures(sample('80%', '100'), { ...ratio, percent: 'of-hundred' });
    expect(percent.scale).toEqual({ range: HUNDRED, origin: 'percentages' });
    expect(figures(sample('4.5', '200'), ratio)).toMatchObject({ asksScale: true, scale: null });
    expect(figures(sample('4.5', ''), ratio).asksScale).toBe(false);
    const measured = [
      ['单位', '得分', '样本量', '标准误'],
      ['财政局', '80', '100', '1.2'],
    ];
    expect(figures(measured).asksScale).toBe(false);
  });

  it('estimates no error where the scale is not known or the value beyond it, and names the units', () => {
    const unknown = figures(sample('4.5', '200'), { conversion: { kind: 'linear', from: 0, to: 80 } });
    expect(unknown).toMatchObject({ unbounded: ['u1'], values: [{ standardError: 0, degreesOfFreedom: null }] });
    expect(figures(sample('120', '200'))).toMatchObject({ unbounded: ['u1'], values: [{ standardError: 0 }] });
    expect(figures(sample('80', ''), { conversion: { kind: 'ratio-to-best' } }).unbounded).toEqual([]);
    expect(figures(sample('80', '100')).unbounded).toEqual([]);
  });

  it('shows the smallest and the largest value, and doubts fractions of an indicator of 0 to 100', () => {
    const plan = figures(column('0.85', '0.9', '0.78'));
    expect(plan).toMatchObject({ span: { lowest: 0.78, highest: 0.9 }, doubts: ['fractions'] });
    expect(figures(column('0.85', '0.9'), { conversion: { kind: 'linear', from: 0, to: 1 } }).doubts).toEqual([]);
    expect(figures(column('0', '0')).doubts).toEqual([]);
    expect(figures(column('0.85', '90')).doubts).toEqual([]);
    expect(figures(column('好')).span).toBeNull();
  });

  it('doubts a column in which some values are percentages and others are not', () => {
    expect(figures(column('85%', '90%', '88'), { percent: 'of-hundred' }).doubts).toEqual(['mixed-percentages']);
    expect(figures(column('85%', '90%', '0'), { percent: 'of-hundred' }).doubts).toEqual([]);
  });

  it('doubts values of which more than half lie beyond what counts', () => {
    expect(figures(column('90', '80', '25'), { conversion: { kind: 'points' } }).doubts).toEqual(['mostly-cut']);
    expect(figures(column('90', '25'), { conversion: { kind: 'points' } }).doubts).toEqual([]);
    expect(figures(column('90', '80'), { conversion: { kind: 'ratio-to-best' } }).doubts).toEqual([]);
  });

  it('takes full points for 100 for a scale of 0 to 100, and a target for no scale', () => {
    expect(answerScale({ kind: 'linear', from: 70, to: 100 })).toEqual(HUNDRED);
    expect(answerScale({ kind: 'linear', from: 10, to: 1 })).toEqual({ lowest: 1, highest: 10 });
    expect(answerScale({ kind: 'linear', from: 0, to: 80 })).toBeNull();
    expect(answerScale({ kind: 'ratio-to-best' })).toBeNull();
  });
});
