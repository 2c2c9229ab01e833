import { type Condition, type QuestionId, type Questionnaire, questionsOf } from '#domain/questionnaire/model';

export type Comparison = Extract<Condition, { readonly question: QuestionId }>;

/**
 * What has to hold for a question to be asked, of its own and of its page; without those that everybody is asked. What was
 * asked before of a question that has an answer now holds by itself, and is left out.
 */
export function askingConditions({ pages }: Questionnaire): ReadonlyMap<QuestionId, Condition> {
  const parts = new Map<QuestionId, readonly Condition[]>();
  for (const page of pages) {
    for (const { id, showIf } of page.questions) {
      const own = [page.showIf, showIf].flatMap((condition) => (condition === undefined ? [] : partsOf(condition)));
      const implied = own.flatMap((part) => impliedByCondition(part, parts));
      const needed = own.filter((part) => !implied.includes(JSON.stringify(part)));
      if (needed.length > 0) parts.set(id, needed);
    }
  }
  return new Map([...parts].map(([id, needed]) => [id, joined(needed)]));
}

function joined(parts: readonly Condition[]): Condition {
  const [only, ...others] = parts;
  return only !== undefined && others.length === 0 ? only : { all: parts };
}

function partsOf(condition: Condition): readonly Condition[] {
  return 'all' in condition ? condition.all.flatMap(partsOf) : [condition];
}

/** Of several of which one has to hold, what each of them implies. */
function impliedByCondition(part: Condition, parts: ReadonlyMap<QuestionId, readonly Condition[]>): readonly string[] {
  if ('question' in part) return impliedBy(part, parts);
  if ('all' in part) return part.all.flatMap((one) => impliedByCondition(one, parts));
  if ('not' in part) return [];
  const [first, ...others] = part.any.map((one) => impliedByCondition(one, parts));
  return (first ?? []).filter((one) => others.every((other) => other.includes(one)));
}

/** A comparison holds only with an answer, so only where its question was asked. */
function impliedBy({ question }: Comparison, parts: ReadonlyMap<QuestionId, readonly Condition[]>): readonly string[] {
  return (parts.get(question) ?? []).flatMap((part) => [
    JSON.stringify(part),
    ...('question' in part ? impliedBy(part, parts) : []),
  ]);
}

/** Everything that answers are compared with to decide who is asked, and who is asked the questions that decide it, and so on. */
export function askingComparisons(questionnaire: Questionnaire): ReadonlyMap<QuestionId, readonly Comparison[]> {
  const comparisons = new Map<QuestionId, readonly Comparison[]>();
  // A condition looks at earlier questions only, so that theirs are known.
  for (const [id, condition] of askingConditions(questionnaire)) {
    const own = comparisonsIn(condition);
    comparisons.set(id, [...own, ...own.flatMap(({ question }) => comparisons.get(question) ?? [])]);
  }
  return comparisons;
}

/**
 * Whether how many are asked follows from the counts of one question: of all answers that can be given but one, or of one
 * tick. How many chose this here and that there, or are above a number, is counted nowhere else.
 */
export function isToldByCounts(condition: Condition, questionnaire: Questionnaire): boolean {
  const [first, ...others] = comparisonsIn(condition);
  if (first === undefined || others.some(({ question }) => question !== first.question)) return false;
  const looksAt = questionsOf(questionnaire).find(({ id }) => id === first.question);
  switch (looksAt?.kind) {
    case 'single':
    case 'scale':
      return true;
    case 'multiple':
      return others.length === 0;
    default:
      return false;
  }
}

export function comparisonsIn(condition: Condition): readonly Comparison[] {
  if ('all' in condition) return condition.all.flatMap(comparisonsIn);
  if ('any' in condition) return condition.any.flatMap(comparisonsIn);
  return 'not' in condition ? comparisonsIn(condition.not) : [condition];
}
