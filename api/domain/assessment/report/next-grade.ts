import { equalToNineDecimals, toNineDecimals } from '#domain/statistics/ranking/competition-ranks';
import type { LedgerEntry } from '../run/inputs';
import { boundsOf } from '../run/leaf-columns';
import type { AssessmentOutcome, CategoryOutcome, GradeReason, QuotaOutcome, UnitOutcome } from '../run/outcome';
import { createVetoes } from '../run/vetoes';
import { looksAtOthers } from '../scheme/conversion';
import type { Adjustment, AssessmentScheme, Indicator, IndicatorId, LeafIndicator } from '../scheme/model';
import { isLeaf } from '../scheme/model';
import { type GradeTarget, gradeTargetOf } from './grade-target';

/** What it would have taken to stand one grade higher. */
export interface NextGrade {
  readonly gradeId: string;
  /** Points up to the minimum; 0 where it is reached. */
  readonly toMinimum: number;
  /** Why the unit does not have it although it reached the minimum. */
  readonly reason: GradeReason | null;
  /** Why it is not told how many points were missing; null where it is. */
  readonly obstacle: GradeObstacle | null;
  /** The total that others make necessary; null where the minimum is enough. */
  readonly line: number | null;
  /** Points of the total that were missing; null at an obstacle. */
  readonly needed: number | null;
  /** These points have to be exceeded: with no more than them, the unit would be equal to another at the line. */
  readonly isExceeded: boolean;
  /** Indicators that could have given points, those that could have given all of them first. */
  readonly ways: readonly GradeWay[];
}

/**
 * A fact stands in the way, whatever the points are; the quota has no place; the total that it takes is above the cap; or
 * only the totals of others tell, which may not be seen.
 */
export type GradeObstacle = 'veto' | 'no-places' | 'cap' | 'others-hidden';

export interface GradeWay {
  readonly indicatorId: IndicatorId;
  /** Points of the total that were still to be had in it. */
  readonly room: number;
  readonly isEnough: boolean;
  /**
   * The value that it would have taken, to two decimals towards the side where it is enough; null where it is not
   * enough, or where values do not tell points by themselves.
   */
  readonly value: number | null;
}

export interface NextGradeInput {
  readonly scheme: AssessmentScheme;
  readonly ledger: readonly LedgerEntry[];
  readonly outcome: AssessmentOutcome;
  readonly unit: UnitOutcome;
  readonly category: CategoryOutcome;
  readonly seesOthers: boolean;
}

/** Null for a unit with the best grade, or without one. */
export function nextGradeOf(input: NextGradeInput): NextGrade | null {
  const { scheme, unit } = input;
  const { grades } = scheme.grading;
  const position = grades.findIndex(({ id }) => id === unit.grade?.grade) - 1;
  const above = grades[position];
  const total = unit.effectiveTotal;
  if (above === undefined || total === null || unit.grade === null) return null;
  const minimum = above.minimum ?? total;
  const target = targetOf(input, position);
  const known = {
    gradeId: above.id,
    toMinimum: Math.max(0, minimum - total),
    reason: unit.grade.reason,
  };
  if (typeof target === 'string') {
    return { ...known, obstacle: target, line: null, needed: null, isExceeded: false, ways: [] };
  }
  const { isExceeded } = target;
  const missing = { needed: Math.max(0, target.total - total), isExceeded };
  const isMinimum = !isExceeded && equalToNineDecimals(target.total, minimum);
  return {
    ...known,
    ...missing,
    obstacle: null,
    line: isMinimum ? null : target.total,
    ways: waysOf(input, missing),
  };
}

function targetOf(input: NextGradeInput, position: number): GradeTarget | GradeObstacle {
  const { scheme, ledger, outcome, unit, category, seesOthers } = input;
  const vetoesOf = createVetoes(scheme, ledger);
  const own = vetoesOf(unit.unitCode);
  if (own.total !== null || own.ceiling > position) return 'veto';
  const quotas = scheme.grading.grades
    .slice(0, position + 1)
    .map(({ id }) => category.quotas.find(({ gradeId }) => gradeId === id));
  if (quotas.every((quota) => quota?.places === 0)) return 'no-places';
  if (!seesOthers && !hasPlaces(quotas.at(-1))) return 'others-hidden';
  const target = gradeTargetOf({ scheme, outcome, unit, vetoesOf, position });
  if (target === null) return 'no-places';
  return isAboveCap(target, scheme) ? 'cap' : target;
}

