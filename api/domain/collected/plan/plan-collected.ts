import { mapColumns } from '../columns/column-mapping';
import { profileColumns } from '../columns/column-profile';
import type { KnownValues } from '../columns/guess-long';
import { createTitleReader } from '../columns/question-titles';
import type { CollectedChoices, CollectedPlan } from '../import-model';
import { type NameLookup, optionLookup } from '../name-lookup';
import { readTable, type TableSource } from '../table';
import { groupLookup, renamedLookup } from './plan-context';
import { planTable } from './plan-table';
import { ratingGrids } from './rating-grid';
import type { Questionnaire } from '#domain/questionnaire/model';
import type { RaterGroup } from '#domain/survey/model';

export interface CollectedRequest extends Omit<TableSource, 'headerRow'> {
  /** What the wave asks. Its conditions do not apply, nor does what it requires. */
  readonly questionnaire: Questionnaire;
  readonly groups: readonly RaterGroup[];
  readonly choices: CollectedChoices;
}

/**
 * What a file of ballots that were collected elsewhere would add to a wave: what each column and value is taken for, the
 * mistakes of its rows, and the ballots. They depend on the rows, not on their order; who rated is not in them.
 */
export function planCollected({ questionnaire, groups, choices, ...source }: CollectedRequest): CollectedPlan {
  const { headerRow } = choices;
  const table = readTable({ ...source, ...(headerRow !== undefined && { headerRow }) });
  const readTitle = createTitleReader(questionnaire);
  const { form, columns } = mapColumns({
    profiles: profileColumns(table),
    choices,
    known: knownIn(questionnaire, groups, choices),
    answers: { byTitle: ({ title }) => readTitle(title), byValues: () => ({ field: 'skip' }) },
  });
  return planTable(form, { table, columns, questionnaire, groups, choices });
}

/** Names of groups, targets and criteria of any question, and labels of any scale. */
function knownIn(questionnaire: Questionnaire, groups: readonly RaterGroup[], choices: CollectedChoices): KnownValues {
  const grids = ratingGrids(questionnaire);
  const { names = {} } = choices;
  return {
    group: isFoundBy([groupLookup(groups, choices)]),
    target: isFoundBy(grids.map(({ targetOf }) => renamedLookup(targetOf, names.target))),
    criterion: isFoundBy(grids.map(({ criterionOf }) => renamedLookup(criterionOf, names.criterion))),
    value: isFoundBy(grids.map(({ question }) => optionLookup(question.scale.options))),
  };
}

function isFoundBy(lookups: readonly NameLookup[]): (value: string) => boolean {
  return (value) => lookups.some((lookup) => lookup(value) !== undefined);
}
