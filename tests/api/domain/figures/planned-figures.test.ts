import { describe, expect, it } from 'vitest';
import { figuresOf, tableFigures } from '#domain/figures/figure-list';
import { recompute } from '#domain/figures/trace/recompute';
import { traceOf } from '#domain/figures/trace/trace-of';
import type { Question } from '#domain/questionnaire/model';
import { questionnaireOf } from '../tabulation/review/example-review';
import { countedWave, publishedWave } from './example-wave';

function choice(id: string, options: number): Question {
  return {
    id,
    kind: 'single',
    title: { zh: id },
    required: true,
    options: Array.from({ length: options }, (_, place) => ({
      id: `${id}${place}`,
      label: { zh: '' },
      score: 50 * place,
    })),
  };
}

const UNITS = { id: 'units', title: { zh: '' }, by: [{ kind: 'question', question: 'unit' }] } as const;

/** Units of 20, 30, 25 and 3 people. */
const WAVE = publishedWave(
  countedWave({
    questionnaire: questionnaireOf(choice('unit', 4), choice('opinion', 3)),
    settings: { minimumGroupSize: 10, publication: { tables: [UNITS], textThreshold: 10 } },
    ballots: [20, 30, 25, 3].flatMap((people, unit) =>
      Array.from({ length: people }, (_, person) => ({ groupId: 'public', vector: [unit, person % 3] })),
    ),
  }),
);

describe('figures of a planned table', () => {
  const figures = tableFigures(WAVE, 'units');

  it('are the cells that it shows and hides, each with an id of its own', () => {
    const shares = figures.filter(
      ({ measure, subject }) => measure === 'option-share' && subject.option === 'opinion0',
    );
    expect(shares.map(({ id, value, n, reason }) => [id, value, n, reason])).toEqual([
      ['option-share:opinion/*/opinion0/units/unit0', null, null, 'protected'],
      ['option-share:opinion/*/opinion0/units/unit1', 1 / 3, 30, null],
      ['option-share:opinion/*/opinion0/units/unit2', 9 / 25, 25, null],
      ['option-share:opinion/*/opinion0/units/unit3', null, null, 'below-threshold'],
    ]);
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
  });

  it('are not in the list of everything, but found by their id', () => {
    expect(figuresOf(WAVE).some(({ subject }) => subject.table !== undefined)).toBe(false);
    expect(tableFigures(WAVE, 'ages')).toEqual([]);
  });

  it('have a trace down to counts that gives the same double', () => {
    for (const figure of figures.filter(({ value }) => value !== null)) {
      const trace = traceOf(WAVE, figure.id);
      expect(trace?.figure).toEqual(figure);
      expect(trace?.root && recompute(trace.root)).toBe(figure.value);
    }
    expect(traceOf(WAVE, 'mean:opinion/*/units/unit3')?.root).toBeNull();
    expect(traceOf(WAVE, 'mean:opinion/*/units/nowhere')).toBeNull();
  });
});
