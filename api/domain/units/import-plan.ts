import type { Cells } from '#domain/tables/cells';
import { matchCategories, type CategoryMatch } from '#domain/units/import-categories';
import { findHeaderRow, readColumns } from '#domain/units/import-columns';
import {
  type ColumnField,
  type ImportPlan,
  type ImportRow,
  NEEDED_FIELDS,
  type PlannedUnit,
  REFUSING_CODES,
  type RowProblem,
  type RowStatus,
} from '#domain/units/import-model';
import { linkParents, type ParentLink } from '#domain/units/import-parents';
import { type RowDraft, readRows } from '#domain/units/import-rows';
import type { Unit, UnitCategory } from '#domain/units/unit';
import type { LocalizedText } from '#domain/questionnaire/model';

export interface ImportRequest {
  readonly cells: Cells;
  /** From 1; found where it is not given. */
  readonly headerRow?: number;
  readonly mapping?: Readonly<Record<string, ColumnField>>;
  /** Another name for a category that the list spells differently. */
  readonly renamedCategories?: Readonly<Record<string, string>>;
  readonly units: readonly Unit[];
  readonly categories: readonly UnitCategory[];
}

/**
 * What a list of units would do to the units there are: row by row, without doing it. An empty cell, like a
 * column that is not there, leaves what a unit already has.
 */
export function planImport(request: ImportRequest): ImportPlan {
  const { cells, units: existing } = request;
  const headerRow = request.headerRow ?? findHeaderRow(cells);
  const columns = readColumns({ cells, headerRow, mapping: request.mapping ?? {} });
  const missing = NEEDED_FIELDS.filter((field) => !columns.some((column) => column.field === field));
  const drafts = missing.length > 0 ? [] : readRows({ cells, headerRow, columns }).map((row) => renamed(row, request));
  const matches = categoriesOf(drafts, request.categories);
  const parents = linkParents({ existing, drafts: drafts.filter(({ problems }) => !isRefused(problems)) });
  const context = {
    parents,
    matches,
    categoryNames: new Map(request.categories.map(({ id, name }) => [id, name.zh])),
    existing: new Map(existing.map((unit) => [unit.code, unit])),
    titles: new Map(columns.map((column) => [column.field, column.title])),
    firstPosition: Math.max(0, ...existing.map((unit) => unit.position)) + 1,
  };
  const planned = drafts.map((draft, index) => planRow(draft, index, context));
  return {
    columns: columns.map(({ index: _, ...column }) => column),
    headerRow,
    missing,
    rows: planned.map(({ row }) => row),
    summary: countStatuses(planned.map(({ row }) => row.status)),
    categories: categoriesUsed(planned, context),
    units: planned.flatMap(({ row, unit }) => (row.status === 'new' || row.status === 'changed' ? [unit] : [])),
  };
}

interface PlanContext {
  readonly parents: ReadonlyMap<RowDraft, ParentLink>;
  readonly matches: ReadonlyMap<string, CategoryMatch>;
  readonly categoryNames: ReadonlyMap<string, string>;
  readonly existing: ReadonlyMap<string, Unit>;
  readonly titles: ReadonlyMap<ColumnField, string>;
  readonly firstPosition: number;
}

interface PlannedRow {
  readonly row: ImportRow;
  readonly unit: PlannedUnit;
}

function renamed(draft: RowDraft, { renamedCategories = {} }: ImportRequest): RowDraft {
  const category = renamedCategories[draft.values.category ?? ''];
  return category === undefined ? draft : { ...draft, values: { ...draft.values, category } };
}

function categoriesOf(drafts: readonly RowDraft[], categories: readonly UnitCategory[]) {
  const given = drafts.map((draft) => draft.values.category).filter((category) => category !== undefined);
  return matchCategories({ existing: categories.map(({ name }) => name.zh), given });
}

