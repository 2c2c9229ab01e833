import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { auditEntry } from '../../../db/stores/audit-store';
import { closeWaveRow, lockWave, type StoredWave, waveIs } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { endStamps } from '../stamp/end-stamps';

/** From here on nobody gets a stamp, and the box takes no more ballots than were stamped; there is no way back. */
export async function closeWave(
  dependencies: Dependencies,
  wave: StoredWave,
  actor: string,
): Promise<Result<null, Problem>> {
  if (wave.state !== 'open') return fail({ code: 'wave.not-open' });
  const { database, clock } = dependencies;
  const at = clock();
  const outcomes = await database.atomic([
    lockWave(database, wave.id),
    auditEntry(database, {
      at,
      actor,
      act: 'wave.closed',
      subject: `wave:${wave.id}`,
      when: waveIs(wave.id, 'open'),
    }),
    closeWaveRow(database, wave.id, at),
  ]);
  if (outcomes.at(-1)?.changes !== 1) return fail({ code: 'wave.not-open' });
  await endStamps(dependencies, wave);
  return ok(null);
}
