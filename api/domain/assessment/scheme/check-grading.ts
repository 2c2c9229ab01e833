import { LARGEST_SHARE } from './check-lowest';
import type { AssessmentScheme, ConsequenceRule, Grade, VetoRule } from './model';
import type { SchemeProblem, SchemeProblemCode } from './scheme-problem';
import { placedIndicators } from './walk';

/** What is wrong with grades, quotas, vetoes, consequences and the limits of the total. */
export function checkGrading(scheme: AssessmentScheme): readonly SchemeProblem[] {
  const { grading, vetoes, consequences = [], cap, fullPoints, minimumCoverage } = scheme;
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
    ...vetoes.flatMap((veto) => vetoTotalProblems(veto, highestTotal(scheme))),
    ...consequences.flatMap(consequenceProblems),
    ...(minimumCoverage >= 0 && minimumCoverage <= 1 ? [] : [error('coverage-out-of-range', null)]),
    ...(cap !== null && cap < fullPoints ? [error('cap-below-full', null)] : []),
  ];
}

/** The most that a unit can have: the cap, or all points and all bonuses. */
function highestTotal({ cap, fullPoints, adjustments }: AssessmentScheme): number {
  return cap ?? adjustments.reduce((sum, { maximum }) => sum + Math.max(0, maximum), fullPoints);
}

function vetoTotalProblems({ id, effect }: VetoRule, highest: number): readonly SchemeProblem[] {
  if (effect.kind !== 'total' || (effect.value >= 0 && effect.value <= highest)) return [];
  return [{ code: 'veto-total-out-of-range', severity: 'error', at: id, have: effect.value, need: highest }];
}

function consequenceProblems({ id, lowest }: ConsequenceRule): readonly SchemeProblem[] {
  const isFit = lowest.kind === 'count' ? lowest.count >= 1 : lowest.share > 0 && lowest.share <= LARGEST_SHARE;
  return isFit ? [] : [error('consequence-out-of-range', id)];
}

function gradeProblems(grade: Grade, index: number, scheme: AssessmentScheme): readonly SchemeProblem[] {
  const { grading } = scheme;
  const { id, minimum, quota } = grade;
  const highest = highestTotal(scheme);
  const above = grading.grades[index - 1]?.minimum ?? Infinity;
  const isLast = index === grading.grades.length - 1;
  return [
    ...(isLast && minimum !== null ? [error('last-grade-with-minimum', id)] : []),
    ...(!isLast && minimum === null ? [error('grade-without-minimum', id)] : []),
    ...(minimum !== null && minimum > above ? [error('grades-unordered', id)] : []),
    ...(minimum !== null && minimum > highest
      ? [{ code: 'grade-above-cap', severity: 'error', at: id, have: minimum, need: highest } as const]
      : []),
    ...(minimum !== null && minimum <= 0 ? [error('grade-without-bar', id)] : []),
    ...(quota !== null && (isLast || quota.share < 0 || quota.share > 1) ? [error('quota-out-of-range', id)] : []),
  ];
}

function error(code: SchemeProblemCode, at: string | null): SchemeProblem {
  return { code, severity: 'error', at };
}
