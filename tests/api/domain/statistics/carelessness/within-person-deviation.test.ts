import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withinPersonDeviations } from '#domain/statistics/carelessness/within-person-deviation';
import expected from '../../../../data/bfi/careless-and-drivers.json';
import { answerRows, columnsOf } from '../../../../support/data-sets/answer-columns';
import { bfiItems } from '../../../../support/data-sets/bfi';
import { momentsOf } from '../../../../support/data-sets/moments-of';

describe('withinPersonDeviations', () => {
  it('gives R’s sd of every person: mean and the ten lowest of 2,800', () => {
    const deviations = withinPersonDeviations(bfiItems());
    expect(momentsOf(deviations).mean).toBeCloseTo(expected.withinPersonDeviation.mean, 12);
    const lowest = deviations.toSorted().slice(0, 10);
    expected.withinPersonDeviation.lowest.forEach((value, place) => expect(lowest[place]).toBeCloseTo(value, 10));
  });

  it('is the standard deviation of whatever was answered', () => {
    fc.assert(
      fc.property(answerRows(6), (rows) => {
        const deviations = withinPersonDeviations(columnsOf(rows));
        rows.forEach((row, index) => {
          const { variance } = momentsOf(row.filter((answer) => !Number.isNaN(answer)));
          if (Number.isNaN(variance)) expect(deviations[index]).toBeNaN();
          else expect(deviations[index]).toBeCloseTo(Math.sqrt(variance), 12);
        });
      }),
    );
  });

  it('is exactly 0 for equal answers that have no exact binary form', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.integer({ min: 2, max: 25 }), (answer, items) => {
        expect(withinPersonDeviations(columnsOf([Array.from({ length: items }, () => answer)]))[0]).toBe(0);
      }),
    );
  });

  it('keeps its digits far from 0, and where the first answer is far from the others', () => {
    expect(withinPersonDeviations(columnsOf([[1e9 + 1, 1e9 + 2, 1e9 + 3]]))[0]).toBe(1);
    const answers = [1e9, 1, 2, 3];
    expect(withinPersonDeviations(columnsOf([answers]))[0]).toBeCloseTo(Math.sqrt(momentsOf(answers).variance), 5);
  });
});
