import type { UnitBase } from '#domain/tabulation/findings/mean-over-units';
import type { Comparison } from '#domain/tabulation/findings/part-findings';
import { resultWords as words } from '../lib/words';
import { levelsOf, movesOf, type Breakdown, type Level, type Move } from './comparisons';
import { partLabel } from './labels';
import type { Review } from './review';

/** What the subtitle of a breakdown says of the units that its means go over; nothing where those are all. */
export function levelsBasis(review: Review, breakdown: Breakdown): string {
  return basisOf(review, breakdown, {
    parts: levelsOf(review.findings, breakdown),
    compared: breakdown === 'categories' ? undefined : review.findings.compared[breakdown].levels,
    whole: words().overview.parts.bases.levels,
  });
}

/** Likewise of its changes. */
export function movesBasis(review: Review, breakdown: Breakdown): string {
  return basisOf(review, breakdown, {
    parts: movesOf(review.findings, breakdown),
    compared: breakdown === 'categories' ? undefined : review.findings.compared[breakdown].moves,
    whole: words().overview.parts.bases.moves,
  });
}

interface Basis {
  readonly parts: readonly (Level | Move)[];
  /** Null where the parts are not compared; undefined where they have no units in common. */
  readonly compared: Comparison<unknown> | null | undefined;
  readonly whole: (base: UnitBase) => string;
}

function basisOf(review: Review, breakdown: Breakdown, { parts, compared, whole }: Basis): string {
  if (compared === undefined) return '';
  const texts = words().overview.parts.bases;
  const base = commonBase(parts);
  const partial = base !== null && isPartial(base) ? whole(base) : '';
  const own = base === null ? texts.each : partial;
  if (compared === null) return own + texts.notCompared;
  const isOfSame = compared.leftOut.length === 0 && compared.base.units === base?.units;
  if (isOfSame) return own;
  const leftOut = compared.leftOut.map((id) => partLabel(review, breakdown, id)).join(words().listComma);
  return own + texts.compared(compared.base.units) + (leftOut === '' ? '' : texts.leftOut(leftOut));
}

/** Null where parts go over different numbers of units. */
function commonBase(parts: readonly (Level | Move)[]): UnitBase | null {
  const base = parts[0]?.base ?? null;
  return base !== null && parts.every((part) => part.base?.units === base.units) ? base : null;
}

function isPartial({ units, of }: UnitBase): boolean {
  return units < of;
}

/** In a drawing, where the subtitle does not say it of all. */
export function rowNote({ base }: Level | Move, all: readonly (Level | Move)[]): string | undefined {
  if (base === null || !isPartial(base) || commonBase(all) !== null) return undefined;
  return words().overview.parts.bases.short(base);
}

/** In a table, and where it is read aloud. */
export function tableLabel(label: string, base: UnitBase | null): string {
  return base !== null && isPartial(base) ? words().overview.parts.bases.long({ label, ...base }) : label;
}
