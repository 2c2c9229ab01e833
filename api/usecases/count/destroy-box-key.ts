import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { boxKeyId } from '../../keys/box-key-id';
import { witnessDestruction } from './witness-destruction';

/** After the count nothing is left that the key could open; it goes, and so does the history of the emptied box. */
export async function destroyBoxKey(dependencies: Dependencies, wave: StoredWave): Promise<void> {
  await dependencies.keyVault.destroy(boxKeyId(wave.id, wave.boxPublicKey ?? ''));
  await witnessDestruction(dependencies, { waveId: wave.id, key: 'box' });
}
