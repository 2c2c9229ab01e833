import type { Answers } from '#domain/answers/model';
import type { Condition, QuestionId, Questionnaire } from '#domain/questionnaire/model';
import { askingConditions } from './asking-conditions';
import { conditionHolds } from './conditions';
import { possibleAnswers } from './possible-answers';

/** Whether how many are asked several questions, all of them or some, follows from how many are asked each. */
export type AreToldTogether = (questions: readonly QuestionId[]) => boolean;

/** So it does where of any two conditions one holds within the other, or never with it, or wherever the other does not. */
export function toldTogether(questionnaire: Questionnaire): AreToldTogether {
  const conditions = askingConditions(questionnaire);
  const known = new Map<string, boolean>();
  const isTold = (pair: readonly [Condition, Condition]) => {
    const name = JSON.stringify(pair);
    const told = known.get(name) ?? isOneToldByOther(questionnaire, pair);
    known.set(name, told);
    return told;
  };
  return (questions) => {
    const own = questions.flatMap((question) => conditions.get(question) ?? []);
    const distinct = [...new Map(own.map((condition) => [JSON.stringify(condition), condition])).values()];
    return distinct.every((condition, place) =>
      distinct.slice(0, place).every((earlier) => isTold([earlier, condition])),
    );
  };
}

/** Two conditions that cross leave four kinds of people, of whom two numbers tell nothing. */
const ALL_KINDS = 4;

function isOneToldByOther(questionnaire: Questionnaire, conditions: readonly [Condition, Condition]): boolean {
  const ways = possibleAnswers(questionnaire, conditions);
  const kindOf = (way: Answers) => conditions.map((condition) => conditionHolds(condition, way)).join();
  return ways !== null && new Set(ways.map(kindOf)).size < ALL_KINDS;
}
