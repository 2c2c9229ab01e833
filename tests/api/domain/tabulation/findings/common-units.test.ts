import { describe, expect, it } from 'vitest';
import { figuresOf } from '#domain/figures/figure-list';
import { recompute } from '#domain/figures/trace/recompute';
import { traceOf } from '#domain/figures/trace/trace-of';
import type { UnitLinks } from '#domain/mapping/unit-links';
import { estimateOf } from '#domain/tabulation/findings/estimate';
import { findingsOf, type ReviewFindings } from '#domain/tabulation/findings/findings';
import { criterionOverUnits, groupOverUnits, meanOverSome } from '#domain/tabulation/findings/mean-over-units';
import type { Estimate, RankedTarget, ReviewTable, Tabulation } from '#domain/tabulation/model';
import { restrictFindings } from '#domain/tabulation/readers/restrict-findings';
import { restrictToUnits } from '#domain/tabulation/readers/restrict-to-units';
import { countedWave, publishedWave, reviewIn } from '../../figures/example-wave';
import { reviewOf, simulateBallots } from '../review/example-review';

const UNITS = 12;

function wave(seed: number, targets = UNITS) {
  return countedWave({ ballots: simulateBallots({ seed, ballots: 200, targets }), question: reviewOf(targets) });
}

type Wave = ReturnType<typeof wave>;

/** The wave in which units hide one criterion or rater group, its mean made over the others. */
function hiding(from: Wave, part: string, isHidden: (unit: number) => boolean): Wave {
  const review = reviewIn(from);
  const targets = review.targets.map((target, unit) =>
    target.status === 'ranked' && isHidden(unit) ? without(target, part) : target,
  );
  const hidden = { ...review, targets };
  const remade = {
    ...hidden,
    criteria: review.criteria.map((one) =>
      one.criterionId === part
        ? { ...one, estimate: remean(one.estimate, criterionOverUnits(hidden, part).figures) }
        : one,
    ),
    groups: review.groups.map((one) =>
      one.groupId === part ? { ...one, estimate: remean(one.estimate, groupOverUnits(hidden, part).figures) } : one,
    ),
  };
  return withReview(from, remade);
}

function withReview(from: Wave, review: ReviewTable): Wave {
  const tabulation: Tabulation = { ...from.tabulation, reviews: [review] };
  return { ...from, tabulation };
}

function without(target: RankedTarget, part: string): RankedTarget {
  const hidden = { released: false, reason: 'protected' } as const;
  return {
    ...target,
    criteria: target.criteria.map((one) => (one.criterionId === part ? { ...one, cell: hidden } : one)),
    groups: target.groups.map((one) => (one.groupId === part ? { ...one, cell: hidden } : one)),
  };
}

function remean(old: Estimate | null, figures: ReturnType<typeof criterionOverUnits>['figures']): Estimate | null {
  if (old === null || figures.size === 0) return null;
  return estimateOf({ standardError: 0.8, degreesOfFreedom: 100, value: average(valuesOf(figures)) });
}

