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
  const counted = await listWaves(database, { surveyId: wave.surveyId, states: ['counted', 'published'] });
  return lastBefore(wave, counted, principal);
}

/** Likewise of counted waves that are read already. */
export function lastBefore({ number }: Wave, counted: readonly StoredWave[], principal: Principal): StoredWave | null {
  const earlier = counted.filter((other) => other.number < number && mayRead(principal, other));
  return earlier.toSorted((one, other) => other.number - one.number)[0] ?? null;
}

export function mayRead(principal: Principal, wave: Wave): boolean {
  return principal.role !== 'leader' || wave.state === 'published';
}
