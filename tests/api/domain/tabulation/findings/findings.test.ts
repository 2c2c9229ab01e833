import { describe, expect, it } from 'vitest';
import { welchTest } from '#domain/statistics/comparison/welch-test';
import { changesOf } from '#domain/tabulation/findings/change';
import { estimateOf } from '#domain/tabulation/findings/estimate';
import { findingsOf, type ReviewFindings } from '#domain/tabulation/findings/findings';
import type { Estimate, Tabulation } from '#domain/tabulation/model';
import { tabulate } from '#domain/tabulation/tabulate';
import { GROUPS, NO_ACCOUNT, questionnaireOf, reviewOf, SETTINGS, simulateBallots } from '../review/example-review';

const estimate = (value: number, standardError: number): Estimate =>
  estimateOf({ value, standardError, degreesOfFreedom: 200 });

function wave(seed: number, targets = 6): Tabulation {
  return tabulate({
    questionnaire: questionnaireOf(reviewOf(targets)),
    groups: GROUPS,
    settings: SETTINGS,
    ballots: simulateBallots({ seed, ballots: 300, targets }),
    account: NO_ACCOUNT,
  });
}

function only(findings: readonly ReviewFindings[]): ReviewFindings {
  const [first] = findings;
  if (first === undefined) throw new Error('no review');
  return first;
}

/** The same wave with one figure of the review put in its place. */
function withReview(tabulation: Tabulation, changed: Partial<Tabulation['reviews'][number]>): Tabulation {
  return { ...tabulation, reviews: tabulation.reviews.map((review) => ({ ...review, ...changed })) };
}

describe('changesOf', () => {
  it('tests the difference of the unrounded values: 75.436 − 74.636 is +0.8, though both show as 75', () => {
    const [change] = changesOf([{ current: estimate(75.43647583, 0.1), previous: estimate(74.63572484, 0.1) }]);
    expect(change?.difference.value).toBeCloseTo(0.80075099, 8);
    expect(change?.verdict).toBe('risen');
    expect(change?.p).toBe(
      welchTest(
        { value: 75.43647583, standardError: 0.1, degreesOfFreedom: 200 },
        { value: 74.63572484, standardError: 0.1, degreesOfFreedom: 200 },
      ).p,
    );
  });

  it('judges after adjusting for the whole family', () => {
    const pair = { current: estimate(82, 0.7), previous: estimate(80, 0.6) };
    const still = { current: estimate(80, 0.7), previous: estimate(80, 0.6) };
    expect(changesOf([pair])[0]?.verdict).toBe('risen');
    const family = changesOf([pair, still, still, still]);
    expect(family[0]).toMatchObject({ verdict: 'within-error', p: changesOf([pair])[0]?.p });
    expect(family[0]?.adjustedP).toBeCloseTo(4 * (family[0]?.p ?? 0), 12);
  });

  it('leaves missing values out of the family and keeps the order', () => {
    const pair = { current: estimate(78, 0.7), previous: estimate(82, 0.6) };
    expect(
      changesOf([{ current: null, previous: estimate(80, 1) }, pair]).map((change) => change?.verdict ?? null),
    ).toEqual([null, 'fallen']);
  });
});

