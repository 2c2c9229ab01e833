import { describe, expect, it } from 'vitest';
import { publicationOf } from '#domain/disclosure/publication-plan';
import type { Question } from '#domain/questionnaire/model';
import { WORK_STYLE_REVIEW } from '#domain/questionnaire/templates/work-style-review';
import { tableCount } from '../../../../../web/design/survey/publication/tables/shown-tables';
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
