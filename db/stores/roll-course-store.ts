import { sql } from 'kysely';
import type { TurnoutNote } from '#domain/roll/turnout-course';
import type { DatabasePort, Statement } from '../database';
import { insertJsonRows } from '../json-rows';

/** A note with the day at whose end it was made: see nightOf. */
export interface DatedNote extends TurnoutNote {
  readonly day: number;
}

/** In the order of days. */
export async function listTurnoutNotes(database: DatabasePort, waveId: string): Promise<readonly DatedNote[]> {
  const rows = await database.read
    .selectFrom('turnout_note')
    .selectAll()
    .where('wave_id', '=', waveId)
    .orderBy('day')
    .orderBy('part')
    .orderBy('code')
    .execute();
  return rows.map(({ part, code, day, size, taken_part: takenPart }) => ({ part, code, day, size, takenPart }));
}

/** Those of the last day of which there are any. */
export async function latestTurnoutNotes(database: DatabasePort, waveId: string): Promise<readonly DatedNote[]> {
  const notes = await listTurnoutNotes(database, waveId);
  const last = notes.at(-1)?.day;
  return notes.filter(({ day }) => day === last);
}

/** Takes the place of what was noted of the same day before. */
export function insertTurnoutNotes(
  database: DatabasePort,
  waveId: string,
  notes: readonly DatedNote[],
): readonly Statement[] {
  const rows = notes.map(({ part, code, day, size, takenPart }) => {
    return { wave_id: waveId, part, code, day, size, taken_part: takenPart };
  });
  return insertJsonRows(database, { into: 'turnout_note', columns: NOTE_COLUMNS, rows, onConflict: REPLACED });
}

const NOTE_COLUMNS = {
  wave_id: 'text',
  part: 'text',
  code: 'text',
  day: 'integer',
  size: 'integer',
  taken_part: 'integer',
} as const;

const REPLACED = sql`ON CONFLICT (wave_id, part, code, day) DO UPDATE SET size = excluded.size, taken_part = excluded.taken_part`;
