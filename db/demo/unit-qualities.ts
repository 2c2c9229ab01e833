import type { CriterionId, TargetId } from '#domain/questionnaire/model';
import { seededRandom, seedOf } from './random';

/** How well a unit really works, in standard deviations of opinion, before anybody judges it. */
export interface UnitQuality {
  readonly level: number;
  readonly criteria: (criterionId: CriterionId) => number;
  /** How many people have to do with it, relative to the others. */
  readonly size: number;
}

/** By the first digit of the code: what one does for people is liked better than what one forbids them. */
const CATEGORY_LEVELS: Readonly<Record<string, number>> = {
  1: 0.05,
  2: -0.14,
  3: 0.08,
  4: 0,
  5: -0.05,
  6: 0.1,
  7: 0.04,
  8: 0.06,
};
const CATEGORY_SIZES: Readonly<Record<string, number>> = {
  1: 0.7,
  2: 1.3,
  3: 2,
  4: 0.9,
  5: 1.4,
  6: 0.6,
  7: 1.4,
  8: 0.9,
};

/** Most units of a category are equally good; these stand out, in the first year, and by how much they change from year to year. */
const NOTABLE: Readonly<Record<TargetId, readonly [level: number, change: number]>> = {
  1014: [-0.36, 0.05],
  1018: [0.34, 0.02],
  2001: [0.3, 0],
  2004: [-0.6, 0.16],
  2006: [-0.34, 0],
  2016: [-0.26, 0],
  3005: [0.48, 0],
  3008: [-0.1, 0.2],
  3014: [-0.4, 0],
  3016: [0.3, -0.1],
  4002: [0.3, 0],
  4007: [0.24, 0],
  4010: [-0.3, 0],
  5002: [-0.26, 0],
  5006: [0.28, 0],
  6001: [0.26, 0],
  7010: [-0.42, 0.06],
  7012: [0.46, 0],
  8001: [0.4, 0],
  8011: [0.32, 0],
  8015: [-0.34, 0],
};

/** Speed is what people miss most everywhere, honesty least. */
const CRITERION_LEVELS: Readonly<Record<CriterionId, number>> = {
  responsibility: 0.06,
  efficiency: -0.18,
  lawfulness: 0.03,
  integrity: 0.1,
};
const YEARLY_PROGRESS = 0.05;
const PROFILE_SPREAD = 0.1;
const SIZE_SPREAD = 0.65;

/** @param year 0 for the first wave of the example */
export function qualityOf(code: TargetId, year: number): UnitQuality {
  const random = seededRandom(seedOf(code));
  const size = (CATEGORY_SIZES[code.charAt(0)] ?? 1) * Math.exp(SIZE_SPREAD * random.normal());
  const [level, change] = NOTABLE[code] ?? [0, 0];
  const profiles = new Map<CriterionId, number>();
  return {
    level: (CATEGORY_LEVELS[code.charAt(0)] ?? 0) + level + year * (YEARLY_PROGRESS + change),
    size,
    criteria: (criterionId) => {
      const known = profiles.get(criterionId);
      if (known !== undefined) return known;
      const own = seededRandom(seedOf(`${code} ${criterionId}`)).normal() * PROFILE_SPREAD;
      profiles.set(criterionId, own + (CRITERION_LEVELS[criterionId] ?? 0));
      return profiles.get(criterionId) ?? 0;
    },
  };
}
