import type {
  ItemsQuestion,
  Option,
  OptionId,
  Question,
  Questionnaire,
  TargetsQuestion,
} from '#domain/questionnaire/model';
import { questionsOf } from '#domain/questionnaire/model';
import { isAnswered } from './answered';
import { cleanText } from './clean-text';
import type { Answer, Answers, DontKnow, ItemsAnswer, MultipleAnswer, SingleAnswer, TargetsAnswer } from './model';
import { DONT_KNOW } from './model';
import type { AnswerVector, VectorCell } from './vector';
import { characterOfPosition, DONT_KNOW_CHARACTER, NO_ANSWER_CHARACTER } from './vector';
import { visibleAnswers } from './visible-answers';

/**
 * Packs answers into the vector that is sealed. Answers to questions that are not shown are left out.
 * Rules such as "at most three" are not checked here (see validate).
 * @throws RangeError if an answer names an option that is not there, or does not fit the kind of its question.
 */
export function encodeAnswers(questionnaire: Questionnaire, answers: Answers): AnswerVector {
  const shown = visibleAnswers(questionnaire, answers);
  return questionsOf(questionnaire).map((question) => {
    const answer = shown[question.id];
    return isAnswered(answer) ? encodeCell(question, answer) : null;
  });
}

function encodeCell(question: Question, answer: Answer): VectorCell {
  if (typeof answer === 'number') return answer;
  if (typeof answer === 'string') return question.kind === 'scale' ? DONT_KNOW_CHARACTER : cleanText(answer) || null;
  if (question.kind === 'items' && 'items' in answer) return encodeItems(question, answer);
  if (question.kind === 'targets' && 'targets' in answer) return encodeTargets(question, answer);
  if ('options' in question && 'order' in answer) return answer.order.map((id) => positionOf(question.options, id));
  if ('options' in question && 'option' in answer) return encodeSingle(question.options, answer);
  if ('options' in question && 'options' in answer) return encodeMultiple(question.options, answer);
  throw new RangeError(`the answer does not fit question ${question.id}`);
}

function encodeSingle(options: readonly Option[], answer: SingleAnswer): VectorCell {
  const position = positionOf(options, answer.option);
  const other = otherText(options, [position], answer.other);
  return other ? [position, other] : position;
}

function encodeMultiple(options: readonly Option[], answer: MultipleAnswer): VectorCell {
  const positions = answer.options.map((id) => positionOf(options, id)).sort((a, b) => a - b);
  const other = otherText(options, positions, answer.other);
  return other ? [...positions, other] : positions;
}

/** The text goes along only while the option that asks for it is chosen. */
function otherText(options: readonly Option[], positions: readonly number[], text: string | undefined): string {
  return positions.some((position) => options[position]?.other) ? cleanText(text ?? '') : '';
}

function encodeItems({ items, scale }: ItemsQuestion, answer: ItemsAnswer): string | null {
  return cellOf(items.map((item) => characterOf(scale.options, answer.items[item.id])));
}

function encodeTargets({ targets, criteria, scale }: TargetsQuestion, answer: TargetsAnswer): string | null {
  return cellOf(
    targets.flatMap((target) => {
      const rating = answer.targets[target.id];
      return criteria.map(({ id }) => characterOf(scale.options, rating === DONT_KNOW ? DONT_KNOW : rating?.[id]));
    }),
  );
}

function cellOf(characters: readonly string[]): string | null {
  return characters.some((character) => character !== NO_ANSWER_CHARACTER) ? characters.join('') : null;
}

function characterOf(options: readonly { readonly id: OptionId }[], value: OptionId | DontKnow | undefined): string {
  if (value === undefined) return NO_ANSWER_CHARACTER;
  return value === DONT_KNOW ? DONT_KNOW_CHARACTER : characterOfPosition(positionOf(options, value));
}

function positionOf(options: readonly { readonly id: OptionId }[], id: OptionId): number {
  const position = options.findIndex((option) => option.id === id);
  if (position < 0) throw new RangeError(`unknown option ${id}`);
  return position;
}
