import { describe, expect, it } from 'vitest';
import { checkPeople } from '#domain/preview/check-people';
import { GROUPS, questionnaireOf } from '../tabulation/review/example-review';

function choice(id: string, options: number) {
  const list = Array.from({ length: options }, (_, place) => ({ id: `${id}${place}`, label: { zh: '' } }));
  return { id, kind: 'single', title: { zh: '' }, required: true, options: list } as const;
}

const PLAN = {
  wave: { questionnaire: questionnaireOf(choice('unit', 3), choice('opinion', 2)), groups: GROUPS },
  tables: [{ id: 'units', title: { zh: '' }, by: [{ kind: 'question', question: 'unit' }] }],
} as const;

describe('how people are supposed to be spread', () => {
  it.each([{}, { unit: { unit0: 5, unit1: 1, unit2: 0 } }, { unit: { unit1: 1 } }])('fits the plan: %j', (people) => {
    expect(checkPeople(people, PLAN)).toEqual([]);
  });

  it.each([
    [{ nowhere: { unit0: 1 } }, 'people.question-unknown', { question: 'nowhere' }],
    [{ opinion: { opinion0: 1 } }, 'people.question-unknown', { question: 'opinion' }],
    [{ unit: { unit0: 1, unit9: 1 } }, 'people.option-unknown', { question: 'unit', option: 'unit9' }],
    [{ unit: { unit0: 0, unit1: 0 } }, 'people.nobody', { question: 'unit' }],
    [{ unit: {} }, 'people.nobody', { question: 'unit' }],
  ])('does not: %j', (people, code, details) => {
    expect(checkPeople(people, PLAN)).toEqual([{ code, details }]);
  });
});
