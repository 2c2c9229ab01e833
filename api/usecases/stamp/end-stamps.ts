import { takesStamps } from '#domain/survey/collection';
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { destroyStampKeys } from './stamp-keys';
import { witnessDestruction } from '../count/witness-destruction';

/** From the close on nobody can stamp anything; also where the server stopped right after it. */
export async function endStamps(dependencies: Dependencies, wave: StoredWave): Promise<void> {
  if (!takesStamps(wave) || wave.stampKeysDestroyedAt !== null) return;
  await destroyStampKeys(dependencies, wave.id);
  await witnessDestruction(dependencies, { waveId: wave.id, key: 'stamps' });
}
