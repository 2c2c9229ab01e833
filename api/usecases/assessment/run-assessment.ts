import type { Principal } from '#domain/access/role';
import { type Assessment, standingRun } from '#domain/assessment/records';
import { assess } from '#domain/assessment/run/assess';
import { proposedConsequences } from '#domain/assessment/run/consequences';
import { measuredOf } from '#domain/assessment/scheme/walk';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { approveRun, insertRun, listRuns, mayBeApproved } from '../../../db/stores/assessment-run-store';
import { listAssessmentVersions, lockAssessment } from '../../../db/stores/assessment-store';
import { auditEntry } from '../../../db/stores/audit-store';
import { contentHash } from '../../cryptography/content-hash';
import { randomId } from '../../cryptography/random';
import { newSecret } from '../../cryptography/secret';
import type { Dependencies } from '../../dependencies';
import { gatherInputs } from './gather-inputs';
import { otherOrganizers } from './other-organizers';
import type { ReadRun } from './read-run';

export interface RunRequest {
  readonly assessment: Assessment;
  readonly principal: Principal;
  readonly schemeHash?: string;
  readonly corrects?: string;
  readonly reason?: string;
}

/** Computes a run of a frozen scheme and keeps what it was made of; refused where nothing has data. */
export async function runAssessment(
  dependencies: Dependencies,
  request: RunRequest,
): Promise<Result<{ readonly id: string }, Problem>> {
  const { database, clock } = dependencies;
  const { assessment, principal, corrects = null, reason = null } = request;
  const versions = await listAssessmentVersions(database, assessment.id);
  const version = request.schemeHash === undefined ? versions.at(-1) : versions.find(isNamed(request.schemeHash));
  if (version === undefined) return fail({ code: 'assessment.no-version' });
  if (corrects !== null) {
    const standing = standingRun(await listRuns(database, assessment.id));
    if (standing?.id !== corrects || reason === null) return fail({ code: 'assessment.correction-invalid' });
  }
  const { inputs: gathered, missing } = await gatherInputs(dependencies, {
    assessment,
    scheme: version.scheme,
    principal,
  });
  if (missing.length === measuredOf(version.scheme).length || gathered.units.length === 0) {
    return fail({ code: 'assessment.sources-missing', details: { missing, units: gathered.units.length } });
  }
  const salt = newSecret();
  const [inputs, outcome] = [
    { ...gathered, salt },
    { ...assess(version.scheme, gathered), salt },
  ];
  const [inputsHash, outcomeHash] = await Promise.all([contentHash(inputs), contentHash(outcome)]);
  const { categories, units } = outcome;
  const summary = {
    units: units.length,
    assessed: units.filter(({ total }) => total !== null).length,
    categories,
    salt,
  };
  const [id, at] = [randomId(), clock()];
  const head = { id, assessmentId: assessment.id, schemeHash: version.hash, inputsHash, outcomeHash, summary };
  await database.atomic([
    lockAssessment(database, assessment.id),
    ...insertRun(database, { ...head, corrects, reason, createdBy: principal.person, at, inputs, outcome }),
    auditEntry(database, {
      at,
      actor: principal.id,
      act: 'assessment.run-made',
      subject: `assessment-run:${id}`,
      details: { schemeHash: version.hash, inputsHash, outcomeHash, corrects },
    }),
  ]);
  return ok({ id });
}

function isNamed(schemeHash: string) {
  return ({ hash }: { readonly hash: string }) => hash === schemeHash;
}

/**
 * Once every proposal about it and every unit on a list of consequences is decided, by another person than who computed
 * it. Who is the only organizer may approve what they computed themselves: with a reason, which the audit log, the run
 * and its signature keep.
 */
export async function approveAssessmentRun(
  dependencies: Dependencies,
  { run, scheme, outcome }: Pick<ReadRun, 'run' | 'scheme' | 'outcome'>,
  { principal, selfApproval }: { readonly principal: Principal; readonly selfApproval: string | null },
): Promise<Result<null, Problem>> {
  if (run.state !== 'draft') return fail({ code: 'assessment.run-wrong-state', details: { state: run.state } });
  const { database, clock } = dependencies;
  const { id: actor, person } = principal;
  const isOwn = run.createdBy === person;
  if (isOwn) {
    const others = await otherOrganizers(dependencies, person);
    if (others > 0 || selfApproval === null)
      return fail({ code: 'assessment.second-person-needed', details: { others } });
  }
  const at = clock();
  const consequences = proposedConsequences(scheme, outcome.units).length;
  const outcomes = await database.atomic([
    lockAssessment(database, run.assessmentId),
    auditEntry(database, {
      at,
      actor,
      act: isOwn ? 'assessment.run-self-approved' : 'assessment.run-approved',
      subject: `assessment-run:${run.id}`,
      ...(isOwn && { details: { reason: selfApproval } }),
      when: mayBeApproved(run.id, consequences),
    }),
    approveRun(database, { id: run.id, by: person, at, selfApproval: isOwn ? selfApproval : null, consequences }),
  ]);
  return outcomes.at(-1)?.changes === 1 ? ok(null) : fail({ code: 'assessment.proposals-open' });
}
