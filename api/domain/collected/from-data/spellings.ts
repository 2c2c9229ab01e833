import { type FromDataChoices, RATINGS_ID } from '#domain/collected/from-data/from-data-choices';
import { optionLookup } from '#domain/collected/name-lookup';
import type { CollectedChoices } from '#domain/collected/import-model';
import { type OptionId, type Questionnaire, questionsOf } from '#domain/questionnaire/model';

/** The choices with what those values of the ratings mean that have the score of an option but not its name. */
export function withSpellings<Choices extends CollectedChoices & Pick<FromDataChoices, 'scores'>>(
  choices: Choices,
  questionnaire: Questionnaire,
): Choices {
  const spellings = spellingsIn(choices.scores?.[RATINGS_ID] ?? {}, questionnaire);
  const given = choices.values?.[RATINGS_ID];
  return { ...choices, values: { ...choices.values, [RATINGS_ID]: { ...spellings, ...given } } };
}

function spellingsIn(
  scores: Readonly<Record<string, number>>,
  questionnaire: Questionnaire,
): Readonly<Record<string, OptionId>> {
  const ratings = questionsOf(questionnaire).find(({ id }) => id === RATINGS_ID);
  if (ratings?.kind !== 'targets' && ratings?.kind !== 'items') return {};
  const { options } = ratings.scale;
  const optionOf = optionLookup(options);
  const spellings = Object.entries(scores).flatMap(([value, score]) => {
    const option = options.find((candidate) => candidate.score === score);
    return option && optionOf(value) === undefined ? [[value, option.id] as const] : [];
  });
  return Object.fromEntries(spellings);
}
