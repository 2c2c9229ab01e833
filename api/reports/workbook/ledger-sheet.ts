import type { LedgerEntry } from '#domain/assessment/run/inputs';
import { within } from '#domain/assessment/run/ledger-points';
import type { LedgerSource } from '#domain/assessment/scheme/model';
import { unitName } from '../assessment-report';
import { textIn } from '../letter-words';
import { literal, onSheet, quoted } from './formulas';
import type { Layout, ListedEntry } from './layout';
import { heading, type SheetCell, type WorkbookSheet } from './sheet';

const FIRST_ENTRY = 2;

/** Entries of ledgers and facts of vetoes, reversed ones as well; formulas of the other sheets look them up. */
export function ledgerSheet(layout: Layout): WorkbookSheet {
  const { words } = layout;
  const rows = layout.entries.map((listed, index) => entryRow(layout, { ...listed, row: FIRST_ENTRY + index }));
  return {
    name: words.sheets.ledger,
    rows: [words.ledgerHeads.map(heading), ...rows],
    widths: [22, 10, 24, 14, 12, 36, 24, 8, 8, 8],
    fixedRows: 1,
    fixedColumns: 0,
  };
}

/** A column of all entries; of one empty row where there are none. */
export function ledgerRange(layout: Layout, letters: string): string {
  const last = FIRST_ENTRY + Math.max(1, layout.entries.length) - 1;
  return onSheet(layout.words.sheets.ledger, `${letters}$${FIRST_ENTRY}:${letters}$${last}`);
}

/** A kind of entries as the sheet names it; empty for what belongs to none of the ledger. */
export function kindLabel({ report }: Layout, { categories }: LedgerSource, categoryId: string | null): string {
  const index = categories.findIndex(({ id }) => id === categoryId);
  const kind = categories[index];
  return kind === undefined ? '' : `${index + 1} ${textIn(report.language, kind.name)}`;
}

function entryRow(
  layout: Layout,
  { entry, title, source, row }: ListedEntry & { readonly row: number },
): readonly SheetCell[] {
  const { report, words } = layout;
  const kind = source === null ? '' : kindLabel(layout, source, entry.categoryId);
  return [
    title,
    entry.unitCode,
    unitName(report, entry.unitCode),
    kind === '' ? null : kind,
    entry.date,
    entry.reason,
    entry.evidence,
    source === null ? null : entry.points,
    entry.reversed ? words.yes : words.no,
    source === null ? null : countedCell(layout, { entry, source, row }),
  ];
}

function countedCell(
  { words }: Layout,
  { entry, source, row }: { readonly entry: LedgerEntry; readonly source: LedgerSource; readonly row: number },
): SheetCell {
  const limit = source.entryLimit;
  const points = limit === null ? `H${row}` : `MAX(${literal(-limit)},MIN(${limit},H${row}))`;
  const counted = within(entry.points, -(limit ?? Infinity), limit ?? Infinity);
  return { formula: `IF(I${row}=${quoted(words.yes)},0,${points})`, result: entry.reversed ? 0 : counted };
}
