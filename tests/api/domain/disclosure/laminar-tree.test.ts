import { describe, expect, it } from 'vitest';
import { addHistograms, isHomogeneous } from '#domain/disclosure/homogeneous';
import { primarySuppression, type Block } from '#domain/disclosure/primary';

import { seededRandom, type SeededRandom } from '../../../support/seeded-random';
import { isDerivable } from './linear-attacker';
import { closeTwoLevels, type Child } from './two-levels';

const K = 5;

function child(id: string, counts: readonly number[], dontKnow = 0): Child {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return {
    id,
    views: [
      { n, histograms: [counts] },
      { n: n + dontKnow, histograms: [[...counts, dontKnow]] },
    ],
  };
}

function ticked(id: string, n: number, counts: readonly number[]): Child {
  return { id, views: [{ n, histograms: counts.map((count) => [count, n - count]), ticks: true }] };
}

function reasonsOf(children: readonly Child[], minimumGroupSize = K) {
  return closeTwoLevels(children, minimumGroupSize).children;
}

describe('closeTwoLevels', () => {
  it('shows all groups that are large and divided enough', () => {
    expect(reasonsOf([child('a', [4, 3]), child('b', [9, 2])])).toEqual([null, null]);
  });

  it('hides the smallest shown group with a lone small one (total 8, A 7 would reveal B 1)', () => {
    const children = [child('big', [20, 10]), child('middle', [6, 5]), child('tiny', [1, 0])];
    expect(reasonsOf(children)).toEqual([null, 'complement', 'below-threshold']);
  });

  it('breaks ties by id, so that the same ballots always give the same release', () => {
    const children = [child('b', [4, 4]), child('a', [4, 4]), child('tiny', [1, 0])];
    expect(reasonsOf(children)).toEqual([null, 'complement', 'below-threshold']);
  });

  it('wants at least k people behind the rest, however many groups they are of', () => {
    const singles = [
      [1, 0],
      [0, 1],
      [1, 0],
      [0, 1],
    ].map((counts, index) => child(`single ${index}`, counts));
    const reasons = reasonsOf([...singles, child('middle', [6, 5]), child('big', [20, 10])]);
    expect(reasons.slice(4)).toEqual(['complement', null]);
  });

  it('wants at least half of k others beside each small group: 4 of a rest of 5 are nearly known', () => {
    const children = [child('four', [2, 2]), child('one', [0, 1]), child('middle', [6, 5]), child('big', [20, 10])];
    expect(reasonsOf(children)).toEqual(['below-threshold', 'below-threshold', 'complement', null]);
    const balanced = [child('four', [2, 2]), child('three', [2, 1]), child('middle', [6, 5]), child('big', [20, 10])];
    expect(reasonsOf(balanced)).toEqual(['below-threshold', 'below-threshold', null, null]);
  });

  it('hides a group of whom all but one agree, and another with it', () => {
    expect(reasonsOf([child('a', [30, 1]), child('b', [20, 12]), child('c', [60, 60])])).toEqual([
      'homogeneous',
      'complement',
      null,
    ]);
  });

  it('goes on hiding while what remains is nearly of one mind, two by two', () => {
    const children = [child('a', [30, 1]), child('b', [9, 0]), child('c', [20, 40]), child('d', [60, 60])];
    expect(reasonsOf(children)).toEqual(['homogeneous', 'homogeneous', 'complement', 'complement']);
  });

  it('does not let "don’t know" single out the only answers of hidden groups', () => {
    const children = [child('a', [8, 8]), child('b', [9, 9]), child('silent', [0, 0], 4)];
    expect(reasonsOf(children)).toEqual(['complement', null, 'below-threshold']);
  });

  it('takes empty groups for what they are', () => {
    expect(reasonsOf([child('a', [8, 8]), child('none', [0, 0])])).toEqual([null, 'below-threshold']);
  });
});

