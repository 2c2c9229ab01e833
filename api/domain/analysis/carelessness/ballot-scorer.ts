import type { AnswerVector } from '#domain/answers/vector';
import type { Question } from '#domain/questionnaire/model';
import type { ScoringScheme } from '#domain/scoring/scheme';
import { createCardScorer } from '#domain/tabulation/review/card-score';
import { codeOfCharacter } from '#domain/tabulation/character-codes';

/** The mean score of the cards on a ballot that count, over all targets questions; NaN for a ballot without one. */
export type BallotScorer = (vector: AnswerVector) => number;

/** Null where no targets are rated. */
export function createBallotScorer(questions: readonly Question[], scheme: ScoringScheme): BallotScorer | null {
  const reviews = questions.flatMap((question, position) =>
    question.kind === 'targets'
      ? [
          {
            position,
            criteria: question.criteria.length,
            scorer: createCardScorer(question, scheme),
            bytes: new Uint8Array(question.targets.length * question.criteria.length),
          },
        ]
      : [],
  );
  if (reviews.length === 0) return null;
  return (vector) => {
    let cards = 0;
    let sum = 0;
    for (const { position, criteria, scorer, bytes } of reviews) {
      const cell = vector[position];
      if (typeof cell !== 'string') continue;
      for (let place = 0; place < bytes.length; place++) bytes[place] = codeOfCharacter(cell, place);
      for (let card = 0; card < bytes.length; card += criteria) {
        const score = scorer.countedAs(scorer.scoreOf(bytes, card));
        if (score < 0) continue;
        cards += 1;
        sum += score;
      }
    }
    return sum / cards;
  };
}
