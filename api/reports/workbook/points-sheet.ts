import { FEWEST_OUTSIDE } from '#domain/access/fewest-outside';
import type { UnitOutcome } from '#domain/assessment/run/outcome';
import type { SchemeTree } from '#domain/assessment/run/scheme-tree';
import { directionOf } from '#domain/assessment/scheme/check-measured';
import { conversionFormula } from './conversion-formula';
import { columnLetters, literal, onSheet, quoted } from './formulas';
import { factsOf, FACTS, FIRST_ROW, type Item, type Layout, peersIn, unitRows } from './layout';
import { heading, type LiveCell, type SheetCell, type WorkbookSheet } from './sheet';
import type { Tables } from './tables-sheet';

/** More ranges than a function takes; then a mean stays a number. */
const MOST_RANGES = 250;

/** Where the share of points with data and the sum before any veto stand. */
export function pointsColumns({ items }: Layout): { readonly coverage: string; readonly total: string } {
  const next = FACTS + items.length + 1;
  return { coverage: columnLetters(next), total: columnLetters(next + 1) };
}

/** Points of every indicator that follow from its values, branches and the sum before any veto. */
export function pointsSheet(layout: Layout, tables: Tables): WorkbookSheet {
  const { items, words, units, report } = layout;
  const policies = items.map(({ measured }) =>
    measured !== null && 'missing' in measured ? words.policies[measured.missing] : '',
  );
  const head: readonly (readonly SheetCell[])[] = [
    [...words.facts, ...items.map(({ title }) => title), words.coverage, words.total].map(heading),
    ['', '', words.full, ...items.map(({ full }) => full), '', report.scheme.fullPoints],
    ['', '', words.parent, ...items.map(({ parent }) => parent), '', ''],
    ['', '', words.missing, ...policies, '', ''],
  ];
  const known = knownRanges(layout);
  const bodyOf = (unit: UnitOutcome, index: number): readonly SheetCell[] => {
    const at = { layout, tables, unit, row: FIRST_ROW + index, known };
    return [
      ...factsOf(layout, unit),
      ...items.map((item, position) =>
        item.measured === null ? branchCell(at, position) : measuredCell(at, position),
      ),
      coverageCell(at),
      totalCell(at),
    ];
  };
  const widths = [10, 24, 16, ...items.map(() => 14), 14, 12];
  const rows = unitRows(head, units, bodyOf);
  return { name: words.sheets.points, rows, widths, fixedRows: FIRST_ROW - 1, fixedColumns: 2 };
}

interface UnitRow {
  readonly layout: Layout;
  readonly tables: Tables;
  readonly unit: UnitOutcome;
  readonly row: number;
  readonly known: KnownRanges;
}

/** By category, for each item that a mean may stand for: the cells of units that have points of their own. */
type KnownRanges = ReadonlyMap<string | null, readonly (readonly string[])[]>;

function measuredCell({ layout, tables, unit, row, known }: UnitRow, position: number): SheetCell {
  const item = layout.items[position];
  if (item === undefined || item.measured === null) return null;
  const { measured, letters, id } = item;
  const values = layout.words.sheets.values;
  const formula = conversionFormula({
    conversion: measured.conversion,
    direction: directionOf(measured.source),
    full: `${letters}$2`,
    minimum: 'points' in measured ? '0' : literal(measured.minimum),
    maximum: `${letters}$2`,
    value: onSheet(values, `${letters}${row}`),
    peers: onSheet(values, peersIn(letters, layout, unit)),
    table: tables.ranges.get(id),
    otherwise: isMissing(unit, id)
      ? standInFormula(item, { ranges: known.get(unit.categoryId)?.[position] ?? [], points: unit.points[position] })
      : '""',
  });
  return pointsOf(layout, { formula, result: unit.points[position] ?? '' });
}

function isMissing({ missing }: UnitOutcome, id: string): boolean {
  return missing.some(({ indicatorId }) => indicatorId === id);
}

/** What stands for a missing value: the mean of the units that have one, of three at least. */
function standInFormula(
  item: Item,
  { ranges, points }: { readonly ranges: readonly string[]; readonly points: number | null | undefined },
): string {
  if (!takesMean(item) || ranges.length === 0) return '""';
  if (ranges.length > MOST_RANGES) return typeof points === 'number' ? literal(points) : '""';
  const cells = ranges.join(',');
  return `IF(COUNT(${cells})>=${FEWEST_OUTSIDE},AVERAGE(${cells}),"")`;
}

function takesMean({ measured }: Item): boolean {
  return measured !== null && 'missing' in measured && measured.missing === 'category-mean';
}

