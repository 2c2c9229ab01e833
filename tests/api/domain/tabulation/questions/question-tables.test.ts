import { describe, expect, it } from 'vitest';
import type { AnswerVector, VectorCell } from '#domain/answers/vector';
import type { Question } from '#domain/questionnaire/model';
import { netPromoterScore } from '#domain/statistics/indices/net-promoter';
import type { Cell, Distribution, QuestionTable } from '#domain/tabulation/model';
import { tabulate } from '#domain/tabulation/tabulate';
import { momentsOf } from '../../../../support/data-sets/moments-of';
import { GROUPS, NO_ACCOUNT, questionnaireOf, SETTINGS } from '../review/example-review';

const OPTIONS = ['a', 'b', 'c'].map((id, index) => ({ id, label: { zh: id }, score: 50 * index }));
const BASE = { id: 'q', title: { zh: '问题' }, required: false } as const;

function tablesOf(question: Question, cells: readonly (readonly [string, VectorCell])[]): readonly QuestionTable[] {
  return tabulate({
    questionnaire: questionnaireOf(question),
    groups: GROUPS,
    settings: SETTINGS,
    ballots: cells.map(([groupId, cell]) => ({ groupId, vector: [cell] })),
    account: NO_ACCOUNT,
  }).questions;
}

function overallOf(question: Question, cells: readonly VectorCell[]): Distribution {
  const [table] = tablesOf(
    question,
    cells.map((cell) => ['public', cell]),
  );
  return released(table?.overall);
}

function released(cell: Cell<Distribution> | undefined): Distribution {
  if (cell?.released !== true) throw new Error('not released');
  return cell;
}

function repeat<Value>(times: number, value: Value): readonly Value[] {
  return Array.from({ length: times }, () => value);
}

describe('the table of a question', () => {
  it('counts single choices, with or without a text, and takes the mean of the scores', () => {
    const cells: VectorCell[] = [...repeat(4, 0), ...repeat(3, [1, 'other']), ...repeat(5, 2), null, null];
    const overall = overallOf({ ...BASE, kind: 'single', options: OPTIONS }, cells);
    expect(overall).toMatchObject({ n: 12, dontKnow: 0, counts: [4, 3, 5] });
    const moments = momentsOf([...repeat(4, 0), ...repeat(3, 50), ...repeat(5, 100)]);
    expect(overall.mean?.value).toBeCloseTo(moments.mean, 10);
    expect(overall.mean?.standardError).toBeCloseTo(Math.sqrt(moments.variance / 12), 10);
    expect(overall.mean?.degreesOfFreedom).toBe(11);
  });

  it('keeps options outside the substantive scale out of n and of the mean', () => {
    const options = [...OPTIONS, { id: 'none', label: { zh: '没有办过事' }, nonSubstantive: true }];
    const overall = overallOf({ ...BASE, kind: 'single', options }, [
      ...repeat(4, 0),
      ...repeat(4, 2),
      ...repeat(7, 3),
    ]);
    expect(overall).toMatchObject({ n: 8, dontKnow: 7, counts: [4, 0, 4, 7] });
    expect(overall.mean?.value).toBeCloseTo(50, 10);
  });

  it('has no mean where nothing is scored', () => {
    const options = ['a', 'b'].map((id) => ({ id, label: { zh: id } }));
    expect(overallOf({ ...BASE, kind: 'single', options }, [...repeat(5, 0), ...repeat(5, 1)]).mean).toBeUndefined();
  });

  it('counts the ticks of a multiple question per person', () => {
    const cells: VectorCell[] = [...repeat(6, [0, 2]), ...repeat(3, [0, 1, 'other']), null];
    const overall = overallOf({ ...BASE, kind: 'multiple', options: OPTIONS }, cells);
    expect(overall).toEqual({ released: true, n: 9, dontKnow: 0, counts: [9, 3, 6] });
  });

  it('gives a recommend scale its net promoter score and sets "don’t know" apart', () => {
    const cells: VectorCell[] = [...repeat(6, 10), ...repeat(4, 3), ...repeat(2, 8), ...repeat(3, '-')];
    const question = {
      ...BASE,
      kind: 'scale',
      from: 0,
      to: 10,
      lowLabel: { zh: '' },
      highLabel: { zh: '' },
      recommend: true,
    } as const;
    const overall = overallOf(question, cells);
    expect(overall).toMatchObject({ n: 12, dontKnow: 3, counts: [0, 0, 0, 4, 0, 0, 0, 0, 2, 0, 6] });
    expect(overall.netPromoter?.value).toBeCloseTo(100 / 6, 10);
    expect(overall.netPromoter?.standardError).toBeCloseTo(netPromoterScore(overall.counts).standardError, 12);
    expect(overall.mean?.value).toBeCloseTo((60 + 12 + 16) / 12, 10);
  });

  it('counts a scale that does not begin at 0 from its own beginning', () => {
    const question = { ...BASE, kind: 'scale', from: 1, to: 5, lowLabel: { zh: '' }, highLabel: { zh: '' } } as const;
    expect(overallOf(question, [...repeat(3, 1), ...repeat(4, 5)]).counts).toEqual([3, 0, 0, 0, 4]);
  });

  it('gives one table per item', () => {
    const scale = { options: OPTIONS, dontKnow: { zh: '不清楚' } };
    const items = ['i', 'j'].map((id) => ({ id, label: { zh: id } }));
    const cells: VectorCell[] = [...repeat(4, '0-'), ...repeat(4, '21'), ...repeat(4, '.2')];
    const tables = tablesOf(
      { ...BASE, kind: 'items', items, scale },
      cells.map((cell) => ['public', cell]),
    );
    expect(tables.map(({ item }) => item)).toEqual(['i', 'j']);
    expect(released(tables[0]?.overall)).toMatchObject({ n: 8, dontKnow: 0, counts: [4, 0, 4] });
    expect(released(tables[1]?.overall)).toMatchObject({ n: 8, dontKnow: 4, counts: [0, 4, 4] });
  });

  it('does not call a group too small that is so only without its "don\'t know"', () => {
    const ends = { lowLabel: { zh: '' }, highLabel: { zh: '' } };
    const question: Question = { ...BASE, ...ends, kind: 'scale', from: 1, to: 5, dontKnow: { zh: '不清楚' } };
    const others = [1, 2, 3, 4, 5, 1, 2, 3, 4, 5].map((step) => ['public', step] as const);
    const reasonWith = (...cells: readonly VectorCell[]) => {
      const [table] = tablesOf(question, [...others, ...cells.map((cell) => ['leaders', cell] as const)]);
      return table?.groups.find(({ groupId }) => groupId === 'leaders')?.cell;
    };
    expect(reasonWith(1, 2, 3, 4)).toEqual({ released: false, reason: 'below-threshold' });
    expect(reasonWith(1, 2, 3, 4, '-')).toEqual({ released: false, reason: 'protected' });
  });

  it('publishes of numbers their mean only', () => {
    const overall = overallOf({ ...BASE, kind: 'number', decimals: 1 }, [1.5, 2, 2.5, 3, 4, 5, null]);
    expect(overall).toMatchObject({ n: 6, counts: [] });
    expect(overall.mean?.value).toBeCloseTo(3, 12);
  });

  it('counts first places and mean points of a ranking', () => {
    const cells: VectorCell[] = [...repeat(4, [2, 0]), ...repeat(3, [0, 1]), ...repeat(1, [1])];
    const overall = overallOf({ ...BASE, kind: 'ranking', options: OPTIONS, places: 2 }, cells);
    expect(overall).toMatchObject({ n: 8, counts: [3, 1, 4] });
    expect(overall.rankPoints).toEqual([10 / 8, 5 / 8, 8 / 8]);
  });

  it('says of texts and dates only how many there are', () => {
    const cells = [...repeat(7, '办得快'), null, ''];
    expect(overallOf({ ...BASE, kind: 'long-text', maximumLength: 500 }, cells)).toMatchObject({ n: 7, counts: [] });
    expect(overallOf({ ...BASE, kind: 'date' }, repeat(6, '2026-11-18'))).toMatchObject({ n: 6, counts: [] });
  });
});

