import { decodeBase64url } from '#domain/anonymity/base64url';
import { openWithSecret } from '#domain/anonymity/open-envelope';
import { fail } from '#domain/result';
import { type OpenableEnvelope, readInner } from '../../../db/stores/inner-envelope-store';
import { readBox } from '../../../db/stores/sealed-ballot-store';
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { openingOf } from './box-opening';
import { type OpenedEnvelope, openEnvelopes } from './open-envelopes';
import { openManifestOf } from '../wave/open-manifest';

const RUN_LENGTH = 250;

/** What was in all envelopes of a wave, run by run: opened with the key of the box, or with what the trustees told. */
export async function* readEnvelopes(
  dependencies: Dependencies,
  wave: StoredWave,
): AsyncGenerator<readonly OpenedEnvelope[]> {
  if (wave.peeled) yield* readToldEnvelopes(dependencies, wave);
  else {
    const opening = await openingOf(dependencies, wave);
    for await (const run of readBox(dependencies.database, wave.id, RUN_LENGTH)) yield openEnvelopes(opening, run);
  }
}

async function* readToldEnvelopes(
  dependencies: Dependencies,
  { id: waveId }: StoredWave,
): AsyncGenerator<readonly OpenedEnvelope[]> {
  const trustees = (await openManifestOf(dependencies, waveId))?.trustees;
  if (!trustees) throw new Error(`wave ${waveId} has no trustees`);
  const told = { waveId, publicKey: decodeBase64url(trustees.publicKey) };
  for await (const run of readInner(dependencies.database, waveId, RUN_LENGTH)) {
    yield Promise.all(run.map((envelope) => openTold(told, envelope)));
  }
}

interface ToldWave {
  readonly waveId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
}

async function openTold(
  { waveId, publicKey }: ToldWave,
  { groupId, sealed, secret, hash }: OpenableEnvelope,
): Promise<OpenedEnvelope> {
  if (secret === null) throw new Error(`envelope ${hash} of wave ${waveId} is closed still`);
  const plaintext = await openWithSecret({
    publicKey,
    secret: decodeBase64url(secret),
    context: { waveId, groupId },
    sealed: decodeBase64url(sealed),
  });
  return { groupId, plaintext: plaintext.ok ? plaintext : fail('not-openable') };
}
