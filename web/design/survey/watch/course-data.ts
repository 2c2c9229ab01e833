import { client, request } from '../../../lib/client';
import { loadMail } from '../mail/mail-data';
import { loadRoll } from '../roll/roll-data';
import { loadUnits } from '../survey-data';

export type TurnoutCourse = Awaited<ReturnType<typeof loadCourse>>;
export type TurnoutSignal = TurnoutCourse['signals'][number];
export type WatchFigures = Awaited<ReturnType<typeof loadWatch>>;

/** What is known of a wave's turnout as of last night. */
export async function loadWatch(waveId: string) {
  const [course, { turnout }, { units }, { reminders }] = await Promise.all([
    loadCourse(waveId),
    loadRoll(waveId),
    loadUnits(),
    loadMail(waveId),
  ]);
  return { course, turnout, units, reminders };
}

async function loadCourse(waveId: string) {
  return request(client.api.waves[':waveId'].roll.course.$get({ param: { waveId } }));
}
