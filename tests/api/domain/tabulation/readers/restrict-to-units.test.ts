import { describe, expect, it } from 'vitest';
import { findingsOf } from '#domain/tabulation/findings/findings';
import type { ReviewTable, Tabulation } from '#domain/tabulation/model';
import { restrictFindings } from '#domain/tabulation/readers/restrict-findings';
import { restrictToUnits } from '#domain/tabulation/readers/restrict-to-units';
import { exampleTabulation } from '../../../../support/fixtures/tabulation-fixture';

const tabulation = exampleTabulation({ seed: 7 });
const before = exampleTabulation({ seed: 6 });
const targets = reviewOf(tabulation).targets;
const [first = '', second = ''] = targets.map((target) => target.targetId);

function reviewOf({ reviews }: Tabulation): ReviewTable {
  const [review] = reviews;
  if (review === undefined) throw new Error('the example has a review');
  return review;
}

/** Ranked units, the wanted number of each category in turn. */
function unitsOf(counts: readonly number[], from = tabulation): Tabulation {
  const review = reviewOf(from);
  const kept = counts.flatMap((count, index) =>
    review.targets
      .filter(({ categoryId }) => categoryId === review.categories[index]?.categoryId)
      .filter((target) => target.status === 'ranked' && target.groups.every(({ cell }) => cell.released))
      .slice(0, count),
  );
  const categories = review.categories.slice(0, counts.length);
  return {
    ...from,
    reviews: [
      { ...review, targets: kept, categories: categories.map((one, at) => ({ ...one, ranked: counts[at] ?? 0 })) },
    ],
  };
}

/** All rater groups are withheld but of the first so many units. */
function hidingGroups(from: Tabulation, shown: number): Tabulation {
  const review = reviewOf(from);
  const withheld = { released: false, reason: 'protected' } as const;
  const targets = review.targets.map((target, place) =>
    target.status === 'insufficient' || place < shown
      ? target
      : { ...target, groups: target.groups.map((group) => ({ ...group, cell: withheld })) },
  );
  return { ...from, reviews: [{ ...review, targets }] };
}

function seenBy(scope: readonly string[], now: Tabulation, earlier: Tabulation | null = null) {
  const current = restrictToUnits(now, scope);
  const previous = earlier && restrictToUnits(earlier, scope);
  const [found] = restrictFindings({
    findings: findingsOf(now, earlier ?? undefined),
    scope,
    current,
    previous: previous && { tabulation: previous },
  });
  if (found === undefined) throw new Error('the example has findings');
  return { review: reviewOf(current), found };
}

const shownMeans = ({ categories }: ReviewTable) => categories.map(({ mean }) => mean !== null);

describe('the reader of some units', () => {
  const { review, found } = seenBy([first, second], tabulation);

  it('sees the rows of these units as they were released', () => {
    expect(review.targets.map((row) => row.targetId)).toEqual([first, second]);
    expect(review.targets[0]).toMatchObject({ ...targets[0], indistinguishable: expect.any(Array) });
  });

  it('is not told the salt, with which other units could be found under the hash', () => {
    expect(restrictToUnits({ ...tabulation, salt: 'salt' }, [first])).not.toHaveProperty('salt');
    expect(restrictToUnits({ ...tabulation, salt: 'salt' }, null)).toHaveProperty('salt', 'salt');
  });

  it('sees the figures about everybody', () => {
    const whole = reviewOf(tabulation);
    expect(review).toMatchObject({
      index: whole.index,
      distribution: whole.distribution,
      criteria: whole.criteria,
      categories: whole.categories,
    });
  });

  it('does not see the mean of a rater group that leaves out one other unit alone', () => {
    const withheld = targets.filter((row) => row.status === 'ranked' && row.groups.some(({ cell }) => !cell.released));
    expect(withheld).toHaveLength(1);
    expect(review.groups.map(({ estimate }) => estimate !== null)).toEqual([false, false, true, true]);
    expect(found.groups.map(({ estimate }) => estimate !== null)).toEqual([false, false, true, true]);
  });

  it('finds no other unit named anywhere', () => {
    const others = targets.map((target) => target.targetId).slice(2);
    const shown = JSON.stringify([review, found]);
    expect(others.length).toBeGreaterThan(100);
    expect(others.filter((id) => shown.includes(`"${id}"`))).toEqual([]);
  });

  it('reads counts of units that are true for the whole organisation', () => {
    expect(found.bands).toEqual(findingsOf(tabulation)[0]?.bands);
    expect(found.targets).toHaveLength(2);
  });
});

