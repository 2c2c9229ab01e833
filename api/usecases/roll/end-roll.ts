import { takesStamps } from '#domain/survey/collection';
import { forgetRecipients } from '../../../db/stores/mail-recipient-store';
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { noteLastTurnout } from './note-turnout';
import { destroyRollKey } from './roll-key';
import { witnessDestruction } from '../count/witness-destruction';

/**
 * After the count: it is noted for the last time who has taken part, and the key goes that leads from people to their links
 * and stamps.
 */
export async function endRoll(dependencies: Dependencies, wave: StoredWave): Promise<void> {
  if (!takesStamps(wave) || wave.rollKeyDestroyedAt !== null) return;
  await noteLastTurnout(dependencies, wave);
  await dependencies.database.atomic([forgetRecipients(dependencies.database, wave.id)]);
  await destroyRollKey(dependencies, wave.id);
  await witnessDestruction(dependencies, { waveId: wave.id, key: 'roll' });
}
