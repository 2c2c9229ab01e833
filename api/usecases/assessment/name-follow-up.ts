import { placedIndicators } from '#domain/assessment/scheme/walk';
import { listAssessmentVersions } from '../../../db/stores/assessment-store';
import { listUnits } from '../../../db/stores/unit-store';
import type { Dependencies } from '../../dependencies';
import type { FollowUpNames } from '../../reports/follow-up-xlsx';

/** Units and indicators by name, as lists of rectifications print them. */
export async function nameFollowUp({ database }: Dependencies, assessmentId: string): Promise<FollowUpNames> {
  const [units, versions] = await Promise.all([listUnits(database), listAssessmentVersions(database, assessmentId)]);
  const oldestFirst = versions.toSorted((one, other) => one.number - other.number);
  return {
    units: new Map(units.map(({ code, name, shortName }) => [code, shortName ?? name])),
    indicators: new Map(
      oldestFirst.flatMap(({ scheme }) =>
        [...placedIndicators(scheme).map(({ indicator }) => indicator), ...scheme.adjustments].map(
          ({ id, name }) => [id, name] as const,
        ),
      ),
    ),
  };
}
