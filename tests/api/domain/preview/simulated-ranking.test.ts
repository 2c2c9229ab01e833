import { describe, expect, it } from 'vitest';
import { simulateRanking } from '#domain/preview/simulated-ranking';
import { addTallies } from '#domain/tabulation/questions/answer-tally';
import { simulationUniform } from '#domain/preview/simulated-tally';

const LAYOUT = { places: 2, options: 3 };

describe('simulated rankings', () => {
  const finished = simulateRanking(
    { people: [4000, 6000], turnout: 1, answers: [[6, 3, 1]] },
    { layout: LAYOUT, random: simulationUniform(4) },
  );
  const { n, counts } = addTallies(finished.groups);
  const share = (position: number) => (counts[position] ?? 0) / n;

  it('fill each place once', () => {
    const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
    expect(n).toBe(10_000);
    expect(sum(counts.slice(0, 3))).toBe(n);
    expect(sum(counts.slice(3, 6))).toBe(n * (2 + 1));
    expect(sum(counts.slice(6))).toBe(n * 2);
  });

  /* Of weights 0.6, 0.3 and 0.1 the first is placed first or second with 0.6 + 0.3 · 0.6/0.7 + 0.1 · 0.6/0.9 = 0.924, the
   * last with 0.1 + 0.6 · 0.1/0.4 + 0.3 · 0.1/0.7 = 0.293: formula of R. L. Plackett, The Analysis of Permutations, 1975. */
  it('are drawn place by place in proportion', () => {
    expect(share(0)).toBeCloseTo(0.6, 1);
    expect(share(6)).toBeCloseTo(0.924, 1);
    expect(share(8)).toBeCloseTo(0.293, 1);
  });

  it('are closed by what their points tell, as those of a count', () => {
    const [group] = finished.groups;
    const block = group === undefined ? undefined : finished.ranking?.(group);
    expect(block).toMatchObject({ places: 2, points: group?.counts.slice(3, 6) });
  });
});
