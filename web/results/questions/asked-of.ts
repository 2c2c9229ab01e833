import { askingConditions } from '#domain/logic/asking-conditions';
import { answerOptions } from '#domain/questionnaire/answer-options';
import { type Condition, type Question, type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import { localized } from '../../lib/i18n';
import { resultWords as words } from '../../lib/words';

/** Who was asked a question that was not for everybody: by what they chose before, where that can be said in a few words. */
export function askedOfText(question: Question, questionnaire: Questionnaire): string | undefined {
  const condition = askingConditions(questionnaire).get(question.id);
  if (condition === undefined) return undefined;
  const chosen = chosenIn(condition);
  const source = questionsOf(questionnaire).find(({ id }) => id === chosen?.[0]?.question);
  if (chosen === null || source === undefined || chosen.some((one) => one.question !== source.id)) {
    return words().questions.askedOf.some;
  }
  const options = chosen.map(({ option }) => words().quoted(optionName(source, option)));
  return words().questions.askedOf.chosen(localized(source.title), options.join(words().questions.askedOf.or));
}

interface Chosen {
  readonly question: string;
  readonly option: string;
}

/** The options of which one is enough; null where the condition says more than that. */
function chosenIn(condition: Condition): readonly Chosen[] | null {
  if ('chosen' in condition) return [{ question: condition.question, option: condition.chosen }];
  const parts =
    'any' in condition ? condition.any : 'all' in condition && condition.all.length === 1 ? condition.all : null;
  if (parts === null) return null;
  const chosen = parts.map(chosenIn);
  return chosen.includes(null) ? null : chosen.flatMap((own) => own ?? []);
}

function optionName(source: Question, id: string): string {
  const listed = source.kind === 'single' || source.kind === 'multiple' ? source.options : [];
  const own =
    listed.find((option) => option.id === id)?.label ?? answerOptions(source).find(({ key }) => key === id)?.label;
  return own === undefined ? id : localized(own);
}
