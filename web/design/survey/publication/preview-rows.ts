import type { PlannedTable } from '#domain/disclosure/publication-plan';
import { classNames, type NamedWave, subjectName } from './plan-names';
import type { PreviewedCell, TurnoutPreview } from './publication-data';

export interface TableSummary {
  readonly cells: number;
  readonly hidden: number;
}

/** @param tableId null for all people */
export function summaryOf({ cells }: TurnoutPreview, tableId: string | null): TableSummary {
  const own = cells.filter((cell) => cell.tableId === tableId);
  return { cells: own.length, hidden: own.filter(({ reason }) => reason !== null).length };
}

/** A table of expected ballots: units by classes in a review, classes alone where one question stands for all. */
export interface PreviewGrid {
  readonly columns: readonly string[];
  readonly rows: readonly PreviewRow[];
  /** Whether rows are units. */
  readonly bySubject: boolean;
}

export interface PreviewRow {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly (PreviewedCell | undefined)[];
}

export function previewGrid(preview: TurnoutPreview, table: PlannedTable | null, wave: NamedWave): PreviewGrid {
  const subjects = [...new Set(preview.cells.map(({ subject }) => subject))];
  const own = preview.cells.filter(({ tableId }) => tableId === (table?.id ?? null));
  const labelOf = ({ classes }: PreviewedCell) => (table === null ? '' : classNames(table, classes, wave).join(' · '));
  if (subjects.length === 1) {
    const rows = own.map((cell) => ({ key: cell.classes.join('\n'), label: labelOf(cell), cells: [cell] }));
    return { columns: [], rows, bySubject: false };
  }
  const keyOf = ({ classes }: PreviewedCell) => classes.join('\n');
  const columns = new Map(own.map((cell) => [keyOf(cell), labelOf(cell)]));
  const totals = new Map(preview.cells.filter(({ tableId }) => tableId === null).map((cell) => [cell.subject, cell]));
  const found = new Map(own.map((cell) => [`${cell.subject}\n${keyOf(cell)}`, cell]));
  const rows = subjects.map((subject) => ({
    key: subject,
    label: subjectName(subject, wave),
    cells: [
      totals.get(subject),
      ...(table === null ? [] : [...columns.keys()].map((key) => found.get(`${subject}\n${key}`))),
    ],
  }));
  return { columns: table === null ? [] : [...columns.values()], rows, bySubject: true };
}

export function hasHidden({ cells }: PreviewRow): boolean {
  return cells.some((cell) => cell !== undefined && cell.reason !== null);
}

export interface ReasonCount {
  readonly reason: NonNullable<PreviewedCell['reason']>;
  readonly count: number;
}

/** How many cells of all tables are hidden for each reason, the most frequent first. */
export function reasonCounts({ cells }: TurnoutPreview): readonly ReasonCount[] {
  const counts = new Map<ReasonCount['reason'], number>();
  for (const { reason } of cells) if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count })).toSorted((one, other) => other.count - one.count);
}
