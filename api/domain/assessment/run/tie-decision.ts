import type { QuotaTie } from '../scheme/model';
import type { QuotaOutcome } from './outcome';

/** How a tie at the border of a quota was decided; with `indicators-equal` by them as little, so that all are out. */
export type TieDecision = QuotaTie['kind'] | 'indicators-equal';

/**
 * Null where the rule for ties was not used, or where that is not told. Only a tie leaves a quota with more or fewer units
 * than places while more reach the grade; where indicators broke it, the two sides of the border have equal totals.
 */
export function tieDecisionOf(
  { places, reached, given, border }: QuotaOutcome,
  tie: QuotaTie['kind'],
): TieDecision | null {
  if (given === null || places === 0 || reached <= places) return null;
  if (given !== places) return tie === 'indicators' ? 'indicators-equal' : tie;
  return border?.tied === true ? tie : null;
}
