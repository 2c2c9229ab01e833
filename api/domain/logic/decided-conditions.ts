import type { Answers } from '#domain/answers/model';
import type { Condition, Questionnaire } from '#domain/questionnaire/model';
import { conditionHolds } from './conditions';
import { possibleAnswers } from './possible-answers';

/** Whether a condition holds of all who are on the same side of others as somebody is, or of none of them. */
export type IsDecided = (
  condition: Condition,
  alike: { readonly conditions: readonly Condition[]; readonly answers: Answers },
) => boolean;

/** What the questionnaire itself says of people, as that nobody behind a jump gave the answer that leads past it. */
export function decidedConditions(questionnaire: Questionnaire, conditions: readonly Condition[]): IsDecided {
  const ways = possibleAnswers(questionnaire, conditions);
  return (condition, { conditions: known, answers }) => {
    const sides = known.map((one) => conditionHolds(one, answers));
    const alike = ways?.filter((way) => known.every((one, place) => conditionHolds(one, way) === sides[place])) ?? [];
    return new Set(alike.map((way) => conditionHolds(condition, way))).size === 1;
  };
}
