import type { Cell, Row } from 'write-excel-file/universal';
import type { RunInputs } from '#domain/assessment/run/inputs';
import { boundsOf } from '#domain/assessment/run/leaf-columns';
import type { UnitOutcome } from '#domain/assessment/run/outcome';
import { schemeTree, type SchemeTree } from '#domain/assessment/run/scheme-tree';
import { directionOf } from '#domain/assessment/scheme/check-measured';
import type { Adjustment, LeafIndicator } from '#domain/assessment/scheme/model';
import { placedIndicators } from '#domain/assessment/scheme/walk';
import { type AssessmentReport, gradeName, rankedUnits } from './assessment-csv';
import { branchFormula, columnLetters, conversionFormula } from './spreadsheet-formulas';

const FIRST_ROW = 3;
/** Code, unit, category. */
const FACTS = 3;
const VALUES = '数据';

/**
 * The result as a workbook whose formulas are alive: values on one sheet, on the other points that follow from them,
 * branches, totals and ranks, before any veto. Ledgers, tables of ranks, stretches and means that stand in are numbers,
 * as the run has them. A program that does not calculate shows formulas empty: the workbook holds no results of its own.
 */
export async function assessmentXlsx(report: AssessmentReport, inputs: RunInputs): Promise<Blob> {
  const { default: writeExcel } = await import('write-excel-file/universal');
  const sheets = sheetsOf(report, inputs);
  return writeExcel([
    { data: [...sheets.points], sheet: '得分' },
    { data: [...sheets.values], sheet: VALUES },
  ]).toBlob();
}

interface Sheets {
  readonly points: readonly Row[];
  readonly values: readonly Row[];
}

export function sheetsOf(report: AssessmentReport, inputs: RunInputs): Sheets {
  const tree = schemeTree(report.scheme);
  const units = rankedUnits(report.outcome);
  const values = new Map(
    inputs.columns.map((column) => [
      column.indicatorId,
      new Map(column.values.map(({ unitCode, value }) => [unitCode, value])),
    ]),
  );
  const items = [...tree.nodes, ...tree.adjustments].map(({ id }) => id);
  const context = { report, tree, units, values };
  const after = ['合计', '名次', '等次'];
  const titles = titleRow(report, after);
  const fulls = [...tree.nodes.map(({ points }) => points), ...tree.adjustments.map(({ maximum }) => maximum)];
  const fullRow = ['', '', '满分', ...fulls, report.scheme.fullPoints, null, null];
  return {
    points: [titles, fullRow, ...units.map((unit, index) => pointsRow(context, unit, index))],
    values: [
      titles.slice(0, FACTS + items.length),
      fullRow.slice(0, FACTS + items.length),
      ...units.map((unit) => [
        ...factsOf(report, unit),
        ...items.map((id) => values.get(id)?.get(unit.unitCode) ?? null),
      ]),
    ],
  };
}

interface SheetContext {
  readonly report: AssessmentReport;
  readonly tree: SchemeTree;
  readonly units: readonly UnitOutcome[];
  readonly values: ReadonlyMap<string, ReadonlyMap<string, number | null>>;
}

function titleRow({ scheme }: AssessmentReport, after: readonly string[]): Row {
  const indicators = placedIndicators(scheme).map(({ number, indicator }) => `${number} ${indicator.name.zh}`);
  const titles = ['编号', '单位', '类别', ...indicators, ...scheme.adjustments.map(({ name }) => name.zh), ...after];
  return titles.map((value): Cell => ({ value, fontWeight: 'bold' }));
}

function factsOf({ unitNames, categoryNames }: AssessmentReport, unit: UnitOutcome): readonly string[] {
  return [unit.unitCode, unitNames.get(unit.unitCode) ?? '', categoryNames.get(unit.categoryId ?? '') ?? ''];
}

function pointsRow(context: SheetContext, unit: UnitOutcome, index: number): Row {
  const { report, tree } = context;
  const row = FIRST_ROW + index;
  const address = (position: number) => `${columnLetters(FACTS + 1 + position)}${row}`;
  const nodes = tree.nodes.map((node, position): Cell => {
    const leaf = tree.leaves[node.leaf];
    if (leaf !== undefined) return measuredCell(context, { item: leaf, unit, row, position });
    const parts = node.children.map((child) => ({ address: address(child), points: tree.nodes[child]?.points ?? 0 }));
    return formula(branchFormula(parts, node.points));
  });
  const adjustments = tree.adjustments.map((item, place) =>
    measuredCell(context, { item, unit, row, position: tree.nodes.length + place }),
  );
  const total = address(nodes.length + adjustments.length);
  return [
    ...factsOf(report, unit),
    ...nodes,
    ...adjustments,
    unit.total === null ? null : formula(totalFormula(context, address)),
    unit.standing === null ? null : formula(rankFormula(context, unit, total)),
    gradeName(report.scheme, report.grades.get(unit.unitCode)),
  ];
}

function measuredCell(
  { report, units, values }: SheetContext,
  at: {
    readonly item: LeafIndicator | Adjustment;
    readonly unit: UnitOutcome;
    readonly row: number;
    readonly position: number;
  },
): Cell {
  const { item, unit, row, position } = at;
  const own = values.get(item.id)?.get(unit.unitCode) ?? null;
  const points = unit.points[report.outcome.columns.indexOf(item.id)] ?? null;
  if (own === null) return points;
  const letters = columnLetters(FACTS + 1 + position);
  const [first, last] = rowsOf(units, unit);
  const written = conversionFormula({
    conversion: item.conversion,
    direction: directionOf(item.source),
    ...boundsOf(item),
    value: `${VALUES}!${letters}${row}`,
    peers: `${VALUES}!${letters}$${first}:${letters}$${last}`,
  });
  return written === null ? points : formula(written);
}

/** The units of a category stand together. */
function rowsOf(units: readonly UnitOutcome[], { categoryId }: UnitOutcome): readonly [number, number] {
  const first = units.findIndex((unit) => unit.categoryId === categoryId);
  const last = units.findLastIndex((unit) => unit.categoryId === categoryId);
  return [FIRST_ROW + first, FIRST_ROW + last];
}

function totalFormula({ report, tree }: SheetContext, address: (position: number) => string): string {
  const top = tree.top.map((position) => ({ address: address(position), points: tree.nodes[position]?.points ?? 0 }));
  const adjustments = tree.adjustments.map((_, place) => address(tree.nodes.length + place));
  const sum = `SUM(${[branchFormula(top, report.scheme.fullPoints).slice(1), ...adjustments].join(',')})`;
  const { cap } = report.scheme;
  return cap === null ? `=MAX(0,${sum})` : `=MAX(0,MIN(${cap},${sum}))`;
}

function rankFormula({ units }: SheetContext, unit: UnitOutcome, total: string): string {
  const letters = total.replace(/\d+$/, '');
  const [first, last] = rowsOf(units, unit);
  return `=COUNTIF(${letters}$${first}:${letters}$${last},">"&${total})+1`;
}

/** In a file a formula stands without the sign of equality (ECMA-376, part 1, 18.3.1.40). */
function formula(written: string): Cell {
  return { type: 'Formula', value: written.slice(1) };
}
