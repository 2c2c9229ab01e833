import type { LowResult } from '#domain/assessment/follow-up/low-results';
import { formatDecimal } from '../../lib/format';
import { assessmentFollowUpWords as words } from '../../lib/words';
import { indicatorNames } from '../result/table/indicator-names';
import { loadRun, type RunAddress } from '../result/run/run-data';
import { type FollowUp, loadLowResults } from './follow-up-data';

/** A low result that can be put on the list, named. */
export interface Candidate {
  readonly key: string;
  readonly unitCode: string;
  readonly unit: string;
  readonly indicatorId: string;
  readonly indicator: string;
  readonly reason: string;
  /** What the list will say. */
  readonly problem: string;
}

export interface ListingPlace {
  readonly candidates: readonly Candidate[];
  readonly units: readonly { readonly code: string; readonly name: string }[];
}

export async function loadListingPlace(address: RunAddress): Promise<ListingPlace> {
  const [results, run] = await Promise.all([loadLowResults(address), loadRun(address)]);
  const names = indicatorNames(run.scheme);
  return {
    candidates: results.map((result) => {
      const { unitCode, indicatorId } = result;
      const indicator = names.get(indicatorId) ?? indicatorId;
      return {
        key: JSON.stringify([unitCode, indicatorId]),
        unitCode,
        unit: run.unitName(unitCode),
        indicatorId,
        indicator,
        reason: reasonText(result),
        problem: words().listing.problemOf[result.reason](indicator),
      };
    }),
    units: run.units.map(({ unitCode }) => ({ code: unitCode, name: run.unitName(unitCode) })),
  };
}

function reasonText({ reason, points, fullPoints, others }: LowResult): string {
  const { reasons } = words().listing;
  const text = formatDecimal(points, 2);
  if (reason === 'below-others') return reasons[reason](text, formatDecimal(others ?? 0, 2));
  return reason === 'below-pass' ? reasons[reason](text, formatDecimal(fullPoints, 0)) : reasons[reason](text);
}

/** Without those that are on the list and not over. */
export function unlisted(candidates: readonly Candidate[], { rectifications }: FollowUp): readonly Candidate[] {
  const listed = new Set(
    rectifications
      .filter(({ state }) => state === 'open' || state === 'reported')
      .map(({ unitCode, indicatorId }) => JSON.stringify([unitCode, indicatorId])),
  );
  return candidates.filter(({ key }) => !listed.has(key));
}