function knownRanges({ items, units }: Layout): KnownRanges {
  const known = new Map<string | null, string[][]>();
  items.forEach((item, position) => {
    if (!takesMean(item)) return;
    const { id, letters } = item;
    units.forEach((unit, index) => {
      if (unit.points[position] === null || isMissing(unit, id)) return;
      const ofCategory = known.get(unit.categoryId) ?? items.map(() => []);
      known.set(unit.categoryId, ofCategory);
      addCell(ofCategory[position] ?? [], letters, FIRST_ROW + index);
    });
  });
  return known;
}

/** Neighbouring rows make one range. */
function addCell(ranges: string[], letters: string, row: number): void {
  const above = `${letters}$${row - 1}`;
  const last = ranges.at(-1);
  if (last?.endsWith(`:${above}`) === true) ranges[ranges.length - 1] = `${last.split(':')[0]}:${letters}$${row}`;
  else ranges.push(`${letters}$${row}:${letters}$${row}`);
}

/** Σ parts × full ÷ Σ full of the known: where all are known that is their sum. Parts stand to the right of the whole. */
function branchCell({ layout, unit, row }: UnitRow, position: number): SheetCell {
  const item = layout.items[position];
  const next = layout.items[position + 1];
  const last = layout.items[lastBelow(layout.tree, position)];
  if (item === undefined || next === undefined || last === undefined) return null;
  const { known, sum, weight } = sumsOf({ from: next.letters, to: last.letters, whole: `${item.letters}$1`, row });
  const formula = `IF(${known}=0,"",${sum}*${item.letters}$2/${weight})`;
  return pointsOf(layout, { formula, result: unit.points[position] ?? '' });
}

/** The last position below a branch, however deep. */
function lastBelow(tree: SchemeTree, position: number): number {
  const child = tree.nodes[position]?.children.at(-1);
  return child === undefined ? position : lastBelow(tree, child);
}

function sumsOf(at: { readonly from: string; readonly to: string; readonly whole: string; readonly row: number }) {
  const { from, to, whole, row } = at;
  const range = (line: string) => `${from}${line}:${to}${line}`;
  const isPart = `(${range('$3')}=${whole})`;
  return {
    known: `SUMPRODUCT(${isPart}*ISNUMBER(${range(String(row))}))`,
    sum: `SUMPRODUCT(--${isPart},${range(String(row))})`,
    weight: `SUMPRODUCT(${isPart}*ISNUMBER(${range(String(row))}),${range('$2')})`,
  };
}

function nodeRange({ items, tree }: Layout): { readonly from: string; readonly to: string } {
  return { from: items[0]?.letters ?? 'D', to: items[tree.nodes.length - 1]?.letters ?? 'D' };
}

/** 1 where a leaf has a value of its own that gave points. */
function ownData(layout: Layout, row: number): string {
  const { from, to } = nodeRange(layout);
  const range = `${from}${row}:${to}${row}`;
  return `ISNUMBER(${onSheet(layout.words.sheets.values, range)})*ISNUMBER(${range})`;
}

function coverageCell({ layout, unit, row }: UnitRow): LiveCell {
  const { from, to } = nodeRange(layout);
  const formula = `SUMPRODUCT(${ownData(layout, row)},${from}$2:${to}$2)/${pointsColumns(layout).total}$2`;
  return { formula, result: unit.coverage, format: '0%' };
}

function totalCell({ layout, unit, row }: UnitRow): LiveCell {
  const { report, tree, items, words } = layout;
  const { cap, minimumCoverage } = report.scheme;
  const { from, to } = nodeRange(layout);
  const { coverage, total } = pointsColumns(layout);
  const { known, sum, weight } = sumsOf({ from, to, whole: `${total}$1`, row });
  const failing = `SUMPRODUCT((${from}$4:${to}$4=${quoted(words.policies.fail)})*(1-${ownData(layout, row)}))`;
  const adjustments = items.slice(tree.nodes.length);
  const [first, last] = [adjustments[0], adjustments.at(-1)];
  const added = first === undefined || last === undefined ? '' : `+SUM(${first.letters}${row}:${last.letters}${row})`;
  const all = `${sum}*${total}$2/${weight}${added}`;
  const formula = `IF(OR(${known}=0,${failing}>0,${coverage}${row}<${minimumCoverage}-0.000000001),"",MAX(0,${
    cap === null ? all : `MIN(${cap},${all})`
  }))`;
  return pointsOf(layout, { formula, result: unit.total?.value ?? '' });
}

function pointsOf({ format }: Layout, cell: LiveCell): LiveCell {
  return { ...cell, format };
}
