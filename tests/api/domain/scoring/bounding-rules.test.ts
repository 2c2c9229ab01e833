import { expect, it } from 'vitest';
import { boundingRules } from '#domain/scoring/bounding-rules';
import type { ValidityRule, ValidityTest } from '#domain/scoring/validity-rule';

const rule = (id: string, test: ValidityTest, action: ValidityRule['action']): ValidityRule => ({
  id,
  scope: 'ballot',
  test,
  action,
});

it('rules bound hidden answers if they void by what was answered, and not by how much or how fast', () => {
  const rules = [
    rule('low', { kind: 'too-few-low', score: 50, least: 1 }, 'void'),
    rule('equal', { kind: 'all-equal', ratings: 5 }, 'flag'),
    rule('open', { kind: 'answered-share', share: 0.5 }, 'void'),
    rule('fast', { kind: 'too-fast', secondsPerRating: 2 }, 'void'),
    rule('best', { kind: 'top-share', share: 0.8 }, 'void'),
  ];
  expect(boundingRules(rules).map(({ id }) => id)).toEqual(['low', 'best']);
});
