import { sql } from 'kysely';
import type { RecordedEntry } from '#domain/assessment/records';
import type { UnitValue } from '#domain/assessment/run/inputs';
import type { AssessmentEntryTable, AssessmentImportTable } from '../assessment-schema';
import type { Condition, DatabasePort, Statement } from '../database';
import { insertJsonRows } from '../json-rows';

/** A file of figures for one indicator. */
export interface AssessmentImport {
  readonly id: string;
  readonly indicatorId: string;
  readonly sourceName: string;
  /** SHA-256 of the bytes of the file or of the text in UTF-8, in hexadecimal. */
  readonly sourceHash: string;
  /** Of the report that the figures are from, as somebody gave it. */
  readonly reportHash: string | null;
  readonly reportName: string | null;
  readonly values: readonly UnitValue[];
  readonly importedBy: string;
  readonly importedAt: number;
  readonly withdrawnAt: number | null;
}

/** In the order in which they were imported, withdrawn ones too. */
export async function listAssessmentImports(
  database: DatabasePort,
  assessmentId: string,
): Promise<readonly AssessmentImport[]> {
  const rows = await database.read
    .selectFrom('assessment_import')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .orderBy('imported_at')
    .orderBy('id')
    .execute();
  return rows.map(importFrom);
}

function importFrom(row: AssessmentImportTable): AssessmentImport {
  return {
    id: row.id,
    indicatorId: row.indicator_id,
    sourceName: row.source_name,
    sourceHash: row.source_hash,
    reportHash: row.report_hash,
    reportName: row.report_name,
    values: JSON.parse(row.content),
    importedBy: row.imported_by,
    importedAt: row.imported_at,
    withdrawnAt: row.withdrawn_at,
  };
}

export type NewAssessmentImport = Omit<AssessmentImport, 'withdrawnAt'> & { readonly assessmentId: string };

export function insertAssessmentImport(database: DatabasePort, entry: NewAssessmentImport): Statement {
  return database.read.insertInto('assessment_import').values({
    assessment_id: entry.assessmentId,
    id: entry.id,
    indicator_id: entry.indicatorId,
    source_name: entry.sourceName,
    source_hash: entry.sourceHash,
    report_hash: entry.reportHash,
    report_name: entry.reportName,
    unit_count: entry.values.length,
    content: JSON.stringify(entry.values),
    imported_by: entry.importedBy,
    imported_at: entry.importedAt,
    withdrawn_at: null,
  });
}

/** Once; a second time it changes nothing. */
export function withdrawAssessmentImport(
  database: DatabasePort,
  act: { readonly assessmentId: string; readonly id: string; readonly at: number },
): Statement {
  return database.read
    .updateTable('assessment_import')
    .set({ withdrawn_at: act.at })
    .where('assessment_id', '=', act.assessmentId)
    .where('id', '=', act.id)
    .where('withdrawn_at', 'is', null);
}

/** For the audit line before `withdrawAssessmentImport`. */
export function importCounts(assessmentId: string, id: string): Condition {
  return sql`EXISTS (SELECT 1 FROM assessment_import
    WHERE assessment_id = ${assessmentId} AND id = ${id} AND withdrawn_at IS NULL)`;
}

/** By date, reversed ones too. */
export async function listEntries(database: DatabasePort, assessmentId: string): Promise<readonly RecordedEntry[]> {
  const rows = await database.read
    .selectFrom('assessment_entry')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .orderBy('day')
    .orderBy('id')
    .execute();
  return rows.map(entryFrom);
}

function entryFrom(row: AssessmentEntryTable): RecordedEntry {
  const { reversed_by: by, reversed_at: at } = row;
  return {
    id: row.id,
    itemId: row.item_id,
    unitCode: row.unit_code,
    categoryId: row.category_id,
    points: row.points,
    date: row.day,
    reason: row.reason,
    evidence: row.evidence,
    reversed: at !== null,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    reversal: at === null || by === null ? null : { by, at, reason: row.reversal_reason ?? '' },
  };
}

export type NewEntry = Omit<RecordedEntry, 'reversal' | 'reversed'>;

export function insertEntries(
  database: DatabasePort,
  assessmentId: string,
  entries: readonly NewEntry[],
): readonly Statement[] {
  return insertJsonRows(database, {
    into: 'assessment_entry',
    columns: ENTRY_COLUMNS,
    rows: entries.map((entry) => ({
      assessment_id: assessmentId,
      id: entry.id,
      item_id: entry.itemId,
      unit_code: entry.unitCode,
      category_id: entry.categoryId,
      points: entry.points,
      day: entry.date,
      reason: entry.reason,
      evidence: entry.evidence,
      recorded_by: entry.recordedBy,
      recorded_at: entry.recordedAt,
    })),
  });
}

const ENTRY_COLUMNS = {
  assessment_id: 'text',
  id: 'text',
  item_id: 'text',
  unit_code: 'text',
  category_id: 'text',
  points: 'real',
  day: 'text',
  reason: 'text',
  evidence: 'text',
  recorded_by: 'text',
  recorded_at: 'integer',
} as const;

export interface EntryReversal {
  readonly assessmentId: string;
  readonly id: string;
  readonly by: string;
  readonly at: number;
  readonly reason: string;
}

/** Once; an entry that is reversed already stays as it is. */
export function reverseEntry(database: DatabasePort, reversal: EntryReversal): Statement {
  return database.read
    .updateTable('assessment_entry')
    .set({ reversed_by: reversal.by, reversed_at: reversal.at, reversal_reason: reversal.reason })
    .where('assessment_id', '=', reversal.assessmentId)
    .where('id', '=', reversal.id)
    .where('reversed_at', 'is', null);
}

/** True inside SQL while the entry counts. */
export function entryCounts(assessmentId: string, id: string): Condition {
  return sql`EXISTS (SELECT 1 FROM assessment_entry
    WHERE assessment_id = ${assessmentId} AND id = ${id} AND reversed_at IS NULL)`;
}
