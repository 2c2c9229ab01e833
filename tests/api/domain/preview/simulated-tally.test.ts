import { simulateTally, simulationUniform } from '#domain/preview/simulated-tally';
import { describe, expect, it } from 'vitest';

const PEOPLE = 60;
const RUNS = 4000;

function simulatedSizes(turnout: number, people = PEOPLE): readonly number[] {
  const random = simulationUniform(7);
  return Array.from(
    { length: RUNS },
    () => simulateTally({ people: [people], turnout, answers: [[1, 3]] }, random).groups[0]?.n ?? 0,
  );
}

describe('the generator of simulations', () => {
  it('gives the first numbers of xorshift32 from 1, and the same for the same seed', () => {
    // Marsaglia (2003) with shifts 13, 17, 5: 270369, 67634689, 2647435461.
    const random = simulationUniform(1);
    expect([random(), random(), random()].map((share) => share * 2 ** 32)).toEqual([270369, 67634689, 2647435461]);
    expect(simulationUniform(0)()).toBe(simulationUniform(1)());
  });
});

describe('a simulated tally', () => {
  it.each([
    ['by inversion', 0.1, PEOPLE],
    ['by inversion, from the other end', 0.93, PEOPLE],
    ['by the normal distribution', 0.5, 400],
  ])('has mean and variance of a binomial %s', (_way, turnout, people) => {
    const sizes = simulatedSizes(turnout, people);
    const mean = sizes.reduce((sum, size) => sum + size, 0) / RUNS;
    const variance = sizes.reduce((sum, size) => sum + (size - mean) ** 2, 0) / (RUNS - 1);
    const expected = people * turnout * (1 - turnout);
    expect(Math.abs(mean - people * turnout)).toBeLessThan(4 * Math.sqrt(expected / RUNS));
    expect(variance / expected).toBeGreaterThan(0.9);
    expect(variance / expected).toBeLessThan(1.1);
  });

  it('shares everybody who answers out among the options', () => {
    const { groups } = simulateTally(
      {
        people: [500, 3],
        turnout: 0.8,
        answers: [
          [1, 3, 0],
          [2, 2],
        ],
      },
      simulationUniform(3),
    );
    for (const { n, counts } of groups) {
      expect(counts.slice(0, 3).reduce((sum, count) => sum + count, 0)).toBe(n);
      expect(counts.slice(3).reduce((sum, count) => sum + count, 0)).toBe(n);
      expect(counts[2]).toBe(0);
    }
  });
});
