import { auditEntry } from '../../../db/stores/audit-store';
import { keyNotNoted, noteKeyDestroyed, type WaveKey } from '../../../db/stores/wave-ending-store';
import { lockWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';

const ACTS = { box: 'key.destroyed', roll: 'roll-key.destroyed', stamps: 'stamp-keys.destroyed' } as const;

/** Notes once, with a line in the audit log, that a key of a wave is gone; and lets go of the history that it could open. */
export async function witnessDestruction(
  { database, clock }: Dependencies,
  { waveId, key }: { readonly waveId: string; readonly key: WaveKey },
): Promise<void> {
  const at = clock();
  const when = keyNotNoted(waveId, key);
  await database.atomic([
    lockWave(database, waveId),
    auditEntry(database, { at, actor: 'system', act: ACTS[key], subject: `wave:${waveId}`, when }),
    noteKeyDestroyed(database, { waveId, key, at }),
  ]);
  await database.forget();
}
