import { PACE_BOUNDS } from '#domain/answers/pace';
import type { CarelessnessRule } from '#domain/statistics/carelessness/rules';
import { measureWords as words } from './words';

/** A sign of carelessness with its limit. */
export function signText(rule: CarelessnessRule): string {
  return words().signs[rule.kind](limitOf(rule));
}

function limitOf(rule: CarelessnessRule): string {
  switch (rule.kind) {
    case 'longest-run':
    case 'average-run':
      return String(rule.atLeast);
    case 'within-person-deviation':
      return String(rule.atMost);
    case 'mahalanobis':
      return String(rule.significance);
    case 'duplicates':
      return String(rule.rows);
    case 'pace':
      return String(PACE_BOUNDS[rule.below - 1] ?? '');
  }
}
