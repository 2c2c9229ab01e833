import type { Principal } from '#domain/access/role';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { auditEntry } from '../../../db/stores/audit-store';
import { publishWaveRow } from '../../../db/stores/wave-ending-store';
import { lockWave, type StoredWave, waveIs } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';

/** Shows the frozen tabulation to the leaders. */
export async function publishResults(
  { database, clock }: Dependencies,
  wave: StoredWave,
  principal: Principal,
): Promise<Result<null, Problem>> {
  if (wave.state === 'published') return fail({ code: 'results.already-published' });
  if (wave.state !== 'counted') return fail({ code: 'wave.not-counted' });
  const at = clock();
  const outcomes = await database.atomic([
    lockWave(database, wave.id),
    auditEntry(database, {
      at,
      actor: principal.id,
      act: 'results.published',
      subject: `wave:${wave.id}`,
      when: waveIs(wave.id, 'counted'),
    }),
    publishWaveRow(database, wave.id, at),
  ]);
  return outcomes.at(-1)?.changes === 1 ? ok(null) : fail({ code: 'results.already-published' });
}
