import type { LedgerEntry } from '#domain/assessment/run/inputs';
import type { UnitOutcome } from '#domain/assessment/run/outcome';
import { schemeTree, type SchemeTree } from '#domain/assessment/run/scheme-tree';
import type { Adjustment, LeafIndicator, LedgerSource } from '#domain/assessment/scheme/model';
import { placedIndicators } from '#domain/assessment/scheme/walk';
import { type AssessmentReport, rankedUnits, unitName } from '../assessment-report';
import { textIn } from '../letter-words';
import { columnLetters } from './formulas';
import type { SheetCell } from './sheet';
import { WORKBOOK_WORDS, type WorkbookWords } from './workbook-words';

/** On the sheets of results, points and values a unit has the same row. */
export const FIRST_ROW = 5;
/** Code, unit, category. */
export const FACTS = 3;

/** An indicator or adjustment: a column of the sheets of points and values. */
export interface Item {
  readonly id: string;
  readonly title: string;
  readonly letters: string;
  /** Title of the indicator above, or of the total; empty for adjustments. */
  readonly parent: string;
  readonly full: number;
  /** Null for a branch. */
  readonly measured: LeafIndicator | Adjustment | null;
}

export interface ListedEntry {
  readonly entry: LedgerEntry;
  /** Of the indicator, adjustment or veto. */
  readonly title: string;
  /** Null for the fact of a veto. */
  readonly source: LedgerSource | null;
}

export interface Layout {
  readonly report: AssessmentReport;
  readonly tree: SchemeTree;
  readonly words: WorkbookWords;
  /** Category by category. */
  readonly units: readonly UnitOutcome[];
  /** Nodes of the tree, then adjustments. */
  readonly items: readonly Item[];
  readonly vetoTitles: readonly string[];
  /** First and last row of each category, whose units stand together. */
  readonly rows: ReadonlyMap<string | null, readonly [number, number]>;
  /** Of ledgers and vetoes, item by item. */
  readonly entries: readonly ListedEntry[];
  /** For points as the scheme has them shown. */
  readonly format: string;
}

export function layoutOf(report: AssessmentReport): Layout {
  const { scheme, language } = report;
  const { digits } = scheme.rounding;
  const words = WORKBOOK_WORDS[language];
  const tree = schemeTree(scheme);
  const units = rankedUnits(report.outcome);
  const items = itemsOf(report, words);
  const vetoTitles = scheme.vetoes.map(({ name }, index) => `${words.veto} ${index + 1} ${textIn(language, name)}`);
  return {
    report,
    tree,
    words,
    units,
    rows: rowsByCategory(units),
    items,
    vetoTitles,
    entries: listedEntries(report, items, vetoTitles),
    format: digits === 0 ? '0' : `0.${'0'.repeat(digits)}`,
  };
}

function itemsOf({ scheme, language }: AssessmentReport, words: WorkbookWords): readonly Item[] {
  const placed = placedIndicators(scheme).map(({ indicator, number, parentId }) => ({
    indicator,
    parentId,
    title: `${number} ${textIn(language, indicator.name)}`,
  }));
  const titles = new Map(placed.map(({ indicator: { id }, title }) => [id, title]));
  const nodes = placed.map(({ indicator, parentId, title }) => ({
    id: indicator.id,
    title,
    parent: titles.get(parentId ?? '') ?? words.total,
    full: indicator.points,
    measured: 'source' in indicator ? indicator : null,
  }));
  const adjustments = scheme.adjustments.map((adjustment, index) => ({
    id: adjustment.id,
    title: `${words.adjustment} ${index + 1} ${textIn(language, adjustment.name)}`,
    parent: '',
    full: adjustment.maximum,
    measured: adjustment,
  }));
  return [...nodes, ...adjustments].map((item, index) => ({ ...item, letters: columnLetters(FACTS + 1 + index) }));
}

function listedEntries(
  { scheme, inputs }: AssessmentReport,
  items: readonly Item[],
  vetoTitles: readonly string[],
): readonly ListedEntry[] {
  const ledgers = items.flatMap(({ id, title, measured }) =>
    measured?.source.kind === 'ledger' ? [{ id, title, source: measured.source }] : [],
  );
  const vetoes = scheme.vetoes.map(({ id }, index) => ({ id, title: vetoTitles[index] ?? '', source: null }));
  return [...ledgers, ...vetoes].flatMap(({ id, title, source }) =>
    inputs.ledger.filter(({ itemId }) => itemId === id).map((entry) => ({ entry, title, source })),
  );
}

function rowsByCategory(units: readonly UnitOutcome[]): ReadonlyMap<string | null, readonly [number, number]> {
  const rows = new Map<string | null, readonly [number, number]>();
  units.forEach(({ categoryId }, index) => {
    const row = FIRST_ROW + index;
    rows.set(categoryId, [rows.get(categoryId)?.[0] ?? row, row]);
  });
  return rows;
}

/** The cells of a column that belong to the category of a unit. */
export function peersIn(letters: string, { rows }: Layout, { categoryId }: Pick<UnitOutcome, 'categoryId'>): string {
  const [first, last] = rows.get(categoryId) ?? [FIRST_ROW, FIRST_ROW];
  return `${letters}$${first}:${letters}$${last}`;
}

/** The head of a sheet, then a row for every unit, made when it is asked for. */
export function* unitRows(
  head: readonly (readonly SheetCell[])[],
  units: readonly UnitOutcome[],
  rowOf: (unit: UnitOutcome, index: number) => readonly SheetCell[],
): Generator<readonly SheetCell[], void> {
  yield* head;
  for (const [index, unit] of units.entries()) yield rowOf(unit, index);
}

export function factsOf(
  { report, words }: Layout,
  { unitCode, categoryId }: UnitOutcome,
): readonly [string, string, string] {
  return [unitCode, unitName(report, unitCode), report.categoryNames.get(categoryId ?? '') ?? words.noCategory];
}
