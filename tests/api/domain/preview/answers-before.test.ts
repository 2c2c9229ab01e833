import { answersBefore } from '#domain/preview/answers-before';
import { releasedShares, subjectsOf } from '#domain/preview/preview-subjects';
import type { MultipleQuestion, Question, SingleQuestion } from '#domain/questionnaire/model';
import { USUAL_SCHEME } from '#domain/scoring/scheme';
import type { Tabulation } from '#domain/tabulation/model';
import { describe, expect, it } from 'vitest';
import { bureauWave } from '../figures/bureau-wave';

const OPTIONS = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: { zh: id } }));
const WITHOUT_B = [{ id: 'a', label: { zh: 'A, renamed' } }, ...OPTIONS.slice(2)];
const UNIT: SingleQuestion = { id: 'unit', kind: 'single', title: { zh: '' }, required: true, options: OPTIONS };
const NEEDS: MultipleQuestion = { id: 'needs', kind: 'multiple', title: { zh: '' }, required: true, options: OPTIONS };

function released(question: string, counts: readonly number[]): Tabulation {
  const overall = { released: true, n: 100, dontKnow: 0, counts } as const;
  return { ...bureauWave().tabulation, questions: [{ question, overall, groups: [] }] };
}

function changed<Asked extends Question>(question: Asked, change: Partial<Asked>) {
  const now = { ...question, ...change };
  return { earlier: [question], now: [now] };
}

describe('answers of the wave before', () => {
  it('stay with their options where one was removed and one renamed', () => {
    const questions = changed(UNIT, { options: WITHOUT_B });
    const before = answersBefore(released('unit', [40, 30, 20, 10]), questions);
    expect(releasedShares(questions.now, before)).toEqual({ unit: { a: 40, c: 20, d: 10 } });
  });

  it('stay with their options where these were put in another order', () => {
    const questions = changed(UNIT, { options: OPTIONS.toReversed() });
    const before = answersBefore(released('unit', [40, 30, 20, 10]), questions);
    expect(releasedShares(questions.now, before)).toEqual({ unit: { d: 10, c: 20, b: 30, a: 40 } });
  });

  it('are ticks of the same options', () => {
    const questions = changed(NEEDS, { options: WITHOUT_B });
    const last = answersBefore(released('needs', [40, 30, 20, 10]), questions);
    const [subject] = subjectsOf(questions.now, {
      people: { all: 100 },
      last,
      groups: [],
      scheme: USUAL_SCHEME,
      unanimousScores: 'withheld',
      dividing: new Set(),
      ofSome: new Set(),
    });
    expect(subject?.answers).toEqual([
      [40, 60],
      [20, 80],
      [10, 90],
    ]);
  });

  it('are none where no option that was chosen is left', () => {
    const questions = changed(UNIT, { options: OPTIONS.slice(3) });
    const before = answersBefore(released('unit', [60, 30, 10, 0]), questions);
    expect(releasedShares(questions.now, before)).toEqual({});
  });
});
