import { describe, expect, it } from 'vitest';
import { askedWith } from '#domain/logic/asked-with';
import type { Condition, Question } from '#domain/questionnaire/model';

const is = (question: string, chosen: string): Condition => ({ question, chosen });

function choice(id: string, options: readonly string[], showIf?: Condition): Question {
  return {
    id,
    kind: 'single',
    title: { zh: id },
    required: false,
    options: options.map((option) => ({ id: option, label: { zh: option } })),
    ...(showIf && { showIf }),
  };
}

const UNITS = Array.from({ length: 122 }, (_, place) => `o${place}`);
const OPINIONS = Array.from({ length: 13 }, (_, place) => choice(`q${place}`, ['a', 'b', 'c']));

/** Units of whom somebody may be asked a question under this condition. */
function unitsAsked(showIf: Condition, unit = choice('unit', UNITS)): readonly string[] | null {
  const led = choice('led', ['a', 'b'], is('unit', 'o5'));
  const questions = [...OPINIONS, unit, led, choice('asked', ['a', 'b'], showIf)];
  const pages = [{ id: 'p', title: { zh: '' }, questions }];
  const asked = askedWith(unit, { title: { zh: '' }, introduction: { zh: '' }, pages })('asked');
  return asked && [...asked];
}

/** One of the first so many opinions is this. */
const anyOf = (count: number): Condition => ({ any: OPINIONS.slice(0, count).map(({ id }) => is(id, 'a')) });

describe('the units that may be asked a question', () => {
  const either: Condition = { any: [is('unit', 'o0'), is('unit', 'o1')] };

  it.each([5, 6])('are told apart from 120 others where %s further questions decide it', (count) => {
    expect(unitsAsked({ all: [either, anyOf(count)] })).toEqual(['o0', 'o1']);
  });

  it('are all others where a condition names those that are not asked', () => {
    expect(unitsAsked({ all: [{ not: either }, anyOf(6)] })).toEqual(UNITS.slice(2));
  });

  it('are all where it looks at other questions', () => {
    expect(unitsAsked(anyOf(6))).toEqual(UNITS);
  });

  it('are those of whoever is asked what it looks at', () => {
    expect(unitsAsked(is('led', 'a'))).toEqual(['o5']);
  });

  it('are none where nobody is asked both for his unit and this', () => {
    expect(unitsAsked({ not: is('q0', 'a') }, choice('unit', UNITS, is('q0', 'a')))).toEqual([]);
  });

  it('are not known where it can be answered in too many ways', () => {
    expect(unitsAsked({ all: [either, anyOf(13)] })).toBeNull();
  });
});
