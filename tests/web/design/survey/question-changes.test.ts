import { describe, expect, it } from 'vitest';
import {
  freshQuestionId,
  questionOf,
  withoutQuestion,
  withQuestionAdded,
  withQuestionCopied,
  withQuestionReplaced,
  withQuestionShifted,
} from '../../../../web/design/survey/draft/question-changes';
import { outline, single, TWO_PAGES } from './sample-questionnaire';

describe('changing the questions of a draft', () => {
  it('adds behind a named question and else at the end', () => {
    expect(outline(withQuestionAdded(TWO_PAGES, { question: single('q9'), after: 'q1' }))).toBe('q1 q9 q2 | q3');
    expect(outline(withQuestionAdded(TWO_PAGES, { question: single('q9') }))).toBe('q1 q2 | q3 q9');
  });

  it('makes the first page of an empty draft', () => {
    expect(outline(withQuestionAdded({ ...TWO_PAGES, pages: [] }, { question: single('q1') }))).toBe('q1');
  });

  it('moves inside a page, over the edge of a page, and not over the ends of the form', () => {
    expect(outline(withQuestionShifted(TWO_PAGES, { id: 'q1', step: 1 }))).toBe('q2 q1 | q3');
    expect(outline(withQuestionShifted(TWO_PAGES, { id: 'q2', step: 1 }))).toBe('q1 | q2 q3');
    expect(outline(withQuestionShifted(TWO_PAGES, { id: 'q3', step: -1 }))).toBe('q1 q2 q3 | ');
    expect(withQuestionShifted(TWO_PAGES, { id: 'q1', step: -1 })).toBe(TWO_PAGES);
    expect(withQuestionShifted(TWO_PAGES, { id: 'q3', step: 1 })).toBe(TWO_PAGES);
  });

  it('copies with a new id and the same content', () => {
    const copied = withQuestionCopied(TWO_PAGES, { id: 'q1', copyId: freshQuestionId(TWO_PAGES) });
    expect(outline(copied)).toBe('q1 q4 q2 | q3');
    expect(questionOf(copied, 'q4')).toEqual({ ...single('q1'), id: 'q4' });
  });

  it('takes the smallest id that is free again after a deletion', () => {
    const shorter = withoutQuestion(TWO_PAGES, 'q2');
    expect(outline(shorter)).toBe('q1 | q3');
    expect(freshQuestionId(shorter)).toBe('q2');
  });

  it('replaces one question and leaves the others as they are', () => {
    const changed = withQuestionReplaced(TWO_PAGES, single('q2', '改过'));
    expect(questionOf(changed, 'q2')?.title.zh).toBe('改过');
    expect(changed.pages[1]).toBe(TWO_PAGES.pages[1]);
  });
});
