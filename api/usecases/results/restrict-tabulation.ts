import type { Questionnaire } from '#domain/questionnaire/model';
import type { Tabulation } from '#domain/tabulation/model';
import { ownOptions, restrictTables } from '#domain/tabulation/readers/restrict-tables';
import { restrictToUnits, type UnitScope } from '#domain/tabulation/readers/restrict-to-units';
import { listUnits } from '../../../db/stores/unit-store';
import type { Dependencies } from '../../dependencies';

interface ReleasedWave {
  readonly tabulation: Tabulation;
  readonly questionnaire: Questionnaire;
}

/** What a reader of some units sees of a release: of its rated units, and of its planned tables. */
export async function restrictTabulation(
  { database }: Dependencies,
  { tabulation, questionnaire }: ReleasedWave,
  scope: UnitScope,
): Promise<Tabulation> {
  if (scope === null) return tabulation;
  const own = ownOptions(questionnaire, await listUnits(database), scope);
  return restrictTables(restrictToUnits(tabulation, scope), own);
}
