import type { TargetId } from '#domain/questionnaire/model';
import type { RankedTarget } from '#domain/tabulation/model';
import type { Review } from './review';
import type { WaveResults } from './wave-results';

/** Where the working of one unit's points is. */
export function pointsAddress(results: WaveResults, review: Review, unit: TargetId): string {
  return address(results, 'points', { unit, ...reviewParameter(results, review) });
}

/** Where one category is listed by itself. */
export function categoryAddress(results: WaveResults, review: Review, category: string): string {
  return address(results, 'ranking', { category, ...reviewParameter(results, review) });
}

/** One unit in the list of its category. */
export function unitAddress(results: WaveResults, review: Review, target: RankedTarget): string {
  const place = { category: target.categoryId, unit: target.targetId };
  return address(results, 'ranking', { ...place, ...reviewParameter(results, review) });
}

/** Needed only where the survey rates more than once. */
function reviewParameter({ tabulation }: WaveResults, { question }: Review): Readonly<Record<string, string>> {
  return tabulation.reviews.length > 1 ? { review: question.id } : {};
}

function address({ wave }: WaveResults, page: string, parameters: Readonly<Record<string, string>>): string {
  return `/waves/${encodeURIComponent(wave.id)}/results/${page}?${new URLSearchParams(parameters)}`;
}
