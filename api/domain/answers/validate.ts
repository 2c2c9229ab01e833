import { visibleQuestions } from '#domain/logic/conditions';
import type {
  DateQuestion,
  ItemId,
  MultipleQuestion,
  NumberQuestion,
  Option,
  OptionId,
  Question,
  QuestionId,
  Questionnaire,
} from '#domain/questionnaire/model';
import { isAnswered } from './answered';
import { isCalendarDate } from './calendar-date';
import { cleanText } from './clean-text';
import type { Answer, Answers, MultipleAnswer } from './model';
import { quantityRange } from './quantity-range';
import { OTHER_TEXT_MAXIMUM_LENGTH } from './vector';

export interface AnswerProblem {
  readonly question: QuestionId;
  readonly code: AnswerProblemCode;
  /** The item of an items question. */
  readonly item?: ItemId;
  /** The bound that was missed: a number of choices, characters or decimals, a number, or a date. */
  readonly limit?: number | string;
}

export type AnswerProblemCode =
  | 'answer.required'
  | 'answer.too-few'
  | 'answer.too-many'
  | 'answer.exclusive'
  | 'answer.other-missing'
  | 'answer.too-long'
  | 'answer.too-small'
  | 'answer.too-large'
  | 'answer.too-many-decimals'
  | 'answer.not-a-date';

type Fault = Omit<AnswerProblem, 'question'>;

/**
 * Checks the answers to the questions that are shown. A required targets question asks for one target at least;
 * a card that is rated in part is allowed. An empty list means that the ballot may be sealed.
 */
export function validateAnswers(questionnaire: Questionnaire, answers: Answers): readonly AnswerProblem[] {
  return visibleQuestions(questionnaire, answers).flatMap((question) =>
    faultsOf(question, answers[question.id]).map((fault) => ({ question: question.id, ...fault })),
  );
}

function faultsOf(question: Question, answer: Answer | undefined): readonly Fault[] {
  if (!isAnswered(answer)) return question.required ? [{ code: 'answer.required' }] : [];
  if (typeof answer === 'number') return question.kind === 'number' ? numberFaults(question, answer) : [];
  if (typeof answer === 'string') return textFaults(question, answer);
  if (question.kind === 'items' && 'items' in answer) {
    const missing = question.required ? question.items.filter(({ id }) => answer.items[id] === undefined) : [];
    return missing.map(({ id }) => ({ code: 'answer.required', item: id }));
  }
  if (question.kind === 'ranking' && 'order' in answer) {
    return countFaults(answer.order.length, question.places, question.places);
  }
  if (question.kind === 'single' && 'option' in answer) {
    return otherFaults(question.options, [answer.option], answer.other);
  }
  return question.kind === 'multiple' && 'options' in answer ? multipleFaults(question, answer) : [];
}

function numberFaults(question: NumberQuestion, value: number): readonly Fault[] {
  const [lowest, highest] = quantityRange(question);
  const { decimals } = question;
  if (value < lowest) return [{ code: 'answer.too-small', limit: lowest }];
  if (value > highest) return [{ code: 'answer.too-large', limit: highest }];
  return Number(value.toFixed(decimals)) === value ? [] : [{ code: 'answer.too-many-decimals', limit: decimals }];
}

function textFaults(question: Question, text: string): readonly Fault[] {
  if (question.kind === 'date') return dateFaults(question, text);
  return 'maximumLength' in question ? tooLong(text, question.maximumLength) : [];
}

/** Days of ISO 8601 compare as texts. */
function dateFaults({ earliest, latest }: DateQuestion, day: string): readonly Fault[] {
  if (!isCalendarDate(day)) return [{ code: 'answer.not-a-date' }];
  if (earliest !== undefined && day < earliest) return [{ code: 'answer.too-small', limit: earliest }];
  return latest !== undefined && day > latest ? [{ code: 'answer.too-large', limit: latest }] : [];
}

function multipleFaults({ options, minimum, maximum }: MultipleQuestion, answer: MultipleAnswer): readonly Fault[] {
  const chosen = answer.options;
  if (options.some(({ id, exclusive }) => exclusive && chosen.includes(id))) {
    return chosen.length > 1 ? [{ code: 'answer.exclusive' }] : otherFaults(options, chosen, answer.other);
  }
  return [...countFaults(chosen.length, minimum, maximum), ...otherFaults(options, chosen, answer.other)];
}

function countFaults(count: number, least = 0, most = Infinity): readonly Fault[] {
  if (count < least) return [{ code: 'answer.too-few', limit: least }];
  return count > most ? [{ code: 'answer.too-many', limit: most }] : [];
}

function otherFaults(options: readonly Option[], chosen: readonly OptionId[], text = ''): readonly Fault[] {
  if (!options.some(({ id, other }) => other && chosen.includes(id))) return [];
  return cleanText(text) === '' ? [{ code: 'answer.other-missing' }] : tooLong(text, OTHER_TEXT_MAXIMUM_LENGTH);
}

function tooLong(text: string, limit: number): readonly Fault[] {
  return cleanText(text).length > limit ? [{ code: 'answer.too-long', limit }] : [];
}
