import { takesStamps } from '#domain/survey/collection';
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { boxKeyId } from '../../keys/box-key-id';
import { openManifestOf } from '../wave/open-manifest';
import type { OpeningOfBox } from './open-envelopes';

/** @throws Error if the key is gone, or the manifest of a wave that needs one */
export async function openingOf(dependencies: Dependencies, wave: StoredWave): Promise<OpeningOfBox> {
  const key = await dependencies.keyVault.get(boxKeyId(wave.id, wave.boxPublicKey ?? ''));
  if (!key) throw new Error(`the box key of wave ${wave.id} is not in the vault`);
  const manifest = takesStamps(wave) ? await openManifestOf(dependencies, wave.id) : null;
  if (takesStamps(wave) && !manifest) throw new Error(`wave ${wave.id} has no manifest`);
  const { ballotCryptography } = dependencies;
  return { waveId: wave.id, open: await ballotCryptography.openerWith(key), ballotCryptography, manifest };
}
