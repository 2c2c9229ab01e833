import { describe, expect, it } from 'vitest';
import type { SampleDesign } from '#domain/answers/sample-design';
import { analysedWave, ballotOf, measuredOf, OPEN, singleQuestion } from './analysed-wave';

function marginOf(ballots: number, designOf?: (ballot: number) => SampleDesign) {
  const { sample } = analysedWave({
    questions: [singleQuestion('sex', ['f', 'm'])],
    ballots: Array.from({ length: ballots }, (_, ballot) =>
      ballotOf([ballot % 2], designOf === undefined ? {} : { design: designOf(ballot) }),
    ),
    settings: OPEN,
  });
  return sample.marginOfError;
}

/** Published: 1,000 people give 3.10 points, 5,500 give 1.32, and 382 of 500 give 2.44. */
describe('the margin of error of a wave', () => {
  it('is that of a random sample', () => {
    expect(measuredOf(marginOf(1000)).value).toBeCloseTo(0.031, 4);
    expect(measuredOf(marginOf(5500)).value).toBeCloseTo(0.0132, 4);
  });

  it('knows the population, and leaves nothing of a census', () => {
    expect(measuredOf(marginOf(382, () => ({ weight: 0.1, populationSize: 500 }))).value).toBeCloseTo(0.0244, 4);
    expect(measuredOf(marginOf(30, () => ({ weight: 0.1, populationSize: 30 }))).value).toBe(0);
  });

  it('counts unequal weights as the fewer people that they are worth', () => {
    // (500 + 1,500)² / (500 + 4,500) = 800.
    const margin = measuredOf(marginOf(1000, (ballot) => ({ weight: ballot % 2 === 0 ? 1 : 3 })));
    expect(margin.value).toBeCloseTo(1.959963984540054 * Math.sqrt(0.25 / 800), 12);
  });

  it('is not given for clusters, nor where nobody answered or weights are missing', () => {
    expect(marginOf(40, (ballot) => ({ cluster: `c${ballot % 4}` }))).toBeUndefined();
    expect(marginOf(0)).toEqual({ reason: 'nothing-answered' });
    expect(marginOf(3, (ballot) => (ballot === 0 ? {} : { weight: 1 }))).toBeUndefined();
  });
});
