import type { PlannedTable } from '#domain/disclosure/publication-plan';
import { className, type NamedWave } from '../../lib/class-names';
import type { PlannedRow } from './planned-rows';

/** A table that two things divide: the first down, the second across. */
export interface PlannedGrid {
  readonly columns: readonly string[];
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly key: string;
  readonly label: string;
  /** Undefined where nobody was. */
  readonly cells: readonly (PlannedRow | undefined)[];
  /** The class as a whole, where a table of the plan shows it by itself. */
  readonly whole: PlannedRow | undefined;
}

interface GridSource {
  readonly table: PlannedTable;
  readonly wave: NamedWave;
  /** Rows of the table that the first thing alone divides. */
  readonly wholes: readonly PlannedRow[];
}

/** Null for a table of another form, or one whose rows have no level to read across. */
export function plannedGrid(rows: readonly PlannedRow[], { table, wave, wholes }: GridSource): PlannedGrid | null {
  const [down, across] = table.by;
  if (down === undefined || across === undefined || table.by.length > 2) return null;
  if (rows.every(({ level }) => level === null)) return null;
  const columns = [...new Set(rows.map(({ classes }) => classes[1] ?? ''))];
  const byFirst = rowsByFirst(rows);
  return {
    columns: columns.map((id) => className(across, id, wave)),
    rows: [...byFirst].map(([first, own]) => ({
      key: first,
      label: className(down, first, wave),
      cells: columns.map((id) => own.find(({ classes }) => classes[1] === id)),
      whole: wholes.find(({ classes }) => classes[0] === first),
    })),
  };
}

function rowsByFirst(rows: readonly PlannedRow[]): ReadonlyMap<string, readonly PlannedRow[]> {
  const byFirst = new Map<string, PlannedRow[]>();
  for (const row of rows) {
    const first = row.classes[0] ?? '';
    const own = byFirst.get(first);
    if (own === undefined) byFirst.set(first, [row]);
    else own.push(row);
  }
  return byFirst;
}

/** Smaller differences than this, in per cent, are not coloured: they would look like more than they are. */
const LEAST_SPREAD = 10;

/** Where one shade of three ends and the next begins; none where the levels lie close together. */
export function shadeBreaks(rows: readonly PlannedRow[]): readonly number[] {
  const levels = rows.flatMap(({ level }) => (level === null ? [] : [level.value]));
  const least = Math.min(...levels);
  const spread = Math.max(...levels) - least;
  return spread < LEAST_SPREAD ? [] : [1, 2].map((third) => Math.round(least + (third * spread) / 3));
}

/** 0 to 2, light to dark. */
export function shadeOf({ level }: Pick<PlannedRow, 'level'>, breaks: readonly number[]): number | undefined {
  if (level === null || breaks.length === 0) return undefined;
  return breaks.filter((start) => Math.round(level.value) >= start).length;
}
