import { describe, expect, it } from 'vitest';
import type { AnswerVector } from '#domain/answers/vector';
import type { Question, Questionnaire } from '#domain/questionnaire/model';
import { createCompletionTest } from '#domain/tabulation/ballot-completion';
import { POLL_QUESTIONS } from '../../../support/fixtures/results-fixture';

const TITLE = { zh: '问卷' };

function form(...questions: readonly Question[]): Questionnaire {
  return { title: TITLE, introduction: TITLE, pages: [{ id: 'p', title: TITLE, questions }] };
}

function choice(id: string, showIf?: Question['showIf']): Question {
  const options = [
    { id: 'yes', label: { zh: '是' } },
    { id: 'no', label: { zh: '否' } },
  ];
  return { id, kind: 'single', title: TITLE, required: false, options, ...(showIf !== undefined && { showIf }) };
}

const FIVE = form(...['a', 'b', 'c', 'd', 'e'].map((id) => choice(id)));

describe('a ballot', () => {
  it.each<[AnswerVector, string]>([
    [[0, 0, 0, 0, 0], 'complete'],
    [[0, 0, 0, 0, null], 'partial'],
    [[0, 0, 0, null, null], 'partial'],
    [[0, 0, null, null, null], 'brokenOff'],
  ])('of five questions %j is %s: more than 80 per cent, and 50 from there on', (vector, completion) => {
    expect(createCompletionTest(FIVE)(vector)).toBe(completion);
  });

  it('has every item to answer, takes “don’t know” for an answer, and owes no words', () => {
    const poll = form(...POLL_QUESTIONS.filter(({ id }) => id === 'climate' || id === 'advice'));
    const completionOf = createCompletionTest(poll);
    expect(completionOf(['33-3-', null])).toBe('complete');
    expect(completionOf(['333..', null])).toBe('partial');
    expect(completionOf(['33...', '很好'])).toBe('brokenOff');
  });

  it('owes nothing for a question that only some are asked, whether it was one of them or not', () => {
    const followUps = ['b', 'c', 'd'].map((id) => choice(id, { question: 'a', chosen: 'yes' }));
    const completionOf = createCompletionTest(form(choice('a'), ...followUps, choice('e')));
    expect(completionOf([1, null, null, null, 0])).toBe('complete');
    expect(completionOf([0, null, null, null, 0])).toBe('complete');
    expect(completionOf([0, 1, 1, 1, null])).toBe('partial');
  });

  it('of nothing but words is complete', () => {
    const words = form(...POLL_QUESTIONS.filter(({ id }) => id === 'advice'));
    expect(createCompletionTest(words)([null])).toBe('complete');
  });
});
