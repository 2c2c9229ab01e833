import { describe, expect, it } from 'vitest';
import type { AnswerVector } from '#domain/answers/vector';
import type { Question, Questionnaire } from '#domain/questionnaire/model';
import { createCompletionTest, toldCompletion } from '#domain/tabulation/ballot-completion';
import { tabulate } from '#domain/tabulation/tabulate';
import { POLL_QUESTIONS } from '../../../support/fixtures/results-fixture';

import { GROUPS, NO_ACCOUNT, SETTINGS } from './review/example-review';

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

describe('how many ballots are complete', () => {
  const UNITS = { id: 'units', title: TITLE, by: [{ kind: 'question', question: 'unit' }] } as const;
  const OF_UNIT = { ...choice('unit'), required: true };

  /** In a small unit, and in a large one, so many leave out three of four questions, and the others answer them all. */
  function completionOf(small: readonly [leavingOut: number, people: number], large: readonly [number, number]) {
    const ballots = [small, large].flatMap(([leavingOut, people], unit) =>
      Array.from({ length: people }, (_, person) => {
        const answer = person < leavingOut ? null : person % 2;
        return { groupId: 'public', vector: [unit, answer, answer, answer] };
      }),
    );
    const publication = { tables: [UNITS], textThreshold: 10 };
    const questionnaire = form(OF_UNIT, choice('a'), choice('b'), choice('c'));
    return tabulate({
      questionnaire,
      groups: GROUPS,
      settings: { ...SETTINGS, publication },
      ballots,
      account: NO_ACCOUNT,
    }).ballots.completion;
  }

  it('is told of those of whom everything is shown', () => {
    expect(completionOf([3, 40], [5, 200])).toEqual({ complete: 232, partial: 0, brokenOff: 8 });
  });

  it('is not told beside a hidden cell, unless it is of many and about', () => {
    expect(completionOf([19, 20], [5, 200])).toBeNull();
    const tell = (count: number | null) => (count === null ? null : 10 * Math.round(count / 10));
    const told = toldCompletion({ complete: 503, partial: 104, brokenOff: 107 }, { questionnaire: FIVE, tell });
    expect(told).toEqual({ complete: 504, partial: 100, brokenOff: 110 });
  });

  it('is told where every ballot has to be and is: it says nothing', () => {
    const required = form(...['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...choice(id), required: true })), choice('f'));
    const counts = { complete: 30, partial: 0, brokenOff: 0 };
    expect(toldCompletion(counts, { questionnaire: required, tell: () => null })).toEqual(counts);
    expect(toldCompletion(counts, { questionnaire: FIVE, tell: () => null })).toBeNull();
    const imported = { complete: 27, partial: 0, brokenOff: 3 };
    expect(toldCompletion(imported, { questionnaire: required, tell: () => null })).toBeNull();
  });
});
