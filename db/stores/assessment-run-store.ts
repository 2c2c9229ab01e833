import { sql } from 'kysely';
import type { AssessmentRun, RunState, RunSummary } from '#domain/assessment/records';
import type { ColumnOrigin, InputColumn, LedgerEntry, RunInputs } from '#domain/assessment/run/inputs';
import type { AssessmentOutcome, UnitOutcome } from '#domain/assessment/run/outcome';
import type { AssessmentRunPartTable, AssessmentRunTable } from '../assessment-schema';
import type { Condition, DatabasePort, Statement } from '../database';
import { insertJsonRows } from '../json-rows';
import { rawStatement } from '../raw-statement';

/** Of an assessment, the latest first. */
export async function listRuns(database: DatabasePort, assessmentId: string): Promise<readonly AssessmentRun[]> {
  const rows = await database.read
    .selectFrom('assessment_run')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(runFrom);
}

export async function findRun(database: DatabasePort, id: string): Promise<AssessmentRun | null> {
  const row = await database.read.selectFrom('assessment_run').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? runFrom(row) : null;
}

function runFrom(row: AssessmentRunTable): AssessmentRun {
  return {
    id: row.id,
    assessmentId: row.assessment_id,
    number: row.number,
    state: row.state,
    schemeHash: row.scheme_hash,
    inputsHash: row.inputs_hash,
    outcomeHash: row.outcome_hash,
    summary: JSON.parse(row.summary),
    corrects: row.corrects,
    reason: row.reason,
    createdBy: row.created_by,
    createdAt: row.created_at,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
    selfApproval: row.self_approval,
    publishedBy: row.published_by,
    publishedAt: row.published_at,
    appealsUntil: row.appeals_until,
    signature: row.signature,
  };
}

export interface NewRun {
  readonly id: string;
  readonly assessmentId: string;
  readonly schemeHash: string;
  readonly inputsHash: string;
  readonly outcomeHash: string;
  readonly summary: RunSummary;
  readonly corrects: string | null;
  readonly reason: string | null;
  readonly createdBy: string;
  readonly at: number;
  readonly inputs: RunInputs;
  readonly outcome: AssessmentOutcome;
}

/** The run with its parts; numbers it in the same list. Stands after `lockAssessment`. */
export function insertRun(database: DatabasePort, run: NewRun): readonly Statement[] {
  return [
    database.read.insertInto('assessment_run').values(({ selectFrom, fn, val, eb }) => ({
      id: run.id,
      assessment_id: run.assessmentId,
      number: selectFrom('assessment_run')
        .select(eb(fn.coalesce(fn.max('number'), val(0)), '+', 1).as('next'))
        .where('assessment_id', '=', run.assessmentId),
      state: 'draft',
      scheme_hash: run.schemeHash,
      inputs_hash: run.inputsHash,
      outcome_hash: run.outcomeHash,
      summary: JSON.stringify(run.summary),
      corrects: run.corrects,
      reason: run.reason,
      created_by: run.createdBy,
      created_at: run.at,
    })),
    ...insertJsonRows(database, { into: 'assessment_run_part', columns: PART_COLUMNS, rows: partsOf(run) }),
  ];
}

const PART_COLUMNS = { run_id: 'text', kind: 'text', position: 'integer', content: 'text' } as const;

/** So many ledger entries in a part; columns and units have one each, which is what D1's 2 MB a value allow. */
const ENTRIES_IN_PART = 1000;

function partsOf({ id, inputs, outcome }: NewRun) {
  const entries = Array.from({ length: Math.ceil(inputs.ledger.length / ENTRIES_IN_PART) }, (_, part) =>
    inputs.ledger.slice(part * ENTRIES_IN_PART, (part + 1) * ENTRIES_IN_PART),
  );
  const lists = { unit: [inputs.units], column: inputs.columns, entry: entries, outcome: outcome.units };
  return Object.entries(lists).flatMap(([kind, contents]) =>
    contents.map((content, position) => ({ run_id: id, kind, position, content: JSON.stringify(content) })),
  );
}

export async function readInputs(database: DatabasePort, runId: string): Promise<RunInputs> {
  const parts = await readParts(database, runId, ['unit', 'column', 'entry']);
  const of = (kind: AssessmentRunPartTable['kind']) =>
    parts.filter((part) => part.kind === kind).map(({ content }) => JSON.parse(content));
  const ledger: readonly (readonly LedgerEntry[])[] = of('entry');
  return { units: of('unit')[0] ?? [], columns: of('column'), ledger: ledger.flat() };
}