function planRow(draft: RowDraft, index: number, context: PlanContext): PlannedRow {
  const before = context.existing.get(draft.values.code ?? '');
  const unit = unitFrom(draft, { before, position: context.firstPosition + index, context });
  const problems = [...draft.problems, ...parentProblems(draft, context), ...categoryProblems(draft, context)];
  const status = isRefused(problems) ? 'refused' : statusOf(unit, { before, context });
  const { code, name, shortName, category } = draft.values;
  const shown = { code, name, shortName, category };
  return { unit, row: { line: draft.line, status, ...withoutUndefined(shown), problems } };
}

function unitFrom(
  draft: RowDraft,
  { before, position, context }: { before: Unit | undefined; position: number; context: PlanContext },
): PlannedUnit {
  const { code = '', name = '', nameEn, shortName, shortNameEn, category } = draft.values;
  const link = context.parents.get(draft);
  const categoryName = context.matches.get(category ?? '')?.name ?? context.categoryNames.get(before?.categoryId ?? '');
  return {
    code,
    name: textFrom({ zh: name, en: nameEn }, before?.name) ?? { zh: name },
    ...withoutUndefined({
      parentCode: link?.kind === 'code' ? link.code : before?.parentCode,
      shortName: textFrom({ zh: shortName, en: shortNameEn }, before?.shortName),
      categoryName,
    }),
    position: draft.position ?? before?.position ?? position,
  };
}

/** English alone is no text: a name is always there in Chinese. */
function textFrom(
  { zh, en }: { readonly zh: string | undefined; readonly en: string | undefined },
  before: LocalizedText | undefined,
): LocalizedText | undefined {
  const chinese = zh ?? before?.zh;
  const english = en ?? before?.en;
  return chinese === undefined ? undefined : { zh: chinese, ...withoutUndefined({ en: english }) };
}

function parentProblems(draft: RowDraft, { parents, titles }: PlanContext): readonly RowProblem[] {
  const link = parents.get(draft);
  if (link?.kind !== 'unknown' && link?.kind !== 'cycle') return [];
  const code = link.kind === 'unknown' ? 'unit.parent-unknown' : 'unit.parent-cycle';
  const details = { given: draft.values.parentCode };
  return [{ code, ...withoutUndefined({ column: titles.get('parentCode') }), details }];
}

function categoryProblems(draft: RowDraft, { matches, titles }: PlanContext): readonly RowProblem[] {
  const match = matches.get(draft.values.category ?? '');
  if (match?.suggestion === undefined) return [];
  const details = { given: match.name, suggestion: match.suggestion };
  return [{ code: 'unit.category-similar', ...withoutUndefined({ column: titles.get('category') }), details }];
}

function isRefused(problems: readonly RowProblem[]): boolean {
  return problems.some(({ code }) => REFUSING_CODES.some((refusing) => refusing === code));
}

function statusOf(
  unit: PlannedUnit,
  { before, context }: { before: Unit | undefined; context: PlanContext },
): RowStatus {
  if (!before) return 'new';
  const { categoryId, ...rest } = before;
  const named = { ...rest, ...withoutUndefined({ categoryName: context.categoryNames.get(categoryId ?? '') }) };
  return contentOf(unit) === contentOf(named) ? 'same' : 'changed';
}

function contentOf({ code, parentCode, name, shortName, categoryName, position }: PlannedUnit): string {
  return JSON.stringify([code, parentCode, name.zh, name.en, shortName?.zh, shortName?.en, categoryName, position]);
}

function countStatuses(statuses: readonly RowStatus[]): Readonly<Record<RowStatus, number>> {
  const summary = { new: 0, changed: 0, same: 0, refused: 0 };
  for (const status of statuses) summary[status] += 1;
  return summary;
}

/** Of the rows that would be stored. */
function categoriesUsed(planned: readonly PlannedRow[], { matches }: PlanContext): ImportPlan['categories'] {
  const stored = planned
    .filter(({ row }) => row.status !== 'refused')
    .map(({ row }) => matches.get(row.category ?? ''));
  const used = stored.filter((match) => match !== undefined);
  const names = (isNew: boolean) => [...new Set(used.filter((match) => match.isNew === isNew).map(({ name }) => name))];
  return { existing: names(false), new: names(true) };
}

type Defined<Fields> = { readonly [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

function withoutUndefined<Fields extends object>(fields: Fields): Defined<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<Fields>;
}
