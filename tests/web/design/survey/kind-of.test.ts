import { expect, it } from 'vitest';
import { WORK_STYLE_REVIEW } from '#domain/questionnaire/templates/work-style-review';
import { kindOf } from '../../../../web/design/survey/paste/kind-of';
import { TWO_PAGES } from './sample-questionnaire';

it('takes a form that rates units for a review, whatever it is called', () => {
  expect(kindOf({ ...WORK_STYLE_REVIEW.questionnaire, title: { zh: '满意度' } })).toBe('review');
});

it('goes by the title otherwise', () => {
  expect(kindOf({ ...TWO_PAGES, title: { zh: '食堂满意度调查' } })).toBe('satisfaction');
  expect(kindOf({ ...TWO_PAGES, title: { zh: '近期想法' } })).toBe('poll');
});
