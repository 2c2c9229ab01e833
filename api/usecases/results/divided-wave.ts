import { publicationOf } from '#domain/disclosure/publication-plan';
import type { DividedWave } from '#domain/mapping/mapped-units';
import { findVersion } from '../../../db/stores/survey-store';
import { findTabulation } from '../../../db/stores/tabulation-store';
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';

/** A wave with its whole release; null before it is counted. */
export async function dividedWave({ database }: Dependencies, wave: StoredWave): Promise<DividedWave | null> {
  const [frozen, version] = await Promise.all([
    findTabulation(database, wave.id),
    findVersion(database, wave.surveyId, wave.versionHash ?? ''),
  ]);
  if (!frozen || !version) return null;
  const { tables } = publicationOf(wave.settings);
  return { questionnaire: version.questionnaire, groups: wave.groups, tabulation: frozen.tabulation, tables };
}
