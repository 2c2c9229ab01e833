import type { Lineage } from '#domain/mapping/lineage';
import { latestMappings } from '../../../db/stores/unit-mapping-store';
import { listWaves, type StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';

/** The counted waves of a survey, the oldest first, with what became of their units. */
export interface SurveyLineage extends Lineage {
  readonly surveyId: string;
  readonly waves: readonly StoredWave[];
}

export async function readLineage({ database }: Dependencies, surveyId: string): Promise<SurveyLineage> {
  const [counted, mappings] = await Promise.all([
    listWaves(database, { surveyId, states: ['counted', 'published'] }),
    latestMappings(database, surveyId),
  ]);
  const waves = counted.toSorted((one, other) => one.number - other.number);
  return { surveyId, waves, waveIds: waves.map(({ id }) => id), mappings };
}
