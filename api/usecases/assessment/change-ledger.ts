import type { Assessment } from '#domain/assessment/records';
import { measuredOf } from '#domain/assessment/scheme/walk';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { calendarDay } from '#domain/survey/moment-in-words';
import {
  entryCounts,
  importCounts,
  insertEntries,
  type NewEntry,
  reverseEntry,
  withdrawAssessmentImport,
} from '../../../db/stores/assessment-data-store';
import { lockAssessment } from '../../../db/stores/assessment-store';
import { auditEntry } from '../../../db/stores/audit-store';
import { findUnit } from '../../../db/stores/unit-store';
import { randomId } from '../../cryptography/random';
import type { Dependencies } from '../../dependencies';

export type EntryRequest = Omit<NewEntry, 'id' | 'recordedBy' | 'recordedAt'>;

/** An entry about a ledger or a veto of the draft. */
export async function addEntry(
  { database, clock }: Dependencies,
  assessment: Assessment,
  { entry, actor }: { readonly entry: EntryRequest; readonly actor: string },
): Promise<Result<{ readonly id: string }, Problem>> {
  if (!takesEntry(assessment, entry)) return fail({ code: 'assessment.item-unknown' });
  if (!(await findUnit(database, entry.unitCode))) return fail({ code: 'assessment.unit-unknown' });
  const [id, at] = [randomId(), clock()];
  const today = calendarDay(at);
  if (entry.date > today) return fail({ code: 'assessment.entry-in-future', details: { today } });
  await database.atomic([
    ...insertEntries(database, assessment.id, [{ id, ...entry, recordedBy: actor, recordedAt: at }]),
    auditEntry(database, {
      at,
      actor,
      act: 'assessment.entry-added',
      subject: `assessment-entry:${id}`,
      details: { assessmentId: assessment.id, itemId: entry.itemId, unitCode: entry.unitCode, points: entry.points },
    }),
  ]);
  return ok({ id });
}

/** The category has to be one of the ledger; the fact of a veto has none, and no points. */
function takesEntry({ draft }: Assessment, { itemId, categoryId, points }: EntryRequest): boolean {
  if (draft.vetoes.some(({ id }) => id === itemId)) return categoryId === null && points === 0;
  const item = measuredOf(draft).find(({ id }) => id === itemId);
  if (item?.source.kind !== 'ledger') return false;
  return categoryId === null || item.source.categories.some(({ id }) => id === categoryId);
}

export async function reverseLedgerEntry(
  { database, clock }: Dependencies,
  assessment: Assessment,
  act: { readonly id: string; readonly reason: string; readonly actor: string },
): Promise<Result<null, Problem>> {
  const [at, { id, reason, actor }] = [clock(), act];
  const outcomes = await database.atomic([
    lockAssessment(database, assessment.id),
    auditEntry(database, {
      at,
      actor,
      act: 'assessment.entry-reversed',
      subject: `assessment-entry:${id}`,
      details: { assessmentId: assessment.id },
      when: entryCounts(assessment.id, id),
    }),
    reverseEntry(database, { assessmentId: assessment.id, id, by: actor, at, reason }),
  ]);
  return outcomes.at(-1)?.changes === 1 ? ok(null) : fail({ code: 'assessment.entry-not-counting' });
}

/** Runs that were made of the file keep what they took from it. */
export async function withdrawFile(
  { database, clock }: Dependencies,
  assessment: Assessment,
  { id, actor }: { readonly id: string; readonly actor: string },
): Promise<Result<null, Problem>> {
  const at = clock();
  const outcomes = await database.atomic([
    lockAssessment(database, assessment.id),
    auditEntry(database, {
      at,
      actor,
      act: 'assessment.import-withdrawn',
      subject: `assessment:${assessment.id}`,
      details: { importId: id },
      when: importCounts(assessment.id, id),
    }),
    withdrawAssessmentImport(database, { assessmentId: assessment.id, id, at }),
  ]);
  return outcomes.at(-1)?.changes === 1 ? ok(null) : fail({ code: 'resource.not-found' });
}
