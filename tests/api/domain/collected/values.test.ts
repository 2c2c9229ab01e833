import { describe, expect, it } from 'vitest';
import { isDontKnow, isNoAnswer } from '#domain/collected/cells/answer-words';
import { createNameLookup } from '#domain/collected/name-lookup';
import { type AnswerScale, createOptionReader } from '#domain/collected/cells/option-reader';
import { readQuantity } from '#domain/collected/cells/plain-cells';
import { readNumber } from '#domain/collected/cells/read-number';
import { SATISFACTION_SCALE } from '../../../support/fixtures/results-fixture';

describe('a quantity', () => {
  const question = { id: 'q', kind: 'number', title: { zh: '数量' }, required: false, decimals: 0 } as const;

  it.each(['1e16', '-1e308'])('of %s is out of range, though the question has no limits', (cell) => {
    const refused = { ok: false, error: 'value.out-of-range' };
    expect(readQuantity(cell, question, { decimalComma: false, given: {} })).toEqual(refused);
  });
});

describe('a number', () => {
  it.each([
    ['85', false, 85],
    ['-3', false, -3],
    ['+4.50', false, 4.5],
    ['4,5', true, 4.5],
    ['1,234.5', false, 1234.5],
    ['1.234,5', true, 1234.5],
    ['８５．５', false, 85.5],
    ['95分', false, 95],
    ['95 %', false, 95],
    ['1e-3', false, 0.001],
    ['.5', false, 0.5],
    ['−2', false, -2],
    ['1234567890123456789', false, 1234567890123456800],
  ])('%s (decimal comma: %s) is %d', (text, decimalComma, number) => {
    expect(readNumber(text, decimalComma)).toBe(number);
  });

  it.each(['', '4,5', '满意', '1/2', '2026-05-18', 'NaN', 'Infinity', '1e999', '0x10', '1 2 3a', '12,34'])(
    'is not %j',
    (text) => {
      expect(readNumber(text, false)).toBeUndefined();
    },
  );
});

describe('a name', () => {
  const lookup = createNameLookup([
    ['001', '市税务局', 'Tax Bureau'],
    ['002', '教育局（本级）'],
    ['1-2', '甲'],
    ['12', '乙'],
  ]);

  it.each([
    ['001', 0],
    ['1', 0],
    ['０01', 0],
    ['市税务局', 0],
    ['市 税务局 ', 0],
    ['tax bureau', 0],
    ['教育局(本级)', 1],
    ['1-2', 2],
    ['12', 3],
    ['12.', 3],
    ['1.2', undefined],
    ['-12', undefined],
    ['税务局', undefined],
    ['', undefined],
    ['—', undefined],
  ])('%j is thing %s', (text, position) => {
    expect(lookup(text)).toBe(position);
  });

  it('that two things share is none of them, unless one is written just so', () => {
    const ambiguous = createNameLookup([['A 局'], ['A局'], ['a-局']]);
    expect([ambiguous('A局'), ambiguous('a 局')]).toEqual([1, undefined]);
  });
});

describe('words', () => {
  it.each(['不了解', '不 清楚', "Don't know", 'don’t know', 'N/A', 'NA', 'n/a'])('%s is "don’t know"', (word) => {
    expect(isDontKnow(word)).toBe(true);
  });

  it.each(['', ' ', '-', '——', '.', '/', '(空)', '（跳过）', 'NULL', 'NaN'])('%j is no answer', (word) => {
    expect(isNoAnswer(word)).toBe(true);
  });

  it.each(['0', '无', '一般', '5'])('%s is neither', (word) => {
    expect([isNoAnswer(word), isDontKnow(word)]).toEqual([false, false]);
  });
});

describe('an option', () => {
  const scale: AnswerScale = {
    options: SATISFACTION_SCALE.options,
    offersDontKnow: true,
    given: {},
    decimalComma: false,
  };
  const readingsOf = (values: readonly string[], overrides: Partial<AnswerScale> = {}) => {
    const occurring = new Map(values.map((value) => [value, 1]));
    const reader = createOptionReader({ ...scale, ...overrides }, occurring);
    return values.map((value) => reader.read(value));
  };

  it('is known by its label in either language, with a letter before it, and by its id', () => {
    expect(readingsOf(['很满意', 'very satisfied', 'E. 很满意', '5、很满意', 'o5', '不满意'])).toEqual([
      4, 4, 4, 4, 4, 0,
    ]);
  });

  it('is known by its score where scores explain the numbers', () => {
    expect(readingsOf(['0', '30', '60.0', '100'])).toEqual([0, 1, 2, 4]);
  });

  it('is known by its place from the worst on where places explain the numbers', () => {
    expect(readingsOf(['1', '2', '5'])).toEqual([0, 1, 4]);
    expect(readingsOf(['0', '1', '4'])).toEqual([0, 1, 4]);
  });

  it('is out of the scale where most other numbers are in it', () => {
    expect(readingsOf(['1', '2', '4', '5', '9'])).toEqual([0, 1, 3, 4, 'unknown']);
    expect(readingsOf(['满意', '还行', '-5'])).toEqual([3, 'unknown', 'unknown']);
  });

  it('is no place and no score where other numbers are labels', () => {
    const options = [1, 2, 3, 4, 5].map((step) => ({
      id: `s${step}`,
      label: { zh: `${step}` },
      score: 25 * (step - 1),
    }));
    expect(readingsOf(['1', '5.0', '0', '50'], { options })).toEqual([0, 4, 'unknown', 'unknown']);
  });

  it('is what the organizer says', () => {
    const given = { 还行: 'o3', '9': null, 看不清: 'dont-know', 甲: 'o9' };
    expect(readingsOf(['还行', '9', '看不清', '甲', '5'], { given })).toEqual([
      2,
      'no-answer',
      'dont-know',
      'unknown',
      4,
    ]);
  });

  it('is none where "don’t know" is not offered', () => {
    expect(readingsOf(['不了解', 'NA', ''])).toEqual(['dont-know', 'dont-know', 'no-answer']);
    expect(readingsOf(['不了解', 'NA', ''], { offersDontKnow: false })).toEqual([
      'no-answer',
      'no-answer',
      'no-answer',
    ]);
  });

  it('is told with how it was understood, the most frequent first', () => {
    const reader = createOptionReader(
      scale,
      new Map([
        ['满意', 2],
        ['3', 7],
        ['不了解', 1],
        ['x', 1],
      ]),
    );
    expect(reader.readings()).toEqual([
      { value: '3', count: 7, means: 'o3', by: 'position' },
      { value: '满意', count: 2, means: 'o4', by: 'label' },
      { value: 'x', count: 1, means: null, by: 'unknown' },
      { value: '不了解', count: 1, means: 'dont-know', by: 'word' },
    ]);
  });
});
