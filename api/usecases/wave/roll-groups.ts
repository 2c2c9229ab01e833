import { takesStamps } from '#domain/survey/collection';
import type { ReadinessInput } from '#domain/survey/readiness';
import { countRoll } from '../../../db/stores/roll-store';
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';

/** How many people of each rater group are on the roll; of a wave without one, nothing. */
export async function rollGroupsOf(
  { database }: Pick<Dependencies, 'database'>,
  wave: Pick<StoredWave, 'id' | 'settings'>,
): Promise<Pick<ReadinessInput, 'roll'>> {
  return takesStamps(wave) ? { roll: await countRoll(database, wave.id) } : {};
}
