import { DONT_KNOW } from '#domain/answers/model';
import type { Questionnaire, TargetsQuestion } from '#domain/questionnaire/model';
import { describe, expect, it } from 'vitest';
import { withCriterion, withRating } from '../../../web/fill/state/ratings';
import { doneIn, openPlaces, sectionsOf } from '../../../web/fill/state/steps';

const UNITS: TargetsQuestion = {
  id: 'units',
  kind: 'targets',
  title: { zh: '请评价' },
  required: true,
  criteria: [
    { id: 'speed', title: { zh: '效率' }, weight: 1 },
    { id: 'care', title: { zh: '态度' }, weight: 1 },
  ],
  scale: { options: [], dontKnow: { zh: '不了解' } },
  picking: 'all',
  selection: { kind: 'all' },
  categories: [
    { id: 'a', title: { zh: '甲' } },
    { id: 'b', title: { zh: '乙' } },
    { id: 'c', title: { zh: '丙' } },
  ],
  targets: ['a1', 'a2', 'a3', 'a4', 'b1'].map((id) => ({ id, name: { zh: id }, category: id.charAt(0), initials: '' })),
};

const FORM: Questionnaire = {
  title: { zh: '评议' },
  introduction: { zh: '' },
  pages: [
    { id: 'rating', title: { zh: '评单位' }, questions: [UNITS] },
    {
      id: 'opinion',
      title: { zh: '意见题' },
      questions: [
        { id: 'know', kind: 'text', title: { zh: '怎么知道' }, required: false, maximumLength: 20 },
        {
          id: 'more',
          kind: 'text',
          title: { zh: '再说说' },
          required: false,
          maximumLength: 20,
          showIf: { question: 'know', answered: true },
        },
      ],
    },
  ],
};

describe('the way through the form', () => {
  it('has a section for each category with units and one for the other questions of a page', () => {
    expect(keysOf(FORM, {}, 0)).toEqual([
      ['units/a/a1', 'units/a/a2', 'units/a/a3', 'units/a/a4'],
      ['units/b/b1'],
      ['know'],
    ]);
  });

  it('begins each category at the unit that was drawn, and leaves out none', () => {
    expect(keysOf(FORM, {}, 0.5)[0]).toEqual(['units/a/a3', 'units/a/a4', 'units/a/a1', 'units/a/a2']);
    expect(keysOf(FORM, {}, 0.999)[0]?.[0]).toBe('units/a/a4');
  });

  it('shows a question when its condition holds', () => {
    expect(keysOf(FORM, { know: '网上' }, 0)[2]).toEqual(['know', 'more']);
  });

  it('asks for the familiar units first, and then for those alone', () => {
    const familiar = {
      ...FORM,
      pages: [
        { ...FORM.pages[0], id: 'rating', title: { zh: '' }, questions: [{ ...UNITS, picking: 'familiar' as const }] },
      ],
    };
    expect(keysOf(familiar, {}, 0)).toEqual([['units?']]);
    expect(keysOf(familiar, { units: { targets: { b1: {}, a2: {} } } }, 0)).toEqual([
      ['units?'],
      ['units/a/a2'],
      ['units/b/b1'],
    ]);
  });
});

describe('the progress of a section', () => {
  it('counts a card when its last criterion is rated, or when it is not known', () => {
    const rated = { units: { targets: { a1: { speed: 'x', care: 'y' }, a2: { speed: 'x' }, a3: DONT_KNOW } as const } };
    const section = sectionsOf({ questionnaire: FORM, answers: rated, start: 0 })[0];
    expect(section && doneIn(section, rated)).toBe(2);
    expect(section?.steps.map((step) => openPlaces(step, rated))).toEqual([0, 1, 0, 2]);
  });
});

describe('a rating', () => {
  it('is taken back by choosing it again', () => {
    const once = withCriterion({}, 'speed', '4');
    expect(once).toEqual({ speed: '4' });
    expect(withCriterion(once, 'speed', '5')).toEqual({ speed: '5' });
    expect(withCriterion(once, 'speed', '4')).toEqual({});
  });

  it('begins anew after "not familiar"', () => {
    expect(withCriterion(DONT_KNOW, 'care', '2')).toEqual({ care: '2' });
  });

  it('leaves no answer behind when the last unit is taken out', () => {
    expect(withRating({ a1: {}, b1: {} }, 'a1', undefined)).toEqual({ targets: { b1: {} } });
    expect(withRating({ b1: {} }, 'b1', undefined)).toBeUndefined();
  });
});

function keysOf(questionnaire: Questionnaire, answers: Parameters<typeof openPlaces>[1], start: number) {
  const sections = sectionsOf({ questionnaire, answers, start });
  return sections.map((section) => section.steps.map(({ key }) => key));
}
