import type { Condition, Question, QuestionId, Questionnaire } from '#domain/questionnaire/model';

export interface ConditionProblem {
  readonly code:
    | 'condition.unknown-question'
    | 'condition.not-earlier'
    | 'condition.unknown-option'
    | 'condition.kind-mismatch'
    | 'condition.empty';
  /** Where the condition stands: on a question or on a page. */
  readonly question?: QuestionId;
  readonly page?: string;
  /** What the condition looks at. */
  readonly looksAt?: QuestionId;
}

/**
 * Finds the conditions that cannot work. A condition may look at earlier questions only, one of a page at those
 * of earlier pages: then one pass from first to last decides what is shown, and no two can wait for each other.
 */
export function checkConditions(questionnaire: Questionnaire): readonly ConditionProblem[] {
  const all = new Set(questionnaire.pages.flatMap((page) => page.questions.map(({ id }) => id)));
  const earlier = new Map<QuestionId, Question>();
  const problems: ConditionProblem[] = [];
  for (const page of questionnaire.pages) {
    const scope = { earlier, all };
    problems.push(...faultsOf(page.showIf, scope).map((fault) => ({ page: page.id, ...fault })));
    for (const question of page.questions) {
      problems.push(...faultsOf(question.showIf, scope).map((fault) => ({ question: question.id, ...fault })));
      earlier.set(question.id, question);
    }
  }
  return problems;
}

interface Scope {
  readonly earlier: ReadonlyMap<QuestionId, Question>;
  readonly all: ReadonlySet<QuestionId>;
}

type Fault = Pick<ConditionProblem, 'code' | 'looksAt'>;

function faultsOf(condition: Condition | undefined, scope: Scope): readonly Fault[] {
  if (!condition) return [];
  if ('all' in condition) return partFaults(condition.all, scope);
  if ('any' in condition) return partFaults(condition.any, scope);
  if ('not' in condition) return faultsOf(condition.not, scope);
  const question = scope.earlier.get(condition.question);
  if (question) return comparisonFaults(condition, question);
  const code = scope.all.has(condition.question) ? 'condition.not-earlier' : 'condition.unknown-question';
  return [{ code, looksAt: condition.question }];
}

/** "All of nothing" always holds and "any of nothing" never: neither is what its author meant. */
function partFaults(parts: readonly Condition[], scope: Scope): readonly Fault[] {
  return parts.length === 0 ? [{ code: 'condition.empty' }] : parts.flatMap((part) => faultsOf(part, scope));
}

function comparisonFaults(condition: Condition, question: Question): readonly Fault[] {
  const looksAt = question.id;
  if ('chosen' in condition) {
    if (!('options' in question)) return [{ code: 'condition.kind-mismatch', looksAt }];
    const known = question.options.some(({ id }) => id === condition.chosen);
    return known ? [] : [{ code: 'condition.unknown-option', looksAt }];
  }
  const numeric = question.kind === 'number' || question.kind === 'scale';
  const compares = 'atLeast' in condition || 'atMost' in condition;
  return compares && !numeric ? [{ code: 'condition.kind-mismatch', looksAt }] : [];
}
