import { openNodeDependencies } from '../../api/node-dependencies';
import { beginCount, countWave } from '../../api/usecases/count/count-wave';
import { printUsage } from './usage';

const [folder = '', waveId = ''] = process.argv.slice(2);
const dependencies = await openNodeDependencies({
  DATA_FOLDER: folder,
  SESSION_SECRET: 'a-secret-of-32-characters-for-benches',
});
await printUsage(async () => {
  const lease = await beginCount(dependencies, waveId);
  if (!lease.ok) throw new Error(lease.error.code);
  await countWave(dependencies, waveId, lease.value);
});
await dependencies.database.close();
