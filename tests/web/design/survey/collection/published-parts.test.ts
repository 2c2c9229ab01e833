import { beforeAll, describe, expect, it } from 'vitest';
import { type Question, questionsOf } from '#domain/questionnaire/model';
import { WORK_STYLE_REVIEW } from '#domain/questionnaire/templates/work-style-review';
import { publishedParts } from '../../../../../web/design/survey/collection/published-parts';
import { loadWords } from '../../../../../web/lib/i18n';
import { collectionWords } from '../../../../../web/lib/words';
import { TWO_PAGES } from '../sample-questionnaire';

beforeAll(() => loadWords(collectionWords));

function asking(questions: readonly Question[]) {
  return publishedParts({ ...TWO_PAGES, pages: [{ id: 'p1', title: { zh: '' }, questions }] }).join('。');
}

describe('what leaders will see of a wave', () => {
  const polled = questionsOf(TWO_PAGES);
  const rated = questionsOf(WORK_STYLE_REVIEW.questionnaire).filter(({ kind }) => kind === 'targets');
  const text = questionsOf(WORK_STYLE_REVIEW.questionnaire).filter(({ kind }) => kind === 'long-text');

  it('is neither ranking nor points where no units are rated', () => {
    expect(asking(polled)).toContain('概览和各题分布');
    expect(asking(polled)).not.toMatch(/排名|分值|类别平均/);
    expect(asking(rated)).toMatch(/排名和分档、分值计算过程.*类别平均/);
  });

  it('is the distribution of questions where a review asks some', () => {
    expect(asking(rated)).not.toContain('各题分布');
    expect(asking([...rated, ...polled])).toContain('各题分布');
  });

  it('is texts only where some are invited', () => {
    expect(text).not.toEqual([]);
    expect(asking(polled)).not.toContain('文字意见');
    expect(asking([...polled, ...text])).toContain('文字意见');
  });
});
