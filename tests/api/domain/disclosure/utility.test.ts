import { describe, expect, it } from 'vitest';
import { randomTree, utilityOf } from '../../../support/attacker/best-release';
import { seededRandom } from '../../../support/seeded-random';

/** Shown cells as a share of those that the best safe choice shows. */
function shareOfBest(unanimous: number): number {
  const random = seededRandom(91);
  const all = Array.from({ length: 150 }, () => utilityOf(randomTree(random, unanimous), 10));
  expect(all.every(({ shown, best }) => shown <= best)).toBe(true);
  return all.reduce((sum, { shown }) => sum + shown, 0) / all.reduce((sum, { best }) => sum + best, 0);
}

describe('the closure of a tree', () => {
  it('shows as many cells as the best safe choice where cells are hidden for their size', () => {
    expect(shareOfBest(0)).toBeGreaterThan(0.98);
  });

  it('shows nearly as many where some are of one mind: which cell is hidden with one does not depend on answers', () => {
    expect(shareOfBest(0.15)).toBeGreaterThan(0.87);
  });
});