describe('the rater groups of a question', () => {
  const question: Question = { ...BASE, kind: 'single', options: OPTIONS };
  const answers = (groupId: string, counts: readonly number[]) =>
    counts.flatMap((count, position) => repeat(count, [groupId, position] as const));

  it('are shown beside the whole', () => {
    const [table] = tablesOf(question, [
      ...answers('leaders', [3, 3, 0]),
      ...answers('peers', [4, 0, 4]),
      ...answers('public', [9, 9, 9]),
    ]);
    expect(released(table?.overall).counts).toEqual([16, 12, 13]);
    expect(table?.groups.map(({ groupId, cell }) => [groupId, released(cell).counts])).toEqual([
      ['leaders', [3, 3, 0]],
      ['peers', [4, 0, 4]],
      ['public', [9, 9, 9]],
    ]);
  });

  it('are hidden when they are small, with another one that would give them away', () => {
    const [table] = tablesOf(question, [
      ...answers('leaders', [1, 1, 0]),
      ...answers('peers', [4, 0, 4]),
      ...answers('public', [9, 9, 9]),
    ]);
    expect(table?.groups.map(({ cell }) => (cell.released ? null : cell.reason))).toEqual([
      'below-threshold',
      'protected',
      null,
    ]);
    expect(JSON.stringify(table?.groups[0])).toBe(
      '{"groupId":"leaders","cell":{"released":false,"reason":"below-threshold"}}',
    );
  });

  it('are all hidden with a whole that is nearly of one mind', () => {
    const [table] = tablesOf(question, [...answers('leaders', [12, 0, 0]), ...answers('public', [30, 1, 0])]);
    expect(table?.overall).toEqual({ released: false, reason: 'protected' });
    expect(table?.groups.some(({ cell }) => cell.released)).toBe(false);
  });
});

describe('ballots that never should have come this far', () => {
  const question: Question = { ...BASE, kind: 'single', options: OPTIONS };
  const count = (groupId: string, vector: AnswerVector) => () =>
    tabulate({
      questionnaire: questionnaireOf(question),
      groups: GROUPS,
      settings: SETTINGS,
      ballots: [{ groupId, vector }],
      account: NO_ACCOUNT,
    });

  it.each([
    ['an unknown group', count('nobody', [0])],
    ['a vector of another length', count('public', [0, 1])],
    ['an option that does not exist', count('public', [7])],
  ])('stop the count: %s', (_, work) => {
    expect(work).toThrow(RangeError);
  });
});
