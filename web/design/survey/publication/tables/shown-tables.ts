import type { PublicationPlan } from '#domain/disclosure/publication-plan';
import { REVIEW_TABLE_IDS } from '#domain/disclosure/review-publication';
import { questionsOf } from '#domain/questionnaire/model';
import type { NamedWave } from '../../../../lib/class-names';
import type { PreviewedTable } from '../publication-data';

/** Which table is looked at: one that a review always has, that of everybody, or one of the plan. */
export type ShownTable = Pick<PreviewedTable, 'kind' | 'tableId'>;

const REVIEW_TABLES = REVIEW_TABLE_IDS.map((kind): ShownTable => ({ kind, tableId: null }));
const EVERYBODY: ShownTable = { kind: 'everybody', tableId: null };

/** What is published whatever the plan says: of a review its units, and of questions all who answered. */
export function alwaysShown({ questionnaire }: NamedWave): readonly ShownTable[] {
  const kinds = questionsOf(questionnaire).map(({ kind }) => kind);
  const isReview = kinds.includes('targets');
  const asks = kinds.some((kind) => !['targets', 'text', 'long-text'].includes(kind));
  return [...(isReview ? REVIEW_TABLES : []), ...(asks || !isReview ? [EVERYBODY] : [])];
}

/** How many tables a plan publishes, with those that are shown whatever it says. */
export function tableCount({ tables }: PublicationPlan, wave: NamedWave): number {
  return alwaysShown(wave).length + tables.length;
}

/** That of a review which hides most, or the finest of the plan. */
export function firstShown({ tables }: PublicationPlan, wave: NamedWave): ShownTable {
  const always = alwaysShown(wave);
  const last = tables.at(-1);
  const groups = always.find(({ kind }) => kind === 'unit-groups');
  return groups ?? (last === undefined ? EVERYBODY : plannedTable(last.id));
}

/** What is looked at once a table is taken off the plan: the one that follows it, or the one before. */
export function shownWithout(plan: PublicationPlan, id: string, wave: NamedWave): ShownTable {
  const place = plan.tables.findIndex((table) => table.id === id);
  const next = plan.tables[place + 1] ?? plan.tables[place - 1];
  return next === undefined ? firstShown({ ...plan, tables: [] }, wave) : plannedTable(next.id);
}

export function plannedTable(tableId: string): ShownTable {
  return { kind: 'planned', tableId };
}

export function isSameTable(one: ShownTable, other: ShownTable): boolean {
  return one.kind === other.kind && one.tableId === other.tableId;
}
