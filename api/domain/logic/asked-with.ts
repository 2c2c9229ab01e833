import type { Answer } from '#domain/answers/model';
import { answerOptions } from '#domain/questionnaire/answer-options';
import type { Condition, OptionId, Question, QuestionId, Questionnaire } from '#domain/questionnaire/model';
import { askingComparisons, askingConditions, type Comparison } from './asking-conditions';
import { conditionHolds } from './conditions';
import { possibleAnswers } from './possible-answers';

/**
 * With which options of a question of one choice somebody may be asked another question. Null where there are too many ways
 * of answering to tell.
 */
export type AskedWith = (id: QuestionId) => ReadonlySet<string> | null;

/** Each condition is looked at once, when a question is first asked for. */
export function askedWith(question: Question, questionnaire: Questionnaire): AskedWith {
  const all = new Set(answerOptions(question).map(({ key }) => key));
  const conditions = askingConditions(questionnaire);
  const comparisons = askingComparisons(questionnaire);
  const known = new Map<string, ReadonlySet<string> | null>();
  return (id) => {
    const condition = conditions.get(id);
    if (question.kind !== 'single' || condition === undefined) return all;
    const name = JSON.stringify(condition);
    const before = known.get(name);
    if (before !== undefined) return before;
    const sideOf = sidesOf(question.id, comparisons.get(id) ?? []);
    const sides = sidesAsked(condition, { question: question.id, questionnaire, sideOf });
    const options = sides && new Set([...all].filter((option) => sides.has(sideOf(option))));
    known.set(name, options);
    return options;
  };
}

/** An option itself where it is compared; all others are alike. */
type SideOf = (option: OptionId) => OptionId | null;

function sidesOf(question: QuestionId, comparisons: readonly Comparison[]): SideOf {
  const compared = new Set(
    comparisons.flatMap((one) => ('chosen' in one && one.question === question ? one.chosen : [])),
  );
  return (option) => (compared.has(option) ? option : null);
}

function sidesAsked(
  condition: Condition,
  of: { readonly question: QuestionId; readonly questionnaire: Questionnaire; readonly sideOf: SideOf },
): ReadonlySet<OptionId | null> | null {
  // Who is asked the question itself counts too, also where the condition does not look at it.
  const isAnswered: Condition = { question: of.question, answered: true };
  const ways = possibleAnswers(of.questionnaire, [condition, isAnswered]);
  const asked = ways?.filter((way) => conditionHolds(condition, way));
  return asked ? new Set(asked.flatMap((way) => chosenIn(way[of.question]).map(of.sideOf))) : null;
}

function chosenIn(answer: Answer | undefined): readonly OptionId[] {
  return typeof answer === 'object' && 'option' in answer ? [answer.option] : [];
}
