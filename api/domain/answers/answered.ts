import { cleanText } from './clean-text';
import { type Answer, DONT_KNOW, type TargetRating } from './model';

/** Whether anything was answered at all: a blank text or an empty list is no answer, "don't know" is one. */
export function isAnswered(answer: Answer | undefined): answer is Answer {
  if (answer === undefined) return false;
  if (typeof answer === 'number') return true;
  if (typeof answer === 'string') return cleanText(answer) !== '';
  if ('option' in answer) return true;
  if ('options' in answer) return answer.options.length > 0;
  if ('order' in answer) return answer.order.length > 0;
  if ('items' in answer) return Object.keys(answer.items).length > 0;
  return Object.values(answer.targets).some(isRated);
}

/** A target that was picked but has no rating yet stands with an empty rating. */
export function isRated(rating: TargetRating | undefined): rating is TargetRating {
  return rating === DONT_KNOW || (rating !== undefined && Object.keys(rating).length > 0);
}
