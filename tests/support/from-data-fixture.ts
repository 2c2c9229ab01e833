import type { FromDataChoices } from '#domain/collected/from-data/from-data-choices';
import { type FromDataPlan, planFromData } from '#domain/collected/from-data/plan-from-data';
import { type Question, questionsOf } from '#domain/questionnaire/model';
import type { Unit } from '#domain/units/unit';
import type { Row } from './collected-fixture';

/** A questionnaire made of the rows under their titles. */
export function planOf(
  rows: readonly Row[],
  choices: Partial<FromDataChoices> = {},
  units: readonly Unit[] = [],
): FromDataPlan {
  return planFromData({ cells: rows, decimalComma: false, units, choices: { title: { zh: '数据' }, ...choices } });
}

export function questionIn({ questionnaire }: FromDataPlan, position = 0): Question {
  const question = questionsOf(questionnaire)[position];
  if (!question) throw new Error('no such question');
  return question;
}

/** Label and score of each option of the ratings. */
export function scaleIn(plan: FromDataPlan): readonly (readonly [string, number])[] {
  const question = questionIn(plan);
  if (!('scale' in question)) throw new Error('no ratings');
  return question.scale.options.map(({ label, score }) => [label.zh, score]);
}
