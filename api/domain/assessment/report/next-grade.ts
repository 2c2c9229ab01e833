import type { AssessmentOutcome, CategoryOutcome, GradeReason, UnitOutcome } from '../run/outcome';
import { boundsOf } from '../run/leaf-columns';
import { looksAtOthers } from '../scheme/conversion';
import type { Adjustment, AssessmentScheme, Grade, Indicator, IndicatorId, LeafIndicator } from '../scheme/model';
import { isLeaf } from '../scheme/model';

/** What it would have taken to stand one grade higher. */
export interface NextGrade {
  readonly gradeId: string;
  /** Points up to the minimum; 0 where it is reached. */
  readonly toMinimum: number;
  /** Points up to the last unit with a place, which have to be exceeded; null where places are left, or others may not be seen. */
  readonly toLastIn: number | null;
  /** Why the unit does not have it although it reached the minimum. */
  readonly reason: GradeReason | null;
  /** A fact stands in the way, whatever the points are. */
  readonly isBarred: boolean;
  /** Points of the total that were missing; null where no points would have done, or where only others' totals tell how many. */
  readonly needed: number | null;
  /** Indicators that could have given points, those that could have given all of them first. */
  readonly ways: readonly GradeWay[];
}

export interface GradeWay {
  readonly indicatorId: IndicatorId;
  /** Points of the total that were still to be had in it. */
  readonly room: number;
  readonly isEnough: boolean;
  /** The value that it would have taken; null where it is not enough, or where values do not tell points by themselves. */
  readonly value: number | null;
}

export interface NextGradeInput {
  readonly scheme: AssessmentScheme;
  readonly outcome: AssessmentOutcome;
  readonly unit: UnitOutcome;
  readonly category: CategoryOutcome;
  readonly seesOthers: boolean;
}

/** Null for a unit with the best grade, or without one. */
export function nextGradeOf(input: NextGradeInput): NextGrade | null {
  const { scheme, unit } = input;
  const { grades } = scheme.grading;
  const above = grades[grades.findIndex(({ id }) => id === unit.grade?.grade) - 1];
  const total = unit.effectiveTotal;
  if (above === undefined || total === null || unit.grade === null) return null;
  const toMinimum = Math.max(0, (above.minimum ?? total) - total);
  const line = lineOf(input, above);
  const toLastIn = input.seesOthers && line !== null ? Math.max(0, line - total) : null;
  const barred = isBarred(scheme, unit, above);
  const isKnown = !barred && (line === null || toLastIn !== null);
  const needed = isKnown ? Math.max(toMinimum, toLastIn ?? 0) : null;
  return {
    gradeId: above.id,
    toMinimum,
    toLastIn,
    reason: unit.grade.reason,
    isBarred: barred,
    needed,
    ways: needed === null ? [] : waysOf(input, needed),
  };
}

/** The total that has to be exceeded where there are no places left; null where there are. */
function lineOf({ outcome, category }: NextGradeInput, above: Grade): number | null {
  const quota = category.quotas.find(({ gradeId }) => gradeId === above.id);
  if (quota === undefined || (quota.border === null && quota.given < quota.places)) return null;
  const totals = outcome.units
    .filter(({ categoryId }) => categoryId === category.categoryId)
    .flatMap(({ unitCode, grade, effectiveTotal }) =>
      effectiveTotal !== null && (grade?.grade === above.id || unitCode === quota.border?.firstOut)
        ? [{ isIn: grade?.grade === above.id, effectiveTotal }]
        : [],
    );
  const inside = totals.filter(({ isIn }) => isIn);
  const limit = Math.min(...(inside.length > 0 ? inside : totals).map(({ effectiveTotal }) => effectiveTotal));
  return Number.isFinite(limit) ? limit : null;
}

/** A fact that sets the total or bars the grade stands whatever the points are. */
function isBarred({ vetoes, grading }: AssessmentScheme, unit: UnitOutcome, above: Grade): boolean {
  const place = (gradeId: string) => grading.grades.findIndex(({ id }) => id === gradeId);
  return unit.vetoes.some(({ vetoId }) => {
    const effect = vetoes.find(({ id }) => id === vetoId)?.effect;
    if (effect === undefined || effect.kind === 'no-rank') return false;
    return effect.kind === 'total' || place(effect.grade) > place(above.id);
  });
}

interface OpenItem {
  readonly item: LeafIndicator | Adjustment;
  readonly points: number;
  /** Points of the total that one point of it gives: more than 1 where it stands for missing ones. */
  readonly weight: number;
}

function waysOf({ scheme, outcome, unit }: NextGradeInput, needed: number): readonly GradeWay[] {
  const pointsAt = (id: IndicatorId) => unit.points[outcome.columns.indexOf(id)] ?? null;
  const missing = new Set(unit.missing.map(({ indicatorId }) => indicatorId));
  const open = [
    ...openLeaves({ parts: scheme.indicators, full: scheme.fullPoints, weight: 1, pointsAt }),
    ...scheme.adjustments.flatMap((item) => openItem(item, pointsAt(item.id), 1)),
  ];
  return open
    .filter(({ item }) => !missing.has(item.id))
    .map((one) => wayOf(one, needed))
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

function wayOf({ item, points, weight }: OpenItem, needed: number): GradeWay {
  const room = (boundsOf(item).maximum - points) * weight;
  const isEnough = room >= needed - 1e-9;
  return { indicatorId: item.id, room, isEnough, value: isEnough ? valueFor(item, points + needed / weight) : null };
}

/** The least value that gives these points, where it does not depend on other units. */
function valueFor(item: OpenItem['item'], points: number): number | null {
  const { conversion } = item;
  if (looksAtOthers(conversion) || item.source.kind === 'ledger') return null;
  switch (conversion.kind) {
    case 'linear':
      return conversion.from + (points / boundsOf(item).fullPoints) * (conversion.to - conversion.from);
    case 'steps':
      return conversion.steps.findLast((step) => step.points >= points - 1e-9)?.value ?? null;
    default:
      return points;
  }
}
