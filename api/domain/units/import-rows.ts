import type { Cells } from '#domain/tables/cells';
import { cleanCell } from '#domain/tables/clean-cell';
import type { PlacedColumn } from '#domain/units/import-columns';
import type { RowProblem, UnitField } from '#domain/units/import-model';
import { LONGEST_UNIT_NAME, UNIT_CODE } from '#domain/units/unit';

/** What a row says, field by field; a field is missing where its cell is empty or no column stands for it. */
export interface RowDraft {
  readonly line: number;
  readonly values: Readonly<Partial<Record<UnitField, string>>>;
  readonly position?: number;
  readonly problems: readonly RowProblem[];
}

export interface RowsRequest {
  readonly cells: Cells;
  readonly headerRow: number;
  readonly columns: readonly PlacedColumn[];
}

/** The rows under the header that say anything in a column that is read, each checked for itself and for repetition. */
export function readRows({ cells, headerRow, columns }: RowsRequest): readonly RowDraft[] {
  const used = columns.filter((column) => column.field !== 'skip');
  const titles = new Map(used.map((column) => [column.field, column.title]));
  const rows = cells.slice(headerRow).map((row, index) => ({
    line: headerRow + 1 + index,
    values: Object.fromEntries(
      used.map(({ field, index: at }) => [field, fieldText(row[at] ?? '', field)]).filter(([, value]) => value !== ''),
    ) as RowDraft['values'],
  }));
  const filled = rows.filter((row) => Object.keys(row.values).length > 0);
  const firstLines = { code: firstLineOf(filled, 'code'), name: firstLineOf(filled, 'name') };
  return filled.map((row) => {
    const problems = [...problemsOf(row), ...repetitionsOf(row, firstLines)];
    const named = problems.map(({ field, ...problem }) => ({ ...problem, ...columnNamed(titles.get(field)) }));
    const position = positionOf(row.values.position);
    return { ...row, ...(position !== undefined && { position }), problems: named };
  });
}

interface FieldProblem extends Omit<RowProblem, 'column'> {
  readonly field: UnitField;
}

type Row = Pick<RowDraft, 'line' | 'values'>;
type FirstLines = Readonly<Record<'code' | 'name', ReadonlyMap<string, number>>>;

/** Codes and numbers typed with a Chinese input method come in full width. */
function fieldText(cell: string, field: string): string {
  const text = cleanCell(cell);
  return ['code', 'parentCode', 'position'].includes(field) ? text.normalize('NFKC') : text.normalize('NFC');
}

function firstLineOf(rows: readonly Row[], field: 'code' | 'name'): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const { line, values } of rows) {
    const value = values[field];
    if (value !== undefined && !lines.has(value)) lines.set(value, line);
  }
  return lines;
}

function problemsOf({ values }: Row): readonly FieldProblem[] {
  const { code, name, position } = values;
  const problems: FieldProblem[] = [];
  if (code === undefined) problems.push({ code: 'unit.code-missing', field: 'code' });
  else if (!UNIT_CODE.test(code)) problems.push({ code: 'unit.code-invalid', field: 'code' });
  if (name === undefined) problems.push({ code: 'unit.name-missing', field: 'name' });
  for (const field of ['name', 'nameEn', 'shortName', 'shortNameEn', 'category'] as const) {
    if ((values[field]?.length ?? 0) > LONGEST_UNIT_NAME) problems.push({ code: 'unit.name-too-long', field });
  }
  if (position !== undefined && positionOf(position) === undefined) {
    problems.push({ code: 'unit.position-invalid', field: 'position' });
  }
  return problems;
}

/** A second code cannot be stored; a second name may be right, but is worth a look. */
function repetitionsOf({ line, values }: Row, firstLines: FirstLines): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  const codeLine = firstLines.code.get(values.code ?? '');
  const nameLine = firstLines.name.get(values.name ?? '');
  if (codeLine !== undefined && codeLine !== line) {
    problems.push({ code: 'unit.code-duplicate', field: 'code', details: { line: codeLine } });
  } else if (nameLine !== undefined && nameLine !== line) {
    problems.push({ code: 'unit.name-duplicate', field: 'name', details: { line: nameLine } });
  }
  return problems;
}

function columnNamed(column: string | undefined) {
  return column === undefined ? {} : { column };
}

/** Whole numbers from 0; spreadsheets write 3 as 3.0 at times. */
function positionOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}(\.0+)?$/.test(text) ? Math.trunc(Number(text)) : undefined;
}
