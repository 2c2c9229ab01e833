import { sql } from 'kysely';
import {
  type Rectification,
  type RectificationHead,
  rectificationOf,
  type RectificationStep,
} from '#domain/assessment/follow-up/rectification';
import type { AssessmentRectificationStepTable, AssessmentRectificationTable } from '../assessment-schema';
import type { Condition, DatabasePort, Statement } from '../database';
import { insertJsonRows } from '../json-rows';
import { rawStatement } from '../raw-statement';

/** In the order in which they were listed. */
export async function listRectifications(
  database: DatabasePort,
  assessmentId: string,
): Promise<readonly Rectification[]> {
  const [heads, steps] = await Promise.all([
    database.read
      .selectFrom('assessment_rectification')
      .selectAll()
      .where('assessment_id', '=', assessmentId)
      .execute(),
    database.read
      .selectFrom('assessment_rectification_step')
      .selectAll()
      .where('assessment_id', '=', assessmentId)
      .orderBy('number')
      .execute(),
  ]);
  const stepsById = new Map<string, RectificationStep[]>(heads.map(({ id }) => [id, []]));
  for (const step of steps) stepsById.get(step.rectification_id)?.push(stepFrom(step));
  return heads
    .map((head) => rectificationOf(headFrom(head), stepsById.get(head.id) ?? []))
    .toSorted((one, other) => listedAt(one) - listedAt(other) || one.id.localeCompare(other.id));
}

function headFrom({ id, run_id, unit_code, indicator_id }: AssessmentRectificationTable): RectificationHead {
  return { id, runId: run_id, unitCode: unit_code, indicatorId: indicator_id };
}

function stepFrom({ content, taken_by, taken_at }: AssessmentRectificationStepTable): RectificationStep {
  return { ...JSON.parse(content), by: taken_by, at: taken_at };
}

function listedAt({ steps }: Rectification): number {
  return steps[0]?.at ?? 0;
}

export interface NewRectification {
  readonly head: RectificationHead;
  readonly listed: RectificationStep;
}

export function insertRectifications(
  database: DatabasePort,
  assessmentId: string,
  rectifications: readonly NewRectification[],
): readonly Statement[] {
  return [
    ...insertJsonRows(database, {
      into: 'assessment_rectification',
      columns: { assessment_id: 'text', id: 'text', run_id: 'text', unit_code: 'text', indicator_id: 'text' },
      rows: rectifications.map(({ head }) => ({
        assessment_id: assessmentId,
        id: head.id,
        run_id: head.runId,
        unit_code: head.unitCode,
        indicator_id: head.indicatorId,
      })),
    }),
    ...insertJsonRows(database, {
      into: 'assessment_rectification_step',
      columns: {
        assessment_id: 'text',
        rectification_id: 'text',
        number: 'integer',
        content: 'text',
        taken_by: 'text',
        taken_at: 'integer',
      },
      rows: rectifications.map(({ head, listed }) => ({
        assessment_id: assessmentId,
        rectification_id: head.id,
        number: 1,
        ...rowOf(listed),
      })),
    }),
  ];
}

export interface NextStep {
  readonly assessmentId: string;
  readonly id: string;
  /** One more than the steps that it follows. */
  readonly number: number;
  readonly step: RectificationStep;
}

/** Takes effect only if nobody took a step meanwhile. */
export function insertStep(database: DatabasePort, next: NextStep): Statement {
  const { assessmentId, id, number, step } = next;
  const { content, taken_by, taken_at } = rowOf(step);
  return rawStatement(
    database,
    sql`INSERT INTO assessment_rectification_step
          (assessment_id, rectification_id, number, content, taken_by, taken_at)
        SELECT CAST(${assessmentId} AS TEXT), CAST(${id} AS TEXT), CAST(${number} AS BIGINT),
               CAST(${content} AS TEXT), CAST(${taken_by} AS TEXT), CAST(${taken_at} AS BIGINT)
        WHERE ${stepIsFree(next)}`,
  );
}

export function stepIsFree({ assessmentId, id, number }: Pick<NextStep, 'assessmentId' | 'id' | 'number'>): Condition {
  return sql`NOT EXISTS (SELECT 1 FROM assessment_rectification_step
    WHERE assessment_id = ${assessmentId} AND rectification_id = ${id} AND number = ${number})`;
}

function rowOf({ by, at, ...content }: RectificationStep) {
  return { content: JSON.stringify(content), taken_by: by, taken_at: at };
}
