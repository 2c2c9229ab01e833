import { describe, expect, it } from 'vitest';
import { closeCriterionCells, type CriterionRow } from '#domain/disclosure/criterion-cells';

import { seededRandom, type SeededRandom } from '../../../support/seeded-random';
import { isDerivable } from './linear-attacker';
import { closeTwoLevels } from './two-levels';

const K = 5;
const rulesOf = (criteria: number) => ({
  minimumGroupSize: K,
  weights: Array.from({ length: criteria }, () => 1),
  scores: [0, 50, 100],
});
const DIVIDED = [3, 4, 5];
const UNANIMOUS = [0, 0, 12];

describe('closeCriterionCells', () => {
  const shown = (...counts: readonly (readonly number[])[]): CriterionRow => ({ released: true, counts });

  it('shows all where every group is divided on every criterion', () => {
    const row = shown(DIVIDED, DIVIDED, DIVIDED);
    expect(closeCriterionCells([row, row], rulesOf(3)).criteria).toEqual([null, null, null]);
  });

  it('hides with a criterion on which a group is of one mind the one beside it, as group mean and score are shown', () => {
    const closed = closeCriterionCells(
      [shown(DIVIDED, UNANIMOUS, DIVIDED, [9, 9, 9]), shown(DIVIDED, DIVIDED, DIVIDED, DIVIDED)],
      rulesOf(4),
    );
    expect(closed.cells).toEqual([
      ['complement', 'homogeneous', null, null],
      [null, null, null, null],
    ]);
    expect(closed.criteria).toEqual(['complement', 'homogeneous', null, null]);
  });

  it('hides the same criteria whichever of a block is of one mind, and if both are', () => {
    const pattern = (...counts: readonly (readonly number[])[]) =>
      closeCriterionCells([shown(...counts)], rulesOf(counts.length)).cells[0]?.map((reason) => reason === null);
    const middle = [0, 12, 0];
    const expected = [true, true, false, false, false];
    expect(pattern(DIVIDED, DIVIDED, middle, DIVIDED, DIVIDED)).toEqual(expected);
    expect(pattern(DIVIDED, DIVIDED, DIVIDED, DIVIDED, middle)).toEqual(expected);
    expect(pattern(DIVIDED, DIVIDED, middle, middle, DIVIDED)).toEqual(expected);
  });

  it('hides another block where the sum of two criteria is the highest there is', () => {
    const closed = closeCriterionCells([shown(UNANIMOUS, UNANIMOUS, DIVIDED, DIVIDED)], rulesOf(4));
    expect(closed.cells[0]).toEqual(['homogeneous', 'homogeneous', 'complement', 'complement']);
  });

  it('hides another block where the sum of two criteria tells most ratings of both', () => {
    const rules = { ...rulesOf(4), minimumGroupSize: 10 };
    for (const dissenting of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const beside = [0, dissenting, 12 - dissenting];
      const { cells } = closeCriterionCells([shown(UNANIMOUS, beside, DIVIDED, DIVIDED)], rules);
      // Either of the two may be of one mind as long as five can differ in the other, as far as the rounded mean tells.
      expect(cells[0]?.[2], `${dissenting}`).toBe(dissenting < 6 ? 'complement' : null);
    }
  });

  it('hides another block where one criterion of the first has nearly all of its weight', () => {
    const hiddenWith = (first: number, second: number) =>
      closeCriterionCells([shown(DIVIDED, UNANIMOUS, DIVIDED, DIVIDED)], {
        ...rulesOf(4),
        weights: [first, second, 20, 20],
      }).cells[0]?.map((reason) => reason !== null);
    expect(hiddenWith(30, 30)).toEqual([true, true, false, false]);
    // 55 × 58.3 + 5 × 100 is more than 55 × 50 + 5 × 100, and less than 55 × 100.
    expect(hiddenWith(55, 5)).toEqual([true, true, true, true]);
  });

  it('hides another block where a criterion that one person rated has no part in the mean', () => {
    const hiddenWith = (first: readonly number[]) =>
      closeCriterionCells([shown(first, UNANIMOUS, DIVIDED, DIVIDED)], rulesOf(4)).cells[0];
    expect(hiddenWith([1, 2, 2])).toEqual(['complement', 'homogeneous', null, null]);
    expect(hiddenWith([0, 1, 0])).toEqual(['below-threshold', 'homogeneous', 'complement', 'complement']);
  });

  it('hides the same blocks under one mean, whichever criterion is of one mind', () => {
    const hiddenOf = (weights: readonly number[], ...block: readonly (readonly number[])[]) =>
      closeCriterionCells([shown(...block, DIVIDED, DIVIDED)], { ...rulesOf(4), weights }).cells[0]?.map(
        (reason) => reason !== null,
      );
    const middle = [0, 12, 0];
    // 55 × 50 + 5 × 58.3 and 55 × 50 + 5 × 100 round to the same, as one answer moves the mean by 2.3.
    const unequal = [55, 5, 20, 20];
    expect(hiddenOf(unequal, middle, DIVIDED)).toEqual([true, true, false, false]);
    expect(hiddenOf(unequal, [2, 8, 2], UNANIMOUS)).toEqual([true, true, false, false]);
    const alone = [60, 0, 20, 20];
    expect(hiddenOf(alone, middle, DIVIDED)).toEqual([true, true, true, true]);
    expect(hiddenOf(alone, [2, 8, 2], UNANIMOUS)).toEqual([true, true, true, true]);
  });

  it('hides criteria on which the groups not shown are of one mind together', () => {
    const hidden = (...counts: readonly (readonly number[])[]): CriterionRow => ({ released: false, counts });
    const closed = closeCriterionCells(
      [
        shown(DIVIDED, DIVIDED, DIVIDED, DIVIDED),
        hidden([0, 12, 0], DIVIDED, DIVIDED, DIVIDED),
        hidden([0, 12, 0], DIVIDED, DIVIDED, [1, 1, 3]),
      ],
      rulesOf(4),
    );
    expect(closed.criteria).toEqual(['homogeneous', 'complement', null, null]);
  });

  it('hides the only criterion with any group, whether the groups not shown agree or not', () => {
    const unseen = (counts: readonly number[]): CriterionRow => ({ released: false, counts: [counts] });
    const criteriaWith = (...rows: readonly CriterionRow[]) =>
      closeCriterionCells([...rows, shown(DIVIDED)], rulesOf(1)).criteria.map((reason) => reason === null);
    expect(criteriaWith(unseen(UNANIMOUS), unseen(UNANIMOUS))).toEqual([false]);
    expect(criteriaWith(unseen(UNANIMOUS), unseen(DIVIDED))).toEqual([false]);
    expect(criteriaWith(shown(DIVIDED))).toEqual([true]);
  });

  it('hides criteria that too few of a group rated which is not shown', () => {
    const hidden = (...counts: readonly (readonly number[])[]): CriterionRow => ({ released: false, counts });
    const criteriaWith = (...counts: readonly (readonly number[])[]) =>
      closeCriterionCells(
        [shown(DIVIDED, DIVIDED, DIVIDED, DIVIDED), hidden(...counts), hidden(DIVIDED, DIVIDED, DIVIDED, DIVIDED)],
        rulesOf(4),
      ).criteria;
    const middle = [0, 12, 0];
    expect(criteriaWith([0, 4, 0], middle, middle, middle)).toEqual(['below-threshold', 'complement', null, null]);
    expect(criteriaWith([0, 5, 0], middle, middle, middle)).toEqual([null, null, null, null]);
  });

  it('hides a criterion that too few of a group rated', () => {
    const closed = closeCriterionCells([shown(DIVIDED, [2, 2, 0], DIVIDED, DIVIDED)], rulesOf(4));
    expect(closed.cells[0]).toEqual(['complement', 'below-threshold', null, null]);
  });
});

