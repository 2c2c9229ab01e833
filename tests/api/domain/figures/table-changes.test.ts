import { describe, expect, it } from 'vitest';
import { classChanges } from '#domain/figures/table-changes';
import type { Question } from '#domain/questionnaire/model';
import { newcombeDifference } from '#domain/statistics/intervals/newcombe-difference';

const scored = (scores: readonly (number | undefined)[]): Question => ({
  id: 'opinion',
  kind: 'single',
  title: { zh: '' },
  required: true,
  options: scores.map((score, index) => ({
    id: `o${index}`,
    label: { zh: '' },
    ...(score !== undefined && { score }),
  })),
});

function pair(id: string, earlier: readonly number[] | null, later: readonly number[] | null) {
  const cell = (counts: readonly number[] | null) =>
    counts && { n: counts.reduce((sum, count) => sum + count, 0), counts };
  return { from: [id], to: [id], earlier: cell(earlier), later: cell(later) };
}

describe('changes of the classes of a table', () => {
  const pairs = [pair('a', [30, 30], [10, 50]), pair('b', [20, 40], [21, 39]), pair('c', null, [5, 15])];

  it('are those of the better half of a scale, with Newcombe’s interval, and none where a wave hides the class', () => {
    const { options, changes } = classChanges(scored([0, 100]), pairs);
    expect(options).toEqual(['o1']);
    expect(changes[0]).toMatchObject({ previous: 0.5, current: 50 / 60, verdict: 'risen' });
    expect(changes[0]?.interval).toEqual(
      newcombeDifference({ successes: 50, n: 60 }, { successes: 30, n: 60 }).interval,
    );
    expect(changes[1]).toMatchObject({ verdict: 'within-error' });
    expect(changes[2]).toBeNull();
  });

  it('are tested as one family: the p of one alone is smaller', () => {
    const [first] = pairs;
    const alone = classChanges(scored([0, 100]), first === undefined ? [] : [first]).changes[0];
    const together = classChanges(scored([0, 100]), pairs).changes[0];
    expect(together?.adjustedP).toBeCloseTo(2 * (alone?.adjustedP ?? 0), 12);
  });

  it('are those of the option that most people choose now, where the options are no scale', () => {
    expect(classChanges(scored([undefined, undefined]), [pair('a', [50, 10], [40, 20])]).options).toEqual(['o0']);
  });
});
