import { decodeBase64url } from '#domain/anonymity/base64url';
import { openWithSecret } from '#domain/anonymity/open-envelope';
import type { Trustees } from '#domain/anonymity/trustees/trustees';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { auditEntry } from '../../../db/stores/audit-store';
import { goOnWithoutTrustees, waitsForTrustees } from '../../../db/stores/count-lease-store';
import {
  countClosed,
  countInner,
  type EnvelopeHead,
  type EnvelopeSecret,
  keepSecrets,
  readClosed,
} from '../../../db/stores/inner-envelope-store';
import { lockWave, type StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { openManifestOf } from '../wave/open-manifest';

export interface PeelingState {
  readonly trustees: Trustees;
  /** Inner envelopes, and how many of them are closed still. */
  readonly total: number;
  readonly closed: number;
}

export interface ClosedEnvelopes extends PeelingState {
  /** Its secret goes with every list of secrets. */
  readonly probe: string;
  /** Some of those that are closed still. */
  readonly envelopes: readonly EnvelopeHead[];
}

/** What the trustees' browser needs: of each envelope the key that was made for it, and none of what is in it. */
export async function listClosed(
  dependencies: Dependencies,
  wave: StoredWave,
  limit: number,
): Promise<Result<ClosedEnvelopes, Problem>> {
  const { database } = dependencies;
  const state = await peelingState(dependencies, wave);
  if (!wave.waitsForTrustees || !wave.peeled || !state) return fail({ code: 'trustees.not-awaited' });
  return ok({ ...state, probe: wave.peeled.probe, envelopes: await readClosed(database, wave.id, limit) });
}

/** Null for a wave without trustees. */
export async function peelingState(dependencies: Dependencies, wave: StoredWave): Promise<PeelingState | null> {
  const { database } = dependencies;
  const trustees = (await openManifestOf(dependencies, wave.id))?.trustees;
  if (!trustees) return null;
  const [inner, closed] = await Promise.all([countInner(database, wave.id), countClosed(database, wave.id)]);
  return { trustees, total: inner.reduce((sum, { received }) => sum + received, 0), closed };
}

export interface ToldSecrets {
  /** The secret of the probe: only who holds the trustees' key can tell it. */
  readonly proof: string;
  readonly secrets: readonly EnvelopeSecret[];
  readonly actor: string;
}

/**
 * Keeps the secrets of some inner envelopes. Each opens its own envelope to what was sealed in it or not at all, so that
 * nobody who brings them can change a ballot; that an envelope does not open is the word of whoever holds the key.
 * @returns how many are closed still
 */
export async function takeSecrets(
  dependencies: Dependencies,
  wave: StoredWave,
  { proof, secrets, actor }: ToldSecrets,
): Promise<Result<PeelingState, Problem>> {
  const { database, clock } = dependencies;
  const state = await peelingState(dependencies, wave);
  if (!wave.waitsForTrustees || !wave.peeled || !state) return fail({ code: 'trustees.not-awaited' });
  if (!(await opensProbe(wave, state.trustees, proof))) return fail({ code: 'trustees.wrong-key' });
  const condition = waitsForTrustees(wave.id);
  const outcomes = await database.atomic([
    lockWave(database, wave.id),
    keepSecrets(database, { waveId: wave.id, secrets, condition }),
    goOnWithoutTrustees(database, wave.id),
  ]);
  const isComplete = outcomes.at(-1)?.changes === 1;
  if (isComplete) {
    await database.atomic([
      auditEntry(database, { at: clock(), actor, act: 'wave.opened-by-trustees', subject: `wave:${wave.id}` }),
    ]);
  }
  return ok({ ...state, closed: isComplete ? 0 : await countClosed(database, wave.id) });
}

async function opensProbe({ id, peeled }: StoredWave, { publicKey }: Trustees, proof: string): Promise<boolean> {
  const opened = await openWithSecret({
    publicKey: decodeBase64url(publicKey),
    secret: decodeBase64url(proof),
    context: { waveId: id, groupId: '' },
    sealed: decodeBase64url(peeled?.probe ?? ''),
  });
  return opened.ok;
}
