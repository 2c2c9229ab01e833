import type { ConsequenceVerdict } from '../records';
import type { AssessmentScheme, ConsequenceRule } from '../scheme/model';

/** A unit on a list of the lowest, as people decided; of units that were left off a result says nothing. */
export interface ConfirmedConsequence {
  readonly rule: ConsequenceRule;
  readonly verdict: ConsequenceVerdict;
}

/** Of one unit or of all, in the order of the rules. */
export function confirmedConsequences(
  { consequences = [] }: Pick<AssessmentScheme, 'consequences'>,
  verdicts: readonly ConsequenceVerdict[],
): readonly ConfirmedConsequence[] {
  return consequences.flatMap((rule) =>
    verdicts
      .filter(({ ruleId, verdict }) => ruleId === rule.id && verdict === 'confirmed')
      .filter(({ decision }) => decision?.decision === 'approved')
      .map((verdict) => ({ rule, verdict })),
  );
}
