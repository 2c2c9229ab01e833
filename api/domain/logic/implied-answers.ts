import {
  type Condition,
  type Question,
  type QuestionId,
  type Questionnaire,
  questionsOf,
} from '#domain/questionnaire/model';
import { askingConditions, type Comparison } from './asking-conditions';

/** Whether a comparison holds; null where that depends on what else is answered. */
export type Known = (comparison: Comparison) => boolean | null;

/**
 * What else is known, by the questionnaire alone, of those of whom some comparisons are known to hold and others not to:
 * whoever answered a question was asked it, and who was not asked it has not answered.
 */
export function impliedAnswers(questionnaire: Questionnaire): (held: ReadonlyMap<Comparison, boolean>) => Known {
  const conditions = askingConditions(questionnaire);
  const kinds = new Map(questionsOf(questionnaire).map(({ id, kind }) => [id, kind]));
  return (held) => {
    const facts = createFacts(kinds);
    const settle = (condition: Condition, holds: boolean): void => {
      if ('all' in condition) return holds ? condition.all.forEach((part) => settle(part, true)) : undefined;
      if ('any' in condition) return holds ? undefined : condition.any.forEach((part) => settle(part, false));
      if ('not' in condition) return settle(condition.not, !holds);
      if (facts.known(condition) === holds) return;
      facts.add(condition, holds);
      const asked = holds ? conditions.get(condition.question) : undefined;
      if (asked !== undefined) settle(asked, true);
    };
    for (const [comparison, holds] of held) settle(comparison, holds);
    // A condition looks at earlier questions only, so that theirs are settled.
    for (const [question, condition] of conditions) {
      if (truthOf(condition, facts.known) === false) facts.addUnasked(question);
    }
    return facts.known;
  };
}

/** Null where it depends on what is not known. */
export function truthOf(condition: Condition, known: Known): boolean | null {
  if ('all' in condition) return allOf(condition.all.map((part) => truthOf(part, known)));
  if ('any' in condition) return negated(allOf(condition.any.map((part) => negated(truthOf(part, known)))));
  return 'not' in condition ? negated(truthOf(condition.not, known)) : known(condition);
}

function allOf(parts: readonly (boolean | null)[]): boolean | null {
  if (parts.includes(false)) return false;
  return parts.includes(null) ? null : true;
}

function negated(part: boolean | null): boolean | null {
  return part === null ? null : !part;
}

interface Facts {
  add(comparison: Comparison, holds: boolean): void;
  addUnasked(question: QuestionId): void;
  readonly known: Known;
}

function createFacts(kinds: ReadonlyMap<QuestionId, Question['kind']>): Facts {
  const settled = new Map<string, boolean>();
  const chosen = new Map<QuestionId, string>();
  const unasked = new Set<QuestionId>();
  return {
    add(comparison, holds) {
      settled.set(JSON.stringify(comparison), holds);
      const { question } = comparison;
      if (holds && 'chosen' in comparison && kinds.get(question) === 'single') chosen.set(question, comparison.chosen);
    },
    addUnasked: (question) => unasked.add(question),
    known(comparison) {
      const { question } = comparison;
      const own = settled.get(JSON.stringify(comparison));
      if (own !== undefined) return own;
      if (unasked.has(question)) return false;
      const only = chosen.get(question);
      return 'chosen' in comparison && only !== undefined ? only === comparison.chosen : null;
    },
  };
}
