import { describe, expect, it } from 'vitest';
import { checkConditions } from '#domain/logic/check-conditions';
import { conditionHolds, visiblePages, visibleQuestions } from '#domain/logic/conditions';
import { type Answers, DONT_KNOW } from '#domain/answers/model';
import type { Condition, Questionnaire } from '#domain/questionnaire/model';
import { EVERY_KIND } from '../answers/every-kind';

const ids = (answers: Answers) => visibleQuestions(EVERY_KIND, answers).map(({ id }) => id);

describe('conditionHolds', () => {
  const answers: Answers = {
    one: { option: 'a' },
    many: { options: ['b', 'c'] },
    order: { order: ['d'] },
    number: 5,
    unsure: DONT_KNOW,
    blank: '  ',
  };

  it.each<[Condition, boolean]>([
    [{ question: 'one', chosen: 'a' }, true],
    [{ question: 'one', chosen: 'b' }, false],
    [{ question: 'many', chosen: 'c' }, true],
    [{ question: 'order', chosen: 'd' }, true],
    [{ question: 'missing', chosen: 'a' }, false],
    [{ question: 'number', chosen: '5' }, false],
    [{ question: 'number', atLeast: 5 }, true],
    [{ question: 'number', atLeast: 5.1 }, false],
    [{ question: 'number', atMost: 5 }, true],
    [{ question: 'number', atMost: 4.9 }, false],
    [{ question: 'unsure', atLeast: 0 }, false],
    [{ question: 'unsure', atMost: 99 }, false],
    [{ question: 'unsure', answered: true }, true],
    [{ question: 'blank', answered: true }, false],
    [{ not: { question: 'missing', answered: true } }, true],
    [
      {
        all: [
          { question: 'one', chosen: 'a' },
          { question: 'many', chosen: 'x' },
        ],
      },
      false,
    ],
    [
      {
        any: [
          { question: 'one', chosen: 'a' },
          { question: 'many', chosen: 'x' },
        ],
      },
      true,
    ],
    [{ all: [] }, true],
    [{ any: [] }, false],
  ])('%j is %s', (condition, expected) => {
    expect(conditionHolds(condition, answers)).toBe(expected);
  });
});

describe('visibleQuestions', () => {
  it('closes a chain when its first link closes', () => {
    expect(ids({ choice: { option: 'no' }, why: { options: ['a'] } })).toContain('more');
    expect(ids({ choice: { option: 'yes' }, why: { options: ['a'] } })).not.toContain('more');
    expect(ids({ choice: { option: 'no' } })).toEqual(expect.arrayContaining(['why']));
  });

  it('hides a page with all of its questions', () => {
    expect(ids({ choice: { option: 'else' } })).toEqual(['choice']);
    expect(visiblePages(EVERY_KIND, { choice: { option: 'else' } }).map(({ id }) => id)).toEqual(['first']);
  });
});

describe('checkConditions', () => {
  it('has nothing to say about conditions that look back', () => {
    expect(checkConditions(EVERY_KIND)).toEqual([]);
  });

  const withCondition = (showIf: Condition): Questionnaire => ({
    ...EVERY_KIND,
    pages: EVERY_KIND.pages.map((page) => ({
      ...page,
      questions: page.questions.map((question) => (question.id === 'likely' ? { ...question, showIf } : question)),
    })),
  });

  it.each<[Condition, string]>([
    [{ question: 'units', answered: true }, 'condition.not-earlier'],
    [{ question: 'likely', answered: true }, 'condition.not-earlier'],
    [{ not: { question: 'nowhere', answered: true } }, 'condition.unknown-question'],
    [{ any: [{ question: 'choice', chosen: 'maybe' }] }, 'condition.unknown-option'],
    [{ question: 'amount', chosen: 'yes' }, 'condition.kind-mismatch'],
    [{ question: 'choice', atLeast: 2 }, 'condition.kind-mismatch'],
    [{ all: [] }, 'condition.empty'],
  ])('%j: %s', (condition, code) => {
    expect(checkConditions(withCondition(condition))).toEqual([expect.objectContaining({ question: 'likely', code })]);
  });

  it('does not let a page look at its own questions', () => {
    const [first, second] = EVERY_KIND.pages;
    if (!first || !second) throw new Error('the example has two pages');
    const showIf: Condition = { question: 'word', answered: true };
    const questionnaire = { ...EVERY_KIND, pages: [first, { ...second, showIf }] };
    expect(checkConditions(questionnaire)).toEqual([
      { page: 'second', code: 'condition.not-earlier', looksAt: 'word' },
    ]);
  });
});
