import { type PlannedTable, publicationOf } from '#domain/disclosure/publication-plan';
import type { StoredWave } from '../../db/stores/wave-store';
import { refuse } from './problem';

/** A table of the publication plan; nothing else was tabulated, so that the refusal names those there are. */
export function plannedTableOr404({ settings }: StoredWave, tableId: string): PlannedTable {
  const { tables } = publicationOf(settings);
  return (
    tables.find(({ id }) => id === tableId) ?? refuse('results.not-in-plan', { tables: tables.map(({ id }) => id) })
  );
}
