import type { RollEntry } from '#domain/roll/model';
import { type RollKey, stampIdOf } from '#domain/roll/roll-key';
import { takesStamps } from '#domain/survey/collection';
import type { DatabasePort, Statement } from '../../db/database';
import { noteStamps } from '../../db/stores/manifest-store';
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
  const [rollKey, roll, stamps] = await Promise.all([
    rollKeyOf(dependencies, wave.id),
    listRoll(database, wave.id),
    listStampIds(database, wave.id),
  ]);
  const marks = await marksOf(database, { rollKey, roll, stamps });
  await database.atomic([...marks, noteTurnoutDay(database, wave.id, day)]);
}

/** The same after the count, together with how many stamps were given, unless the key is gone already. */
export async function noteLastTurnout(dependencies: Dependencies, wave: StoredWave): Promise<void> {
  const { database } = dependencies;
  const rollKey = await findRollKey(dependencies, wave.id);
  if (!rollKey) return;
  const [roll, stamps] = await Promise.all([listRoll(database, wave.id), listStampIds(database, wave.id)]);
  const renewed = roll.reduce((sum, { stampNumber }) => sum + stampNumber - 1, 0);
  await database.atomic([
    ...(await marksOf(database, { rollKey, roll, stamps })),
    noteStamps(database, wave.id, { given: stamps.length, renewed }),
  ]);
}

interface Turnout {
  readonly rollKey: RollKey;
  readonly roll: readonly RollEntry[];
  readonly stamps: readonly string[];
}

async function marksOf(database: DatabasePort, { rollKey, roll, stamps }: Turnout): Promise<readonly Statement[]> {
  const given = new Set(stamps);
  const stamped: string[] = [];
  for (const entry of roll) {
    if (!entry.takenPart && given.has(await stampIdOf(rollKey, entry))) stamped.push(entry.id);
  }
  return markTakenPart(database, rollKey.waveId, stamped);
}
