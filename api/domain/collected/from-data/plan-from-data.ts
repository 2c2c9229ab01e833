import { mapColumns } from '../columns/column-mapping';
import { profileColumns } from '../columns/column-profile';
import { guessNewQuestion } from '#domain/collected/from-data/column-question';
import type { FromDataChoices } from '#domain/collected/from-data/from-data-choices';
import { questionIdOf } from '#domain/collected/from-data/from-data-choices';
import { ratersFrom } from '#domain/collected/from-data/rater-groups';
import { ratingTitles } from '#domain/collected/from-data/rating-titles';
import { questionsFrom } from '#domain/collected/from-data/questions-from';
import { withSpellings } from '#domain/collected/from-data/spellings';
import type { CollectedPlan } from '#domain/collected/import-model';
import { createNameLookup, type NameLookup } from '#domain/collected/name-lookup';
import { columnWith, type MappedColumn } from '../plan/plan-context';
import { planTable, shownColumn } from '../plan/plan-table';
import { readTable, type TableSource } from '#domain/collected/table';
import type { Problem } from '#domain/problem';
import { checkQuestionnaire, hasErrors } from '#domain/questionnaire/check';
import type { Questionnaire } from '#domain/questionnaire/model';
import type { RaterGroup } from '#domain/survey/model';
import type { Unit } from '#domain/units/unit';

export interface FromDataRequest extends Omit<TableSource, 'headerRow'> {
  /** Of the organisation: targets that are called like one are that unit. */
  readonly units: readonly Unit[];
  readonly choices: FromDataChoices;
}

export interface FromDataPlan {
  readonly questionnaire: Questionnaire;
  readonly groups: readonly RaterGroup[];
  readonly plan: CollectedPlan;
}

/**
 * A questionnaire and rater groups made of a file's own columns and values, and what the file adds to a wave of them. What
 * stands in the way is among the plan's obstacles.
 */
export function planFromData({ units, choices, ...source }: FromDataRequest): FromDataPlan {
  const { headerRow } = choices;
  const table = readTable({ ...source, ...(headerRow !== undefined && { headerRow }) });
  const ratings = ratingTitles(table.titles);
  const reading = { decimalComma: source.decimalComma, choices };
  const { form, columns } = mapColumns({
    profiles: profileColumns(table),
    choices,
    known: { target: isFoundBy(unitLookup(units)) },
    answers: {
      byTitle: ({ title }) => ratings.get(title) ?? { field: 'skip' },
      byValues: (column) => guessNewQuestion(column, reading),
    },
  });
  const questions = questionsFrom({ form, columns, units, ...reading });
  const questionnaire = questionnaireOf(questions.ok ? questions.value : [], choices);
  const groups = ratersFrom(columnWith(columns, 'group')?.values, choices);
  const { group: _, ...applying } = choices;
  const plan = planTable(form, {
    table,
    columns: columns.map(answeringItsQuestion),
    questionnaire,
    groups,
    choices: withSpellings(applying, questionnaire),
    obstacles: questions.ok ? draftErrors(questionnaire) : [questions.error],
  });
  return { questionnaire, groups, plan: { ...plan, columns: columns.map(shownColumn) } };
}

function unitLookup(units: readonly Unit[]): NameLookup {
  return createNameLookup(units.map(({ code, name, shortName }) => [code, name.zh, name.en, shortName?.zh]));
}

function isFoundBy(lookup: NameLookup): (value: string) => boolean {
  return (value) => lookup(value) !== undefined;
}

function questionnaireOf(
  questions: Questionnaire['pages'][number]['questions'],
  { title }: FromDataChoices,
): Questionnaire {
  return { title, introduction: { zh: '' }, pages: [{ id: 'p1', title: { zh: '' }, questions }] };
}

/** From here on a new question is one of the questionnaire. */
function answeringItsQuestion(column: MappedColumn): MappedColumn {
  if (column.field.field !== 'new-question') return column;
  return { ...column, field: { field: 'question', question: questionIdOf(column) } };
}

function draftErrors(questionnaire: Questionnaire): readonly Problem[] {
  const problems = checkQuestionnaire(questionnaire);
  return hasErrors(problems) ? [{ code: 'questionnaire.has-errors', details: { problems } }] : [];
}
