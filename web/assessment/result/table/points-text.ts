import { rounded } from '#domain/assessment/rounded';
import type { AssessmentScheme } from '#domain/assessment/scheme/model';

/** Points as the scheme has them rounded, with a true minus sign. */
export function pointsText({ scheme }: { readonly scheme: AssessmentScheme }, value: number): string {
  return rounded(value, scheme.rounding).replace('-', '−');
}

/** The same of an adjustment, which says its direction. */
export function signedPointsText(shown: { readonly scheme: AssessmentScheme }, value: number): string {
  if (value === 0) return '0';
  const text = pointsText(shown, value);
  return value > 0 ? `+${text}` : text;
}
