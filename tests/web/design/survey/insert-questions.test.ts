import { describe, expect, it } from 'vitest';
import { checkConditions } from '#domain/logic/check-conditions';
import type { Questionnaire } from '#domain/questionnaire/model';
import { withQuestionsInserted } from '../../../../web/design/survey/draft/insert-questions';
import { questionOf } from '../../../../web/design/survey/draft/question-changes';
import { outline, single, TWO_PAGES } from './sample-questionnaire';

const INSERTED: Questionnaire = {
  title: { zh: '粘贴的' },
  introduction: { zh: '' },
  pages: [
    {
      id: 'p1',
      title: { zh: '' },
      questions: [single('q1', '甲'), { ...single('q2', '乙'), showIf: { not: { question: 'q1', chosen: 'o2' } } }],
    },
  ],
};

describe('inserting questions into a draft', () => {
  it('joins one nameless page to the last page, with ids that are free', () => {
    expect(outline(withQuestionsInserted(TWO_PAGES, INSERTED))).toBe('q1 q2 | q3 q4 q5');
  });

  it('keeps conditions on the inserted questions themselves', () => {
    const joined = withQuestionsInserted(TWO_PAGES, INSERTED);
    expect(questionOf(joined, 'q5')?.showIf).toEqual({ not: { question: 'q4', chosen: 'o2' } });
    expect(checkConditions(joined)).toEqual([]);
  });

  it('appends several pages as pages and drops an empty one they follow', () => {
    const named = { ...INSERTED, pages: INSERTED.pages.map((page) => ({ ...page, title: { zh: '新页' } })) };
    const withEmpty = { ...TWO_PAGES, pages: [...TWO_PAGES.pages, { id: 'p3', title: { zh: '' }, questions: [] }] };
    const appended = withQuestionsInserted(withEmpty, named);
    expect(outline(appended)).toBe('q1 q2 | q3 | q4 q5');
    expect(new Set(appended.pages.map(({ id }) => id)).size).toBe(3);
  });
});