/** Where the figures of a run are from. */
export async function readOrigins(database: DatabasePort, runId: string): Promise<readonly ColumnOrigin[]> {
  const columns = await readParts(database, runId, ['column']);
  return columns.map(({ content }) => (JSON.parse(content) as InputColumn).origin);
}

/** All units, in the order of the run. */
export async function readUnitOutcomes(database: DatabasePort, runId: string): Promise<readonly UnitOutcome[]> {
  const parts = await readParts(database, runId, ['outcome']);
  return parts.map(({ content }) => JSON.parse(content));
}

function readParts(database: DatabasePort, runId: string, kinds: readonly AssessmentRunPartTable['kind'][]) {
  return database.read
    .selectFrom('assessment_run_part')
    .selectAll()
    .where('run_id', '=', runId)
    .where('kind', 'in', kinds)
    .orderBy('kind')
    .orderBy('position')
    .execute();
}

/** True inside SQL while the run is in this state. */
export function runIs(id: string, state: RunState): Condition {
  return sql`EXISTS (SELECT 1 FROM assessment_run WHERE id = ${id} AND state = ${state})`;
}

/**
 * True inside SQL while the run is a draft, no proposal about it waits for its decision, and a verdict holds about each
 * of the so many units that are proposed for a consequence.
 */
export function mayBeApproved(id: string, consequences: number): Condition {
  return sql`${runIs(id, 'draft')}
    AND NOT EXISTS (SELECT 1 FROM assessment_proposal WHERE run_id = ${id} AND decision IS NULL)
    AND ${consequences} = (SELECT count(*) FROM assessment_consequence WHERE run_id = ${id} AND decision = 'approved')`;
}

/** True inside SQL while the run is the one published result of its assessment: the last that was published. */
export function runStands(id: string): Condition {
  return sql`EXISTS (SELECT 1 FROM assessment_run AS standing WHERE standing.id = ${id} AND standing.state = 'published'
    AND NOT EXISTS (SELECT 1 FROM assessment_run AS later
      WHERE later.assessment_id = standing.assessment_id AND later.state = 'published'
        AND (later.published_at > standing.published_at
          OR (later.published_at = standing.published_at AND later.number > standing.number))))`;
}

/**
 * True inside SQL while the run is approved and would stand in the place of the one that it corrects: it names the
 * published result of its assessment, or none where nothing is published.
 */
export function mayBePublished(run: Pick<AssessmentRun, 'id' | 'assessmentId' | 'corrects'>): Condition {
  const { id, assessmentId, corrects } = run;
  const place =
    corrects === null
      ? sql`NOT EXISTS (SELECT 1 FROM assessment_run AS published
          WHERE published.assessment_id = ${assessmentId} AND published.state = 'published')`
      : runStands(corrects);
  return sql`${runIs(id, 'approved')} AND ${place}`;
}

export interface RunStep {
  readonly id: string;
  readonly by: string;
  readonly at: number;
}

export interface RunApproval extends RunStep {
  readonly selfApproval: string | null;
  /** How many units are proposed for a consequence. */
  readonly consequences: number;
}

export function approveRun(database: DatabasePort, { id, by, at, selfApproval, consequences }: RunApproval): Statement {
  return rawStatement(
    database,
    sql`UPDATE assessment_run SET state = 'approved', approved_by = ${by}, approved_at = CAST(${at} AS BIGINT),
          self_approval = CAST(${selfApproval} AS TEXT)
        WHERE id = ${id} AND ${mayBeApproved(id, consequences)}`,
  );
}

export interface RunPublication extends Omit<RunStep, 'id'> {
  readonly run: Pick<AssessmentRun, 'id' | 'assessmentId' | 'corrects'>;
  readonly appealsUntil: number;
  readonly signature: string;
}

/** Stands after `lockAssessment`, so that of two that would be published at once one is. */
export function publishRun(database: DatabasePort, step: RunPublication): Statement {
  const { run, by, at, appealsUntil, signature } = step;
  return rawStatement(
    database,
    sql`UPDATE assessment_run SET state = 'published', published_by = ${by}, published_at = CAST(${at} AS BIGINT),
          appeals_until = CAST(${appealsUntil} AS BIGINT), signature = ${signature}
        WHERE id = ${run.id} AND ${mayBePublished(run)}`,
  );
}
