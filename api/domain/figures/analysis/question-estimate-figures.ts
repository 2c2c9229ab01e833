import type { QuestionEstimates, QuestionFigures } from '#domain/analysis/model';
import { answerOptions } from '#domain/questionnaire/answer-options';
import { type Question, type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import type { Figure, FigureSubject } from '../figure';
import { blockFigures, type Draft } from './measured-figure';

/** Weighted means and shares. */
export function questionEstimateFigures(
  questionnaire: Questionnaire,
  estimates: readonly QuestionEstimates[],
): readonly Figure[] {
  const questions = questionsOf(questionnaire);
  return estimates.flatMap((own) => {
    const question = questions.find(({ id }) => id === own.question);
    return question === undefined ? [] : estimateFigures(question, own);
  });
}

/** Those of one question or item. */
export function estimateFigures(question: Question, own: QuestionEstimates): readonly Figure[] {
  return blockFigures(own.result, draftsOf(question, own));
}

function draftsOf(question: Question, { item, result }: QuestionEstimates): readonly Draft<QuestionFigures>[] {
  const subject = { question: question.id, ...(item !== undefined && { item }) };
  const shares = answerOptions(question).map(({ key }): Draft<QuestionFigures> => ({
    measure: 'weighted-share',
    subject: { ...subject, option: key },
    of: (figures) => figures.shares.find(({ option }) => option === key)?.share ?? { reason: 'nothing-answered' },
  }));
  if (question.kind === 'multiple' || question.kind === 'ranking') return shares;
  return [
    { measure: 'weighted-mean', subject, of: ({ mean }) => mean ?? { reason: 'scale-without-scores' } },
    ...(question.kind === 'number' && mayHaveTotal(result) ? [totalDraft(subject)] : []),
    ...shares,
  ];
}

/** What is withheld is named as well. */
function mayHaveTotal(result: QuestionEstimates['result']): boolean {
  return !result.released || result.total !== undefined;
}

function totalDraft(subject: FigureSubject): Draft<QuestionFigures> {
  return { measure: 'weighted-total', subject, of: ({ total }) => total ?? { reason: 'no-weight' } };
}
