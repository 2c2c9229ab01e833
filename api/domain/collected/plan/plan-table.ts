import { type Form, isFieldOfForm, isSingleField } from '../columns/column-field';
import { mostFrequent } from '../columns/most-frequent';
import {
  type CollectedColumn,
  type CollectedPlan,
  type CollectedSummary,
  type GroupReading,
  MOST_ROWS,
} from '../import-model';
import { createProblemLog } from '../problem-log';
import { sizeObstacles, sizeOf } from '../size-limit';
import { countBallots, summaryOf } from '../summary';
import {
  columnWith,
  groupLookup,
  type MappedColumn,
  NO_ROWS,
  planContext,
  type PlanContext,
  type PlannedRows,
  type PlanRequest,
  standingGroup,
} from './plan-context';
import { planLong } from './plan-long';
import { planWide } from './plan-wide';
import type { Problem } from '#domain/problem';

/** What a table whose columns have their meaning would add to a wave. */
export function planTable(form: Form, request: PlanRequest): CollectedPlan {
  const log = createProblemLog();
  const context = planContext(request, log);
  const obstacles = obstaclesIn(form, context);
  const planned = obstacles.length > 0 ? { ...NO_ROWS, obstacles } : planRows(form, context);
  const { ballots, values, targets } = planned;
  const summary = summaryOf(ballots, context);
  return {
    form,
    headerRow: request.table.headerRow,
    columns: request.columns.map(shownColumn),
    values,
    groups: groupReadings(context),
    ...(targets && { targets }),
    summary,
    raters: request.groups.map(({ id }) => ({ groupId: id, ballots: countBallots(ballots, id) })),
    problems: log.problems(),
    totals: log.totals(),
    obstacles: [...planned.obstacles, ...obstaclesOf(planned, summary)],
    ballots,
  };
}

/** What the rows as a whole come to, where nothing else stands in the way. */
function obstaclesOf({ ballots, obstacles }: PlannedRows, { ratings }: CollectedSummary): readonly Problem[] {
  if (obstacles.length > 0) return [];
  return ratings === 0 ? [{ code: 'import.nothing-answered' }] : sizeObstacles(sizeOf(ballots));
}

function planRows(form: Form, context: PlanContext): PlannedRows {
  return form === 'long' ? planLong(context) : planWide(context);
}

/** What has to be settled before any row is read. */
function obstaclesIn(form: Form, context: PlanContext): readonly Problem[] {
  const { table, columns, singles, groups, choices, obstacles = [] } = context;
  if (table.rows.length === 0) return [{ code: 'import.nothing-answered' }];
  if (table.rows.length > MOST_ROWS[form]) {
    return [{ code: 'import.unreadable', details: { reason: 'too-many-rows', limit: MOST_ROWS[form] } }];
  }
  const misplaced = columns.filter((column, index) => isMisplaced(column, columns.slice(0, index), form));
  const unfit = [...misplaced.map(({ title }) => title), ...titlesWithoutColumn(context)];
  if (unfit.length > 0) return [{ code: 'import.mapping-unknown', details: { columns: unfit } }];
  const isGroupKnown = singles.has('group') || standingGroup(groups, choices) >= 0;
  return isGroupKnown ? obstacles : [{ code: 'import.group-needed' }];
}

/** A weight that is mapped by a misspelt title would go unnoticed. */
function titlesWithoutColumn({ columns, choices }: PlanContext): readonly string[] {
  const titles = new Set(columns.map(({ title }) => title));
  return Object.keys(choices.mapping ?? {}).filter((title) => !titles.has(title));
}

/** A field of the other form, or one that a column before it has. */
function isMisplaced({ field }: MappedColumn, before: readonly MappedColumn[], form: Form): boolean {
  const isTaken = isSingleField(field.field) && before.some((column) => column.field.field === field.field);
  return isTaken || !isFieldOfForm(field, form);
}

const SAMPLES_SHOWN = 3;
const LONGEST_SAMPLE = 60;

export function shownColumn({ title, field, values, missing, personal }: MappedColumn): CollectedColumn {
  const samples = [...values.keys()].slice(0, SAMPLES_SHOWN).map((value) => value.slice(0, LONGEST_SAMPLE));
  return {
    title,
    samples: personal ? [] : samples,
    field,
    distinct: values.size,
    missing,
    ...(personal && { personal }),
  };
}

function groupReadings(context: PlanContext): readonly GroupReading[] {
  const { groups, choices } = context;
  const groupOf = groupLookup(groups, choices);
  const values = columnWith(context.columns, 'group')?.values ?? new Map<string, number>();
  return mostFrequent(values, MOST_GROUPS_SHOWN).map(({ value, count }) => {
    const position = groupOf(value);
    return { value, count, groupId: position === undefined ? null : (groups[position]?.id ?? null) };
  });
}

const MOST_GROUPS_SHOWN = 200;
