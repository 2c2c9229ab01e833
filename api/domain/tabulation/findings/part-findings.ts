import { unitsInBoth, type UnitInBoth } from '#domain/mapping/units-in-both';
import type { UnitLinks } from '#domain/mapping/unit-links';
import { changesOf, type Change, type ChangeVerdict } from './change';
import {
  criterionOverUnits,
  groupOverUnits,
  meanOverSome,
  scoresOverUnits,
  type MeanOverUnits,
  type UnitBase,
} from './mean-over-units';
import type { Estimate, ReviewTable } from '../model';

/** A criterion or a rater group: its mean over the units that show it, and its change over those that show it twice. */
export interface PartFinding {
  readonly estimate: Estimate | null;
  /** Null where the mean is. */
  readonly base: UnitBase | null;
  readonly change: PartChange | null;
}

/** Between the means over the units that show the part in both waves. */
export interface PartChange extends Change {
  readonly current: Estimate;
  readonly previous: Estimate;
  readonly base: UnitBase;
  /** What the scores of the same units did. */
  readonly whole: ChangeVerdict;
}

/** Parts over one set of units, as they have to be where one is called higher than another, or moved more. */
export interface Comparison<Part> {
  readonly base: UnitBase;
  readonly parts: readonly Part[];
  /** Parts that fewer than half of the units show. */
  readonly leftOut: readonly string[];
}

export interface PartLevel {
  readonly id: string;
  readonly estimate: Estimate;
}

export interface PartMove {
  readonly id: string;
  readonly change: Change;
}

/** Each null where parts go over different units, and fewer than half show all of them: too few to speak for all. */
export interface ComparedParts {
  readonly levels: Comparison<PartLevel> | null;
  readonly moves: Comparison<PartMove> | null;
}

export interface FoundParts {
  readonly found: readonly (PartFinding & { readonly id: string })[];
  readonly compared: ComparedParts;
}

export interface ReviewWaves {
  readonly review: ReviewTable;
  readonly previous: ReviewTable | undefined;
  readonly links: UnitLinks | null;
}

export function criterionParts(waves: ReviewWaves): FoundParts {
  const ids = waves.review.criteria.map(({ criterionId }) => criterionId);
  return partsOf(waves, ids, criterionOverUnits);
}

export function groupParts(waves: ReviewWaves): FoundParts {
  const ids = waves.review.groups.map(({ groupId }) => groupId);
  return partsOf(waves, ids, groupOverUnits);
}

interface Part {
  readonly id: string;
  readonly now: MeanOverUnits;
  readonly before: MeanOverUnits | null;
  readonly both: readonly UnitInBoth[];
}

function partsOf(
  waves: ReviewWaves,
  ids: readonly string[],
  meanOf: (review: ReviewTable, id: string) => MeanOverUnits,
): FoundParts {
  const { review, previous, links } = waves;
  const parts = ids.map((id): Part => {
    const now = meanOf(review, id);
    const before = previous === undefined ? null : meanOf(previous, id);
    return { id, now, before, both: before === null ? [] : unitsInBoth(now, before, links) };
  });
  const scored = scoresOverUnits(review).figures.size;
  const changes = partChanges(waves, parts, scored);
  return {
    found: parts.map(({ id, now }, index) => ({
      id,
      estimate: now.estimate,
      base: now.estimate === null ? null : { units: now.figures.size, of: scored },
      change: changes[index] ?? null,
    })),
    compared: { levels: compareLevels(parts, scored), moves: compareMoves(parts, scored) },
  };
}

interface Ends {
  readonly current: Estimate | null;
  readonly previous: Estimate | null;
}

function endsOver({ now, before }: Omit<Part, 'id' | 'both'>, both: readonly UnitInBoth[]): Ends {
  return {
    current: meanOverSome(
      now,
      both.map((unit) => [unit.now]),
    ),
    previous:
      before &&
      meanOverSome(
        before,
        both.map((unit) => unit.before),
      ),
  };
}

function partChanges(
  { review, previous }: ReviewWaves,
  parts: readonly Part[],
  scored: number,
): readonly (PartChange | null)[] {
  const scores = { now: scoresOverUnits(review), before: previous === undefined ? null : scoresOverUnits(previous) };
  const ends = parts.map((part) => endsOver(part, part.both));
  return changesOf(ends).map((change, index) => {
    const { current = null, previous: earlier = null } = ends[index] ?? {};
    const both = parts[index]?.both ?? [];
    if (change === null || current === null || earlier === null) return null;
    const [whole = null] = changesOf([endsOver(scores, both)]);
    return {
      ...change,
      current,
      previous: earlier,
      base: { units: both.length, of: scored },
      whole: whole?.verdict ?? 'within-error',
    };
  });
}

function compareLevels(parts: readonly Part[], scored: number): Comparison<PartLevel> | null {
  const shown = parts.filter(({ now }) => now.estimate !== null);
  const compared = comparable(shown, scored, ({ now }) => [...now.figures.keys()]);
  if (compared === null) return null;
  const groups = compared.units.map((id) => [id]);
  return {
    ...compared.frame,
    parts: compared.parts.flatMap(({ id, now }) => {
      const estimate = meanOverSome(now, groups);
      return estimate === null ? [] : [{ id, estimate }];
    }),
  };
}

function compareMoves(parts: readonly Part[], scored: number): Comparison<PartMove> | null {
  const shown = parts.filter(({ now, before }) => now.estimate !== null && (before?.estimate ?? null) !== null);
  const compared = comparable(shown, scored, ({ both }) => both.map((unit) => unit.now));
  if (compared === null) return null;
  const common = new Set(compared.units);
  const changes = changesOf(
    compared.parts.map((part) =>
      endsOver(
        part,
        part.both.filter(({ now }) => common.has(now)),
      ),
    ),
  );
  return {
    ...compared.frame,
    parts: compared.parts.flatMap(({ id }, index) => {
      const change = changes[index] ?? null;
      return change === null ? [] : [{ id, change }];
    }),
  };
}

function comparable(
  parts: readonly Part[],
  scored: number,
  unitsOf: (part: Part) => readonly string[],
): {
  readonly parts: readonly Part[];
  readonly units: readonly string[];
  readonly frame: Pick<Comparison<unknown>, 'base' | 'leftOut'>;
} | null {
  const all = commonUnits(parts.map(unitsOf));
  const isOneSet = all.length > 0 && parts.every((part) => unitsOf(part).length === all.length);
  const kept = isOneSet ? parts : parts.filter((part) => isMost(unitsOf(part).length, scored));
  const units = commonUnits(kept.map(unitsOf));
  if (!isOneSet && !isMost(units.length, scored)) return null;
  const leftOut = parts.filter((part) => !kept.includes(part)).map(({ id }) => id);
  return { parts: kept, units, frame: { base: { units: units.length, of: scored }, leftOut } };
}

function commonUnits([first = [], ...others]: readonly (readonly string[])[]): readonly string[] {
  const sets = others.map((units) => new Set(units));
  return first.filter((id) => sets.every((set) => set.has(id)));
}

function isMost(units: number, of: number): boolean {
  return units > 0 && 2 * units >= of;
}
