import { createOptionReader } from '../cells/option-reader';
import type { SingleField } from '../columns/column-field';
import type { PlannedBallot, TargetsFound } from '../import-model';
import { sizeObstacles } from '../size-limit';
import { checkSample } from './check-sample';
import { joinRaters, type Rater, reportRepetitions } from './join-raters';
import { columnWith, NO_ROWS, type PlanContext, type PlannedRows, renamedLookup, scaleOf } from './plan-context';
import { cellOfMarks, placesIn, type RatingGrid, ratingGrids } from './rating-grid';
import { type RatingRow, readRatingRows } from './rating-rows';
import { targetsFound } from './targets-found';
import { questionsOf } from '#domain/questionnaire/model';

/** One row a rating: the rows of one rater become one ballot; without a column of raters every row is one. */
export function planLong(context: PlanContext): PlannedRows {
  const grid = ratedGrid(context);
  if (!grid) return { ...NO_ROWS, obstacles: [{ code: 'import.no-ratings-asked' }] };
  const fields = missingFields(grid, context);
  if (fields.length > 0) return { ...NO_ROWS, obstacles: [{ code: 'import.column-missing', details: { fields } }] };
  const reader = createOptionReader(
    scaleOf(grid.question, context),
    columnWith(context.columns, 'value')?.values ?? new Map(),
  );
  const rows = readRatingRows({ context, grid, readMark: reader.read });
  const raters = acceptedRaters(rows, context);
  const obstacles = sizeObstacles({ ballots: raters.length, cells: raters.length * placesIn(grid) });
  if (obstacles.length > 0) return { ...NO_ROWS, obstacles };
  return {
    ballots: raters.map((rater) => ballotOf(rater, grid, context)),
    values: [{ question: grid.question.id, values: reader.readings() }],
    ...(grid.targets.length > 0 && { targets: targetsIn(raters, grid, context) }),
    obstacles,
  };
}

/** The question that was chosen, or the first of targets, or the first of items where no column names a target. */
function ratedGrid({ questionnaire, singles, choices }: PlanContext): RatingGrid | undefined {
  const grids = ratingGrids(questionnaire);
  if (choices.question !== undefined) return grids.find(({ question }) => question.id === choices.question);
  const kind = singles.has('target') ? 'targets' : 'items';
  return grids.find(({ question }) => question.kind === kind) ?? grids[0];
}

function missingFields({ targets, criteria }: RatingGrid, { singles }: PlanContext): readonly SingleField[] {
  const needed: readonly (readonly [SingleField, boolean])[] = [
    ['value', true],
    ['target', targets.length > 1],
    ['criterion', criteria.length > 1],
  ];
  return needed.flatMap(([field, isNeeded]) => (isNeeded && !singles.has(field) ? [field] : []));
}

/** Raters with the rows that nothing is wrong with; those of whom nothing is left are gone. */
function acceptedRaters(rows: readonly RatingRow[], context: PlanContext): readonly Rater[] {
  const isAccepted = ({ line }: RatingRow) => !context.log.isRefused(line);
  const raters = joinRaters(rows.filter(isAccepted), context);
  const { singles, choices, log } = context;
  checkSample({ raters, columns: singles, nestedClusters: choices.nestedClusters === true, log });
  for (const rater of raters) reportRepetitions(rater, context);
  return raters
    .map((rater) => ({ ...rater, rows: rater.rows.filter(isAccepted) }))
    .filter((rater) => rater.rows.length > 0 && rater.respondent.copies > 0);
}

function ballotOf({ rows, respondent }: Rater, grid: RatingGrid, context: PlanContext): PlannedBallot {
  const { group, ...rest } = respondent;
  const cell = cellOfMarks(grid, rows);
  const vector = questionsOf(context.questionnaire).map((_, position) => (position === grid.position ? cell : null));
  return { groupId: context.groups[group]?.id ?? '', vector, ...rest };
}

function targetsIn(raters: readonly Rater[], grid: RatingGrid, context: PlanContext): TargetsFound {
  const rated = new Set<number>();
  for (const { rows } of raters) {
    for (const { place, mark } of rows) if (mark !== 'no-answer') rated.add(Math.floor(place / grid.criteria.length));
  }
  const lookup = renamedLookup(grid.targetOf, context.choices.names?.target);
  return targetsFound({
    count: grid.targets.length,
    rated,
    names: columnWith(context.columns, 'target')?.values ?? new Map(),
    lookup,
  });
}
