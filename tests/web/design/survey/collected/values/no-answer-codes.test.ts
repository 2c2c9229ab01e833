import { describe, expect, it } from 'vitest';
import { codesIn, withCodesSpelledOut } from '../../../../../../web/design/survey/collected/values/no-answer-codes';

describe('codes for no answer', () => {
  it('are read between commas of any width and spaces, each once', () => {
    expect(codesIn(' 99, -1，99、 98；')).toEqual(['99', '-1', '98']);
    expect(codesIn('  ')).toEqual([]);
  });

  it('hold in every question, and a decision about one value goes first', () => {
    const choices = { noAnswer: ['99'], values: { q1: { '99': 'o5', 无: null } } };
    expect(withCodesSpelledOut(choices, ['q1', 'q2'])).toEqual({
      values: { q1: { '99': 'o5', 无: null }, q2: { '99': null } },
    });
  });

  it('leave no trace where there are none', () => {
    expect(withCodesSpelledOut({ form: 'wide' } as const, ['q1'])).toEqual({ form: 'wide' });
  });
});