/** So that the minimum is enough, whoever the others are. */
function hasPlaces(quota: QuotaOutcome | undefined): boolean {
  return quota === undefined || (quota.border === null && quota.given !== null && quota.given < quota.places);
}

function isAboveCap({ total, isExceeded }: GradeTarget, { cap }: AssessmentScheme): boolean {
  if (cap === null) return false;
  return isExceeded ? toNineDecimals(total) >= toNineDecimals(cap) : toNineDecimals(total) > toNineDecimals(cap);
}

/** Points of the total that were missing. */
interface Missing {
  readonly needed: number;
  readonly isExceeded: boolean;
}

interface OpenItem {
  readonly item: LeafIndicator | Adjustment;
  readonly points: number;
  /** Points of the total that one point of it gives: more than 1 where it stands for missing ones. */
  readonly weight: number;
}

function waysOf({ scheme, outcome, unit }: NextGradeInput, missing: Missing): readonly GradeWay[] {
  const pointsAt = (id: IndicatorId) => unit.points[outcome.columns.indexOf(id)] ?? null;
  const without = new Set(unit.missing.map(({ indicatorId }) => indicatorId));
  const open = [
    ...openLeaves({ parts: scheme.indicators, full: scheme.fullPoints, weight: 1, pointsAt }),
    ...scheme.adjustments.flatMap((item) => openItem(item, pointsAt(item.id), 1)),
  ];
  return open
    .filter(({ item }) => !without.has(item.id))
    .map((one) => wayOf(one, missing))
    .filter(({ room }) => room > 1e-9)
    .toSorted((one, other) => Number(other.isEnough) - Number(one.isEnough) || other.room - one.room);
}

interface Branch {
  readonly parts: readonly Indicator[];
  readonly full: number;
  readonly weight: number;
  readonly pointsAt: (id: IndicatorId) => number | null;
}

function openLeaves({ parts, full, weight, pointsAt }: Branch): readonly OpenItem[] {
  const known = parts.filter(({ id }) => pointsAt(id) !== null);
  const worth = known.reduce((sum, { points }) => sum + points, 0);
  const own = known.length === parts.length || worth === 0 ? weight : (weight * full) / worth;
  return known.flatMap((part) =>
    isLeaf(part)
      ? openItem(part, pointsAt(part.id), own)
      : openLeaves({ parts: part.children, full: part.points, weight: own, pointsAt }),
  );
}

function openItem(item: OpenItem['item'], points: number | null, weight: number): readonly OpenItem[] {
  return points === null ? [] : [{ item, points, weight }];
}

function wayOf({ item, points, weight }: OpenItem, { needed, isExceeded }: Missing): GradeWay {
  const room = (boundsOf(item).maximum - points) * weight;
  const isEnough = isExceeded ? room > needed + 1e-9 : room >= needed - 1e-9;
  const value = isEnough ? valueFor(item, points + needed / weight, isExceeded) : null;
  return { indicatorId: item.id, room, isEnough, value };
}

/** The least value that gives these points, or more than them, where it does not depend on other units. */
function valueFor(item: OpenItem['item'], points: number, isExceeded: boolean): number | null {
  const { conversion } = item;
  if (looksAtOthers(conversion) || item.source.kind === 'ledger') return null;
  switch (conversion.kind) {
    case 'linear': {
      const { from, to } = conversion;
      const value = from + (points / boundsOf(item).fullPoints) * (to - from);
      return to < from ? 0 - hundredthsFrom(-value, isExceeded) : hundredthsFrom(value, isExceeded);
    }
    case 'steps': {
      const gives = (given: number) => (isExceeded ? given > points + 1e-9 : given >= points - 1e-9);
      return conversion.steps.findLast((step) => gives(step.points))?.value ?? null;
    }
    default:
      return hundredthsFrom(points, isExceeded);
  }
}

/** The first of two decimals from a value on, or beyond it. */
function hundredthsFrom(value: number, isExceeded: boolean): number {
  const hundredths = Number((value * 100).toFixed(6));
  return (isExceeded ? Math.floor(hundredths) + 1 : Math.ceil(hundredths)) / 100;
}
