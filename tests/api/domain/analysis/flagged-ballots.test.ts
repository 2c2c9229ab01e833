import { describe, expect, it } from 'vitest';
import { analysedWave, ballotOf, itemsQuestion, OPEN, releasedOf, type Wave } from './analysed-wave';
import { REVIEW } from './random-wave';

const even = { id: 'even', scope: 'ballot', test: { kind: 'all-equal', ratings: 3 }, action: 'flag' } as const;
const twins = { id: 'twins', scope: 'ballot', test: { kind: 'duplicates', ballots: 2 }, action: 'flag' } as const;
const empty = { id: 'empty', scope: 'ballot', test: { kind: 'all-top', ratings: 9 }, action: 'void' } as const;

function flagsOf(
  wave: Pick<Wave, 'questions' | 'ballots'>,
  validity: NonNullable<Wave['scheme']>['validity'] = [even, twins],
) {
  return analysedWave({ ...wave, scheme: { ...(validity && { validity }) }, settings: OPEN }).flags;
}

describe('the flags of a scheme', () => {
  const cells = ['012012012', '012012012', '333333333', '234012340'];
  const review = { questions: [REVIEW], ballots: cells.map((cell) => ballotOf([cell])) };

  it('are absent where it flags no ballots', () => {
    expect(flagsOf(review, [empty])).toBeUndefined();
  });

  it('are counted, likeness too, with the mean score of a ballot with and without', () => {
    const flags = flagsOf(review);
    const { rules, everybody, unflagged } = releasedOf(flags?.result);
    expect(flags?.measure).toBe('ballot-score');
    const scores = [21, 21, 80, (74 + 21 + 0.5 * 80 + 0.3 * 100 + 0) / 3];
    const mean = (of: readonly number[]) => of.reduce((sum, score) => sum + score, 0) / of.length;
    expect(everybody).toMatchObject({ n: 4, value: expect.closeTo(mean(scores), 9) });
    expect(rules).toMatchObject([
      {
        ruleId: 'even',
        flagged: { value: 0.25, n: 4 },
        without: { n: 3, value: expect.closeTo(mean([21, 21, scores[3] ?? 0]), 9) },
      },
      {
        ruleId: 'twins',
        flagged: { value: 0.5, n: 4 },
        without: { n: 2, value: expect.closeTo(mean(scores.slice(2)), 9) },
      },
    ]);
    expect(unflagged).toEqual({ reason: 'too-few', have: 1, need: 2 });
  });

  it('leave out what a rule voids, as every figure does', () => {
    const ballots = [...review.ballots, ballotOf(['444444444'])];
    expect(releasedOf(flagsOf({ ...review, ballots }, [empty, even])?.result).everybody).toMatchObject({ n: 4 });
  });

  it('look at the first index where nobody is rated', () => {
    const questions = [itemsQuestion('mood', ['a', 'b', 'c'], 5)];
    const flags = flagsOf({ questions, ballots: ['000', '234', '123'].map((cell) => ballotOf([cell])) });
    expect(flags?.measure).toEqual({ index: 'mood' });
    expect(releasedOf(flags?.result)).toMatchObject({
      everybody: { value: expect.closeTo(125 / 3, 9), n: 3 },
      unflagged: { value: expect.closeTo(62.5, 9), n: 2 },
    });
  });
});
