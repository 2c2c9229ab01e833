import type { ColumnField, ImportPlan } from '#domain/units/import-model';
import { client, request } from '../../lib/client';

/** What the import is read from: cells that were pasted, or a file. */
export type ImportSource =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly base64: string };

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
export async function readTable(source: ImportSource, choices: ImportChoices): Promise<ImportReport> {
  return request(client.api.units.import.$post({ json: { source, ...choices, commit: false } }));
}

/** Stores the good rows and leaves the refused ones out. */
export async function storeTable(source: ImportSource, choices: ImportChoices): Promise<void> {
  await request(client.api.units.import.$post({ json: { source, ...choices, commit: true, skipRefused: true } }));
}

export async function sourceOfFile(file: File): Promise<ImportSource> {
  return { kind: 'file', name: file.name, base64: base64Of(new Uint8Array(await file.arrayBuffer())) };
}

/** In pieces, because a call takes a limited number of arguments. */
function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + PIECE)));
  }
  return btoa(pieces.join(''));
}

const PIECE = 0x8000;

/** Every column has a field already; the column that had the chosen one before gives it up. */
export function mappingWith(
  columns: ImportReport['columns'],
  change: { readonly title: string; readonly field: ColumnField },
): Readonly<Record<string, ColumnField>> {
  const others = columns.map(({ title, field }): [string, ColumnField] => [
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
