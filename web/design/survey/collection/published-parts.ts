import { type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import { collectionWords } from '../../../lib/words';

/** What leaders will see of a wave, by what it asks: units are ranked only where they are rated. */
export function publishedParts(questionnaire: Questionnaire): readonly string[] {
  const words = collectionWords().counted.sees;
  const kinds = questionsOf(questionnaire).map(({ kind }) => kind);
  const rates = kinds.includes('targets');
  const asks = kinds.some((kind) => !['targets', 'text', 'long-text'].includes(kind));
  const invitesTexts = kinds.some((kind) => kind === 'text' || kind === 'long-text');
  const review = asks ? words.reviewAndQuestions : words.review;
  return [
    rates ? review : words.poll,
    words.hidden,
    rates ? words.ownUnits : words.ownClasses,
    ...(invitesTexts ? [words.texts] : []),
  ];
}