describe('an attacker who adds and subtracts everything published', () => {
  const random = seededRandom(5);
  const cases = Array.from({ length: 3000 }, () => randomChildren(random));

  it('never arrives at fewer than k people, nor at people who are nearly of one mind', () => {
    let closed = 0;
    for (const children of cases) {
      const reasons = reasonsOf(children);
      if (reasons.includes('complement')) closed += 1;
      for (const set of derivableSets(children, reasons)) {
        for (const view of [0, 1] as const) {
          const block = union(set, view);
          if (block.n === 0) continue;
          expect(block.n).toBeGreaterThanOrEqual(K);
          expect(isHomogeneous(block.histograms)).toBe(false);
        }
      }
    }
    expect(closed).toBeGreaterThan(300);
  });

  it('never isolates a hidden group', () => {
    for (const children of cases) {
      const reasons = reasonsOf(children);
      const published = publishedIndicators(children, reasons);
      children.forEach((hidden, index) => {
        if (reasons[index] === null || hidden.views[1].n === 0) return;
        const others = children.filter(({ views }) => views[1].n > 0);
        expect(isDerivable(indicator(others, [hidden]), published)).toBe(false);
      });
    }
  });

  it('sees every group where no group needs hiding', () => {
    for (const children of cases) {
      if (children.some(({ views }) => primarySuppression(views[0], K) !== null)) continue;
      expect(reasonsOf(children).every((reason) => reason === null)).toBe(true);
    }
  });
});

describe('an attacker who knows the rules and asks why a group is hidden', () => {
  const WORST = [0, 0, 0, 0, 11];
  const OTHERS = [3, 4, 3, 2, 1];
  const MANY = [20, 30, 40, 60, 50];

  it('does not know which of two it is: they are hidden together, whichever is of one mind', () => {
    const rest = [child('c', MANY), child('d', MANY)];
    const ofFirst = closeTwoLevels([child('a', WORST), child('b', OTHERS), ...rest], 10);
    const ofSecond = closeTwoLevels([child('a', [2, 3, 2, 2, 2]), child('b', [0, 0, 0, 0, 13]), ...rest], 10);
    expect(ofFirst).toEqual({ children: ['homogeneous', 'complement', null, null], total: null });
    expect(ofSecond).toEqual({ children: ['complement', 'homogeneous', null, null], total: null });
  });

  it('sees the total of two alone, which says what both answered together', () => {
    const { children, total } = closeTwoLevels([child('a', [2, 18]), child('b', [16, 1])], 10);
    expect(children).toEqual(['complement', 'homogeneous']);
    expect(total).toBeNull();
  });

  it('does not know which of two it is where only one can be: two that are about as large are hidden with them', () => {
    const two = [child('a', [12, 0, 0, 0]), child('b', [2, 11, 2, 1])];
    const reasonsWith = (counts: readonly number[]) =>
      closeTwoLevels(
        [...two, child('c', counts), child('d', counts), child('e', MANY.slice(0, 4)), child('f', MANY.slice(0, 4))],
        10,
      );
    const [reasons, shown] = [
      ['homogeneous', 'complement'],
      [null, null],
    ];
    const ofAsLarge = { children: [...reasons, 'complement', 'complement', ...shown], total: null };
    expect(reasonsWith([5, 4, 4, 4])).toEqual(ofAsLarge);
    expect(reasonsWith([8, 8, 8, 8])).toEqual({ children: [...reasons, ...shown, ...shown], total: null });
  });

  it('does not see a total that only one of several hidden units can agree on, though others can on what is left', () => {
    const units = [child('a', [0, 6, 6]), child('b', [22, 1, 0]), child('c', [0, 6, 6])];
    expect(closeTwoLevels(units, 10).total).toBe('complement');
  });

  it('does not know what nearly all ticked who are hidden for their number', () => {
    const rest = [ticked('d', 37, [5, 10, 10, 12]), ticked('e', 38, [6, 10, 10, 12])];
    const small = (own: readonly number[]) => [
      ticked('a', 3, own),
      ticked('b', 12, [11, 0, 2, 1]),
      ticked('c', 14, [3, 4, 4, 3]),
    ];
    expect(closeTwoLevels([...small([3, 1, 0, 0]), ...rest], 10).children).toEqual([
      'below-threshold',
      'complement',
      'complement',
      'complement',
      null,
    ]);
    expect(closeTwoLevels([...small([1, 1, 1, 1]), ...rest], 10).children.slice(2)).toEqual([null, null, null]);
  });

  it('does not even see the total where only one can be of one mind, and on one option', () => {
    const children = [child('a', [0, 0, 11]), child('b', [9, 9, 9])];
    expect(closeTwoLevels(children, 10).total).toBe('complement');
    expect(closeTwoLevels([child('a', [10, 0]), child('b', [1, 1])], 10).total).toBe('homogeneous');
  });

  it('is told nothing of a cell that is hidden beside a small one: it is, whatever was answered there', () => {
    const beside = ['below-threshold', 'complement', null];
    expect(reasonsOf([child('a', [6, 0]), child('b', [10, 2]), child('c', [14, 8])], 10)).toEqual(beside);
    expect(reasonsOf([child('a', [4, 2]), child('b', [12, 0]), child('c', [14, 8])], 10)).toEqual(beside);
  });

  it('never finds a single group and option where one is hidden for what was answered in it', () => {
    const random = seededRandom(23);
    let asked = 0;
    let withGroupShown = 0;
    for (let trial = 0; trial < 4000; trial++) {
      const children = leaningChildren(random);
      const { children: reasons, total } = closeTwoLevels(children, K);
      const hidden = children.filter((_, index) => reasons[index] !== null);
      if (total !== null || hidden.length === 0 || hidden.some(({ views }) => views[0].n < K)) continue;
      asked += 1;
      if (reasons.includes(null)) withGroupShown += 1;
      const residual = union(hidden, 0).histograms[0] ?? [];
      const possible = hidden.flatMap(({ id, views }) =>
        residual.flatMap((count, option) => (count >= views[0].n - 1 ? [`${id} ${option}`] : [])),
      );
      expect(possible.length).not.toBe(1);
    }
    expect(asked).toBeGreaterThan(500);
    expect(withGroupShown).toBeGreaterThan(100);
  });
});

