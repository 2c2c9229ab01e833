import { describe, expect, it } from 'vitest';
import { toldTogether } from '#domain/logic/told-together';
import type { Condition, Question } from '#domain/questionnaire/model';

const is = (question: string, chosen: string): Condition => ({ question, chosen });

function single(id: string, showIf?: Condition): Question {
  return {
    id,
    kind: 'single',
    title: { zh: id },
    required: false,
    options: ['a', 'b', 'c'].map((option) => ({ id: option, label: { zh: option } })),
    ...(showIf && { showIf }),
  };
}

/** Of two questions that are asked under these conditions. */
function areTold(one: Condition | undefined, other: Condition | undefined): boolean {
  const questions = [single('q'), single('r'), single('led', is('q', 'a')), single('one', one), single('other', other)];
  const pages = [{ id: 'p', title: { zh: '' }, questions }];
  return toldTogether({ title: { zh: '' }, introduction: { zh: '' }, pages })(['one', 'other']);
}

describe('how many are asked two questions', () => {
  it.each([
    ['that everybody is asked', undefined, undefined],
    ['of which everybody is asked one', undefined, is('q', 'a')],
    ['that are asked for the same answer', is('q', 'a'), is('q', 'a')],
    ['that are asked for two answers to one question', is('q', 'a'), is('q', 'b')],
    ['of which one is asked for an answer to what the other leads to', is('q', 'a'), is('led', 'b')],
    ['of which one is asked for one reason more', is('q', 'a'), { all: [is('q', 'a'), is('r', 'a')] }],
    ['of which each is asked', { any: [is('q', 'a'), is('q', 'b')] }, { not: is('q', 'a') }],
  ])('follows from how many are asked each, of questions %s', (_name, one, other) => {
    expect(areTold(one, other)).toBe(true);
  });

  it.each([
    ['that are asked for answers to two questions', is('q', 'a'), is('r', 'a')],
    [
      'of which both look at what the other does not',
      { any: [is('q', 'a'), is('r', 'a')] },
      { any: [is('q', 'a'), is('r', 'b')] },
    ],
  ] as const)('does not, of questions %s', (_name, one, other) => {
    expect(areTold(one, other)).toBe(false);
  });
});
