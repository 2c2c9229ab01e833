import type { LocalizedText } from '#domain/questionnaire/model';
import type { CoursePoint } from '#domain/roll/turnout-course';
import { nightAfter } from '#domain/roll/night';
import { type TurnoutSignal, turnoutSignals } from '#domain/roll/turnout-signals';
import { takesStamps } from '#domain/survey/collection';
import type { DatabasePort } from '../../../db/database';
import { findManifest } from '../../../db/stores/manifest-store';
import { type DatedNote, listTurnoutNotes } from '../../../db/stores/roll-course-store';
import { countRenewedLinks } from '../../../db/stores/roll-store';
import { listWaves, type StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';

export interface CourseDescription {
  /** Of everybody on the roll, night by night, rounded. Days are counted from 1970-01-01, in China. */
  readonly everybody: readonly CoursePoint[];
  readonly groups: readonly GroupCourse[];
  /** The day on which the wave closes, or did; null while it is not said. */
  readonly lastDay: number | null;
  /** The wave of the same survey before this one, if it had a roll too. */
  readonly earlier: EarlierCourse | null;
  readonly signals: readonly TurnoutSignal[];
}

export interface GroupCourse {
  readonly groupId: string;
  readonly points: readonly CoursePoint[];
}

export interface EarlierCourse {
  readonly title: LocalizedText;
  readonly lastDay: number;
  readonly points: readonly CoursePoint[];
}

/** How turnout grew, and what is worth a look before the count: numbers of nights, and nobody's name. */
export async function describeCourse({ database }: Dependencies, wave: StoredWave): Promise<CourseDescription> {
  const [notes, renewals, manifest, earlier] = await Promise.all([
    listTurnoutNotes(database, wave.id),
    countRenewedLinks(database, wave.id),
    findManifest(database, wave.id),
    earlierCourse(database, wave),
  ]);
  const everybody = pointsOf(notes.filter(({ part }) => part === 'everybody'));
  return {
    everybody,
    groups: coursesOf(notes, 'group').map(([groupId, points]) => ({ groupId, points })),
    lastDay: lastDayOf(wave),
    earlier,
    signals: turnoutSignals({
      everybody,
      units: coursesOf(notes, 'unit').map(([unitCode, points]) => ({ unitCode, points })),
      renewals,
      refusedStamps: manifest?.stampsRefused ?? 0,
      people: everybody.at(-1)?.size ?? 0,
    }),
  };
}

/** Of the last wave before this one that has been closed; a wave without a roll has no course. */
async function earlierCourse(database: DatabasePort, wave: StoredWave): Promise<EarlierCourse | null> {
  const waves = await listWaves(database, { surveyId: wave.surveyId });
  const before = waves.filter(({ number }) => number < wave.number).toSorted((one, other) => other.number - one.number);
  const [latest] = before;
  const lastDay = latest ? lastDayOf(latest) : null;
  if (!latest || !takesStamps(latest) || lastDay === null) return null;
  const notes = await listTurnoutNotes(database, latest.id);
  const points = pointsOf(notes.filter(({ part }) => part === 'everybody'));
  return points.length === 0 ? null : { title: latest.title, lastDay, points };
}

function lastDayOf({ closedAt, closesAt }: StoredWave): number | null {
  const end = closedAt ?? closesAt;
  return end === undefined ? null : nightAfter(end);
}

function coursesOf(
  notes: readonly DatedNote[],
  part: DatedNote['part'],
): readonly (readonly [string, readonly CoursePoint[]])[] {
  const courses = new Map<string, DatedNote[]>();
  for (const note of notes) {
    if (note.part !== part) continue;
    const course = courses.get(note.code);
    if (course) course.push(note);
    else courses.set(note.code, [note]);
  }
  return [...courses].map(([code, course]) => [code, pointsOf(course)]);
}

function pointsOf(notes: readonly DatedNote[]): readonly CoursePoint[] {
  return notes.map(({ day, size, takenPart }) => ({ day, size, takenPart }));
}
