import { visibleQuestions } from '#domain/logic/conditions';
import type { Question, QuestionId, Questionnaire, ScaleQuestion } from '#domain/questionnaire/model';
import { questionsOf } from '#domain/questionnaire/model';
import { fail, ok, type Result } from '#domain/result';
import { isCalendarDate } from './calendar-date';
import { decodeMultiple, decodeRanking, decodeSingle, decodeText } from './decode-choice';
import { decodeItems, decodeTargets } from './decode-ratings';
import { type Answer, type Answers, DONT_KNOW } from './model';
import { DONT_KNOW_CHARACTER } from './vector';
import type { Decoded, VectorProblem } from './vector-problem';

/**
 * Unpacks a vector that came from outside. Whatever the encoder would not have written is refused with the
 * first fault found: a ballot is counted exactly as it was filled in or is spoilt as a whole.
 * Rules such as "at most three" are not checked here (see validate).
 */
export function decodeAnswers(questionnaire: Questionnaire, vector: unknown): Result<Answers, VectorProblem> {
  const answers = decodeCells(questionnaire, vector);
  return answers.ok ? refuseHidden(questionnaire, answers.value) : answers;
}

/** Cell by cell, whether its question was shown or not. */
export function decodeCells(questionnaire: Questionnaire, vector: unknown): Result<Answers, VectorProblem> {
  if (!Array.isArray(vector)) return fail({ code: 'vector.wrong-type' });
  const questions = questionsOf(questionnaire);
  if (vector.length !== questions.length) return fail({ code: 'vector.wrong-length' });
  const answers: Record<QuestionId, Answer> = {};
  for (const [index, question] of questions.entries()) {
    const cell: unknown = vector[index];
    if (cell === null) continue;
    const decoded = decodeCell(question, cell);
    if (!decoded.ok) return fail({ code: decoded.error, question: question.id });
    answers[question.id] = decoded.value;
  }
  return ok(answers);
}

function refuseHidden(questionnaire: Questionnaire, answers: Answers): Result<Answers, VectorProblem> {
  const visible = new Set(visibleQuestions(questionnaire, answers).map(({ id }) => id));
  const hidden = Object.keys(answers).find((id) => !visible.has(id));
  return hidden === undefined ? ok(answers) : fail({ code: 'vector.hidden-answered', question: hidden });
}

function decodeCell(question: Question, cell: unknown): Decoded<Answer> {
  switch (question.kind) {
    case 'single':
      return decodeSingle(question.options, cell);
    case 'multiple':
      return decodeMultiple(question.options, cell);
    case 'ranking':
      return decodeRanking(question.options, cell);
    case 'text':
    case 'long-text':
      return decodeText(cell, question.maximumLength);
    case 'number':
      return Number.isFinite(cell) ? ok(cell as number) : fail('vector.wrong-type');
    case 'date':
      return typeof cell === 'string' && isCalendarDate(cell) ? ok(cell) : fail('vector.wrong-type');
    case 'scale':
      return decodeScale(question, cell);
    case 'items':
      return decodeItems(question, cell);
    case 'targets':
      return decodeTargets(question, cell);
  }
}

function decodeScale({ from, to, dontKnow }: ScaleQuestion, cell: unknown): Decoded<Answer> {
  if (cell === DONT_KNOW_CHARACTER) return dontKnow ? ok(DONT_KNOW) : fail('vector.dont-know-not-offered');
  if (typeof cell !== 'number') return fail('vector.wrong-type');
  return Number.isInteger(cell) && cell >= from && cell <= to ? ok(cell) : fail('vector.unknown-option');
}
