import type { LedgerSource } from '#domain/assessment/scheme/model';
import type { LocalizedText } from '#domain/questionnaire/model';
import type { DataItem, DataPlace } from './data-place';

/** What entries can be written for: ledgers of the tree, adjustments, and vetoes, which rest on facts alone. */
export interface LedgerItem {
  readonly id: string;
  readonly name: LocalizedText;
  /** Null for a veto. */
  readonly ledger: LedgerSource | null;
  readonly least: number;
  readonly most: number;
}

export function ledgerItems({ items, assessment }: Pick<DataPlace, 'items' | 'assessment'>): readonly LedgerItem[] {
  const facts = assessment.draft.vetoes.map(({ id, name }) => ({ id, name, ledger: null, least: 0, most: 0 }));
  return [...items.flatMap(ledgerOf), ...facts];
}

function ledgerOf({ id, name, source, least, most }: DataItem): readonly LedgerItem[] {
  return source.kind === 'ledger' ? [{ id, name, ledger: source, least, most }] : [];
}
