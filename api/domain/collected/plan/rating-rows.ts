import type { Mark } from '../cells/option-reader';
import type { Respondent } from '../cells/respondent-reader';
import type { SingleField } from '../columns/column-field';
import type { NameLookup } from '../name-lookup';
import type { RowProblemCode } from '../row-problem';
import type { TableRow } from '../table';
import { type PlanContext, renamedLookup } from './plan-context';
import type { PlacedMark, RatingGrid } from './rating-grid';
import { cleanCell } from '#domain/tables/clean-cell';

/** One row of a long table. */
export interface RatingRow extends PlacedMark {
  readonly line: number;
  /** Joins the rows of one rater and goes no further. */
  readonly rater: string;
  readonly respondent: Respondent;
}

export interface RatingSource {
  readonly context: PlanContext;
  readonly grid: RatingGrid;
  readonly readMark: (cell: string) => Mark;
}

/** Every row by itself; those with a problem are reported and left out. */
export function readRatingRows({ context, grid, readMark }: RatingSource): readonly RatingRow[] {
  const { table, choices, readRespondent } = context;
  const { targets, criteria } = grid;
  const readRater = raterReader(context);
  const targetOf = renamedLookup(grid.targetOf, choices.names?.target);
  const criterionOf = renamedLookup(grid.criterionOf, choices.names?.criterion);
  const readTarget = positionReader(context, { field: 'target', count: targets.length, lookup: targetOf });
  const readCriterion = positionReader(context, { field: 'criterion', count: criteria.length, lookup: criterionOf });
  const readValue = valueReader(context, readMark);
  return table.rows.flatMap((row) => {
    const [rater, respondent] = [readRater(row), readRespondent(row)];
    const [target, criterion, mark] = [readTarget(row), readCriterion(row), readValue(row)];
    if (rater === undefined || respondent === undefined) return [];
    if (target === undefined || criterion === undefined || mark === 'unknown') return [];
    return [{ line: row.line, rater, respondent, place: target * criteria.length + criterion, mark }];
  });
}

/** Without a column of raters every row has one of its own. */
function raterReader(context: PlanContext): (row: TableRow) => string | undefined {
  const column = context.singles.get('rater');
  if (!column) return ({ line }) => `${line}`;
  return ({ line, cells }) => {
    const rater = cleanCell(cells[column.index] ?? '');
    if (rater !== '') return rater;
    return report(context, { line, field: 'rater', code: 'rater.missing' });
  };
}

interface NamedPosition {
  readonly field: 'target' | 'criterion';
  readonly count: number;
  readonly lookup: NameLookup;
}

/** Where there is only one, no column has to name it. */
function positionReader(context: PlanContext, { field, count, lookup }: NamedPosition) {
  const column = context.singles.get(field);
  if (!column || count === 0) return () => 0;
  return ({ line, cells }: TableRow) => {
    const cell = cells[column.index] ?? '';
    const position = lookup(cell);
    if (position !== undefined) return position;
    return report(context, { line, field, code: cell.trim() === '' ? `${field}.missing` : `${field}.unknown` });
  };
}

function valueReader(context: PlanContext, readMark: (cell: string) => Mark): (row: TableRow) => Mark {
  const index = context.singles.get('value')?.index ?? -1;
  return ({ line, cells }) => {
    const mark = readMark(cells[index] ?? '');
    if (mark === 'unknown') report(context, { line, field: 'value', code: 'value.out-of-scale' });
    return mark;
  };
}

interface Fault {
  readonly line: number;
  readonly field: SingleField;
  readonly code: RowProblemCode;
}

function report({ singles, log }: PlanContext, { line, field, code }: Fault): undefined {
  const column = singles.get(field)?.title;
  log.report(line, { code, ...(column !== undefined && { column }) });
}
