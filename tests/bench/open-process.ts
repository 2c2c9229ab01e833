import { decodeBase64url } from '#domain/anonymity/base64url';
import { boxKeyId } from '../../api/keys/box-key-id';
import { openNodeDependencies } from '../../api/node-dependencies';
import { readBox } from '../../db/stores/sealed-ballot-store';
import { findWave } from '../../db/stores/wave-store';
import { printUsage } from './usage';

/** What no count can do without: reading every row and opening every envelope. */
const [folder = '', waveId = ''] = process.argv.slice(2);
const dependencies = await openNodeDependencies({
  DATA_FOLDER: folder,
  SESSION_SECRET: 'a-secret-of-32-characters-for-benches',
});
const wave = await findWave(dependencies.database, waveId);
const key = await dependencies.keyVault.get(boxKeyId(waveId, wave?.boxPublicKey ?? ''));
if (!key) throw new Error('the key is gone');
const open = await dependencies.ballotCryptography.openerWith(key);
await printUsage(async () => {
  for await (const run of readBox(dependencies.database, waveId, 250)) {
    await Promise.all(
      run.map(({ groupId, sealed }) => open({ context: { waveId, groupId }, sealed: decodeBase64url(sealed) })),
    );
  }
});
await dependencies.database.close();
