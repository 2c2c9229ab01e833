import type { AssessmentScheme, Grade } from './model';
import type { SchemeProblem, SchemeProblemCode } from './scheme-problem';
import { placedIndicators } from './walk';

/** What is wrong with grades, quotas, vetoes and the limits of the total. */
export function checkGrading(scheme: AssessmentScheme): readonly SchemeProblem[] {
  const { grading, vetoes, cap, fullPoints, minimumCoverage } = scheme;
  const grades = new Set(grading.grades.map(({ id }) => id));
  const known = new Set(placedIndicators(scheme).map(({ indicator }) => indicator.id));
  const tied = grading.tie.kind === 'indicators' ? grading.tie.indicators : [];
  return [
    ...grading.grades.flatMap((grade, index) => gradeProblems(grade, index, scheme)),
    ...(grades.size < grading.grades.length ? [error('grade-repeated', null)] : []),
    ...tied.filter((id) => !known.has(id)).map((id) => error('tie-indicator-unknown', id)),
    ...vetoes.flatMap(({ id, effect }) =>
      effect.kind === 'grade-ceiling' && !grades.has(effect.grade) ? [error('veto-grade-unknown', id)] : [],
    ),
    ...(minimumCoverage >= 0 && minimumCoverage <= 1 ? [] : [error('coverage-out-of-range', null)]),
    ...(cap !== null && cap < fullPoints ? [error('cap-below-full', null)] : []),
  ];
}

function gradeProblems(grade: Grade, index: number, { grading, cap }: AssessmentScheme): readonly SchemeProblem[] {
  const { id, minimum, quota } = grade;
  const above = grading.grades[index - 1]?.minimum ?? Infinity;
  const isLast = index === grading.grades.length - 1;
  return [
    ...(isLast && minimum !== null ? [error('last-grade-with-minimum', id)] : []),
    ...(!isLast && minimum === null ? [error('grade-without-minimum', id)] : []),
    ...(minimum !== null && minimum > above ? [error('grades-unordered', id)] : []),
    ...(minimum !== null && cap !== null && minimum > cap ? [error('grade-above-cap', id)] : []),
    ...(quota !== null && (isLast || quota.share < 0 || quota.share > 1) ? [error('quota-out-of-range', id)] : []),
  ];
}

function error(code: SchemeProblemCode, at: string | null): SchemeProblem {
  return { code, severity: 'error', at };
}
