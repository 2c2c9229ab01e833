import { SMALLEST_STRATUM } from './model';
import { TURNOUT_STEP } from './turnout';
import type { CoursePoint } from './turnout-course';

/** Whether a signal is what any collection shows, or a reason to ask. None of them proves anything. */
export type Severity = 'usual' | 'unusual';

export type TurnoutSignal = BusyDay | ManyRenewals | RefusedStamps;

/** Most of a unit took part on one day, while others did not: perhaps they filled it in together. */
export interface BusyDay {
  readonly kind: 'busy-day';
  readonly severity: Severity;
  readonly unitCode: string;
  readonly day: number;
  /** The difference of two rounded numbers: exact to 5 people. */
  readonly joined: number;
  readonly size: number;
}

/** Far more links of a unit were issued again than of others: somebody else may hold them. */
export interface ManyRenewals {
  readonly kind: 'many-renewals';
  readonly severity: Severity;
  readonly unitCode: string;
  readonly renewed: number;
  readonly size: number;
  /** Of the shares of renewed links of all units that are large enough. */
  readonly medianShare: number;
}

/** How often a second blank ballot was shown for one link, in the whole wave. */
export interface RefusedStamps {
  readonly kind: 'refused-stamps';
  readonly severity: Severity;
  readonly refused: number;
}

export interface SignalEvidence {
  /** The course of all people on the roll; points in the order of days, as in every course. */
  readonly everybody: readonly CoursePoint[];
  readonly units: readonly UnitCourse[];
  readonly renewals: readonly UnitRenewals[];
  readonly people: number;
  readonly refusedStamps: number;
}

export interface UnitCourse {
  readonly unitCode: string;
  readonly points: readonly CoursePoint[];
}

export interface UnitRenewals {
  readonly unitCode: string;
  readonly size: number;
  /** Links that were issued after the first one of each person. */
  readonly renewed: number;
}

/**
 * What is worth a look before the count, from numbers of days, renewed links and refused stamps alone: ballots are sealed, so
 * ballots that are alike can only be found after it. Nothing is said about units of fewer than 20 people.
 */
export function turnoutSignals(evidence: SignalEvidence): readonly TurnoutSignal[] {
  return [...busyDays(evidence), ...manyRenewals(evidence.renewals), refusedStamps(evidence)];
}

/** Half of the people: left to themselves, they spread over the days of a wave, with peaks after invitation and reminder. */
const MOST = 0.5;

/** Such peaks are everybody's, so the others on the roll are the measure: at least twice their share of the same day. */
const TIMES_THE_OTHERS = 2;

function busyDays({ everybody, units }: SignalEvidence): readonly BusyDay[] {
  const known = joinedByDay(everybody);
  const found = units.flatMap((unit) => busiestDay(unit, known));
  return found.toSorted((one, other) => shareOf(other) - shareOf(one) || compare(one, other));
}

interface Joined {
  readonly day: number;
  readonly joined: number;
  readonly size: number;
}

/** By day; a night that was missed leaves its day and the next one out, because theirs cannot be told apart. */
function joinedByDay(points: readonly CoursePoint[]): ReadonlyMap<number, Joined> {
  const steps = points.slice(1).flatMap(({ day, size, takenPart }, index) => {
    const before = points[index];
    return before?.day === day - 1 ? [{ day, size, joined: takenPart - before.takenPart }] : [];
  });
  return new Map(steps.map((step) => [step.day, step]));
}

function busiestDay({ unitCode, points }: UnitCourse, everybody: ReadonlyMap<number, Joined>): readonly BusyDay[] {
  const days = [...joinedByDay(points).values()].filter((step) => isBusy(step, everybody.get(step.day)));
  const [busiest] = days.toSorted((one, other) => other.joined - one.joined || one.day - other.day);
  return busiest ? [{ kind: 'busy-day', severity: 'unusual', unitCode, ...busiest }] : [];
}

/** Rounding may have made a day by one step larger than it was; it has to be busy without that. */
function isBusy({ joined, size }: Joined, everybody: Joined | undefined): boolean {
  const others = everybody && { joined: everybody.joined - joined, size: everybody.size - size };
  if (size < SMALLEST_STRATUM || !others || others.size < SMALLEST_STRATUM) return false;
  const least = (joined - TURNOUT_STEP) / size;
  return least >= MOST && least >= (TIMES_THE_OTHERS * others.joined) / others.size;
}

/** A handful of people lose their link in any unit. */
const FEWEST_RENEWED = 5;

/** Every tenth person: less can be one bad list of addresses. */
const LEAST_SHARE_RENEWED = 0.1;

/** Far above the middle of the units, if links get lost everywhere. */
const TIMES_THE_MEDIAN = 5;

/** Of fewer units, the median says nothing about what is common. */
const FEWEST_UNITS = 4;

function manyRenewals(renewals: readonly UnitRenewals[]): readonly ManyRenewals[] {
  const units = renewals.filter(({ size }) => size >= SMALLEST_STRATUM);
  if (units.length < FEWEST_UNITS) return [];
  const medianShare = medianOf(units.map(({ renewed, size }) => renewed / size));
  return units
    .filter(({ renewed, size }) => {
      const least = Math.max(LEAST_SHARE_RENEWED, TIMES_THE_MEDIAN * medianShare);
      return renewed >= FEWEST_RENEWED && renewed / size >= least;
    })
    .map((unit) => ({ kind: 'many-renewals' as const, severity: 'unusual' as const, ...unit, medianShare }))
    .toSorted((one, other) => other.renewed / other.size - one.renewed / one.size || compare(one, other));
}

/**
 * One in twenty people. Who opens the link in another browser after the stamp is refused once, which is rare; when many are,
 * links have been passed on, or the page fails on some telephones.
 */
const SHARE_REFUSED = 0.05;

function refusedStamps({ refusedStamps: refused, people }: SignalEvidence): RefusedStamps {
  const isMuch = refused >= FEWEST_REFUSED && refused > SHARE_REFUSED * people;
  return { kind: 'refused-stamps', severity: isMuch ? 'unusual' : 'usual', refused };
}

/** Some refusals are one person who tries again and again. */
const FEWEST_REFUSED = 10;

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const [lower = 0, upper = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return (lower + upper) / 2;
}

function shareOf({ joined, size }: BusyDay): number {
  return joined / size;
}

function compare(one: { readonly unitCode: string }, other: { readonly unitCode: string }): number {
  return one.unitCode < other.unitCode ? -1 : 1;
}
