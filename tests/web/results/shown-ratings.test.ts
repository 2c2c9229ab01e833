import { describe, expect, it } from 'vitest';
import type { RankedTarget } from '#domain/tabulation/model';
import { rankedIn, type Review, showsAllRatings } from '../../../web/results/review';
import { exampleReview } from './review-fixture';

type Group = RankedTarget['groups'][number];

const REVIEW = exampleReview({ now: { seed: 3, targets: 6 } });

/** With every group of every scored unit as given. */
function withGroups(groupOf: (group: Group) => Group): Review {
  const targets = rankedIn(REVIEW.table).map((target) => ({ ...target, groups: target.groups.map(groupOf) }));
  const { question } = REVIEW;
  const asked = question.targets.filter(({ id }) => targets.some(({ targetId }) => targetId === id));
  return { ...REVIEW, question: { ...question, targets: asked }, table: { ...REVIEW.table, targets } };
}

const shown = (group: Group): Group =>
  group.cell.released
    ? { ...group, cell: { ...group.cell, criteria: group.cell.criteria.map(({ reason: _, ...open }) => open) } }
    : { ...group, appliedWeight: 0 };

describe('what a hundred ratings are counted of', () => {
  it('is all ratings where every group in a score is shown; one without weight is in none', () => {
    expect(showsAllRatings(withGroups(shown))).toBe(true);
  });

  it('is the shown ones where a group in a score is hidden, or a criterion of one', () => {
    const hidden = { released: false, reason: 'protected' } as const;
    expect(showsAllRatings(withGroups((group) => ({ ...group, appliedWeight: 0.5, cell: hidden })))).toBe(false);
    const closed = withGroups((group) => {
      const { cell } = group;
      if (!cell.released) return group;
      const criteria = cell.criteria.map((one) => ({ ...one, counts: [], reason: 'protected' as const }));
      return { ...group, appliedWeight: 0.5, cell: { ...cell, criteria } };
    });
    expect(showsAllRatings(closed)).toBe(false);
  });

  it('is not known to a reader of some units', () => {
    const { table } = withGroups(shown);
    expect(showsAllRatings({ ...REVIEW, table: { ...table, targets: table.targets.slice(1) } })).toBe(false);
  });
});
