import { describe, expect, it } from 'vitest';
import type { RankedTarget } from '#domain/tabulation/model';
import { ranked, reviewTable } from './card-review';

const DIVIDED = ['432', '343', '224', '444', '333', '222', '423', '341', '134', '214'];
const CRITICAL = ['101', '010', '221', '112', '200', '021', '110', '001', '122', '210'];
const UNANIMOUS = Array.from({ length: 10 }, () => '444');
/** So near the best that it could not have made up for less than the best of a unanimous group. */
const CONTENT = Array.from({ length: 16 }, (_, card) => (card < 6 ? '444' : '333'));
const reasons = (target: RankedTarget) => target.groups.map(({ cell }) => (cell.released ? null : cell.reason));

describe('a group below the minimum', () => {
  const review = reviewTable({ leaders: DIVIDED.slice(0, 4), peers: DIVIDED, public: CRITICAL });
  const target = ranked(review.targets[0]);

  it('takes no part in anything, and its weight goes to the others', () => {
    expect(reasons(target)).toEqual(['below-threshold', null, null]);
    expect(target.groups.map(({ appliedWeight }) => appliedWeight)).toEqual([0, 30 / 80, 50 / 80]);
    expect(target.n).toBe(20);
    expect(review.groups[0]?.estimate).toBeNull();
  });

  it('changes no published figure', () => {
    const without = reviewTable({ peers: DIVIDED, public: CRITICAL });
    expect(without).toEqual(review);
  });
});

describe('a target with groups of less than half of the weight', () => {
  const review = reviewTable({ leaders: DIVIDED, public: CRITICAL.slice(0, 4) }, { public: DIVIDED });

  it('has no score, and names the short groups with their sizes only', () => {
    expect(review.targets[0]).toEqual({
      targetId: 'u0',
      categoryId: 'k0',
      status: 'insufficient',
      reason: 'too-few-cards',
      shortGroups: ['peers', 'public'],
      shortfall: [
        { groupId: 'peers', have: 0, need: 5 },
        { groupId: 'public', have: 4, need: 5 },
      ],
    });
  });

  it('leaves index, category and distribution to the others', () => {
    const other = ranked(review.targets[1]);
    expect(review.index?.value).toBeCloseTo(other.score.value, 12);
    expect(review.categories[0]).toMatchObject({ ranked: 1 });
    expect(review.distribution).toMatchObject({ released: true, n: 30 });
    expect(other).toMatchObject({ band: 'not-distinguishable', rank: [1, 1], indistinguishable: [] });
  });

  it('is nobody’s loss where nobody has a score', () => {
    const none = reviewTable({ public: DIVIDED.slice(0, 4) });
    expect(none.index).toBeNull();
    expect(none.distribution).toEqual({ released: false, reason: 'below-threshold' });
    expect(none.categories).toEqual([{ categoryId: 'k0', mean: null, ranked: 0 }]);
    expect(none.criteria.every(({ estimate }) => estimate === null)).toBe(true);
  });
});

describe('a group of one mind', () => {
  const review = reviewTable({ leaders: UNANIMOUS, peers: DIVIDED, public: [...CRITICAL, ...DIVIDED] });
  const target = ranked(review.targets[0]);

  it('is hidden, with a second one', () => {
    expect(reasons(target)).toEqual(['protected', 'protected', null]);
  });

  it('keeps its weight in the score: unanimity must not cost a unit points', () => {
    expect(target.groups.map(({ appliedWeight }) => appliedWeight)).toEqual([0.2, 0.3, 0.5]);
    expect(target.n).toBe(40);
  });

  it('costs no criterion, as the two hidden groups together are divided', () => {
    expect(target.criteria.map(({ cell }) => cell.released)).toEqual([true, true, true]);
  });

  it('does not show up in the means of its group', () => {
    expect(review.groups.map(({ estimate }) => estimate === null)).toEqual([true, true, false]);
  });

  it('hides all groups where the second one could not have made up for another answer', () => {
    const beside = reviewTable({ leaders: UNANIMOUS, peers: CONTENT, public: [...CRITICAL, ...DIVIDED] });
    expect(reasons(ranked(beside.targets[0]))).toEqual(['protected', 'protected', 'protected']);
  });

  it('hides the breakdown and not the score where that is announced, even if all are of one mind', () => {
    const all = ranked(reviewTable({ leaders: UNANIMOUS, peers: UNANIMOUS, public: UNANIMOUS }).targets[0]);
    // Of three times ten people of whom no unit tells how far they lie apart: √(0.38 × 86.1 × 13.9 ÷ 9), and the rounding to 2.
    expect(all.score).toMatchObject({ value: 100, standardError: 7.2 });
    expect(all.groups.some(({ cell }) => cell.released)).toBe(false);
    expect(all.criteria.some(({ cell }) => cell.released)).toBe(false);
  });
});

describe('a group of one mind on one criterion', () => {
  const tilted = DIVIDED.map((card) => `4${card.slice(1)}`);
  const target = ranked(reviewTable({ leaders: tilted, peers: DIVIDED, public: CRITICAL }).targets[0]);

  it('hides its block, of three criteria all, in its own cell and for the target, and publishes the rest', () => {
    expect(target.criteria.map(({ cell }) => cell.released)).toEqual([false, false, false]);
    const [leaders, peers] = target.groups;
    if (leaders?.cell.released !== true || peers?.cell.released !== true) throw new Error('groups are shown');
    expect(leaders.cell.criteria.map(({ reason, counts }) => [reason, counts.length])).toEqual([
      ['protected', 0],
      ['protected', 0],
      ['protected', 0],
    ]);
    expect(peers.cell.criteria.every(({ counts }) => counts.length === 5)).toBe(true);
  });
});

describe('bands and ranks', () => {
  const jittered = (base: readonly string[], times: number) => Array.from({ length: times }, () => base).flat();
  const review = reviewTable(
    { leaders: jittered(DIVIDED, 5), peers: jittered(DIVIDED, 5), public: jittered(DIVIDED, 5) },
    { leaders: jittered(DIVIDED, 5), peers: jittered(DIVIDED, 5), public: jittered([...DIVIDED.slice(1), '433'], 5) },
    { leaders: jittered(CRITICAL, 5), peers: jittered(CRITICAL, 5), public: jittered(CRITICAL, 5) },
  );
  const targets = review.targets.map(ranked);

  it('set apart what is far and leave together what is near', () => {
    expect(targets.map(({ band }) => band)).toEqual(['above', 'above', 'below']);
    expect(targets.map(({ rank }) => rank)).toEqual([
      [1, 2],
      [1, 2],
      [3, 3],
    ]);
    expect(targets.map(({ indistinguishable }) => indistinguishable)).toEqual([['u1'], ['u0'], []]);
  });
});
