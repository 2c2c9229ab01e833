import { toNineDecimals } from '#domain/statistics/ranking/competition-ranks';
import { checkGrading } from './check-grading';
import { checkMeasured } from './check-measured';
import { type AssessmentScheme, isLeaf } from './model';
import type { SchemeProblem } from './scheme-problem';
import { type PlacedIndicator, placedIndicators } from './walk';

/** Deeper trees and longer lists are mistakes of a file. */
export const DEEPEST_LEVEL = 8;
export const MOST_INDICATORS = 1000;

/**
 * What is wrong with a scheme, or should be looked at; errors keep it from becoming a version, warnings do not. Every
 * problem names the indicator it is about, and numbers where there are any.
 */
export function checkAssessmentScheme(scheme: AssessmentScheme): readonly SchemeProblem[] {
  const placed = placedIndicators(scheme);
  return [
    ...sizeProblems(placed),
    ...idProblems(scheme, placed),
    ...sumProblems(scheme, placed),
    ...placed.flatMap(({ indicator }) =>
      isLeaf(indicator) ? checkMeasured(indicator, { minimum: 0, maximum: indicator.points }) : [],
    ),
    ...scheme.adjustments.flatMap((adjustment) => [
      ...checkMeasured(adjustment, adjustment),
      ...(adjustment.minimum > 0 || adjustment.maximum < 0 || adjustment.minimum === adjustment.maximum
        ? [{ code: 'bounds-empty', severity: 'error', at: adjustment.id } as const]
        : []),
    ]),
    ...checkGrading(scheme),
  ];
}

export function hasErrors(problems: readonly SchemeProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function sizeProblems(placed: readonly PlacedIndicator[]): readonly SchemeProblem[] {
  const deepest = placed.find(({ level }) => level > DEEPEST_LEVEL);
  return [
    ...(placed.length === 0 ? [{ code: 'no-indicators', severity: 'error', at: null } as const] : []),
    ...(placed.length > MOST_INDICATORS
      ? [
          {
            code: 'too-many-indicators',
            severity: 'error',
            at: null,
            have: placed.length,
            need: MOST_INDICATORS,
          } as const,
        ]
      : []),
    ...(deepest === undefined
      ? []
      : [{ code: 'too-deep', severity: 'error', at: deepest.indicator.id, need: DEEPEST_LEVEL } as const]),
  ];
}

/** An id that stands twice would also be how a tree runs in a circle. */
function idProblems(scheme: AssessmentScheme, placed: readonly PlacedIndicator[]): readonly SchemeProblem[] {
  const ids = [
    ...placed.map(({ indicator }) => indicator.id),
    ...scheme.adjustments.map(({ id }) => id),
    ...scheme.vetoes.map(({ id }) => id),
    ...(scheme.consequences ?? []).map(({ id }) => id),
  ];
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) repeated.add(id);
    seen.add(id);
  }
  return [...repeated].map((at) => ({ code: 'id-repeated', severity: 'error', at }));
}

/** Points are compared to nine decimals: 33.3 + 33.3 + 33.4 is 100, and 99.9 is not. */
function sumProblems(scheme: AssessmentScheme, placed: readonly PlacedIndicator[]): readonly SchemeProblem[] {
  const sums = [
    { at: null, need: scheme.fullPoints, parts: scheme.indicators },
    ...placed.flatMap(({ indicator }) =>
      isLeaf(indicator) ? [] : [{ at: indicator.id, need: indicator.points, parts: indicator.children }],
    ),
  ];
  return sums.flatMap(({ at, need, parts }): readonly SchemeProblem[] => {
    if (at !== null && parts.length === 0) return [{ code: 'branch-empty', severity: 'error', at }];
    const have = parts.reduce((sum, { points }) => sum + points, 0);
    if (parts.length === 0 || toNineDecimals(have) === toNineDecimals(need)) return [];
    return [{ code: 'sum-differs', severity: 'error', at, have: Number(have.toFixed(9)), need }];
  });
}
