import { nightOf } from '#domain/roll/night';

/** How many nights lie between a moment and the close: a reminder for that many days before the close is due then. */
export function nightsLeft(closesAt: number, now: number): number {
  return nightOf(closesAt) - nightOf(now);
}

/** The night of a reminder. */
export function reminderNight(closesAt: number, daysBefore: number): number {
  return nightOf(closesAt) - daysBefore;
}

const STEP = 5;

/** Rounded to the nearest 5, like the turnout, so that nobody's part can be read off a difference of two numbers. */
export function roundedPeople(people: number): number {
  return Math.round(people / STEP) * STEP;
}
