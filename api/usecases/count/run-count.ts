import { failCount } from '../../../db/stores/count-lease-store';
import { findWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { countWave } from './count-wave';
import { openManifestOf } from '../wave/open-manifest';
import { peelBox } from './peel-box';

/**
 * Counts under a lease. A count that throws has written nothing, so all ballots are where they were: that it failed is
 * noted for the page of the wave until one succeeds, and the error goes on to whoever runs the server.
 */
export async function runCount(dependencies: Dependencies, waveId: string, token: string): Promise<void> {
  try {
    await takeNextStep(dependencies, waveId, token);
  } catch (error) {
    await noteFailure(dependencies, waveId, token);
    throw error;
  }
}

/** In custody of trustees a count has two: one before they come, and one with what they tell. */
async function takeNextStep(dependencies: Dependencies, waveId: string, token: string): Promise<void> {
  const wave = await findWave(dependencies.database, waveId);
  const trustees = (await openManifestOf(dependencies, waveId))?.trustees;
  if (wave && trustees && !wave.peeled) await peelBox(dependencies, { wave, token, trustees });
  else await countWave(dependencies, waveId, token);
}

/** A database that is gone is why the count failed, and must not hide another reason. */
async function noteFailure({ database, clock }: Dependencies, waveId: string, token: string): Promise<void> {
  try {
    await database.atomic([failCount(database, { waveId, token, at: clock() })]);
  } catch (error) {
    console.error(`failed count of wave ${waveId}:`, error);
  }
}
