import { classesOf } from '#domain/disclosure/classification';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import { SOMETIMES } from '#domain/preview/preview-model';
import { className, classNames, type NamedWave } from '../../../../lib/class-names';
import { criterionName, raterGroupName, subjectName } from '../plan-names';
import type { PreviewedCell, PreviewedTable, TurnoutPreview } from '../publication-data';
import { isSameTable, type ShownTable } from '../tables/shown-tables';

export function summaryOf({ tables }: TurnoutPreview, shown: ShownTable): PreviewedTable | undefined {
  return tables.find((table) => isSameTable(table, shown));
}

/** A table of expected ballots, with those of the last classification beside each other. */
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
  readonly cells: readonly (ShownCell | undefined)[];
}

export type ShownCell = Pick<PreviewedCell, 'ballots' | 'reason' | 'hiddenShare'>;

export interface GridContext {
  readonly preview: TurnoutPreview;
  /** That of the plan that is looked at. */
  readonly table: PlannedTable | null;
  readonly wave: NamedWave;
}

export function previewGrid(shown: ShownTable, context: GridContext): PreviewGrid {
  switch (shown.kind) {
    case 'units':
      return unitGrid(context, { kind: 'units', columns: [] });
    case 'unit-groups':
      return unitGrid(context, { kind: 'unit-groups', columns: groupColumns(context) });
    case 'unit-criteria':
      return unitGrid(context, { kind: 'unit-criteria', columns: criterionColumns(context) });
    case 'unit-details':
      return detailGrid(context);
    case 'everybody':
    case 'planned':
      return questionGrid(context);
  }
}

interface Column {
  readonly id: string;
  readonly name: string;
}

function groupColumns({ wave }: GridContext): readonly Column[] {
  return wave.groups.map(({ id }) => ({ id, name: raterGroupName(id, wave) }));
}

function criterionColumns({ wave }: GridContext): readonly Column[] {
  const ids = wave.questionnaire.pages.flatMap(({ questions }) =>
    questions.flatMap((question) => (question.kind === 'targets' ? question.criteria.map(({ id }) => id) : [])),
  );
  return [...new Set(ids)].map((id) => ({ id, name: criterionName(id, wave) }));
}

function cellsOf({ cells }: TurnoutPreview, kind: PreviewedCell['kind']): readonly PreviewedCell[] {
  return cells.filter((cell) => cell.kind === kind);
}

/** Units down. */
function unitGrid(
  { preview, wave }: GridContext,
  { kind, columns }: { readonly kind: PreviewedCell['kind']; readonly columns: readonly Column[] },
): PreviewGrid {
  const found = new Map(cellsOf(preview, kind).map((cell) => [[cell.subject, ...cell.classes].join('\n'), cell]));
  const rows = cellsOf(preview, 'units').map((unit): PreviewRow => ({
    key: unit.subject,
    label: subjectName(unit.subject, wave),
    cells: [unit, ...columns.map(({ id }) => within(unit, found.get(`${unit.subject}\n${id}`)))],
  }));
  return { columns: columns.map(({ name }) => name), rows, bySubject: true, totals: true };
}

/** Units and rater groups down, criteria across. */
function detailGrid(context: GridContext): PreviewGrid {
  const { preview, wave } = context;
  const columns = criterionColumns(context);
  const details = cellsOf(preview, 'unit-details');
  const found = new Map(details.map((cell) => [[cell.subject, ...cell.classes].join('\n'), cell]));
  const rows = cellsOf(preview, 'unit-groups').map((group): PreviewRow => {
    const key = [group.subject, ...group.classes].join('\n');
    const names = [subjectName(group.subject, wave), ...group.classes.map((id) => raterGroupName(id, wave))];
    return {
      key,
      label: names.join(' · '),
      cells: [group, ...columns.map(({ id }) => within(group, found.get(`${key}\n${id}`)))],
    };
  });
  return { columns: columns.map(({ name }) => name), rows, bySubject: true, totals: true };
}

/** What stands in a hidden cell is hidden with it and not counted again; what was not sent is hidden in no other run. */
function within(whole: PreviewedCell, own: PreviewedCell | undefined): ShownCell {
  return whole.reason !== null || own === undefined ? whole : own;
}

function questionGrid({ preview, table, wave }: GridContext): PreviewGrid {
  const everybody = cellsOf(preview, 'everybody');
  if (table !== null && fitsAcross(table, wave)) return acrossGrid(preview, table, wave);
  const own = table === null ? [] : cellsOf(preview, 'planned').filter(({ tableId }) => tableId === table.id);
  const rows = own.map((cell) => ({
    key: cell.classes.join('\n'),
    label: table === null ? '' : classNames(table, cell.classes, wave).join(' · '),
    cells: [cell],
  }));
  const last = everybody.map((cell) => ({ key: 'total', label: '', cells: [cell] }));
  return { columns: [], rows: [...rows, ...last], bySubject: false, totals: false };
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
  const planned = cellsOf(preview, 'planned');
  const rows = new Map<string, PreviewedCell[]>();
  for (const cell of planned.filter(({ tableId }) => tableId === table.id)) {
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
        planned.find(({ tableId, classes }) => tableId !== table.id && classes.join('\n') === key),
        ...columns.map(({ id }) => cells.find(({ classes }) => classes.at(-1) === id)),
      ],
    })),
    bySubject: false,
    totals: true,
  };
}

export function hasHidden({ cells }: PreviewRow): boolean {
  return cells.some((cell) => cell !== undefined && (cell.reason !== null || isSometimesHidden(cell)));
}

export function isSometimesHidden({ reason, hiddenShare }: ShownCell): boolean {
  return reason === null && hiddenShare >= SOMETIMES;
}

/** Ballots are the mean of all runs, the reason is that of the runs that hide the cell: enough may stand beside "too few". */
export function contradictsReason({ reason, ballots }: ShownCell, minimum: number): boolean {
  return reason === 'below-threshold' && ballots >= minimum;
}

export interface ReasonCount {
  readonly reason: NonNullable<PreviewedCell['reason']>;
  readonly count: number;
}

/** How many cells of all tables are typically hidden for each reason, the most frequent first. */
export function reasonCounts({ cells }: TurnoutPreview): readonly ReasonCount[] {
  const counts = new Map<ReasonCount['reason'], number>();
  for (const { reason } of cells) if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count })).toSorted((one, other) => other.count - one.count);
}
