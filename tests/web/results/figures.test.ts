import { describe, expect, it } from 'vitest';
import { extremesOf, levelsOf, movementOf, movesOf, withholdsMoves } from '../../../web/results/comparisons';
import { dontKnowShare, reliabilityOf } from '../../../web/results/discrimination';
import { leastHeard, overallRate, overfullGroups } from '../../../web/results/participation';
import { isComplete } from '../../../web/results/review';
import { shortHash } from '../../../web/results/wave-results';
import { exampleResults, exampleReview } from './review-fixture';

const level = (id: string, value: number, standardError: number) => ({
  id,
  estimate: {
    value,
    standardError,
    interval: [value - 2 * standardError, value + 2 * standardError] as const,
    degreesOfFreedom: 200,
  },
});

type Levels = Parameters<typeof extremesOf>[0];

function extremesIn(levels: Levels, compared = levels) {
  return extremesOf(levels, compared);
}

describe('extremes', () => {
  it('names the parts that stand clear of all others, and only those', () => {
    const { best, worst } = extremesIn([level('a', 86.2, 0.3), level('b', 86, 0.3), level('c', 80, 0.3)]);
    expect(best).toBeNull();
    expect(worst?.id).toBe('c');
  });

  it('names nothing among equals or with a single part', () => {
    expect(extremesIn([level('a', 85.1, 0.5), level('b', 85, 0.5)])).toEqual({ best: null, worst: null });
    expect(extremesIn([level('a', 85, 0.5)])).toEqual({ best: null, worst: null });
  });

  it('are found over the units in common and printed as released, where both agree on the place', () => {
    const released = [level('a', 86, 0.3), level('b', 84, 0.3), level('c', 80, 0.3)];
    const common = [level('a', 87, 0.4), level('b', 84, 0.4), level('c', 83.5, 0.4)];
    expect(extremesIn(released, common).best).toBe(released[0]);
    expect(extremesIn(released, common).worst).toBeNull();
    const turned = [level('a', 84, 0.4), level('b', 88, 0.4), level('c', 80, 0.4)];
    expect(extremesIn(released, turned).best).toBeNull();
    expect(extremesIn(released, turned).worst).toBe(released[2]);
  });
});

describe('movements', () => {
  const review = exampleReview({
    now: { seed: 2026, shift: { grassroots: -0.07 } },
    before: { seed: 2025, shift: { public: -0.12 } },
  });

  it('are sorted from rise to fall and named only where tested', () => {
    const moves = movesOf(review.findings, 'groups');
    const values = moves.map(({ change }) => change.difference.value);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(movementOf(moves).rise?.id).toBe('public');
    expect(movementOf(moves).fall?.id).toBe('grassroots');
  });

  it('do not exist with one wave; levels do', () => {
    const { findings } = exampleReview({ now: { seed: 2026 } });
    expect(movesOf(findings, 'criteria')).toEqual([]);
    expect(levelsOf(findings, 'criteria')).toHaveLength(5);
  });
});

describe('changes that are withheld', () => {
  const now = { seed: 2026 };
  const scoped = (earlier: { readonly seed: number; readonly targets?: number }) => {
    const unitScope = [exampleReview({ now }).table.targets[0]?.targetId ?? ''];
    const results = exampleResults({ now, before: earlier, unitScope });
    const [findings] = results.findings;
    if (findings === undefined) throw new Error('the example has a review');
    return withholdsMoves(findings, results.previous?.tabulation.reviews[0]);
  };

  it('are those over other units than the means, for a reader of some units', () => {
    expect(scoped({ seed: 2025, targets: 110 })).toBe(true);
    expect(scoped({ seed: 2026 })).toBe(false);
  });

  it('are none for a reader of all', () => {
    const { findings } = exampleReview({ now, before: { seed: 2025, targets: 110 } });
    const { tabulation } = exampleResults({ now: { seed: 2025, targets: 110 } });
    expect(withholdsMoves(findings, tabulation.reviews[0])).toBe(false);
  });
});

describe('how far the figures carry', () => {
  it('measures reliability as 1 − mean(SE²) / var(S)', () => {
    const scores = [80, 85, 90].map((value) => ({
      score: { value, standardError: 2, interval: [value, value] as const },
    }));
    expect(reliabilityOf(scores)).toBeCloseTo(1 - 4 / 25, 12);
    expect(reliabilityOf(scores.slice(0, 2))).toBeUndefined();
  });

  it('takes the share of unknown over all cards', () => {
    const cards = [
      { n: 90, dontKnow: 10 },
      { n: 60, dontKnow: 40 },
    ];
    expect(dontKnowShare(cards)).toBe(0.25);
    expect(dontKnowShare([])).toBeUndefined();
  });

  it('knows when the reader does not see all units', () => {
    expect(isComplete(exampleReview({ now: { seed: 2026 } }))).toBe(true);
    expect(isComplete(exampleReview({ now: { seed: 2026 }, unitScope: ['services-15'] }))).toBe(false);
  });
});

describe('participation', () => {
  const { ballots } = exampleResults({ now: { seed: 2026 } }).tabulation;

  it('has a rate only if every group has a known size', () => {
    expect(overallRate(ballots)).toBeCloseTo(10438 / 13122, 12);
    const open = { groupId: 'online', weight: 0, received: 12, spoilt: 0, counted: 12 };
    expect(overallRate({ ...ballots, groups: [...ballots.groups, open] })).toBeUndefined();
  });

  it('names groups of which more came than were expected', () => {
    expect(overfullGroups(ballots)).toEqual([]);
    const [first] = ballots.groups;
    const more = {
      ...ballots,
      groups: ballots.groups.map((group) => (group === first ? { ...group, expected: 120, received: 121 } : group)),
    };
    expect(overfullGroups(more).map(({ groupId }) => groupId)).toEqual([first?.groupId]);
  });

  it('names the group that answered least', () => {
    expect(leastHeard(ballots)?.groupId).toBe('public');
    expect(leastHeard({ ...ballots, groups: ballots.groups.slice(0, 1) })).toBeUndefined();
    const alike = ballots.groups.map((group, index) => ({
      ...group,
      expected: 12 * (index + 1),
      received: 11 * (index + 1),
    }));
    expect(leastHeard({ ...ballots, groups: alike })).toBeUndefined();
  });
});

describe('release hash', () => {
  it('is printed in two groups of four', () => {
    expect(shortHash('7f3ac91e5b00')).toBe('7f3a-c91e');
    expect(shortHash('sha256:7f3ac91e5b00')).toBe('7f3a-c91e');
  });
});
