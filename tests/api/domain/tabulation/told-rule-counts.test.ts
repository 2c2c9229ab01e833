import { describe, expect, it } from 'vitest';
import { countTeller, toldRuleCounts } from '#domain/tabulation/told-rule-counts';

const SHOWN = { cell: { released: true, n: 40 } };
const HIDDEN = { tables: [{ release: 'exact', cells: [{ cell: { released: false, reason: 'protected' } }] }] };

const PROTECTED = { minimumGroupSize: 10, suppression: true };

function told(hits: number, judged: number, ...tables: readonly object[]) {
  return toldBeside({ tables }, hits, judged);
}

function toldBeside(beside: Parameters<typeof countTeller>[1], hits: number, judged: number) {
  const count = { ruleId: 'even', scope: 'card', action: 'flag', hits, decided: hits } as const;
  const [own] = toldRuleCounts({ counts: [count], judged }, countTeller(PROTECTED, beside));
  return [own?.hits, own?.decided];
}

describe('how often rules were hit', () => {
  it('is told where every cell is shown', () => {
    expect(told(4, 40, SHOWN)).toEqual([4, 4]);
    expect(told(0, 40, SHOWN, { release: 'exact', cells: [] })).toEqual([0, 0]);
  });

  it.each([0, 1, 4, 99, 901, 1000])('is not told beside a hidden cell of %i of 1,000', (hits) => {
    expect(told(hits, 1000, SHOWN, HIDDEN)).toEqual([null, null]);
  });

  it.each([
    ['a target without a score', { status: 'insufficient', reason: 'too-few-cards' }],
    ['a criterion that is withheld', { released: true, criteria: [{ counts: [], reason: 'protected' }] }],
  ])('is not told beside %s', (_, part) => {
    expect(told(4, 1000, SHOWN, part)).toEqual([null, null]);
  });

  it('is not told of ratings that are asked for different reasons, whatever is shown', () => {
    expect(toldBeside({ tables: [SHOWN], joinsConditions: true }, 104, 1000)).toEqual([null, null]);
  });

  it('is rounded to tens beside a hidden cell where a hundred hit a rule and a hundred did not', () => {
    expect(told(104, 1000, SHOWN, HIDDEN)).toEqual([100, 100]);
    expect(told(897, 1000, HIDDEN)).toEqual([900, 900]);
  });

  it('is not told at all beside a hidden cell if rules judge what divides people', () => {
    expect(toldBeside({ tables: [HIDDEN], judgesClasses: true }, 500, 1000)).toEqual([null, null]);
    expect(toldBeside({ tables: [SHOWN], judgesClasses: true }, 500, 1000)).toEqual([500, 500]);
  });

  it('is told where nobody is to be protected', () => {
    const tell = countTeller({ minimumGroupSize: 2, suppression: false }, { tables: [HIDDEN] });
    expect(tell(4, 1000)).toBe(4);
  });

  it.each(['cross-table', 'noisy'])('is not told beside a table that is %s', (release) => {
    expect(told(4, 40, SHOWN, { release, cells: [] })).toEqual([null, null]);
  });
});
