import type { Principal } from '#domain/access/role';
import {
  type Listing,
  mayFollow,
  passes,
  type Rectification,
  type RectificationStep,
  type StepContent,
  type StepRequest,
} from '#domain/assessment/follow-up/rectification';
import type { Assessment } from '#domain/assessment/records';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { lockAssessment } from '../../../db/stores/assessment-store';
import { auditEntry } from '../../../db/stores/audit-store';
import { insertRectifications, insertStep, stepIsFree } from '../../../db/stores/rectification-store';
import { randomId } from '../../cryptography/random';
import type { Dependencies } from '../../dependencies';
import { releasedValue } from './gather-inputs';
import type { ReadRun } from './read-run';

/** Puts what a published run showed, or members wrote, on the list of problems. */
export async function listProblems(
  { database, clock }: Dependencies,
  read: ReadRun,
  { listings, actor }: { readonly listings: readonly Listing[]; readonly actor: string },
): Promise<Result<{ readonly ids: readonly string[] }, Problem>> {
  const { run, assessment, outcome } = read;
  if (run.state !== 'published') return fail({ code: 'assessment.run-wrong-state', details: { state: run.state } });
  const units = new Set(outcome.units.map(({ unitCode }) => unitCode));
  if (listings.some(({ unitCode }) => !units.has(unitCode))) return fail({ code: 'assessment.unit-unknown' });
  const isKnown = (id: string | null) => id === null || outcome.columns.includes(id);
  if (!listings.every(({ indicatorId }) => isKnown(indicatorId))) return fail({ code: 'assessment.item-unknown' });
  const at = clock();
  const rectifications = listings.map(({ unitCode, indicatorId, ...content }) => ({
    head: { id: randomId(), runId: run.id, unitCode, indicatorId },
    listed: { kind: 'listed', ...content, by: actor, at } as const,
  }));
  await database.atomic([
    ...insertRectifications(database, assessment.id, rectifications),
    auditEntry(database, {
      at,
      actor,
      act: 'assessment.problems-listed',
      subject: `assessment-run:${run.id}`,
      details: { count: rectifications.length },
    }),
  ]);
  return ok({ ids: rectifications.map(({ head }) => head.id) });
}

export interface StepAct {
  readonly rectification: Rectification;
  /** How many steps the caller saw: with another one taken meanwhile, nothing happens. */
  readonly after: number;
  readonly step: StepRequest;
  readonly principal: Principal;
}

export async function takeStep(
  dependencies: Dependencies,
  assessment: Assessment,
  act: StepAct,
): Promise<Result<null, Problem>> {
  const { rectification, after, principal } = act;
  const { state, steps } = rectification;
  if (after !== steps.length) return fail({ code: 'assessment.changed-meanwhile' });
  if (!mayFollow(rectification, act.step.kind)) return fail({ code: 'assessment.step-not-now', details: { state } });
  const content = await contentOf(dependencies, act);
  if (!content.ok) return content;
  const step: RectificationStep = { ...content.value, by: principal.id, at: dependencies.clock() };
  return writeStep(dependencies, { assessment, rectification, step });
}

async function contentOf(dependencies: Dependencies, act: StepAct): Promise<Result<StepContent, Problem>> {
  const { step, rectification, principal } = act;
  if (step.kind !== 'voted') return ok(step);
  const { vote, dueOn } = step;
  if (vote.kind === 'count') return ok({ kind: 'voted', vote, dueOn });
  const { unitCode } = rectification;
  const found = await releasedValue(dependencies, { choice: vote, unitCode, principal });
  if (found?.figureId === undefined || found.value === null) return fail({ code: 'assessment.vote-not-released' });
  const { figureId, value, n } = found;
  return ok({
    kind: 'voted',
    vote: { kind: 'wave', waveId: vote.waveId, figureId, measure: vote.measure, value, n },
    dueOn,
  });
}

async function writeStep(
  { database }: Dependencies,
  {
    assessment,
    rectification,
    step,
  }: {
    readonly assessment: Assessment;
    readonly rectification: Rectification;
    readonly step: RectificationStep;
  },
): Promise<Result<null, Problem>> {
  const { id, unitCode, steps, line } = rectification;
  const next = { assessmentId: assessment.id, id, number: steps.length + 1, step };
  const outcomes = await database.atomic([
    lockAssessment(database, assessment.id),
    auditEntry(database, {
      at: step.at,
      actor: step.by,
      act: `assessment.rectification-${step.kind}`,
      subject: `assessment-rectification:${id}`,
      details: { unitCode, ...(step.kind === 'voted' && { passed: passes(step.vote, line) }) },
      when: stepIsFree(next),
    }),
    insertStep(database, next),
  ]);
  return outcomes.at(-1)?.changes === 1 ? ok(null) : fail({ code: 'assessment.changed-meanwhile' });
}
