import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { competitionRanks } from '#domain/statistics/ranking/competition-ranks';
import { standingsOf } from '#domain/statistics/ranking/tiers';
import { welchTest } from '#domain/statistics/comparison/welch-test';

interface Score {
  readonly value: number;
  readonly standardError: number;
}

/** Scores with one standard error and so many raters that the tests are those of the normal distribution. */
function standings(values: readonly number[], standardError = 1) {
  return standingsOfScores(values.map((value) => ({ value, standardError })));
}

function standingsOfScores(scores: readonly Score[]) {
  return standingsOf({
    values: scores.map(({ value }) => value),
    compare: (a, b) => welchTest(estimate(scores[a]), estimate(scores[b])),
  });
}

function estimate(score: Score | undefined) {
  if (score === undefined) throw new RangeError('no such target');
  return { ...score, degreesOfFreedom: 10_000 };
}

describe('competitionRanks', () => {
  it('counts 1, 2, 2, 4 and ties values that are equal to nine decimals', () => {
    expect(competitionRanks([70, 0.3 + 2e-10, 0.3, 0.3 - 2e-9])).toEqual([
      { rank: 1, tied: false },
      { rank: 2, tied: true },
      { rank: 2, tied: true },
      { rank: 4, tied: false },
    ]);
  });

  it('refuses a target without a score', () => {
    expect(() => competitionRanks([1, Number.NaN])).toThrow(RangeError);
  });
});

describe('standingsOf', () => {
  it('chains neighbours that do not differ, though the ends of the chain do', () => {
    const chain = standings([90, 88, 86, 60]);
    expect(chain.map(({ tier }) => tier)).toEqual([1, 1, 1, 2]);
    expect(standings([90, 84, 78, 60]).map(({ tier }) => tier)).toEqual([1, 2, 3, 4]);
    const wide = standings([94, 92, 90, 88]);
    expect(wide.map(({ tier }) => tier)).toEqual([1, 1, 1, 1]);
    expect(wide[0]?.indistinguishable).not.toContain(3);
  });

  it('names a last target only if the data leave it no better rank than that of the last tier', () => {
    expect(standings([90, 88, 60]).map(({ lastPlaceSupported }) => lastPlaceSupported)).toEqual([false, false, true]);
    // 3 points: p = .034 separates neighbours at .05, but not at .05/2 as the rank interval of three targets asks.
    const close = standings([90, 83, 80]);
    expect(close.map(({ tier }) => tier)).toEqual([1, 2, 3]);
    expect(close[2]).toMatchObject({ rankInterval: [2, 3], indistinguishable: [1], lastPlaceSupported: false });
  });

  it('supports the last place for a last tier together, or for none of it', () => {
    const supported = (values: readonly number[]) => standings(values).map((standing) => standing.lastPlaceSupported);
    expect(supported([90, 70, 69])).toEqual([false, true, true]);
    // The upper one of the last tier may still share the rank of the first, at .05/2.
    expect(supported([73, 70, 69])).toEqual([false, false, false]);
  });

  it('calls nobody last where all are one chain, or alone', () => {
    expect(standings([90, 89, 88]).some(({ lastPlaceSupported }) => lastPlaceSupported)).toBe(false);
    expect(standings([90])).toEqual([
      { rank: 1, tied: false, tier: 1, rankInterval: [1, 1], indistinguishable: [], lastPlaceSupported: false },
    ]);
    expect(standings([])).toEqual([]);
  });

  it('does not tell tied targets apart, however exact they are', () => {
    const exact = standings([0.1 + 0.2, 0.3, 0.1], 0);
    expect(exact.map(({ rank, tied, tier }) => [rank, tied, tier])).toEqual([
      [1, true, 1],
      [1, true, 1],
      [3, false, 2],
    ]);
    expect(exact[0]?.rankInterval).toEqual([1, 2]);
  });

  it('goes on with a chain if one of several tied targets is like the next', () => {
    const exact = { value: 80, standardError: 0.1 };
    const uncertain = { value: 80, standardError: 5 };
    const next = { value: 77, standardError: 0.1 };
    expect(standingsOfScores([exact, next]).map(({ tier }) => tier)).toEqual([1, 2]);
    expect(standingsOfScores([exact, uncertain, next]).map(({ tier }) => tier)).toEqual([1, 1, 1]);
    expect(standingsOfScores([uncertain, exact, next]).map(({ tier }) => tier)).toEqual([1, 1, 1]);
  });

  it('gives each target the same standing in whatever order they come, inside its rank interval', () => {
    const score = fc.record({ value: fc.integer({ min: 0, max: 30 }), standardError: fc.integer({ min: 0, max: 4 }) });
    fc.assert(
      fc.property(fc.array(score, { maxLength: 12 }), (scores) => {
        const found = standingsOfScores(scores);
        const reversed = standingsOfScores(scores.toReversed()).toReversed();
        found.forEach(({ indistinguishable, rank, rankInterval: [best, worst], ...standing }, target) => {
          expect(reversed[target]).toMatchObject({ ...standing, rank, rankInterval: [best, worst] });
          expect(reversed[target]?.indistinguishable).toHaveLength(indistinguishable.length);
          expect(best).toBeLessThanOrEqual(rank);
          expect(worst).toBeGreaterThanOrEqual(rank);
        });
      }),
    );
  });

  it('never supports the last place of a target that cannot be told apart from a higher tier', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 12 }), (values) => {
        const found = standings(values);
        const last = Math.max(...found.map(({ tier }) => tier));
        for (const { lastPlaceSupported, indistinguishable } of found) {
          if (lastPlaceSupported) expect(indistinguishable.every((other) => found[other]?.tier === last)).toBe(true);
        }
      }),
    );
  });
});
