import { decodeBase64url } from '#domain/anonymity/base64url';
import { importPublicKey } from '#domain/anonymity/envelope';
import { TRUSTEE_THRESHOLD, type Trustees } from '#domain/anonymity/trustees/trustees';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { custodyOf } from '#domain/survey/collection';
import { auditEntry } from '../../../db/stores/audit-store';
import { keepTrustees } from '../../../db/stores/trustee-key-store';
import { lockWave, type StoredWave, updateDraftWave, waveIs } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';

export interface TrusteeChoice extends Pick<Trustees, 'names' | 'publicKey'> {
  readonly actor: string;
}

/**
 * Notes who the trustees are and the public half of the key that was made with them; of the private half the server never
 * sees anything. Keys of the wave that were made before no longer hold.
 */
export async function chooseTrustees(
  { database, clock }: Dependencies,
  wave: StoredWave,
  { names, publicKey, actor }: TrusteeChoice,
): Promise<Result<Trustees, Problem>> {
  if (custodyOf(wave) !== 'trustees') return fail({ code: 'trustees.not-used' });
  if (!(await isOnCurve(publicKey))) return fail({ code: 'request.invalid', details: { publicKey: 'no point' } });
  const trustees = { names, threshold: TRUSTEE_THRESHOLD, publicKey };
  const at = clock();
  const outcomes = await database.atomic([
    lockWave(database, wave.id),
    keepTrustees(database, wave.id, trustees),
    auditEntry(database, {
      at,
      actor,
      act: 'wave.trustees-chosen',
      subject: `wave:${wave.id}`,
      details: { names, publicKey },
      when: waveIs(wave.id, 'draft'),
    }),
    updateDraftWave(database, wave.id, {}),
  ]);
  return outcomes.at(-1)?.changes === 1 ? ok(trustees) : fail({ code: 'wave.not-draft' });
}

async function isOnCurve(publicKey: string): Promise<boolean> {
  return (await importPublicKey(decodeBase64url(publicKey)).catch(() => null)) !== null;
}