describe('findingsOf', () => {
  const current = wave(21);

  it('has no change without a previous wave', () => {
    const findings = only(findingsOf(current));
    expect(findings.change).toBeNull();
    expect(findings.comparedTargets).toBeNull();
    expect(findings.index).toEqual(current.reviews[0]?.index);
    expect(findings.criteria.every(({ change }) => change === null)).toBe(true);
  });

  it('finds nothing between two waves drawn alike', () => {
    const findings = only(findingsOf(current, wave(22)));
    expect(findings.change?.verdict).toBe('within-error');
    expect(findings.comparedTargets).toEqual({ common: 6, added: 0, gone: 0 });
  });

  it('finds nothing where everybody gave the same answer to every question both times', () => {
    const options = [0, 1, 2, 3].map((step) => ({ id: `s${step}`, label: { zh: `${step}` }, score: (100 * step) / 3 }));
    const question = { ...reviewOf(3, 1), scale: { options } };
    const unanimous = (raters: number) =>
      tabulate({
        questionnaire: questionnaireOf(question),
        groups: [{ id: 'all', name: { zh: '全体' }, weight: 100 }],
        settings: SETTINGS,
        ballots: [
          ...Array.from({ length: raters }, () => ({ groupId: 'all', vector: ['222222222'] })),
          ...Array.from({ length: 20 }, () => ({ groupId: 'all', vector: ['222......'] })),
        ],
        account: NO_ACCOUNT,
      });
    const findings = only(findingsOf(unanimous(50), unanimous(90)));
    const changes = [findings, ...findings.targets, ...findings.criteria, ...findings.groups, ...findings.categories];
    expect(new Set(changes.map(({ change }) => change?.verdict ?? 'within-error'))).toEqual(new Set(['within-error']));
    expect(findings.bands).toMatchObject({ above: 0, below: 0 });
  });

  it('sees a shift of the index, and of the one criterion, group and category that moved', () => {
    const review = current.reviews[0];
    const lowered = (value: Estimate | null | undefined) =>
      value === null || value === undefined ? null : { ...value, value: value.value - 30 };
    if (review === undefined) throw new Error('no review');
    const previous = withReview(current, {
      index: lowered(review.index),
      criteria: review.criteria.map((each, index) =>
        index === 1 ? { ...each, estimate: lowered(each.estimate) } : each,
      ),
      groups: review.groups.map((each, index) => (index === 2 ? { ...each, estimate: lowered(each.estimate) } : each)),
      categories: review.categories.map((each, index) => (index === 0 ? { ...each, mean: lowered(each.mean) } : each)),
    });
    const findings = only(findingsOf(current, previous));
    expect(findings.change).toMatchObject({ verdict: 'risen' });
    expect(findings.change?.difference.value).toBeCloseTo(30, 10);
    const verdicts = (list: readonly { readonly change: { readonly verdict: string } | null }[]) =>
      list.map(({ change }) => change?.verdict);
    expect(verdicts(findings.criteria)).toEqual(['within-error', 'risen', 'within-error']);
    expect(verdicts(findings.groups)).toEqual(['within-error', 'within-error', 'risen']);
    expect(verdicts(findings.categories)).toEqual(['risen', 'within-error']);
  });

  it('counts bands over all and by category, and the targets that came and went', () => {
    const findings = only(findingsOf(current, wave(23, 5)));
    if (findings.bands === null) throw new Error('bands are counted');
    const { above, below, notDistinguishable, insufficient } = findings.bands;
    expect(above + below + notDistinguishable + insufficient).toBe(6);
    expect(above).toBe(
      current.reviews[0]?.targets.filter((target) => target.status === 'ranked' && target.band === 'above').length,
    );
    expect(findings.categories.reduce((sum, { bands }) => sum + (bands?.above ?? 0), 0)).toBe(above);
    expect(findings.comparedTargets).toEqual({ common: 5, added: 1, gone: 0 });
    expect(findings.targets.map(({ change }) => change !== null)).toEqual([true, true, true, true, true, false]);
  });

  it('names the lowest and highest criterion and whether they stand clear of all others', () => {
    const criteria = [80, 70, 81].map((value, index) => ({ criterionId: `c${index}`, estimate: estimate(value, 0.6) }));
    const { extremes } = only(findingsOf(withReview(current, { criteria })));
    expect(extremes?.worst).toMatchObject({ criterionId: 'c1', clear: true });
    expect(extremes?.best).toMatchObject({ criterionId: 'c2', clear: false });
    expect(extremes?.best.p).toBeGreaterThan(0.2);
  });
});
