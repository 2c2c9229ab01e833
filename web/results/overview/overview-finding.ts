import type { Change } from '#domain/tabulation/findings/change';
import type { BandCounts, ReviewFindings } from '#domain/tabulation/findings/findings';
import type { Estimate } from '#domain/tabulation/model';
import type { PartMove } from '#domain/tabulation/findings/part-findings';
import { movementOf, movesOf, type Breakdown, type Move } from '../comparisons';

/** What the title of the overview may say; every case has its own sentence in the dictionaries. */
export type OverviewFinding =
  | { readonly kind: 'withheld'; readonly listed: number }
  | { readonly kind: 'insufficient'; readonly listed: number }
  | { readonly kind: 'one-wave'; readonly index: Estimate; readonly bands: BandCounts }
  | {
      readonly kind: 'compared';
      readonly index: Estimate;
      readonly change: Change;
      readonly but: ContraryMove | null;
    };

/** A part that moved, by more than chance, another way than the whole. */
export interface ContraryMove extends PartMove {
  readonly breakdown: Breakdown;
}

export function overviewFinding(findings: ReviewFindings): OverviewFinding {
  const { index, change, bands, targets } = findings;
  if (bands === null) return { kind: 'withheld', listed: targets.length };
  if (index === null) return { kind: 'insufficient', listed: bands.insufficient };
  if (change === null) return { kind: 'one-wave', index, bands };
  return { kind: 'compared', index, change, but: contraryMove(findings, change) };
}

/** Rater groups first: whose judgement fell matters more than which criterion did. */
function contraryMove(findings: ReviewFindings, whole: Change): ContraryMove | null {
  for (const breakdown of ['groups', 'criteria'] as const) {
    const { rise, fall } = movementOf(movesOf(findings, breakdown));
    if (fall !== null && isAgainst(fall, whole)) return { ...fall, breakdown };
    if (rise !== null && isAgainst(rise, whole)) return { ...rise, breakdown };
  }
  return null;
}

/** Against all units, and against the very units of the part, where those are not all; of fewer than half nothing is said. */
function isAgainst({ change: { verdict }, base, whole: sameUnits }: Move, whole: Change): boolean {
  if (base !== null && 2 * base.units < base.of) return false;
  return verdict !== whole.verdict && verdict !== sameUnits;
}
