import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import { placedIndicators } from '#domain/assessment/scheme/walk';
import { localized } from '../../../lib/i18n';

/** Names of indicators, adjustments and vetoes by their ids. */
export function indicatorNames(scheme: AssessmentScheme): ReadonlyMap<string, string> {
  const named = [
    ...placedIndicators(scheme).map(({ indicator }) => indicator),
    ...scheme.adjustments,
    ...scheme.vetoes,
  ];
  return new Map(named.map(({ id, name }) => [id, localized(name)]));
}
