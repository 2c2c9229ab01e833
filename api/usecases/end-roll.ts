import { takesStamps } from '#domain/survey/collection';
import { auditEntry } from '../../db/stores/audit-store';
import { noteRollKeyDestroyed, rollKeyNotNoted } from '../../db/stores/wave-ending-store';
import { lockWave, type StoredWave } from '../../db/stores/wave-store';
import type { Dependencies } from '../dependencies';
import { noteLastTurnout } from './note-turnout';
import { destroyRollKey } from './roll-key';

/**
 * After the count: it is noted for the last time who has taken part, and the key goes that leads from people to their links
 * and stamps.
 */
export async function endRoll(dependencies: Dependencies, wave: StoredWave): Promise<void> {
  if (!takesStamps(wave) || wave.rollKeyDestroyedAt !== null) return;
  const { database, clock } = dependencies;
  await noteLastTurnout(dependencies, wave);
  await destroyRollKey(dependencies, wave.id);
  const at = clock();
  await database.atomic([
    lockWave(database, wave.id),
    auditEntry(database, {
      at,
      actor: 'system',
      act: 'roll-key.destroyed',
      subject: `wave:${wave.id}`,
      when: rollKeyNotNoted(wave.id),
    }),
    noteRollKeyDestroyed(database, wave.id, at),
  ]);
  await database.forget();
}
