import { describe, expect, it } from 'vitest';
import { estimateEffort } from '#domain/questionnaire/estimate';
import type { Questionnaire } from '#domain/questionnaire/model';
import { TEMPLATES } from '#domain/questionnaire/templates';
import { COUNTER_SATISFACTION } from '#domain/questionnaire/templates/counter-satisfaction';
import { WORK_STYLE_REVIEW } from '#domain/questionnaire/templates/work-style-review';
import { parseText } from '#domain/questionnaire/text-format';
import { EVERY_KIND } from '../answers/every-kind';

function ratingOnly(picking: 'all' | 'familiar'): Questionnaire {
  const pages = WORK_STYLE_REVIEW.questionnaire.pages.slice(0, 1).map((page) => ({
    ...page,
    questions: page.questions.flatMap((question) => (question.kind === 'targets' ? [{ ...question, picking }] : [])),
  }));
  return { ...WORK_STYLE_REVIEW.questionnaire, pages };
}

describe('estimateEffort', () => {
  it('takes 41 minutes for 122 units with five criteria, 5 for the familiar ones', () => {
    expect(estimateEffort(ratingOnly('all'), 122)).toEqual({ taps: 610, texts: 0, seconds: 2440, minutes: 41 });
    expect(estimateEffort(ratingOnly('familiar'), 122)).toMatchObject({ taps: 70, minutes: 5 });
    expect(estimateEffort(ratingOnly('familiar'), 6).taps).toBe(30);
  });

  it('counts taps and texts of every kind', () => {
    expect(estimateEffort(EVERY_KIND)).toEqual({ taps: 14, texts: 4, seconds: 14 * 4 + 60 + 3 * 15, minutes: 3 });
  });

  it('gives ten taps and one text for the form of a service counter', () => {
    const text =
      '问卷\n1、窗口\n甲 乙\n2、首次吗？ 是／否\n3、满意吗（每项五级）\n甲\n乙\n丙\n丁\n4、改什么（最多选 3 项）\n甲 乙 丙 丁\n5、从 0 到 10，会推荐吗？\n6、建议';
    expect(estimateEffort(parseText(text).questionnaire)).toEqual({ taps: 10, texts: 1, seconds: 100, minutes: 2 });
  });

  it('never says that something takes no time', () => {
    expect(estimateEffort({ title: { zh: '' }, introduction: { zh: '' }, pages: [] }).minutes).toBe(1);
  });

  it('keeps the templates within a sitting', () => {
    for (const { questionnaire } of TEMPLATES) expect(estimateEffort(questionnaire).minutes).toBeLessThanOrEqual(8);
    expect(estimateEffort(COUNTER_SATISFACTION.questionnaire).minutes).toBeLessThanOrEqual(3);
  });
});
