import type { WaveState } from '#domain/survey/model';
import { listWaves, type StoredWave } from '../db/stores/wave-store';
import type { Dependencies } from './dependencies';
import { closeWave } from './usecases/wave/close-wave';
import { beginCount } from './usecases/count/count-wave';
import { destroyBoxKey } from './usecases/count/destroy-box-key';
import { endRoll } from './usecases/roll/end-roll';
import { endStamps } from './usecases/stamp/end-stamps';
import { listReminder } from './usecases/mail/list-reminder';
import { noteTurnout } from './usecases/roll/note-turnout';
import { runCount } from './usecases/count/run-count';
import { sendMail } from './usecases/mail/send-mail';
import { signDailyHead } from './usecases/box/sign-tree-head';

/** What runs every minute: close what is due, take up counts that were cut off, destroy keys that have done their work. */
export async function runJobs(dependencies: Dependencies): Promise<void> {
  await forEachWave(dependencies, ['open', 'closed'], noteTurnout);
  await forEachWave(dependencies, ['open'], listReminder);
  await forEachWave(dependencies, ['open', 'closed'], signDailyHead);
  await forEachWave(dependencies, ['open'], closeIfDue);
  await forEachWave(dependencies, ['closed', 'counting', 'counted', 'published'], endStamps);
  await forEachWave(dependencies, ['counting'], resumeCount);
  await forEachWave(dependencies, ['counting', 'counted', 'published'], destroySpentKey);
  await forEachWave(dependencies, ['counted', 'published'], endRoll);
  await forEachWave(dependencies, ['open'], sendMail);
}

type WaveJob = (dependencies: Dependencies, wave: StoredWave) => Promise<unknown>;

/** What fails for one wave is told to whoever runs the server and keeps nothing from the others. */
async function forEachWave(dependencies: Dependencies, states: readonly WaveState[], job: WaveJob): Promise<void> {
  for (const wave of await listWaves(dependencies.database, { states })) {
    try {
      await job(dependencies, wave);
    } catch (error) {
      console.error(`${job.name} of wave ${wave.id}:`, error);
    }
  }
}

async function closeIfDue(dependencies: Dependencies, wave: StoredWave): Promise<void> {
  const isDue = wave.closesAt !== undefined && wave.closesAt <= dependencies.clock();
  if (isDue) await closeWave(dependencies, wave, 'system');
}

async function resumeCount(dependencies: Dependencies, wave: StoredWave): Promise<void> {
  const lease = await beginCount(dependencies, wave.id);
  if (lease.ok) await runCount(dependencies, wave.id, lease.value);
}

/** A server that stopped between the count, or the peeling, and the destruction of its key leaves one behind. */
async function destroySpentKey(dependencies: Dependencies, wave: StoredWave): Promise<void> {
  const isSpent = wave.state !== 'counting' || wave.peeled !== null;
  if (isSpent && wave.boxKeyDestroyedAt === null) await destroyBoxKey(dependencies, wave);
}
