import { type RollKey, stampIdOf } from '#domain/roll/roll-key';
import { takesStamps } from '#domain/survey/collection';
import type { Statement } from '../../db/database';
import { listRoll, markTakenPart } from '../../db/stores/roll-store';
import { listStampIds } from '../../db/stores/stamp-store';
import { noteTurnoutDay } from '../../db/stores/wave-ending-store';
import type { StoredWave } from '../../db/stores/wave-store';
import type { Dependencies } from '../dependencies';
import { findRollKey, rollKeyOf } from './roll-key';

const DAY = 24 * 3_600_000;
const HOUR = 3_600_000;

/** Two in the morning in China, when hardly anybody answers. */
const NIGHT = 18 * HOUR;

/**
 * Notes on the roll who has been given a stamp, once a night and for all at once: who looks at the roll every minute learns
 * of a day and not of a moment.
 */
export async function noteTurnout(dependencies: Dependencies, wave: StoredWave): Promise<void> {
  const day = Math.floor((dependencies.clock() - NIGHT) / DAY);
  const isDue = wave.turnoutDay === null || wave.turnoutDay < day;
  if (!takesStamps(wave) || !isDue) return;
  const { database } = dependencies;
  const marks = await marksOf(dependencies, await rollKeyOf(dependencies, wave.id));
  await database.atomic([...marks, noteTurnoutDay(database, wave.id, day)]);
}

/** The same after the count, unless the key is gone already. */
export async function noteLastTurnout(dependencies: Dependencies, wave: StoredWave): Promise<void> {
  const rollKey = await findRollKey(dependencies, wave.id);
  if (rollKey) await dependencies.database.atomic(await marksOf(dependencies, rollKey));
}

async function marksOf({ database }: Dependencies, rollKey: RollKey): Promise<readonly Statement[]> {
  const { waveId } = rollKey;
  const [roll, stamps] = await Promise.all([listRoll(database, waveId), listStampIds(database, waveId)]);
  const given = new Set(stamps);
  const stamped: string[] = [];
  for (const entry of roll) {
    if (!entry.takenPart && given.has(await stampIdOf(rollKey, entry))) stamped.push(entry.id);
  }
  return markTakenPart(database, waveId, stamped);
}
