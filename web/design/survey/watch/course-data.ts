import { client, request } from '../../../lib/client';
import { loadRoll } from '../roll/roll-data';
import { loadUnits } from '../survey-data';

export type TurnoutCourse = Awaited<ReturnType<typeof loadCourse>>;
export type TurnoutSignal = TurnoutCourse['signals'][number];
export type WatchFigures = Awaited<ReturnType<typeof loadWatch>>;

/** What is known of a wave's turnout as of last night. */
export async function loadWatch(waveId: string) {
  const [course, { turnout }, { units }] = await Promise.all([loadCourse(waveId), loadRoll(waveId), loadUnits()]);
  return { course, turnout, units };
}

async function loadCourse(waveId: string) {
  return request(client.api.waves[':waveId'].roll.course.$get({ param: { waveId } }));
}
