import { describe, expect, it } from 'vitest';
import {
  withoutPage,
  withoutPageBreak,
  withPageBreak,
  withPageReplaced,
  withPageShifted,
} from '../../../../web/design/survey/draft/page-changes';
import { outline, TWO_PAGES } from './sample-questionnaire';

describe('changing the pages of a draft', () => {
  it('breaks a page behind a question', () => {
    const broken = withPageBreak(TWO_PAGES, 'q1');
    expect(outline(broken)).toBe('q1 | q2 | q3');
    expect(broken.pages.map(({ id }) => id)).toEqual(['p1', 'p3', 'p2']);
  });

  it('takes a break away without losing a question', () => {
    expect(outline(withoutPageBreak(TWO_PAGES, 'p2'))).toBe('q1 q2 q3');
    const first = withoutPageBreak(TWO_PAGES, 'p1');
    expect(outline(first)).toBe('q1 q2 q3');
    expect(first.pages[0]?.title.zh).toBe('意见');
  });

  it('moves a page with its questions, not over the ends', () => {
    expect(outline(withPageShifted(TWO_PAGES, { id: 'p2', step: -1 }))).toBe('q3 | q1 q2');
    expect(withPageShifted(TWO_PAGES, { id: 'p1', step: -1 })).toBe(TWO_PAGES);
  });

  it('deletes a page with its questions, except the last page', () => {
    const left = withoutPage(TWO_PAGES, 'p1');
    expect(outline(left)).toBe('q3');
    expect(withoutPage(left, 'p2')).toBe(left);
  });

  it('renames a page', () => {
    const renamed = withPageReplaced(TWO_PAGES, { id: 'p1', title: { zh: '办事' }, questions: [] });
    expect(renamed.pages.map(({ title }) => title.zh)).toEqual(['办事', '意见']);
  });
});