type TestChild = Child & { readonly views: readonly [Block, Block] };

function randomChildren(random: SeededRandom): readonly TestChild[] {
  const options = random.wholeBetween(2, 4);
  return Array.from({ length: random.wholeBetween(1, 5) }, (_, index) => {
    const high = random.uniform() < 0.5 ? 2 : 9;
    const counts = Array.from({ length: options }, () => random.wholeBetween(0, high));
    return twoViews(child(`g${index}`, counts, random.uniform() < 0.3 ? random.wholeBetween(0, 4) : 0));
  });
}

function twoViews(made: Child): TestChild {
  const [first, second] = made.views;
  if (second === undefined) throw new Error('two views are made');
  return { ...made, views: [first, second] };
}

/** Groups of which some are nearly of one mind, as an unpopular option makes them. */
function leaningChildren(random: SeededRandom): readonly TestChild[] {
  const options = random.wholeBetween(2, 5);
  return Array.from({ length: random.wholeBetween(2, 5) }, (_, index) => {
    const chosen = random.wholeBetween(0, options - 1);
    const ofOneMind = random.uniform() < 0.3;
    const high = random.uniform() < 0.5 ? 6 : 30;
    const counts = Array.from({ length: options }, (__, option) =>
      ofOneMind ? (option === chosen ? random.wholeBetween(5, 15) : 0) : random.wholeBetween(0, high),
    );
    return twoViews(child(`g${index}`, counts));
  });
}

/** Every set of people whose counts are some sum and difference of the total and the shown groups, by brute force. */
function derivableSets(children: readonly TestChild[], reasons: readonly unknown[]): readonly (readonly TestChild[])[] {
  const published = publishedSets(children, reasons);
  const coefficients = published.reduce<readonly (readonly number[])[]>(
    (rows) => rows.flatMap((row) => [-1, 0, 1].map((factor) => [...row, factor])),
    [[]],
  );
  return coefficients.flatMap((factors) => {
    const multiplicity = children.map((one) =>
      published.reduce((sum, set, index) => sum + (set.includes(one) ? (factors[index] ?? 0) : 0), 0),
    );
    const isSet = multiplicity.every((times) => times === 0 || times === 1) && multiplicity.includes(1);
    return isSet ? [children.filter((_, index) => multiplicity[index] === 1)] : [];
  });
}

function publishedSets(children: readonly TestChild[], reasons: readonly unknown[]): readonly (readonly TestChild[])[] {
  const shown = children.flatMap((one, index) => (reasons[index] === null ? [[one]] : []));
  return primarySuppression(union(children, 0), K) === null ? [children, ...shown] : shown;
}

/** Groups without people are left out: that they are empty is known. */
function publishedIndicators(
  children: readonly TestChild[],
  reasons: readonly unknown[],
): readonly (readonly number[])[] {
  const peopled = children.filter(({ views }) => views[1].n > 0);
  return publishedSets(children, reasons).map((set) => indicator(peopled, set));
}

function indicator(all: readonly TestChild[], set: readonly TestChild[]): readonly number[] {
  return all.map((one) => (set.includes(one) ? 1 : 0));
}

function union(set: readonly TestChild[], view: 0 | 1): Block {
  return {
    n: set.reduce((sum, { views }) => sum + views[view].n, 0),
    histograms: addHistograms(set.map(({ views }) => views[view].histograms)),
  };
}
