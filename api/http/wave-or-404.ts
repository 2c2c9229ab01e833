import { findWave, type StoredWave } from '../../db/stores/wave-store';
import type { Dependencies } from '../dependencies';
import { refuse } from './problem';

/** The first beat of every handler that is about a wave. */
export async function waveOr404({ database }: Dependencies, waveId: string): Promise<StoredWave> {
  return (await findWave(database, waveId)) ?? refuse('resource.not-found');
}
