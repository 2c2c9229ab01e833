import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planFromData } from '#domain/collected/from-data/plan-from-data';
import type { CollectedPlan } from '#domain/collected/import-model';
import { planRows, RATING_TITLES, ratingRows, type Row } from '../../../support/fixtures/collected-fixture';

/** Good rows with a few bad ones of several kinds among them. */
const ROWS: readonly Row[] = [
  ...ratingRows(9).slice(0, 90),
  ['g1-0', '互评', '税务局', '办事效率', '满意'],
  ['g1-1', '领导', '税务局', '办事效率', '满意'],
  ['g1-2', '领导', '水利局', '办事效率', '满意'],
  ['g1-3', '领导', '税务局', '办事效率', '还行'],
];

/** Without what depends on where a row stands: its line. */
function withoutLines({ ballots, problems, totals, summary, values, targets, raters }: CollectedPlan) {
  const sorted = (list: readonly unknown[]) => list.map((entry) => JSON.stringify(entry)).toSorted();
  const kinds = problems.map(({ code, column, remedy }) => ({ code, column, remedy }));
  return { ballots: sorted(ballots), problems: sorted(kinds), totals, summary, values, targets, raters };
}

describe('the order of the rows', () => {
  const shuffled = fc.shuffledSubarray([...ROWS], { minLength: ROWS.length });

  it('does not matter to the ballots of a wave', () => {
    const expected = withoutLines(planRows([RATING_TITLES, ...ROWS]));
    fc.assert(
      fc.property(shuffled, (rows) => {
        expect(withoutLines(planRows([RATING_TITLES, ...rows]))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('does not matter to the questionnaire that is made of them', () => {
    const planned = (rows: readonly Row[]) => {
      const choices = { title: { zh: '数据' }, scores: { ratings: { 还行: 50 } } };
      const made = planFromData({ cells: [RATING_TITLES, ...rows], decimalComma: false, units: [], choices });
      return { ...made, plan: withoutLines(made.plan) };
    };
    const expected = planned(ROWS);
    fc.assert(
      fc.property(shuffled, (rows) => {
        expect(planned(rows)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});
