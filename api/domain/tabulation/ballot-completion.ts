import { type AnswerVector, NO_ANSWER_CHARACTER, type VectorCell } from '#domain/answers/vector';
import { askingConditions } from '#domain/logic/asking-conditions';
import { type Question, type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import type { CountTeller } from './told-rule-counts';

export const COMPLETIONS = ['complete', 'partial', 'brokenOff'] as const;
export type Completion = (typeof COMPLETIONS)[number];
export type CompletionCounts = Readonly<Record<Completion, number>>;

/** Of what a ballot was asked. */
const COMPLETE_ABOVE = 0.8;
const PARTIAL_FROM = 0.5;

/**
 * Tells from the answers of a ballot whether it is a complete one, with more than 80 per cent of the questions that everybody
 * is asked, a partial one, from 50 per cent on, or broken off. Every item of an items question is one to answer, "don't
 * know" is an answer, and texts are left out: who has nothing to add has answered all there was. A follow-up is left out too:
 * how many skipped one would tell how many were asked, who may be hidden.
 *
 * Source: AAPOR, Standard Definitions: Final Dispositions of Case Codes and Outcome Rates for Surveys, 9th ed. (2016),
 * section on complete and partial interviews.
 */
export function createCompletionTest(questionnaire: Questionnaire): (vector: AnswerVector) => Completion {
  const asked = askedOfEverybody(questionnaire);
  const questions = sizeOfAll(asked);
  return (vector) => {
    let answered = 0;
    for (const { question, position, size } of asked) {
      answered += Math.min(size, answersIn(question, vector[position] ?? null));
    }
    return completionOf(questions === 0 ? 1 : answered / questions);
  };
}

/**
 * What may be told of counted ballots by completion; null for nothing. Beside how many answered each question how many left out
 * several tells of hidden cells who they were, so it is told like hits of rules. Where so many questions have to be answered that every
 * ballot is complete it tells nothing; of ballots that were imported that can fail all the same.
 */
export function toldCompletion(
  { partial, brokenOff, complete }: CompletionCounts,
  { questionnaire, tell }: { readonly questionnaire: Questionnaire; readonly tell: CountTeller },
): CompletionCounts | null {
  const counted = complete + partial + brokenOff;
  if (complete === counted && isAlwaysComplete(questionnaire)) return { complete, partial, brokenOff };
  const told = { partial: tell(partial, counted), brokenOff: tell(brokenOff, counted) };
  if (told.partial === null || told.brokenOff === null) return null;
  return {
    complete: counted - told.partial - told.brokenOff,
    partial: told.partial,
    brokenOff: told.brokenOff,
  };
}

function isAlwaysComplete(questionnaire: Questionnaire): boolean {
  const asked = askedOfEverybody(questionnaire);
  const required = asked.filter(({ question }) => question.required);
  return asked.length === 0 || sizeOfAll(required) / sizeOfAll(asked) > COMPLETE_ABOVE;
}

interface AskedQuestion {
  readonly question: Question;
  readonly position: number;
  readonly size: number;
}

/** Without texts. */
function askedOfEverybody(questionnaire: Questionnaire): readonly AskedQuestion[] {
  const ofSome = askingConditions(questionnaire);
  return questionsOf(questionnaire)
    .map((question, position) => ({ question, position, size: sizeOf(question) }))
    .filter(({ question, size }) => size > 0 && !ofSome.has(question.id));
}

function sizeOfAll(asked: readonly AskedQuestion[]): number {
  return asked.reduce((sum, { size }) => sum + size, 0);
}

function completionOf(share: number): Completion {
  if (share > COMPLETE_ABOVE) return 'complete';
  return share >= PARTIAL_FROM ? 'partial' : 'brokenOff';
}

function sizeOf(question: Question): number {
  switch (question.kind) {
    case 'text':
    case 'long-text':
      return 0;
    case 'items':
      return question.items.length;
    default:
      return 1;
  }
}

function answersIn({ kind }: Question, cell: VectorCell): number {
  if (cell === null) return 0;
  if (kind !== 'items' || typeof cell !== 'string') return 1;
  let answers = 0;
  for (const character of cell) answers += character === NO_ANSWER_CHARACTER ? 0 : 1;
  return answers;
}