function valuesOf(figures: ReturnType<typeof criterionOverUnits>['figures']): readonly number[] {
  return [...figures.values()].map(({ estimate }) => estimate.value);
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function only(now: Wave, before?: Wave, links: UnitLinks | null = null): ReviewFindings {
  const [found] = findingsOf(now.tabulation, before?.tabulation, links);
  if (found === undefined) throw new Error('the example has a review');
  return found;
}

/** The released value of a criterion of a unit, straight from the table. */
function scoreOf(from: Wave, unit: string, criterion: string): number {
  const figure = criterionOverUnits(reviewIn(from), criterion).figures.get(unit);
  if (figure === undefined) throw new Error(`${unit} hides ${criterion}`);
  return figure.estimate.value;
}

const NOW = wave(31);
const BEFORE = wave(32);

describe('the units behind a mean', () => {
  it('are those whose cells the mean is made of', () => {
    const review = reviewIn(NOW);
    for (const { criterionId, estimate } of review.criteria) {
      expect(average(valuesOf(criterionOverUnits(review, criterionId).figures))).toBeCloseTo(estimate?.value ?? 0, 10);
    }
    for (const { groupId, estimate } of review.groups) {
      expect(average(valuesOf(groupOverUnits(review, groupId).figures))).toBeCloseTo(estimate?.value ?? 0, 10);
    }
  });

  it('are counted out of the units with a score', () => {
    const found = only(hiding(NOW, 'c1', (unit) => unit < 3));
    expect(found.criteria.map(({ base }) => base)).toEqual([
      { units: 12, of: 12 },
      { units: 9, of: 12 },
      { units: 12, of: 12 },
    ]);
    expect(found.groups.map(({ base }) => base?.units)).toEqual([12, 12, 12]);
  });

  it('stand as n beside the figure', () => {
    const figures = figuresOf(publishedWave(hiding(NOW, 'c1', (unit) => unit < 3)));
    const means = figures.filter(({ measure }) => measure === 'criterion-mean');
    expect(means.map(({ n }) => n)).toEqual([12, 9, 12]);
  });
});

describe('the mean over some of its units', () => {
  const mean = criterionOverUnits(reviewIn(NOW), 'c0');
  const ids = [...mean.figures.keys()];
  const errors = [...mean.figures.values()].map(({ estimate }) => estimate.standardError);

  it('is the released one where those are all', () => {
    const all = meanOverSome(
      mean,
      ids.map((id) => [id]),
    );
    expect(all).toBe(mean.estimate);
  });

  it('has the error of the whole and those of what is left out, by the triangle inequality', () => {
    const kept = ids.slice(0, -1).map((id) => [id]);
    const some = meanOverSome(mean, kept);
    const bound = (12 / 11) * (mean.estimate?.standardError ?? 0) + (errors.at(-1) ?? 0) / 11;
    expect(some?.standardError).toBeCloseTo(bound, 12);
    expect(some?.standardError).toBeGreaterThan(mean.estimate?.standardError ?? Infinity);
    expect(some?.standardError).toBeLessThan(average(errors));
  });

  it('has, of a few, no larger error than theirs on average', () => {
    const two = meanOverSome(
      mean,
      ids.slice(0, 2).map((id) => [id]),
    );
    expect(two?.standardError).toBeCloseTo(average(errors.slice(0, 2)), 12);
  });
});

describe('criteria that go over different units', () => {
  const now = hiding(NOW, 'c1', (unit) => unit < 3);

  it('are compared over the units that show all of them', () => {
    const { levels } = only(now).compared.criteria;
    expect(levels).toMatchObject({ base: { units: 9, of: 12 }, leftOut: [] });
    const nine = Array.from({ length: 9 }, (_, unit) => `u${unit + 3}`);
    for (const { id, estimate } of levels?.parts ?? []) {
      expect(estimate.value).toBeCloseTo(average(nine.map((unit) => scoreOf(now, unit, id))), 10);
    }
  });

  it('leave one out that fewer than half of the units show, and are no longer ordered', () => {
    const found = only(hiding(NOW, 'c1', (unit) => unit < 7));
    expect(found.compared.criteria.levels).toMatchObject({ base: { units: 12 }, leftOut: ['c1'] });
    expect(found.extremes).toBeNull();
  });

  it('are not compared where fewer than half of the units show all', () => {
    const apart = hiding(
      hiding(NOW, 'c1', (unit) => unit < 5),
      'c2',
      (unit) => unit > 7,
    );
    expect(only(apart).compared.criteria.levels).toBeNull();
    expect(only(apart).extremes).toBeNull();
  });

  it('would otherwise be called lowest for the units that hide it', () => {
    const review = reviewIn(NOW);
    const targets = review.targets.map((target, unit) =>
      target.status === 'ranked' && unit < 3 ? raised(target, ['c0', 'c2'], 400) : target,
    );
    const tilted = hiding(remade(NOW, targets), 'c1', (unit) => unit < 3);
    const [c0, c1, c2] = only(tilted).criteria.map(({ estimate }) => estimate);
    expect(c1?.interval[1]).toBeLessThan(Math.min(c0?.interval[0] ?? 0, c2?.interval[0] ?? 0));
    expect(only(tilted).extremes?.worst.clear).toBe(false);
  });
});

function raised(target: RankedTarget, criteria: readonly string[], by: number): RankedTarget {
  return {
    ...target,
    criteria: target.criteria.map((one) => {
      if (!criteria.includes(one.criterionId) || !one.cell.released) return one;
      const { score } = one.cell;
      return { ...one, cell: { ...one.cell, score: { ...score, value: score.value + by } } };
    }),
  };
}

describe('the change of a criterion', () => {
  const now = hiding(NOW, 'c1', (unit) => unit < 3);
  const before = hiding(BEFORE, 'c1', (unit) => unit === 3);
  const units = Array.from({ length: 8 }, (_, unit) => `u${unit + 4}`);

  it('goes over the units that show it in both waves', () => {
    const [, changed] = only(now, before).criteria;
    expect(changed?.change?.base).toEqual({ units: 8, of: 12 });
    const differences = units.map((unit) => scoreOf(now, unit, 'c1') - scoreOf(before, unit, 'c1'));
    expect(changed?.change?.difference.value).toBeCloseTo(average(differences), 10);
  });

  it('is that of the released means where those go over the same units', () => {
    const [first] = only(now, before).criteria;
    expect(first?.change?.current).toBe(reviewIn(now).criteria[0]?.estimate);
    expect(first?.change?.base).toEqual({ units: 12, of: 12 });
  });

  it('is no change because a unit came that is better than the others', () => {
    const earlier = remade(NOW, reviewIn(NOW).targets.slice(0, 11));
    const grown = remade(
      NOW,
      reviewIn(NOW).targets.map((target, unit) =>
        target.status === 'ranked' && unit === 11 ? raised(target, ['c0', 'c1', 'c2'], 60) : target,
      ),
    );
    const { criteria } = only(grown, earlier);
    expect(criteria.every(({ estimate }, index) => isAbove(estimate, reviewIn(earlier).criteria[index]))).toBe(true);
    for (const { change } of criteria) {
      expect(change).toMatchObject({ base: { units: 11, of: 12 }, verdict: 'within-error' });
      expect(change?.difference.value).toBeCloseTo(0, 10);
    }
  });

  it('is compared with others over the units that all show twice', () => {
    const { moves } = only(now, before).compared.criteria;
    expect(moves?.base).toEqual({ units: 8, of: 12 });
    for (const { id, change } of moves?.parts ?? []) {
      const differences = units.map((unit) => scoreOf(now, unit, id) - scoreOf(before, unit, id));
      expect(change.difference.value).toBeCloseTo(average(differences), 10);
    }
  });

  it('has a trace to these units, also where two were merged, that recomputes', () => {
    const links: UnitLinks = [
      { from: ['u4', 'u5'], to: ['u4'] },
      ...[0, 1, 2, 3, 6, 7, 8, 9, 10, 11].map((unit) => ({ from: [`u${unit}`], to: [`u${unit}`] })),
    ];
    const findings = findingsOf(now.tabulation, before.tabulation, links);
    const published = { ...publishedWave(now, before), findings, previous: { ...before, links } };
    const trace = traceOf(published, 'change:criterion-mean:review/c1');
    expect(trace?.figure.value).not.toBeNull();
    expect(trace?.root && recompute(trace.root)).toBe(trace?.figure.value);
    expect(trace?.root?.inputs.map(({ inputs }) => inputs.length)).toEqual([7, 7]);
    expect(trace?.root?.inputs[1]?.inputs[0]?.inputs.map(({ subject }) => subject.target)).toEqual(['u4', 'u5']);
  });
});

function remade(from: Wave, targets: ReviewTable['targets']): Wave {
  const review = { ...reviewIn(from), targets };
  const criteria = review.criteria.map((one) => ({
    ...one,
    estimate: remean(one.estimate, criterionOverUnits(review, one.criterionId).figures),
  }));
  return withReview(from, { ...review, criteria });
}

function isAbove(one: Estimate | null, other: ReviewTable['criteria'][number] | undefined): boolean {
  return (one?.interval[0] ?? 0) > (other?.estimate?.interval[1] ?? Infinity);
}

describe('the reader of one unit', () => {
  const seen = (now: Wave, before: Wave) => {
    const scope = ['u11'];
    const current = restrictToUnits(now.tabulation, scope);
    const previous = restrictToUnits(before.tabulation, scope);
    const findings = findingsOf(now.tabulation, before.tabulation);
    const [found] = restrictFindings({ findings, scope, current, previous: { tabulation: previous } });
    return found;
  };

  it('sees how many units a mean goes over only with the mean', () => {
    expect(seen(NOW, BEFORE)?.criteria[1]?.base).toEqual({ units: 12, of: 12 });
    const hidden = seen(
      hiding(NOW, 'c1', (unit) => unit === 0),
      BEFORE,
    );
    expect(hidden?.criteria[1]).toMatchObject({ estimate: null, base: null, change: null });
  });

  it('sees no change over other units than the means have: all three make the sum of those that are not common', () => {
    // Of one category, and as many of it stay: else the mean itself would tell too much beside that of the category.
    const now = hiding(NOW, 'c1', (unit) => [0, 2, 4].includes(unit));
    const before = hiding(BEFORE, 'c1', (unit) => [6, 8, 10].includes(unit));
    const found = seen(now, before);
    expect(found?.criteria[1]?.estimate).not.toBeNull();
    expect(found?.criteria.map(({ change }) => change === null)).toEqual([false, true, false]);
    expect(found?.compared.criteria).toEqual({ levels: null, moves: null });
    expect(found?.extremes).toBeNull();
    expect(seen(NOW, BEFORE)?.compared.criteria.levels?.base.units).toBe(12);
  });
});
