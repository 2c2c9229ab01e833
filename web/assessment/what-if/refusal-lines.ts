import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import { SCHEME_PROBLEM_CODES, type SchemeProblem } from '#domain/assessment/scheme/scheme-problem';
import { localized } from '../../lib/i18n';
import { isProblem, problemText } from '../../lib/problems';
import { assessmentTrialWords as words } from '../../lib/words';
import { indicatorNames } from '../result/table/indicator-names';
import { schemeProblemText } from '../scheme/problem-text';

/** Why changes cannot be tried out: a sentence for each place that a check of the scheme would refuse. */
export function refusalLines(scheme: AssessmentScheme, error: unknown): readonly string[] {
  const problems = isProblem(error, 'assessment.what-if-invalid') ? schemeProblemsIn(error.details['problems']) : [];
  if (problems.length === 0) return [problemText(error)];
  const grades = scheme.grading.grades.map(({ id, name }) => [id, localized(name)] as const);
  const names = new Map([...indicatorNames(scheme), ...grades]);
  return problems.map((problem) => {
    const place = names.get(problem.at ?? '');
    const sentence = schemeProblemText(problem);
    return place === undefined ? sentence : words().refused(place, sentence);
  });
}

function schemeProblemsIn(given: unknown): readonly Omit<SchemeProblem, 'severity'>[] {
  if (!Array.isArray(given)) return [];
  return given.filter((one: { readonly code?: unknown }) => SCHEME_PROBLEM_CODES.some((code) => code === one.code));
}
