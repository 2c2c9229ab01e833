import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '#domain/assessment/run/assess';
import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import { leaf, schemeOf } from '#domain/assessment/templates/parts';
import { sensitivityOf } from '#domain/assessment/what-if/sensitivity';
import { HIGHER, inputsOf, type Values } from '../../../../support/fixtures/assessment-fixture';

const SPREAD = 0.5;

/** One leaf for each of the points, which come to 100. */
function schemeWith(points: readonly number[]): AssessmentScheme {
  const sum = points.reduce((total, one) => total + one, 0);
  const leaves = points.map((one, index) =>
    leaf({ id: `x${index}`, name: { zh: `第 ${index} 项` }, points: (one * 100) / sum }, HIGHER),
  );
  return schemeOf(leaves);
}

/** Values by unit, in the order of the leaves. */
function inputsBy(units: Readonly<Record<string, readonly number[]>>, leaves: number) {
  const column = (index: number): Values =>
    Object.fromEntries(Object.entries(units).flatMap(([code, own]) => (index in own ? [[code, own[index] ?? 0]] : [])));
  return inputsOf(Object.fromEntries(Array.from({ length: leaves }, (_, index) => [`x${index}`, column(index)])));
}

function sensitivityBy(
  units: Readonly<Record<string, readonly number[]>>,
  leaves: number,
  scheme = schemeWith(Array.from({ length: leaves }, () => 1)),
) {
  const outcome = assess(scheme, inputsBy(units, leaves));
  return sensitivityOf({ scheme, outcome, categoryId: 'a', spread: SPREAD, draws: 200 });
}

describe('the sensitivity of places', () => {
  it.each([
    { leads: [-10, 13, -10, -10, -7] },
    // Of so many, not every corner is tried.
    { leads: [-10, 13, -10, 9, -10, -10, 4, -10, -10, -6.5, 7, -3, -5, 2] },
  ])('finds two units that change places in one corner only: $leads', ({ leads }) => {
    const units = { a: leads.map(() => 60), b: leads.map((lead) => 60 + lead) };
    const corner = leads.map((lead) => (lead > 0 ? 1 + SPREAD : 1 - SPREAD));
    const [a, b] = assess(schemeWith(corner), inputsBy(units, leads.length)).units;
    expect(b?.effectiveTotal ?? 0).toBeGreaterThan(a?.effectiveTotal ?? 0);
    expect(sensitivityBy(units, leads.length)).toMatchObject({
      isExact: true,
      steadyPlaces: 0,
      blocks: [{ from: 1, to: 2 }],
    });
    // A little less, and no weights within the bounds do it.
    const steadier = { ...units, b: units.b.map((value) => value - 2) };
    expect(sensitivityBy(steadier, leads.length)).toMatchObject({ isExact: true, steadyPlaces: 2 });
  });

  it('divides places where no corner of the weights puts a lower unit level with a higher one', () => {
    const value = fc.integer({ min: 0, max: 20 }).map((one) => one * 5);
    const table = fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 6 });
    const corners = [0, 1, 2, 3, 4, 5, 6, 7].map((corner) =>
      [0, 1, 2].map((bit) => ((corner >> bit) & 1 ? 1 + SPREAD : 1 - SPREAD)),
    );
    fc.assert(
      fc.property(table, (rows) => {
        const units = Object.fromEntries(rows.map((row, index) => [`u${index}`, row]));
        const found = sensitivityBy(units, 3);
        const order = found.units.map(({ unitCode }) => unitCode);
        const totals = corners.map((corner) => {
          const outcome = assess(schemeWith(corner), inputsBy(units, 3));
          const byCode = new Map(outcome.units.map(({ unitCode, effectiveTotal }) => [unitCode, effectiveTotal ?? 0]));
          return order.map((code) => byCode.get(code) ?? 0);
        });
        const ends = order.flatMap((_, index) => {
          const isBorder = totals.every(
            (all) => Math.min(...all.slice(0, index + 1)) > Math.max(...all.slice(index + 1)) + 1e-8,
          );
          return isBorder ? [index + 1] : [];
        });
        expect(found.blocks.map(({ to }) => to)).toEqual(ends);
      }),
    );
  });

  it('is certain of what was tried only, where something is missing, cut off or set', () => {
    const units = { a: [90, 90], b: [80] };
    expect(sensitivityBy(units, 2)).toMatchObject({ isExact: false });
    expect(sensitivityBy({ a: [90, 90], b: [80, 70] }, 2, { ...schemeWith([1, 1]), cap: 85 })).toMatchObject({
      isExact: false,
    });
    expect(sensitivityBy({ a: [90, 90], b: [80, 70] }, 2, { ...schemeWith([1, 1]), cap: 100 })).toMatchObject({
      isExact: true,
    });
  });
});
