import type { UnitOutcome } from '#domain/assessment/run/outcome';
import { tieBreakerNodes } from '#domain/assessment/run/tie-breakers';
import { textIn } from '../letter-words';
import { columnLetters } from './formulas';
import type { Layout } from './layout';
import type { SheetCell } from './sheet';

/** What a column of results is about; positions count vetoes, grades or indicators that break ties. */
export type ResultKey =
  | 'code'
  | 'unit'
  | 'category'
  | 'place'
  | 'effective'
  | 'grade'
  | 'total'
  | `veto ${number}`
  | 'takes-part'
  | 'ordering'
  | 'band'
  | `breaker ${number}`
  | 'ceiling'
  | `reached ${number}`
  | `given ${number}`
  | 'computed'
  | 'reason'
  | 'change'
  | 'change-reason'
  | 'low'
  | 'high'
  | 'best'
  | 'worst'
  | 'lists';

export interface ResultColumn {
  readonly key: ResultKey;
  readonly title: string;
  readonly width: number;
}

/** A unit where it stands on the sheet of results. */
export interface ResultRow {
  readonly layout: Layout;
  readonly unit: UnitOutcome;
  readonly row: number;
  /** Letters of a column. */
  readonly at: (key: ResultKey) => string;
}

export type ResultCell = (row: ResultRow) => SheetCell;

/** What matters first, then how it came about from left to right; columns of grades only where there are any. */
export function resultColumns(layout: Layout): readonly ResultColumn[] {
  const { report, words, vetoTitles, items, tree } = layout;
  const { grading, consequences = [] } = report.scheme;
  const heads = words.result;
  const [code, unit, category] = words.facts;
  const hasGrades = grading.grades.length > 0;
  const graded = (...columns: readonly ResultColumn[]) => (hasGrades ? columns : []);
  return [
    { key: 'code', title: code, width: 10 },
    { key: 'unit', title: unit, width: 24 },
    { key: 'category', title: category, width: 16 },
    { key: 'place', title: heads.place, width: 7 },
    { key: 'effective', title: heads.effective, width: 10 },
    ...graded({ key: 'grade', title: heads.grade, width: 10 }),
    { key: 'total', title: words.total, width: 10 },
    ...vetoTitles.map((title, index) => ({ key: `veto ${index}` as const, title, width: 14 })),
    { key: 'takes-part', title: heads.takesPart, width: 10 },
    { key: 'ordering', title: heads.ordering, width: 16 },
    ...graded({ key: 'band', title: heads.band, width: 10 }),
    ...graded(
      ...tieBreakerNodes(grading, tree).map((node, index) => {
        return { key: `breaker ${index}` as const, title: heads.breaker(items[node]?.title ?? ''), width: 14 };
      }),
      { key: 'ceiling', title: heads.ceiling, width: 10 },
      ...grading.grades.flatMap((grade, index): readonly ResultColumn[] => {
        const name = textIn(report.language, grade.name);
        const reached = { key: `reached ${index}`, title: heads.reached(name), width: 10 } as const;
        return grade.quota === null
          ? [reached]
          : [reached, { key: `given ${index}`, title: heads.given(name), width: 10 }];
      }),
      { key: 'computed', title: heads.computed, width: 10 },
      { key: 'reason', title: heads.reason, width: 18 },
      { key: 'change', title: heads.change, width: 10 },
      { key: 'change-reason', title: heads.changeReason, width: 24 },
    ),
    { key: 'low', title: heads.low, width: 12 },
    { key: 'high', title: heads.high, width: 12 },
    { key: 'best', title: heads.best, width: 8 },
    { key: 'worst', title: heads.worst, width: 8 },
    ...(consequences.length > 0 ? [{ key: 'lists', title: heads.lists, width: 32 } as const] : []),
  ];
}

export function lettersOf(columns: readonly ResultColumn[]): (key: ResultKey) => string {
  const letters = new Map(columns.map(({ key }, index) => [key, columnLetters(index + 1)]));
  return (key) => {
    const found = letters.get(key);
    if (found === undefined) throw new RangeError(`no column ${key}`);
    return found;
  };
}
