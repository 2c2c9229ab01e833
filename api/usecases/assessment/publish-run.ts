import type { Principal } from '#domain/access/role';
import { endOfPeriod } from '#domain/assessment/period';
import { type AssessmentRun, standingRun } from '#domain/assessment/records';
import { signedRun } from '#domain/assessment/signature';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { listVerdicts } from '../../../db/stores/assessment-consequence-store';
import { listProposals } from '../../../db/stores/assessment-review-store';
import { findRun, listRuns, mayBePublished, publishRun } from '../../../db/stores/assessment-run-store';
import { lockAssessment } from '../../../db/stores/assessment-store';
import { auditEntry } from '../../../db/stores/audit-store';
import { contentHash } from '../../cryptography/content-hash';
import type { Dependencies } from '../../dependencies';
import type { ReadRun } from './read-run';

/**
 * Shows the run to leaders for good, under the hash of everything that it rests on; the days for appeals are settled with
 * it. An assessment has one published result at a time: a further one names the one whose place it takes.
 */
export async function publishAssessmentRun(
  { database, clock }: Dependencies,
  { run, assessment }: Pick<ReadRun, 'run' | 'assessment'>,
  { id: actor, person }: Principal,
): Promise<Result<null, Problem>> {
  const at = clock();
  const { id, assessmentId, corrects } = run;
  const [proposals, verdicts, runs] = await Promise.all([
    listProposals(database, id),
    listVerdicts(database, id),
    listRuns(database, assessmentId),
  ]);
  const appealsUntil = appealsEnd(at, assessment.settings.appealDays, standingRun(runs));
  const signed = signedRun({ ...run, publishedAt: at, appealsUntil }, { proposals, verdicts });
  const signature = await contentHash(signed);
  const outcomes = await database.atomic([
    lockAssessment(database, assessmentId),
    auditEntry(database, {
      at,
      actor,
      act: 'assessment.run-published',
      subject: `assessment-run:${id}`,
      details: { signature, appealsUntil, corrects },
      when: mayBePublished(run),
    }),
    publishRun(database, { run, by: person, at, appealsUntil, signature }),
  ]);
  return outcomes.at(-1)?.changes === 1 ? ok(null) : fail(await refusalOf(database, run));
}

/** A correction takes the place of what units could ask about, so it leaves them no fewer days than they had. */
function appealsEnd(at: number, days: number, standing: AssessmentRun | undefined): number {
  return Math.max(endOfPeriod(at, days), standing?.appealsUntil ?? 0);
}

async function refusalOf(database: Dependencies['database'], { id, assessmentId }: AssessmentRun): Promise<Problem> {
  const state = (await findRun(database, id))?.state ?? 'draft';
  if (state !== 'approved') return { code: 'assessment.run-wrong-state', details: { state } };
  const standing = standingRun(await listRuns(database, assessmentId));
  return {
    code: 'assessment.published-already',
    details: { runId: standing?.id ?? null, number: standing?.number ?? null },
  };
}
