import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { auditEntry } from '../../../db/stores/audit-store';
import { deleteImport, listImports, mayBeWithdrawn } from '../../../db/stores/ballot-import-store';
import { lockWave, type StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';

export interface Withdrawal {
  readonly wave: StoredWave;
  readonly importId: string;
  readonly actor: string;
}

/** Takes a file's ballots out of the wave again, all of them; once the count has begun they stay. */
export async function withdrawImport(
  { database, clock }: Dependencies,
  { wave, importId, actor }: Withdrawal,
): Promise<Result<null, Problem>> {
  const outcomes = await database.atomic([
    lockWave(database, wave.id),
    auditEntry(database, {
      at: clock(),
      actor,
      act: 'import.withdrawn',
      subject: `wave:${wave.id}`,
      details: { import: importId },
      when: mayBeWithdrawn(wave.id, importId),
    }),
    deleteImport(database, wave.id, importId),
  ]);
  if ((outcomes.at(-1)?.changes ?? 0) > 0) return ok(null);
  const isThere = (await listImports(database, wave.id)).some(({ id }) => id === importId);
  return fail({ code: isThere ? 'import.not-now' : 'resource.not-found' });
}
