import { encodeAnswers } from '#domain/answers/encode-vector';
import { placedCells } from '#domain/hidden/hidden-cells';
import type { PlacedCell } from '#domain/hidden/model';
import { askingConditions } from '#domain/logic/asking-conditions';
import { type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import { findTemplate } from '#domain/questionnaire/templates';
import { DEFAULT_MINIMUM_GROUP_SIZE } from '#domain/survey/model';
import { tabulate } from '#domain/tabulation/tabulate';
import { CATEGORIES, UNITS } from '../../db/demo/organisation';
import { raterOf } from '../../db/demo/rater';
import { simulateAnswers } from '../../db/demo/simulate';
import { EXAMPLE_SURVEYS, type ExampleSurvey, type ExampleWave } from '../../db/demo/surveys';
import { seededRandom } from '../support/seeded-random';

/** By kind of table, how many of its planned cells are shown; a table that is withheld as a whole counts as one. */
export type ExampleShares = Readonly<Record<string, { readonly shown: number; readonly planned: number }>>;

/** Of all waves of the example organisation, with the answers that its people give. */
export function exampleShares(): ExampleShares {
  const cells = EXAMPLE_SURVEYS.flatMap((survey) => survey.waves.flatMap((wave) => kindsIn(survey, wave)));
  const kinds = [...new Set(cells.map(({ kind }) => kind))];
  return Object.fromEntries(
    kinds.map((kind) => {
      const own = cells.filter((cell) => cell.kind === kind);
      return [kind, { shown: own.filter(({ isShown }) => isShown).length, planned: own.length }];
    }),
  );
}

function kindsIn(
  survey: ExampleSurvey,
  wave: ExampleWave,
): readonly { readonly kind: string; readonly isShown: boolean }[] {
  const questionnaire = questionnaireOf(survey);
  const conditions = askingConditions(questionnaire);
  const texts = new Set(questionsOf(questionnaire).flatMap(({ id, kind }) => (kind === 'long-text' ? [id] : [])));
  const kindOf = ({ kind, question, table = '' }: PlacedCell) => {
    if (kind !== 'planned') return `${kind} of all surveys`;
    if (texts.has(question)) return 'how many wrote in the poll';
    return conditions.has(question) ? 'follow-ups of the poll' : `${table} of the poll`;
  };
  const tabulation = countedOf(survey, { wave, questionnaire });
  return placedCells({ tabulation, questionnaire, seesAll: false, fewestTexts: 10 }).map((cell) => ({
    kind: kindOf(cell),
    isShown: cell.reason === null,
  }));
}

function questionnaireOf({ templateId, extended }: ExampleSurvey): Questionnaire {
  const template = findTemplate(templateId)?.questionnaire;
  if (template === undefined) throw new RangeError(`no template ${templateId}`);
  const questionnaire = extended?.questionnaire(template) ?? template;
  return {
    ...questionnaire,
    pages: questionnaire.pages.map((page) => ({
      ...page,
      questions: page.questions.map((question) =>
        question.kind === 'targets' ? { ...question, categories: ALL_CATEGORIES, targets: ALL_TARGETS } : question,
      ),
    })),
  };
}

const ALL_CATEGORIES = CATEGORIES.map((title) => ({ id: title.zh, title }));
const ALL_TARGETS = UNITS.map(({ code, name, category }) => ({ id: code, name, category, initials: '' }));

function countedOf(
  { groups, extended }: ExampleSurvey,
  { wave, questionnaire }: { readonly wave: ExampleWave; readonly questionnaire: Questionnaire },
) {
  const words = seededRandom(7);
  const ballots = groups.flatMap(({ id: groupId }, index) =>
    Array.from({ length: wave.ballots[groupId] ?? 0 }, (_, person) => {
      const rater = raterOf(groupId, (wave.year * groups.length + index) * 100_000 + person);
      return { groupId, vector: encodeAnswers(questionnaire, simulateAnswers(questionnaire, rater, wave.year)) };
    }),
  );
  return tabulate({
    questionnaire,
    groups,
    settings: {
      minimumGroupSize: DEFAULT_MINIMUM_GROUP_SIZE,
      fullPoints: 10,
      purpose: { zh: '' },
      ...(extended !== undefined && { publication: extended.publication }),
    },
    ballots,
    random: () => words.wholeBetween(0, 2 ** 32 - 1),
    account: {
      received: ballots.length,
      spoilt: 0,
      spoiltReasons: { 'not-openable': 0, 'wrong-version': 0, 'not-valid': 0 },
      counted: ballots.length,
      groups: [],
    },
  });
}
