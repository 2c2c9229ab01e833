import { signedBefore, signedRun, type SignedRun } from '#domain/assessment/signature';
import type { RunInputs } from '#domain/assessment/run/inputs';
import type { AssessmentOutcome } from '#domain/assessment/run/outcome';
import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { listVerdicts } from '../../../db/stores/assessment-consequence-store';
import { listProposals } from '../../../db/stores/assessment-review-store';
import { contentHash } from '../../cryptography/content-hash';
import type { Dependencies } from '../../dependencies';
import type { ReadRun } from './read-run';

/** A published run with everything that its signature covers: whoever has it can work the signature out anew. */
export interface SignedRunFile {
  readonly signature: string;
  readonly signed: SignedRun | ReturnType<typeof signedBefore>;
  readonly scheme: AssessmentScheme;
  readonly inputs: RunInputs;
  readonly outcome: AssessmentOutcome;
}

export async function signedRunFile(
  { database }: Dependencies,
  { run, scheme, inputs, outcome }: ReadRun,
): Promise<Result<SignedRunFile, Problem>> {
  const { signature } = run;
  if (signature === null) return fail({ code: 'assessment.run-wrong-state', details: { state: run.state } });
  const [proposals, verdicts] = await Promise.all([listProposals(database, run.id), listVerdicts(database, run.id)]);
  const signed = signedRun(run, { proposals, verdicts });
  const earlier = signedBefore(signed);
  const isEarlier = (await contentHash(earlier)) === signature;
  return ok({ signature, signed: isEarlier ? earlier : signed, scheme, inputs, outcome });
}
