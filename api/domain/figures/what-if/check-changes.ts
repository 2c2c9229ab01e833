import { checkScheme, type SchemeProblem } from '#domain/scoring/check-scheme';
import type { WaveSettings } from '#domain/survey/model';
import type { PublishedReview } from '../published-wave';
import type { Rules, SchemeChanges } from './hypothesis';

export const WHAT_IF_PROBLEMS = [
  'what-if.group-unknown',
  'what-if.criterion-unknown',
  'what-if.weight-out-of-range',
  'what-if.weights-not-100',
  'what-if.criteria-without-weight',
  'what-if.points-out-of-range',
] as const;

/** What is wrong with a change, and where; a change of the scheme itself has the problems of schemes. */
export interface ChangeProblem {
  readonly code: (typeof WHAT_IF_PROBLEMS)[number] | SchemeProblem['code'];
  readonly details?: Readonly<Record<string, string | number>>;
}

export function checkChanges(
  published: PublishedReview,
  changes: SchemeChanges,
  after: Rules,
): readonly ChangeProblem[] {
  return [
    ...weightProblems(changes, after),
    ...criterionProblems(published, changes, after),
    ...(after.fullPoints > 0 && Number.isFinite(after.fullPoints)
      ? []
      : [{ code: 'what-if.points-out-of-range' } as const]),
    ...schemeProblems(published, after),
  ];
}

/** Weights that are decimal fractions add up to 100 but for the rounding of doubles. */
const ROUNDING = 1e-9;

function weightProblems({ groupWeights = {} }: SchemeChanges, { weights }: Rules): readonly ChangeProblem[] {
  const unknown = Object.keys(groupWeights).find((id) => !weights.has(id));
  if (unknown !== undefined) return [{ code: 'what-if.group-unknown', details: { group: unknown } }];
  const wrong = wrongWeight(groupWeights);
  if (wrong !== undefined) return [{ code: 'what-if.weight-out-of-range', details: { group: wrong } }];
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const isWhole = Object.keys(groupWeights).length === 0 || Math.abs(total - 100) <= ROUNDING;
  return isWhole ? [] : [{ code: 'what-if.weights-not-100', details: { total } }];
}

function criterionProblems(
  { question }: PublishedReview,
  { criterionWeights = {} }: SchemeChanges,
  after: Rules,
): readonly ChangeProblem[] {
  const unknown = Object.keys(criterionWeights).find((id) => question.criteria.every((one) => one.id !== id));
  if (unknown !== undefined) return [{ code: 'what-if.criterion-unknown', details: { criterion: unknown } }];
  const wrong = wrongWeight(criterionWeights);
  if (wrong !== undefined) return [{ code: 'what-if.weight-out-of-range', details: { criterion: wrong } }];
  return after.question.criteria.some(({ weight }) => weight > 0) ? [] : [{ code: 'what-if.criteria-without-weight' }];
}

function wrongWeight(weights: Readonly<Record<string, number>>): string | undefined {
  return Object.keys(weights).find((id) => {
    const weight = weights[id] ?? Number.NaN;
    return !(weight >= 0 && Number.isFinite(weight));
  });
}

/** Of what bears on this review: the plan of the analysis is about other questions, and is not changed. */
function schemeProblems({ tabulation }: PublishedReview, { question, scheme }: Rules): readonly ChangeProblem[] {
  const { minimumGroupSize, fullPoints, suppression } = tabulation;
  const { analysis: _, ...scoring } = scheme;
  const own = { ...scoring, optionScores: { [question.id]: scheme.optionScores[question.id] ?? {} } };
  const settings: WaveSettings = {
    minimumGroupSize,
    fullPoints,
    purpose: { zh: '' },
    scheme: own,
    ...(suppression === 'none' && { collection: { kind: 'import', personal: false } }),
  };
  const page = { id: question.id, title: question.title, questions: [question] };
  return checkScheme(settings, { title: question.title, introduction: question.title, pages: [page] })
    .filter(({ severity }) => severity === 'error')
    .map(({ severity: _, ...problem }) => problem);
}
