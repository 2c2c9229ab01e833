import { describe, expect, it } from 'vitest';
import { type LocalizedText, questionsOf } from '#domain/questionnaire/model';
import { SCALE_PRESETS, scalePreset } from '#domain/questionnaire/scale-presets';
import { findTemplate, TEMPLATES } from '#domain/questionnaire/templates';
import { SURVEY_KINDS } from '#domain/survey/model';

function textsIn(value: unknown): readonly LocalizedText[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value) return [value as LocalizedText];
  return Object.values(value).flatMap(textsIn);
}

describe('templates', () => {
  it('offer one for every kind of survey and are found by id', () => {
    expect(TEMPLATES.map(({ kind }) => kind).toSorted()).toEqual(SURVEY_KINDS.toSorted());
    for (const template of TEMPLATES) expect(findTemplate(template.id)).toBe(template);
    expect(findTemplate('nothing')).toBeUndefined();
  });

  it('have the questions that they announce', () => {
    const counts = Object.fromEntries(
      TEMPLATES.map(({ id, questionnaire }) => [id, questionsOf(questionnaire).length]),
    );
    expect(counts).toEqual({
      'work-style-review': 6,
      'thought-dynamics': 20,
      'counter-satisfaction': 9,
      debriefing: 1,
    });
  });

  it('rate units on five criteria of equal weight and people on one', () => {
    const criteria = TEMPLATES.flatMap(({ questionnaire }) =>
      questionsOf(questionnaire).flatMap((question) => (question.kind === 'targets' ? [question.criteria] : [])),
    );
    expect(criteria.map((list) => list.map(({ weight }) => weight))).toEqual([[20, 20, 20, 20, 20], [100]]);
  });

  it('say everything in both languages, with Chinese typography in the Chinese', () => {
    const texts = textsIn([TEMPLATES, SCALE_PRESETS]);
    expect(texts.length).toBeGreaterThan(300);
    for (const { zh, en } of texts) {
      if (zh === '') continue;
      expect(en, zh).toMatch(/[A-Za-z0-9]/);
      expect(zh).not.toMatch(/[,;:?!()“”"·…]/);
      expect(zh).not.toMatch(/[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]/);
    }
  });

  it('ask who one is last, and leave it open', () => {
    const about = findTemplate('thought-dynamics')?.questionnaire.pages.at(-1);
    expect(about?.id).toBe('about');
    expect(about?.questions.every(({ required }) => !required)).toBe(true);
  });
});

describe('scale presets', () => {
  it('carry the published scores', () => {
    const scores = (id: Parameters<typeof scalePreset>[0]) => scalePreset(id).options.map(({ score }) => score);
    expect(scores('satisfaction-5')).toEqual([0, 30, 60, 80, 100]);
    expect(scores('satisfaction-3-high')).toEqual([55, 75, 100]);
    expect(scores('satisfaction-3')).toEqual([30, 70, 100]);
    expect(scores('agreement-5')).toEqual([0, 25, 50, 75, 100]);
    expect(scores('grades-4')).toEqual([0, 60, 80, 100]);
  });
});
