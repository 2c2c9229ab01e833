import type { AssessmentRun, ConsequenceVerdict, GradeProposal } from './records';

/** Everything that the signature of a published run covers; what is large stands in it under its own hash. */
export interface SignedRun extends Pick<
  AssessmentRun,
  | 'assessmentId'
  | 'number'
  | 'corrects'
  | 'reason'
  | 'schemeHash'
  | 'inputsHash'
  | 'outcomeHash'
  | 'selfApproval'
  | 'publishedAt'
  | 'appealsUntil'
> {
  readonly format: 'pingyi-run-signature-1';
  readonly proposals: readonly GradeProposal[];
  readonly verdicts: readonly ConsequenceVerdict[];
}

/** What is said of a run with it. */
export type SaidOfRun = Pick<SignedRun, 'proposals' | 'verdicts'>;

/** The signature is the SHA-256 of this as canonical JSON (see #domain/questionnaire/canonical-json), in hexadecimal. */
export function signedRun(run: AssessmentRun, { proposals, verdicts }: SaidOfRun): SignedRun {
  const { assessmentId, number, corrects, reason, schemeHash, inputsHash, outcomeHash, selfApproval } = run;
  const { publishedAt, appealsUntil } = run;
  const hashes = { schemeHash, inputsHash, outcomeHash };
  const decisions = { corrects, reason, proposals, verdicts, selfApproval };
  return { format: 'pingyi-run-signature-1', assessmentId, number, ...hashes, ...decisions, publishedAt, appealsUntil };
}

/** What runs were signed as before the reason of a correction was, and before there were verdicts. */
export function signedBefore(signed: SignedRun): Omit<SignedRun, 'format' | 'reason' | 'verdicts'> {
  const { format: _format, reason: _reason, verdicts: _verdicts, ...earlier } = signed;
  return earlier;
}
