import type { Condition, OptionId, Question, QuestionId } from '#domain/questionnaire/model';

/** A condition as one sentence of the editor: clauses that all hold, or of which any holds. */
export interface Sentence {
  readonly joint: 'all' | 'any';
  readonly clauses: readonly Clause[];
}

export type Relation = 'chosen' | 'not-chosen' | 'at-least' | 'at-most' | 'answered' | 'not-answered';

export interface Clause {
  readonly question: QuestionId;
  readonly relation: Relation;
  readonly option?: OptionId;
  readonly number?: number;
}

/** Undefined for nested conditions, which a sentence cannot say; they can be kept or taken away, not edited. */
export function sentenceOf(condition: Condition): Sentence | undefined {
  const joint = 'any' in condition ? 'any' : 'all';
  const parts = 'any' in condition ? condition.any : 'all' in condition ? condition.all : [condition];
  const clauses = parts.map(clauseOf);
  return clauses.every((clause) => clause !== undefined) ? { joint, clauses } : undefined;
}

function clauseOf(condition: Condition): Clause | undefined {
  if ('not' in condition) return negated(clauseOf(condition.not));
  if (!('question' in condition)) return undefined;
  const { question } = condition;
  if ('chosen' in condition) return { question, relation: 'chosen', option: condition.chosen };
  if ('atLeast' in condition) return { question, relation: 'at-least', number: condition.atLeast };
  if ('atMost' in condition) return { question, relation: 'at-most', number: condition.atMost };
  return { question, relation: 'answered' };
}

function negated(clause: Clause | undefined): Clause | undefined {
  if (clause?.relation === 'chosen') return { ...clause, relation: 'not-chosen' };
  return clause?.relation === 'answered' ? { ...clause, relation: 'not-answered' } : undefined;
}

export function conditionOf({ joint, clauses }: Sentence): Condition | undefined {
  const parts = clauses.map(partOf);
  if (parts.length < 2) return parts[0];
  return joint === 'any' ? { any: parts } : { all: parts };
}

function partOf({ question, relation, option = '', number = 0 }: Clause): Condition {
  switch (relation) {
    case 'chosen':
      return { question, chosen: option };
    case 'not-chosen':
      return { not: { question, chosen: option } };
    case 'at-least':
      return { question, atLeast: number };
    case 'at-most':
      return { question, atMost: number };
    case 'answered':
      return { question, answered: true };
    case 'not-answered':
      return { not: { question, answered: true } };
  }
}

/** What can be asked about a question of this kind. */
export function relationsOf(question: Question): readonly Relation[] {
  if ('options' in question) return ['chosen', 'not-chosen', 'answered', 'not-answered'];
  if (question.kind === 'number' || question.kind === 'scale')
    return ['at-least', 'at-most', 'answered', 'not-answered'];
  return ['answered', 'not-answered'];
}

/** The first thing that can be asked about a question: its first option, its lowest number, or whether it was answered. */
export function firstClauseAbout(question: Question): Clause {
  const relation = relationsOf(question)[0] ?? 'answered';
  if ('options' in question) return { question: question.id, relation, option: question.options[0]?.id ?? '' };
  if (question.kind === 'scale') return { question: question.id, relation, number: question.from };
  if (question.kind === 'number') return { question: question.id, relation, number: question.minimum ?? 0 };
  return { question: question.id, relation };
}
