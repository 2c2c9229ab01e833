import { describe, expect, it } from 'vitest';
import { checkAssessmentScheme } from '#domain/assessment/scheme/check-scheme';
import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import { placedIndicators } from '#domain/assessment/scheme/walk';
import { BALLOT, branch, deductions, HIGHER, leaf, schemeOf } from '#domain/assessment/templates/parts';
import {
  freshIndicatorId,
  newLeaf,
  withAdded,
  landingOf,
  withDropped,
  withIndented,
  withIndicator,
  withMoved,
  withOutdented,
  withoutIndicator,
  withPoints,
} from '../../../web/assessment/scheme/table/scheme-tree';

const SCHEME = schemeOf([
  branch({ id: 'work', name: { zh: '业务' } }, [
    leaf({ id: 'tasks', name: { zh: '任务' }, points: 40 }, HIGHER),
    leaf({ id: 'reform', name: { zh: '创新' }, points: 20 }, HIGHER),
  ]),
  leaf({ id: 'satisfaction', name: { zh: '满意度' }, points: 30 }, BALLOT),
  deductions({ id: 'discipline', name: { zh: '纪律' }, points: 10 }),
]);

function outline(scheme: AssessmentScheme): readonly string[] {
  return placedIndicators(scheme).map(({ number, indicator }) => `${number} ${indicator.id} ${indicator.points}`);
}

function errorsOf(scheme: AssessmentScheme): readonly string[] {
  return checkAssessmentScheme(scheme).flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));
}

describe('the tree of a scheme', () => {
  it('keeps the points of branches equal to their children when rows move', () => {
    const indented = withIndented(SCHEME, 'satisfaction');
    expect(outline(indented)).toEqual([
      '1 work 90',
      '1.1 tasks 40',
      '1.2 reform 20',
      '1.3 satisfaction 30',
      '2 discipline 10',
    ]);
    expect(outline(withOutdented(indented, 'satisfaction'))).toEqual(outline(SCHEME));
    expect(errorsOf(indented)).toEqual([]);
  });

  it('makes a branch of the leaf that something is put below, and a leaf of a branch that has nothing left', () => {
    const indented = withIndented(SCHEME, 'discipline');
    expect(outline(indented).slice(3)).toEqual(['2 satisfaction 10', '2.1 discipline 10']);
    const emptied = withoutIndicator(indented, 'discipline');
    expect(placedIndicators(emptied).at(-1)?.indicator).toMatchObject({ id: 'satisfaction', source: HIGHER });
  });

  it('changes what stands above the row that is typed in, and nothing beside it', () => {
    const named = withIndicator(SCHEME, 'satisfaction', (indicator) => ({ ...indicator, name: { zh: '群众满意度' } }));
    expect(named.indicators.map((indicator, index) => indicator === SCHEME.indicators[index])).toEqual([
      true,
      false,
      true,
    ]);
    expect(withIndicator(SCHEME, 'nowhere', () => newLeaf('other', { zh: '其他' }))).toBe(SCHEME);
  });

  it('leaves points that were typed as they are, so that the difference is seen', () => {
    const typed = withIndicator(SCHEME, 'tasks', (indicator) => withPoints(indicator, 39.9));
    expect(outline(typed).slice(0, 2)).toEqual(['1 work 60', '1.1 tasks 39.9']);
    expect(outline(withoutIndicator(typed, 'reform'))[0]).toBe('1 work 60');
    expect(errorsOf(typed)).toEqual(['sum-differs']);
  });

  it('lets a ledger of deductions go on starting with all points', () => {
    const typed = withIndicator(SCHEME, 'discipline', (indicator) => withPoints(indicator, 12));
    expect(placedIndicators(typed).at(-1)?.indicator).toMatchObject({ points: 12, source: { start: 12 } });
  });

  it('moves rows among their siblings, and stays at the ends', () => {
    expect(outline(withMoved(SCHEME, { id: 'reform', step: -1 })).slice(1, 3)).toEqual([
      '1.1 reform 20',
      '1.2 tasks 40',
    ]);
    expect(outline(withMoved(SCHEME, { id: 'work', step: -1 }))).toEqual(outline(SCHEME));
    expect(withOutdented(SCHEME, 'work')).toBe(SCHEME);
    expect(outline(withIndented(SCHEME, 'work'))).toEqual(outline(SCHEME));
  });

  it('takes what is dropped on a row to its place, but never a branch into itself', () => {
    expect(outline(withDropped(SCHEME, { id: 'satisfaction', onto: 'tasks' }))[1]).toBe('1.1 satisfaction 30');
    expect(outline(withDropped(SCHEME, { id: 'tasks', onto: 'satisfaction' }))).toEqual([
      '1 work 20',
      '1.1 reform 20',
      '2 satisfaction 30',
      '3 tasks 40',
      '4 discipline 10',
    ]);
    expect(withDropped(SCHEME, { id: 'work', onto: 'tasks' })).toBe(SCHEME);
  });

  it.each([
    ['satisfaction', 'tasks', { rowId: 'tasks', side: 'before', level: 2 }],
    ['tasks', 'satisfaction', { rowId: 'satisfaction', side: 'behind', level: 1 }],
    ['satisfaction', 'work', { rowId: 'work', side: 'before', level: 1 }],
    ['tasks', 'reform', { rowId: 'reform', side: 'behind', level: 2 }],
    ['work', 'reform', null],
    ['work', 'work', null],
  ])('shows where %s dropped on %s lands', (id, onto, landing) =>
    expect(landingOf(SCHEME, { id, onto })).toEqual(landing),
  );

  it('is the same scheme where a row is at the end already, so that there is nothing to undo', () => {
    expect(withMoved(SCHEME, { id: 'tasks', step: -1 })).toBe(SCHEME);
    expect(withMoved(SCHEME, { id: 'reform', step: 1 })).toBe(SCHEME);
  });

  it('shows a row that lands behind a branch under the last row of it', () => {
    const upsideDown = withMoved(SCHEME, { id: 'work', step: 1 });
    const drop = { id: 'satisfaction', onto: 'work' };
    expect(landingOf(upsideDown, drop)).toEqual({ rowId: 'reform', side: 'behind', level: 1 });
    expect(outline(withDropped(upsideDown, drop)).slice(0, 4)).toEqual([
      '1 work 60',
      '1.1 tasks 40',
      '1.2 reform 20',
      '2 satisfaction 30',
    ]);
  });

  it('adds a row behind the chosen one under an id that nothing else has', () => {
    const id = freshIndicatorId(SCHEME);
    const added = withAdded(SCHEME, { indicator: newLeaf(id, { zh: '新指标' }), after: 'tasks' });
    expect(outline(added)[2]).toBe('1.2 i1 0');
    expect(freshIndicatorId(added)).toBe('i2');
  });
});
