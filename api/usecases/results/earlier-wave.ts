import type { Principal } from '#domain/access/role';
import type { Wave } from '#domain/survey/model';
import { listWaves, type StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';

/** The last counted wave before this one that this reader may see. */
export async function earlierWave(
  { database }: Dependencies,
  wave: StoredWave,
  principal: Principal,
): Promise<StoredWave | null> {
  const waves = await listWaves(database, { surveyId: wave.surveyId, states: ['counted', 'published'] });
  const earlier = waves.filter((other) => other.number < wave.number && mayRead(principal, other));
  return earlier.toSorted((one, other) => other.number - one.number)[0] ?? null;
}

export function mayRead(principal: Principal, wave: Wave): boolean {
  return principal.role !== 'leader' || wave.state === 'published';
}
