import type { ColumnField, ImportPlan } from '#domain/units/import-model';
import { client, request } from '../../lib/client';
import type { TableSource } from '../../lib/table-source';

/** What the organizer decided about the table; everything else is guessed by the server. */
export interface ImportChoices {
  readonly mapping?: Readonly<Record<string, ColumnField>>;
  readonly headerRow?: number;
  /** Given spelling to the category it belongs to. */
  readonly categories?: Readonly<Record<string, string>>;
}

export interface ImportReport extends Omit<ImportPlan, 'units'> {
  readonly encoding?: string;
}

/** Base64 makes a file a third larger; the server takes 8 MB. */
export const LARGEST_FILE = 6 * 1024 * 1024;

/** Looks the table through without storing anything. */
export async function readTable(source: TableSource, choices: ImportChoices): Promise<ImportReport> {
  return request(client.api.units.import.$post({ json: { source, ...choices, commit: false } }));
}

/** Stores the good rows and leaves the refused ones out. */
export async function storeTable(source: TableSource, choices: ImportChoices): Promise<void> {
  await request(client.api.units.import.$post({ json: { source, ...choices, commit: true, skipRefused: true } }));
}

interface MappedColumn<Field extends string> {
  readonly title: string;
  readonly field: Field | 'skip';
}

/** Every column has a field already; the column that had the chosen one before gives it up. */
export function mappingWith<Field extends string>(
  columns: readonly MappedColumn<Field>[],
  change: MappedColumn<Field>,
): Readonly<Record<string, Field | 'skip'>> {
  const others = columns.map(({ title, field }): [string, Field | 'skip'] => [
    title,
    field === change.field ? 'skip' : field,
  ]);
  return { ...Object.fromEntries(others), [change.title]: change.field };
}

/** Pairs of a spelling and the category that may be meant, each once. */
export function similarCategories(report: ImportReport): readonly { given: string; suggestion: string }[] {
  const pairs = report.rows.flatMap((row) => row.problems).filter(({ code }) => code === 'unit.category-similar');
  const named = pairs.map(({ details }) => [String(details?.['given']), String(details?.['suggestion'])] as const);
  return [...new Map(named)].map(([given, suggestion]) => ({ given, suggestion }));
}
