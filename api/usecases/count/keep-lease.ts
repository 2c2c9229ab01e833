import { advanceCount } from '../../../db/stores/count-lease-store';
import type { Dependencies } from '../../dependencies';

/** A count that has given no sign of life for this long may be taken over. */
export const LEASE_MILLISECONDS = 60_000;

export interface CountProgress {
  readonly waveId: string;
  readonly token: string;
  readonly opened: number;
  readonly total: number;
}

/**
 * Says how far a count is, and keeps it from being taken over.
 * @throws Error if it was
 */
export async function keepLease({ database, clock }: Dependencies, progress: CountProgress): Promise<void> {
  const until = clock() + LEASE_MILLISECONDS;
  const [outcome] = await database.atomic([advanceCount(database, { until, ...progress })]);
  if (outcome?.changes !== 1) throw new Error(`the count of wave ${progress.waveId} was taken over`);
}
