import { type QuestionId, type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import type { AnswerVector, VectorCell } from './vector';

export interface OpenText {
  readonly questionId: QuestionId;
  readonly content: string;
}

export interface SeparatedAnswers {
  /** The vector without anything that was written in words. */
  readonly vector: AnswerVector;
  readonly texts: readonly OpenText[];
}

/**
 * Takes everything written in words out of a valid vector, so that it can be stored apart: the style of
 * one sentence may give its author away, and must then not give away his ratings too.
 */
export function separateTexts(questionnaire: Questionnaire, vector: AnswerVector): SeparatedAnswers {
  const texts: OpenText[] = [];
  const cells = questionsOf(questionnaire).map((question, index): VectorCell => {
    const cell = vector[index] ?? null;
    if (question.kind === 'text' || question.kind === 'long-text') {
      if (typeof cell === 'string') texts.push({ questionId: question.id, content: cell });
      return null;
    }
    if (!Array.isArray(cell) || (question.kind !== 'single' && question.kind !== 'multiple')) return cell;
    const other = cell.find((part) => typeof part === 'string');
    if (other === undefined) return cell;
    texts.push({ questionId: question.id, content: other });
    const positions = cell.filter((part) => typeof part === 'number');
    return question.kind === 'single' ? (positions[0] ?? null) : positions;
  });
  return { vector: cells, texts };
}
