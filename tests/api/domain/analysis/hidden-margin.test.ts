import { describe, expect, it } from 'vitest';
import { restrictDivided } from '#domain/analysis/readers/restrict-divided';
import { analysedWave, ballotOf, releasedOf, singleQuestion } from './analysed-wave';

const WEIGHTING = {
  margins: [
    { question: 'unit', shares: { north: 0.9, south: 0.1 } },
    { question: 'sex', shares: { f: 0.5, m: 0.5 } },
  ],
  trim: [0.01, 100],
} as const;

/** Of two hundred people all but one are of one unit, so that its own table is hidden. */
function analysis() {
  return analysedWave({
    questions: [
      singleQuestion('unit', ['north', 'south']),
      singleQuestion('sex', ['f', 'm']),
      singleQuestion('opinion', ['good', 'fair', 'bad']),
    ],
    ballots: Array.from({ length: 200 }, (_, person) => ballotOf([person === 0 ? 1 : 0, person % 2, person % 3])),
    plan: { weighting: WEIGHTING },
  });
}

describe('a margin whose table is hidden', () => {
  it('is named among those by which ballots are weighted, without a share', () => {
    const { margins } = releasedOf(analysis().sample.raking);
    expect(margins).toEqual([
      { question: 'unit', reason: 'protected' },
      { question: 'sex', groups: [expect.objectContaining({ option: 'f' }), expect.objectContaining({ option: 'm' })] },
    ]);
  });

  it('is known to be one by units, so that a reader of some units gets nothing that is weighted by it', () => {
    const whole = analysis();
    const of = (dividing: string) =>
      restrictDivided(whole, { dividing: new Set([dividing]), hidden: [], seesEverybody: true });
    const own = of('unit');
    expect(own.sample.raking).toEqual({ released: false, reason: 'outside-scope' });
    expect(own.sample.designEffect).toEqual({ reason: 'outside-scope' });
    expect(of('opinion').sample).toEqual(whole.sample);
  });
});
