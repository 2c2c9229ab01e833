import { describe, expect, it } from 'vitest';
import { decidedConditions } from '#domain/logic/decided-conditions';
import { possibleAnswers } from '#domain/logic/possible-answers';
import type { Condition, Question, Questionnaire } from '#domain/questionnaire/model';

const is = (question: string, chosen: string): Condition => ({ question, chosen });
const base = (id: string, showIf?: Condition) => ({
  id,
  title: { zh: id },
  required: false,
  ...(showIf && { showIf }),
});

function single(id: string, showIf?: Condition): Question {
  return {
    ...base(id, showIf),
    kind: 'single',
    options: ['a', 'b', 'c'].map((own) => ({ id: own, label: { zh: '' } })),
  };
}

function ticks(id: string): Question {
  const options = [
    { id: 'a', label: { zh: '' } },
    { id: 'b', label: { zh: '' } },
    { id: 'none', label: { zh: '' }, exclusive: true },
  ];
  return { ...base(id), kind: 'multiple', options };
}

function number(id: string): Question {
  return { ...base(id), kind: 'number', decimals: 0, minimum: 0 };
}

function questionnaireOf(...questions: readonly Question[]): Questionnaire {
  return { title: { zh: '' }, introduction: { zh: '' }, pages: [{ id: 'p', title: { zh: '' }, questions }] };
}

/** Whether the second is decided for whoever answers like this, given how the first lies. */
function isDecided(
  questions: readonly Question[],
  [known, condition]: readonly [Condition, Condition],
  answers: Parameters<ReturnType<typeof decidedConditions>>[1]['answers'],
) {
  return decidedConditions(questionnaireOf(...questions), [known, condition])(condition, {
    conditions: [known],
    answers,
  });
}

describe('a condition is decided by the questionnaire', () => {
  const [a, b] = [is('q', 'a'), is('q', 'b')];

  it('for who chose one option: no other one, and each that has to be one of several', () => {
    expect(isDecided([single('q')], [a, b], { q: { option: 'a' } })).toBe(true);
    expect(isDecided([single('q')], [a, { any: [a, b] }], { q: { option: 'a' } })).toBe(true);
    expect(isDecided([single('q')], [a, b], { q: { option: 'c' } })).toBe(false);
  });

  it('for who fits one of several: that he fits the same with one more', () => {
    const wider: Condition = { any: [a, b, is('r', 'a')] };
    expect(isDecided([single('q'), single('r')], [{ any: [a, b] }, wider], { q: { option: 'b' } })).toBe(true);
  });

  it('for who ticked what excludes all others, and not for who ticked another', () => {
    const none = is('t', 'none');
    const tick = is('t', 'a');
    expect(isDecided([ticks('t')], [none, tick], { t: { options: ['none'] } })).toBe(true);
    expect(isDecided([ticks('t')], [is('t', 'b'), tick], { t: { options: ['b'] } })).toBe(false);
  });

  it('for who is above a number: that he is above a smaller one', () => {
    const [five, ten] = [5, 10].map((atLeast): Condition => ({ question: 'n', atLeast }));
    if (five === undefined || ten === undefined) throw new Error('no borders');
    expect(isDecided([number('n')], [ten, five], { n: 12 })).toBe(true);
    expect(isDecided([number('n')], [five, ten], { n: 12 })).toBe(false);
  });

  it('for who answered what only some are asked: that he was asked', () => {
    const questions = [single('q'), single('led', { not: a })];
    expect(isDecided(questions, [is('led', 'a'), a], { q: { option: 'b' }, led: { option: 'a' } })).toBe(true);
    expect(isDecided(questions, [a, is('led', 'a')], { q: { option: 'a' } })).toBe(true);
    expect(isDecided(questions, [a, is('led', 'a')], { q: { option: 'b' } })).toBe(false);
  });
});

describe('the ways in which people can answer', () => {
  it('are those that conditions tell apart', () => {
    const questionnaire = questionnaireOf(single('q'), single('other'), single('led', is('q', 'a')));
    expect(possibleAnswers(questionnaire, [is('led', 'b')])).toEqual([
      { q: { option: 'c' } },
      { q: { option: 'a' }, led: { option: 'c' } },
      { q: { option: 'a' }, led: { option: 'b' } },
    ]);
  });

  it('are not listed where they are too many, and then nothing is decided', () => {
    const many = Array.from({ length: 16 }, (_, place) => single(`q${place}`));
    const all: Condition = { all: many.map(({ id }) => is(id, 'a')) };
    const questionnaire = questionnaireOf(...many);
    expect(possibleAnswers(questionnaire, [all])).toBeNull();
    const first = is('q0', 'a');
    const answers = { q0: { option: 'b' } };
    expect(decidedConditions(questionnaire, [all])(all, { conditions: [first], answers })).toBe(false);
  });
});
