import { describe, expect, it } from 'vitest';
import { publicationOf } from '#domain/disclosure/publication-plan';
import type { Question } from '#domain/questionnaire/model';
import { WORK_STYLE_REVIEW } from '#domain/questionnaire/templates/work-style-review';
import { shownWithout, tableCount } from '../../../../../web/design/survey/publication/tables/shown-tables';
import { TWO_PAGES } from '../sample-questionnaire';

const PLAN = publicationOf({ minimumGroupSize: 10 });

describe('the number of tables of a plan', () => {
  it('is that of everybody and the rater groups in a poll', () => {
    expect(tableCount(PLAN, { questionnaire: TWO_PAGES, groups: [] })).toBe(2);
  });

  it('is that of the four tables of a review and those of its other questions', () => {
    const { questionnaire } = WORK_STYLE_REVIEW;
    const questions: readonly Question[] = questionnaire.pages.flatMap((page) => page.questions);
    const others = questions.some(({ kind }) => !['targets', 'text', 'long-text'].includes(kind));
    expect(tableCount(PLAN, { questionnaire, groups: [] })).toBe(4 + Number(others) + 1);
  });
});

describe('the table that is looked at', () => {
  const table = (id: string) => ({ id, title: { zh: id }, by: [] });
  const plan = { tables: ['a', 'b', 'c'].map(table), textThreshold: 10 };
  const wave = { questionnaire: TWO_PAGES, groups: [] };

  it('is, once one is taken off, that which follows it, else the one before, else that of everybody', () => {
    expect(shownWithout(plan, 'a', wave)).toEqual({ kind: 'planned', tableId: 'b' });
    expect(shownWithout(plan, 'c', wave)).toEqual({ kind: 'planned', tableId: 'b' });
    expect(shownWithout({ ...plan, tables: [table('a')] }, 'a', wave)).toEqual({ kind: 'everybody', tableId: null });
  });
});
