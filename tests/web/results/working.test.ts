import { describe, expect, it } from 'vitest';
import type { TargetGroupScore } from '#domain/tabulation/model';
import { addsUp, correctionOf, criterionLines, groupLines } from '../../../web/results/working';
import { rankedIn } from '../../../web/results/review';
import { exampleReview } from './review-fixture';

const review = exampleReview({ now: { seed: 2026 } });
const ranked = rankedIn(review.table);

describe('the working of a score', () => {
  it('adds up to the composite score and its variance for every unit with all groups shown', () => {
    const complete = ranked.filter((target) => addsUp(groupLines(target)));
    expect(complete.length).toBeGreaterThan(100);
    for (const target of complete) {
      const lines = groupLines(target);
      expect(lines.reduce((sum, { product }) => sum + (product ?? 0), 0)).toBeCloseTo(target.score.value, 9);
      expect(lines.reduce((sum, { variance }) => sum + (variance ?? 0), 0)).toBeCloseTo(
        target.score.standardError ** 2,
        9,
      );
    }
  });

  it('says that it does not add up when a group that takes part is withheld', () => {
    const withheld = ranked.find(({ targetId }) => targetId === 'mass-07');
    expect(withheld && addsUp(groupLines(withheld))).toBe(false);
    expect(withheld && groupLines(withheld).map(({ product }) => product === undefined)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('does not mind a group below the minimum: its weight is 0', () => {
    const [target] = ranked;
    const groups = target?.groups.map((group, index) =>
      index === 0
        ? { ...group, appliedWeight: 0, cell: { released: false as const, reason: 'below-threshold' as const } }
        : group,
    );
    expect(target && groups && addsUp(groupLines({ ...target, groups }))).toBe(true);
  });
});

describe('the working of a group mean', () => {
  const scale = { ...review.question.scale };
  const question = {
    ...review.question,
    scale,
    criteria: [
      { id: 'a', title: { zh: 'a' }, weight: 30 },
      { id: 'b', title: { zh: 'b' }, weight: 10 },
    ],
  };
  const group = (mean: number): TargetGroupScore => ({
    n: 4,
    dontKnow: 0,
    mean,
    standardDeviation: 1,
    standardError: 0.5,
    criteria: [
      { criterionId: 'a', counts: [0, 0, 0, 1, 3] },
      { criterionId: 'b', counts: [1, 0, 0, 0, 3] },
    ],
  });

  it('weighs the criteria to 1 and takes each mean from the counts', () => {
    const [a, b] = criterionLines(question, group(90));
    expect(a).toMatchObject({ weight: 0.75, votes: 4, sum: 380, mean: 95, product: 71.25 });
    expect(b).toMatchObject({ weight: 0.25, votes: 4, sum: 300, mean: 75, product: 18.75 });
  });

  it('shows what incomplete cards leave over, and nothing where they leave nothing', () => {
    const lines = criterionLines(question, group(90));
    expect(correctionOf(group(90), lines)).toBe(0);
    expect(correctionOf(group(90.5), lines)).toBeCloseTo(0.5, 12);
  });

  it('cannot correct where a criterion is withheld', () => {
    const withheld = { ...group(90), criteria: [{ criterionId: 'a', counts: [], reason: 'protected' as const }] };
    const lines = criterionLines(question, withheld);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.mean).toBeUndefined();
    expect(correctionOf(withheld, lines)).toBeUndefined();
  });
});