describe('one of two units', () => {
  const two = unitsOf([2]);
  const own = reviewOf(two).targets[0]?.targetId ?? '';
  const { review, found } = seenBy([own], two, unitsOf([2], before));

  it('cannot take itself off a mean or a distribution', () => {
    expect(review.index).toBeNull();
    expect(review.distribution).toEqual({ released: false, reason: 'protected' });
    expect([...review.criteria, ...review.groups].filter(({ estimate }) => estimate !== null)).toEqual([]);
    expect(shownMeans(review)).toEqual([false]);
  });

  it('finds nothing of it in the findings either: no bands, no changes, no extremes', () => {
    expect(found).toMatchObject({ index: null, change: null, bands: null, extremes: null });
    expect(found.categories).toMatchObject([{ mean: null, change: null, bands: null }]);
    const parts = [...found.criteria, ...found.groups];
    expect(parts.every(({ estimate, change }) => estimate === null && change === null)).toBe(true);
  });

  it('is not told whether it is tied, which would tell the score of the other', () => {
    expect(review.targets).toMatchObject([{ place: { rank: expect.any(Number) } }]);
    expect(review.targets[0]).not.toHaveProperty('place.tied');
    expect(seenBy([own], unitsOf([4])).review.targets[0]).toHaveProperty('place.tied');
  });

  it('still sees its own row and its own change', () => {
    expect(review.targets.map(({ targetId }) => targetId)).toEqual([own]);
    expect(found.targets).toMatchObject([{ targetId: own, change: { verdict: expect.any(String) } }]);
  });
});

describe('how many units stand outside', () => {
  const ownOf = (from: Tabulation, count = 1) =>
    reviewOf(from)
      .targets.slice(0, count)
      .map(({ targetId }) => targetId);
  const seen = (counts: readonly number[], own = 1) => {
    const from = unitsOf(counts);
    return seenBy(ownOf(from, own), from).review;
  };

  it('is three at least, in each category and in all', () => {
    expect(shownMeans(seen([4]))).toEqual([true]);
    expect(seen([4]).index).not.toBeNull();
    expect(shownMeans(seen([3]))).toEqual([false]);
    expect(seen([3]).index).toBeNull();
  });

  it('or none: of his own units a reader may know all', () => {
    expect(shownMeans(seen([2], 2))).toEqual([true]);
    expect(seen([2], 2).distribution.released).toBe(true);
  });

  it('counts what remains of the index when the shown categories are taken off', () => {
    const { index, categories, distribution } = seen([2, 4]);
    expect(categories.map(({ mean }) => mean !== null)).toEqual([false, true]);
    expect(index).toBeNull();
    expect(distribution.released).toBe(false);
    expect(seen([2, 2, 2]).index).not.toBeNull();
  });

  it('is counted among those that show ratings, for the distribution and the shares made of it', () => {
    const five = unitsOf([5]);
    const [own = ''] = ownOf(five);
    const showing = (others: number) => seenBy([own], hidingGroups(five, others + 1)).review;
    expect(showing(4).distribution.released).toBe(true);
    expect(showing(3).distribution.released).toBe(false);
    expect(showing(1).distribution.released).toBe(false);
    expect(showing(1).index).not.toBeNull();
    expect(showing(0).distribution.released).toBe(true);
  });

  it('shows no change of which one end is hidden in either wave', () => {
    const now = unitsOf([4]);
    const hiddenThen = seenBy(ownOf(now), now, unitsOf([2], before));
    expect(hiddenThen.found).toMatchObject({ index: { value: expect.any(Number) }, change: null });
    expect(hiddenThen.found.categories[0]?.change).toBeNull();
    const shownThen = seenBy(ownOf(now), now, unitsOf([4], before));
    expect(shownThen.found.change).not.toBeNull();
    expect(shownThen.found.categories[0]?.change).not.toBeNull();
  });
});

it('leaves tabulation and findings whole for the whole organisation', () => {
  const findings = findingsOf(tabulation);
  expect(restrictToUnits(tabulation, null)).toBe(tabulation);
  expect(restrictFindings({ findings, scope: null, current: tabulation, previous: null })).toBe(findings);
});
