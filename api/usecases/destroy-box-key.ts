import { auditEntry } from '../../db/stores/audit-store';
import { keyNotNoted, noteKeyDestroyed } from '../../db/stores/wave-ending-store';
import { lockWave, type StoredWave } from '../../db/stores/wave-store';
import { boxKeyId } from '../box-key-id';
import type { Dependencies } from '../dependencies';

/** After the count nothing is left that the key could open; it goes, and so does the history of the emptied box. */
export async function destroyBoxKey({ database, keyVault, clock }: Dependencies, wave: StoredWave): Promise<void> {
  await keyVault.destroy(boxKeyId(wave.id, wave.boxPublicKey ?? ''));
  const at = clock();
  await database.atomic([
    lockWave(database, wave.id),
    auditEntry(database, {
      at,
      actor: 'system',
      act: 'key.destroyed',
      subject: `wave:${wave.id}`,
      when: keyNotNoted(wave.id),
    }),
    noteKeyDestroyed(database, wave.id, at),
  ]);
  await database.forget();
}
