import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import { schemeOf } from '#domain/assessment/templates/parts';

const USUAL_POINTS = 100;

/** No indicators yet, and the usual grades of a hundred points. */
export function blankScheme(): AssessmentScheme {
  return schemeOf([], { fullPoints: USUAL_POINTS });
}
