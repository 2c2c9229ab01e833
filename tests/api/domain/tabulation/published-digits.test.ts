import { describe, expect, it } from 'vitest';
import { withPublishedDigits } from '#domain/tabulation/published-digits';
import { type CountedBallot, tabulate } from '#domain/tabulation/tabulate';
import {
  CRITERION_WEIGHTS,
  GROUPS,
  NO_ACCOUNT,
  questionnaireOf,
  reviewOf,
  SETTINGS,
  simulateBallots,
} from './review/example-review';

const TARGETS = 4;
const BALLOTS = 120;
const CARD = CRITERION_WEIGHTS.length;

/** Four leaders, fewer than are shown, rate the last target, and all of them alike; it has no score. */
function worldIn(rating: number): readonly CountedBallot[] {
  return simulateBallots({ seed: 5, ballots: BALLOTS, targets: TARGETS - 1 }).map((ballot, index) => {
    const last = index < 4 ? `${rating}`.repeat(CARD) : '.'.repeat(CARD);
    return { groupId: index < 4 ? 'leaders' : ballot.groupId, vector: [`${String(ballot.vector[0])}${last}`] };
  });
}

function releaseOf(rating: number) {
  return tabulate({
    questionnaire: questionnaireOf(reviewOf(TARGETS, 1)),
    groups: GROUPS,
    settings: SETTINGS,
    ballots: worldIn(rating),
    account: NO_ACCOUNT,
  });
}

describe('the last bits of published figures', () => {
  const releases = [0, 1, 2, 3, 4].map(releaseOf);

  it('are not published: whatever the hidden ratings are, the release is the same', () => {
    expect(new Set(releases.map((release) => JSON.stringify(withPublishedDigits(release)))).size).toBe(1);
  });
});

describe('published digits', () => {
  it('are twelve, of which ten may be decimals; whole numbers, texts and gaps stay as they are', () => {
    const published = {
      a: [2 / 3, 1e-17, -1e-17, 123_456.789_012_345_6],
      b: { n: 12_345_678_901_234, text: '0.1234567890123456' },
    };
    expect(withPublishedDigits(published)).toEqual({
      a: [0.666_666_666_7, 0, 0, 123_456.789_012],
      b: { n: 12_345_678_901_234, text: '0.1234567890123456' },
    });
    expect(withPublishedDigits([null, undefined, Number.NaN, true])).toEqual([null, undefined, Number.NaN, true]);
  });
});
