import type { Custody, SurveyKind, Wave } from './model';

/** Whether members seal ballots in the browser; a wave of imported data takes no ballots of its own. */
export function hasBox({ settings }: Pick<Wave, 'settings'>): boolean {
  return settings.collection?.kind !== 'import';
}

/** Whether everybody who has the link of a group can answer. */
export function takesLinks(wave: Pick<Wave, 'settings'>): boolean {
  return hasBox(wave) && !takesStamps(wave);
}

/** Whether there is a roll, and a ballot needs the stamp that each person on it can get once. */
export function takesStamps({ settings }: Pick<Wave, 'settings'>): boolean {
  return settings.collection?.kind === 'roll';
}

/** Whether the roll holds printed codes in the place of people. */
export function takesCodes({ settings }: Pick<Wave, 'settings'>): boolean {
  return settings.collection?.kind === 'roll' && settings.collection.codes === true;
}

const DEFAULT_GRACE_HOURS = 24;

/** Hours after the close in which ballots that were stamped before it still come in; 0 for a wave without stamps. */
export function graceHoursOf({ settings }: Pick<Wave, 'settings'>): number {
  return settings.collection?.kind === 'roll' ? (settings.collection.graceHours ?? DEFAULT_GRACE_HOURS) : 0;
}

/** Kinds whose results have consequences for people or bodies. */
const CONSEQUENTIAL: ReadonlySet<SurveyKind> = new Set(['review', 'debriefing']);

/**
 * Who keeps the key of a wave that is being prepared; once its keys are made the manifest says it. What has consequences
 * lies with trustees unless the organizer decides otherwise.
 */
export function custodyOf({ settings, surveyKind }: Pick<Wave, 'settings' | 'surveyKind'>): Custody {
  if (settings.collection?.kind !== 'roll') return 'server';
  return settings.collection.custody ?? (CONSEQUENTIAL.has(surveyKind) ? 'trustees' : 'server');
}

/** Until when the box takes ballots that were stamped in time; nothing is counted before. */
export function endOfGrace(wave: Pick<Wave, 'settings' | 'closedAt' | 'closesAt'>): number | undefined {
  const closedAt = wave.closedAt ?? wave.closesAt;
  return closedAt === undefined ? undefined : closedAt + graceHoursOf(wave) * HOUR;
}

/** Whether the wave is open by its dates too, wherever the job that closes waves has got to. */
export function isInTime(
  { state, opensAt, closesAt }: Pick<Wave, 'state' | 'opensAt' | 'closesAt'>,
  now: number,
): boolean {
  return state === 'open' && (opensAt === undefined || opensAt <= now) && (closesAt === undefined || closesAt > now);
}

/** Whether a ballot comes too early rather than too late. */
export function opensLater({ state, opensAt }: Pick<Wave, 'state' | 'opensAt'>, now: number): boolean {
  return state === 'draft' || (state === 'open' && opensAt !== undefined && opensAt > now);
}

const HOUR = 3_600_000;
