import type { AnswerScale } from '../cells/option-reader';
import {
  createRespondentReader,
  type PlacedColumn,
  type RespondentReader,
  type SingleColumns,
} from '../cells/respondent-reader';
import { type ColumnField, isSingleField, type SingleField } from '../columns/column-field';
import type { ColumnProfile } from '../columns/column-profile';
import type { CollectedChoices, PlannedBallot, QuestionValues, TargetsFound } from '../import-model';
import { createNameLookup, type NameLookup } from '../name-lookup';
import type { ProblemLog } from '../problem-log';
import type { Table } from '../table';
import type { RatingGrid } from './rating-grid';
import type { Problem } from '#domain/problem';
import type { Questionnaire, SingleQuestion } from '#domain/questionnaire/model';
import type { RaterGroup } from '#domain/survey/model';
import { cleanCell } from '#domain/tables/clean-cell';

export interface MappedColumn extends ColumnProfile {
  readonly field: ColumnField;
}

/** A table whose columns have their meaning, and what it is read against. */
export interface PlanRequest {
  readonly table: Table;
  readonly columns: readonly MappedColumn[];
  readonly questionnaire: Questionnaire;
  readonly groups: readonly RaterGroup[];
  readonly choices: CollectedChoices;
  /** What is known to stand in the way before any row is read. */
  readonly obstacles?: readonly Problem[];
}

export interface PlanContext extends PlanRequest {
  readonly singles: SingleColumns;
  readonly readRespondent: RespondentReader;
  readonly log: ProblemLog;
}

/** What the rows come to. */
export interface PlannedRows {
  readonly ballots: readonly PlannedBallot[];
  readonly values: readonly QuestionValues[];
  readonly targets?: TargetsFound;
  readonly obstacles: readonly Problem[];
}

export const NO_ROWS: PlannedRows = { ballots: [], values: [], obstacles: [] };

export function planContext(request: PlanRequest, log: ProblemLog): PlanContext {
  const { table, columns, groups, choices } = request;
  const singles = singleColumns(columns);
  const readRespondent = createRespondentReader({
    columns: singles,
    decimalComma: table.decimalComma,
    groupOf: groupLookup(groups, choices),
    standingGroup: Math.max(0, standingGroup(groups, choices)),
    log,
  });
  return { ...request, singles, readRespondent, log };
}

/** A column without any value says nothing; that of the ratings has to be there. */
function singleColumns(columns: readonly MappedColumn[]): SingleColumns {
  const singles = new Map<SingleField, PlacedColumn>();
  for (const {
    field: { field },
    index,
    title,
    filled,
  } of columns) {
    if (isSingleField(field) && (filled > 0 || field === 'value')) singles.set(field, { index, title });
  }
  return singles;
}

export function columnWith(columns: readonly MappedColumn[], single: SingleField): MappedColumn | undefined {
  return columns.find(({ field }) => field.field === single);
}

/** Values of several columns with how often they occur in all of them. */
export function mergedValues(columns: readonly MappedColumn[]): ReadonlyMap<string, number> {
  const merged = new Map<string, number>();
  for (const { values } of columns) {
    for (const [value, count] of values) merged.set(value, (merged.get(value) ?? 0) + count);
  }
  return merged;
}

export function groupLookup(groups: readonly RaterGroup[], choices: CollectedChoices): NameLookup {
  const lookup = createNameLookup(groups.map(({ id, name }) => [id, name.zh, name.en]));
  return renamedLookup(lookup, choices.names?.group);
}

/** −1 where no group is named and there is more than one. */
export function standingGroup(groups: readonly RaterGroup[], { group }: CollectedChoices): number {
  if (group === undefined) return groups.length === 1 ? 0 : -1;
  return groups.findIndex(({ id }) => id === group);
}

/** A lookup that first replaces the spellings that the organizer explained; it remembers what it found. */
export function renamedLookup(lookup: NameLookup, names: Readonly<Record<string, string>> = {}): NameLookup {
  const known = new Map<string, number | undefined>();
  return (text) => {
    if (known.has(text)) return known.get(text);
    const name = cleanCell(text);
    const found = lookup(Object.hasOwn(names, name) ? (names[name] ?? name) : name);
    known.set(text, found);
    return found;
  };
}

/** How the answers to a question are read. */
export function scaleOf(question: RatingGrid['question'] | SingleQuestion, context: PlanRequest): AnswerScale {
  return {
    options: question.kind === 'single' ? question.options : question.scale.options,
    offersDontKnow: question.kind !== 'single' && question.scale.dontKnow !== undefined,
    given: context.choices.values?.[question.id] ?? {},
    decimalComma: context.table.decimalComma,
  };
}
