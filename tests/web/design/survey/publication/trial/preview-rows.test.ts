import { describe, expect, it } from 'vitest';
import { contradictsReason } from '../../../../../../web/design/survey/publication/trial/preview-rows';

describe('a cell of the trial', () => {
  it.each([
    ['below-threshold', 9, false],
    ['below-threshold', 10, true],
    ['no-score', 10, false],
    [null, 10, false],
  ] as const)('hidden as %s with %i ballots on average contradicts its reason: %s', (reason, ballots, expected) => {
    expect(contradictsReason({ reason, ballots, hiddenShare: 0.39 }, 10)).toBe(expected);
  });
});