describe('an attacker who solves for a hidden cell', () => {
  it('never finds one, from score, group means, criteria and shown cells', () => {
    const random = seededRandom(11);
    let hiddenCells = 0;
    for (let trial = 0; trial < 1500; trial++) {
      const rows = randomRows(random);
      const closed = closeCriterionCells(rows, rulesOf(rows[0]?.counts.length ?? 0));
      const published = publishedNumbers(rows, closed, random);
      rows.forEach(({ released }, group) => {
        closed.cells[group]?.forEach((reason, criterion) => {
          // Where no group is shown, the criteria of all raters stand for themselves.
          if (rows.every((row) => !row.released) || (released && reason === null)) return;
          hiddenCells += 1;
          expect(isDerivable(unit(rows, group, criterion), published)).toBe(false);
        });
      });
    }
    expect(hiddenCells).toBeGreaterThan(1000);
  });
});

/** Groups as the review makes them: sized at least k, shown or not as the tree decides. */
function randomRows(random: SeededRandom): readonly CriterionRow[] {
  const criteria = random.wholeBetween(2, 5);
  const counts = Array.from({ length: random.wholeBetween(1, 4) }, () =>
    Array.from({ length: criteria }, () => randomCounts(random)),
  );
  const { children: reasons } = closeTwoLevels(
    counts.map((histograms, index) => ({ id: `g${index}`, views: [{ n: 12, histograms }] })),
    K,
  );
  return counts.map((each, index) => ({ released: reasons[index] === null, counts: each }));
}

function randomCounts(random: SeededRandom): readonly number[] {
  if (random.uniform() < 0.35) return random.uniform() < 0.5 ? UNANIMOUS : [0, 11, 1];
  if (random.uniform() < 0.1) return [1, 1, 1];
  return [random.wholeBetween(2, 4), random.wholeBetween(2, 4), random.wholeBetween(2, 4)];
}

function publishedNumbers(
  rows: readonly CriterionRow[],
  closed: ReturnType<typeof closeCriterionCells>,
  random: SeededRandom,
): readonly (readonly number[])[] {
  const groupWeights = rows.map(() => 0.1 + random.uniform());
  const criterionWeights = closed.criteria.map(() => 0.1 + random.uniform());
  const cells = rows.flatMap((_, group) => closed.criteria.map((__, criterion) => ({ group, criterion })));
  const combine = (coefficient: (cell: { readonly group: number; readonly criterion: number }) => number) =>
    cells.map(coefficient);
  const groupWeight = (group: number) => groupWeights[group] ?? 0;
  const criterionWeight = (criterion: number) => criterionWeights[criterion] ?? 0;
  return [
    combine(({ group, criterion }) => groupWeight(group) * criterionWeight(criterion)),
    ...rows.flatMap(({ released }, row) =>
      released ? [combine(({ group, criterion }) => (group === row ? criterionWeight(criterion) : 0))] : [],
    ),
    ...closed.criteria.flatMap((reason, column) =>
      reason === null ? [combine(({ group, criterion }) => (criterion === column ? groupWeight(group) : 0))] : [],
    ),
    ...cells
      .filter(({ group, criterion }) => rows[group]?.released === true && closed.cells[group]?.[criterion] === null)
      .map((shown) => combine((cell) => (cell === shown ? 1 : 0))),
  ];
}

function unit(rows: readonly CriterionRow[], group: number, criterion: number): readonly number[] {
  return rows.flatMap((row, index) => row.counts.map((_, column) => (index === group && column === criterion ? 1 : 0)));
}
