import { classesOf } from '#domain/disclosure/classification';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import { className, classNames, type NamedWave } from '../../../lib/class-names';
import { subjectName } from './plan-names';
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

/** A table of expected ballots: units by classes in a review, else classes, with those of the last classification beside each other. */
export interface PreviewGrid {
  readonly columns: readonly string[];
  readonly rows: readonly PreviewRow[];
  /** Whether rows are units. */
  readonly bySubject: boolean;
  /** Whether each row begins with the total that its cells add up to. */
  readonly totals: boolean;
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
  const [subject] = subjects;
  if (subjects.length === 1 && subject !== undefined) {
    if (table !== null && fitsAcross(table, wave)) return acrossGrid(preview, table, wave);
    const rows = own.map((cell) => ({ key: cell.classes.join('\n'), label: labelOf(cell), cells: [cell] }));
    const total = preview.cells.filter(({ tableId }) => table !== null && tableId === null);
    const last = total.map((cell) => ({ key: 'total', label: '', cells: [cell] }));
    return { columns: [], rows: [...rows, ...last], bySubject: false, totals: false };
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
  return { columns: table === null ? [] : [...columns.values()], rows, bySubject: true, totals: true };
}

/** More classes side by side do not fit. */
const MOST_COLUMNS = 7;

function fitsAcross({ by }: PlannedTable, wave: NamedWave): boolean {
  const last = by.at(-1);
  return by.length > 1 && last !== undefined && classesOf(last, wave).length <= MOST_COLUMNS;
}

/** The classes of the last classification side by side, each row after the cell of the table that they divide. */
function acrossGrid(preview: TurnoutPreview, table: PlannedTable, wave: NamedWave): PreviewGrid {
  const last = table.by.at(-1);
  const columns =
    last === undefined ? [] : classesOf(last, wave).map(({ id }) => ({ id, name: className(last, id, wave) }));
  const rows = new Map<string, PreviewedCell[]>();
  for (const cell of preview.cells.filter(({ tableId }) => tableId === table.id)) {
    const key = cell.classes.slice(0, -1).join('\n');
    rows.set(key, [...(rows.get(key) ?? []), cell]);
  }
  return {
    columns: columns.map(({ name }) => name),
    rows: [...rows].map(([key, cells]) => ({
      key,
      label: classNames(table, cells[0]?.classes ?? [], wave)
        .slice(0, -1)
        .join(' · '),
      cells: [
        preview.cells.find(({ tableId, classes }) => tableId !== table.id && classes.join('\n') === key),
        ...columns.map(({ id }) => cells.find(({ classes }) => classes.at(-1) === id)),
      ],
    })),
    bySubject: false,
    totals: true,
  };
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
