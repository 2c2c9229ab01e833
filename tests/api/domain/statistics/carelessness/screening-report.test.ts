import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flagRows } from '#domain/statistics/carelessness/flag-rows';
import { usualRules, type CarelessnessRule } from '#domain/statistics/carelessness/rules';
import { screeningReport, type RowMean } from '#domain/statistics/carelessness/screening-report';
import expected from '../../../../data/bfi/careless-and-drivers.json';
import { answerRows, columnsOf } from '../../../../support/data-sets/answer-columns';
import { bfiItems, bfiScores } from '../../../../support/data-sets/bfi';
import { valueOf } from '../../../../support/value-of';

const RULES: readonly CarelessnessRule[] = [
  { kind: 'longest-run', atLeast: 9 },
  { kind: 'within-person-deviation', atMost: 0.6, minimumAnswered: 2 },
  { kind: 'mahalanobis', significance: 0.001 },
  { kind: 'duplicates', rows: 2, minimumAnswered: 25 },
];

describe('screeningReport', () => {
  it('gives the counts and the means with and without that R gives for neuroticism in bfi', () => {
    const report = screeningReport(bfiScores('N'), flagRows({ columns: bfiItems() }, RULES));
    expect(report.rows).toBe(2800);
    expectMean(valueOf(report.everybody), expected.screening.everybody);
    expected.screening.without.forEach(([flagged = 0, ...mean], place) => {
      const { effect } = report.rules[place] ?? {};
      if (effect === undefined) throw new RangeError('a rule is missing');
      expect(valueOf(effect).flagged).toBe(flagged);
      expectMean(valueOf(valueOf(effect).without), mean);
    });
    expect(report.hits.map(({ rows }) => rows)).toEqual(expected.screening.upTo.map(([rows]) => rows));
    report.hits.forEach(({ upTo }, hits) => expectMean(valueOf(upTo), expected.screening.upTo[hits]?.slice(1) ?? []));
  });

  it('says how many rows each rule could judge', () => {
    const { rules } = screeningReport(bfiScores('N'), flagRows({ columns: bfiItems() }, RULES));
    expect(rules.map(({ effect }) => valueOf(effect).judged)).toEqual([2800, 2800, 2436, 2436]);
  });

  const found = (rows: readonly (readonly number[])[], items: number) => {
    const report = screeningReport(
      Float64Array.from(rows, (_, row) => row),
      flagRows({ columns: columnsOf(rows) }, usualRules(items)),
    );
    const effects = report.rules.map(({ rule, effect }) => [
      rule.kind,
      effect.ok ? effect.value.flagged : effect.error,
    ]);
    return { effects, hits: report.hits.map(({ rows: hit }) => hit) };
  };

  it('gives a reason for a rule without flags and goes on with the others', () => {
    const alternating = Array.from({ length: 20 }, (_, item) => 1 + (item % 2));
    const { effects, hits } = found([alternating, Array.from(alternating, () => 3), alternating], 20);
    expect(effects).toEqual([
      ['longest-run', 1],
      ['within-person-deviation', 1],
      ['mahalanobis', { reason: 'too-few', have: 3, need: 22 }],
      ['duplicates', 2],
      ['pace', { reason: 'nothing-answered' }],
    ]);
    expect(hits).toEqual([0, 2, 1, 0]);
  });

  it('leaves alone rows whose answers are so few that care and chance make them equal, too', () => {
    const short = { reason: 'too-few', have: 6, counted: 'ratings' };
    const { effects, hits } = found(
      Array.from({ length: 600 }, (_, row) => [4, 4, 4, 4, 4, row % 3]),
      6,
    );
    expect(effects).toEqual([
      ['longest-run', { ...short, need: 10 }],
      ['within-person-deviation', { ...short, need: 10 }],
      ['mahalanobis', { reason: 'no-variance', column: 0 }],
      ['duplicates', { ...short, need: 20 }],
      ['pace', { reason: 'nothing-answered' }],
    ]);
    expect(hits).toEqual([600]);
  });

  it('does not judge the deviation of a row with too few answers', () => {
    const rule = { kind: 'within-person-deviation', atMost: 0, minimumAnswered: 3 } as const;
    const rows = [
      [2, 2, 2],
      [2, 2, Number.NaN],
    ];
    const [flags] = flagRows({ columns: columnsOf(rows) }, [rule]);
    expect(flags?.flags).toEqual({ ok: true, value: { flagged: Uint8Array.of(1, 0), judged: 1 } });
  });

  it('flags by pace only rows whose time is known and below the band', () => {
    const [flags] = flagRows({ columns: columnsOf([[1], [2], [3]]), paces: Float64Array.of(0, 1, Number.NaN) }, [
      { kind: 'pace', below: 1 },
    ]);
    expect(flags?.flags).toEqual({ ok: true, value: { flagged: Uint8Array.of(1, 0, 0), judged: 2 } });
  });

  it('flags by the average run', () => {
    const columns = columnsOf([
      [1, 1, 2, 2],
      [1, 1, 1, 2],
      [1, 2, 2, 3],
    ]);
    const [flags] = flagRows({ columns }, [{ kind: 'average-run', atLeast: 2 }]);
    expect(flags?.flags).toEqual({ ok: true, value: { flagged: Uint8Array.of(1, 1, 0), judged: 3 } });
  });

  it('has no mean of fewer than two scores', () => {
    const report = screeningReport(Float64Array.of(4, Number.NaN), []);
    expect(report.everybody).toEqual({ ok: false, error: { reason: 'too-few', have: 1, need: 2 } });
  });

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(answerRows(20), (rows) => {
        const reportOf = (ordered: readonly (readonly number[])[]) =>
          screeningReport(
            Float64Array.from(ordered, ([first = 0]) => first),
            flagRows({ columns: columnsOf(ordered) }, [
              { kind: 'longest-run', atLeast: 3 },
              { kind: 'within-person-deviation', atMost: 0.5, minimumAnswered: 2 },
              { kind: 'duplicates', rows: 2, minimumAnswered: 1 },
            ]),
          );
        const counts = ({ rules, hits }: ReturnType<typeof screeningReport>) => [
          rules.map(({ effect }) => (effect.ok ? effect.value.flagged : effect.error)),
          hits.map((hit) => hit.rows),
        ];
        expect(counts(reportOf(rows.toReversed()))).toEqual(counts(reportOf(rows)));
      }),
    );
  });

  it('refuses flags of other rows', () => {
    const flags = flagRows({ columns: columnsOf([[1], [2]]) }, [{ kind: 'average-run', atLeast: 2 }]);
    expect(() => screeningReport(new Float64Array(3), flags)).toThrow(RangeError);
  });
});

function expectMean(found: RowMean, [n = 0, mean = 0, standardError = 0]: readonly number[]): void {
  expect(found.n).toBe(n);
  expect(found.mean).toBeCloseTo(mean, 10);
  expect(found.standardError).toBeCloseTo(standardError, 10);
}
