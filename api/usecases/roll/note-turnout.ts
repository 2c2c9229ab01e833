import type { RollEntry } from '#domain/roll/model';
import { nightAfter, nightOf } from '#domain/roll/night';
import { type RollKey, stampIdOf } from '#domain/roll/roll-key';
import { turnoutNotes } from '#domain/roll/turnout-course';
import { takesStamps } from '#domain/survey/collection';
import type { DatabasePort, Statement } from '../../../db/database';
import { noteStamps } from '../../../db/stores/manifest-store';
import { insertTurnoutNotes } from '../../../db/stores/roll-course-store';
import { listRoll, markTakenPart } from '../../../db/stores/roll-store';
import { listStampIds } from '../../../db/stores/stamp-store';
import { noteTurnoutDay } from '../../../db/stores/wave-ending-store';
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { findRollKey, rollKeyOf } from './roll-key';

/**
 * Notes on the roll who has been given a stamp, once a night and for all at once: who looks at the roll every minute learns
 * of a day and not of a moment. How many they are by now is kept too, rounded, as one more point of the course of turnout.
 */
export async function noteTurnout(dependencies: Dependencies, wave: StoredWave): Promise<void> {
  const day = Math.min(nightOf(dependencies.clock()), lastDayOf(wave));
  const isDue = wave.turnoutDay === null || wave.turnoutDay < day;
  if (!takesStamps(wave) || !isDue) return;
  const { database } = dependencies;
  const turnout = await readTurnout(database, await rollKeyOf(dependencies, wave.id));
  await database.atomic([
    ...turnout.marks,
    ...courseOf(database, turnout, day),
    noteTurnoutDay(database, wave.id, day),
  ]);
}

/** The same after the count, together with how many stamps were given, unless the key is gone already. */
export async function noteLastTurnout(dependencies: Dependencies, wave: StoredWave): Promise<void> {
  const { database } = dependencies;
  const rollKey = await findRollKey(dependencies, wave.id);
  if (!rollKey) return;
  const turnout = await readTurnout(database, rollKey);
  const renewed = turnout.roll.reduce((sum, { stampNumber }) => sum + stampNumber - 1, 0);
  await database.atomic([
    ...turnout.marks,
    ...courseOf(database, turnout, lastDayOf(wave)),
    noteStamps(database, wave.id, { given: turnout.stamps, renewed }),
  ]);
}

/** No stamp is given after the close. */
function lastDayOf({ closedAt }: StoredWave): number {
  return closedAt === undefined ? Infinity : nightAfter(closedAt);
}

interface Turnout {
  readonly waveId: string;
  /** With everybody marked who has a stamp. */
  readonly roll: readonly RollEntry[];
  readonly marks: readonly Statement[];
  readonly stamps: number;
}

async function readTurnout(database: DatabasePort, rollKey: RollKey): Promise<Turnout> {
  const { waveId } = rollKey;
  const [roll, stamps] = await Promise.all([listRoll(database, waveId), listStampIds(database, waveId)]);
  const given = new Set(stamps);
  const marked: RollEntry[] = [];
  for (const entry of roll) {
    const takenPart = entry.takenPart || given.has(await stampIdOf(rollKey, entry));
    marked.push({ ...entry, takenPart });
  }
  const stamped = marked.filter(({ takenPart }, index) => takenPart && roll[index]?.takenPart === false);
  const marks = markTakenPart(
    database,
    waveId,
    stamped.map(({ id }) => id),
  );
  return { waveId, roll: marked, marks, stamps: stamps.length };
}

function courseOf(database: DatabasePort, { waveId, roll }: Turnout, day: number): readonly Statement[] {
  const notes = turnoutNotes(roll).map((note) => ({ ...note, day }));
  return insertTurnoutNotes(database, waveId, notes);
}
