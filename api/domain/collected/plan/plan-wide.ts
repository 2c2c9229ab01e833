import type { VectorCell } from '#domain/answers/vector';
import type { PlannedBallot } from '../import-model';
import { checkSample, type RaterLines } from './check-sample';
import { placeColumns } from './place-columns';
import { NO_ROWS, type PlanContext, type PlannedRows } from './plan-context';
import type { WideAnswer } from './wide-answers';
import { questionsOf } from '#domain/questionnaire/model';
import { cleanCell } from '#domain/tables/clean-cell';

/** One row a respondent. A row with anything wrong in it is refused as a whole, as a spoilt ballot is. */
export function planWide(context: PlanContext): PlannedRows {
  const { answers, unplaced } = placeColumns(context);
  if (unplaced.length > 0) {
    return { ...NO_ROWS, obstacles: [{ code: 'import.mapping-unknown', details: { columns: unplaced } }] };
  }
  if (answers.length === 0) {
    return { ...NO_ROWS, obstacles: [{ code: 'import.column-missing', details: { fields: ['question'] } }] };
  }
  reportRepeatedRaters(context);
  const rows = readRows(answers, context);
  const { singles, choices, log } = context;
  checkSample({ raters: rows, columns: singles, nestedClusters: choices.nestedClusters === true, log });
  return {
    ballots: rows
      .filter(({ line, respondent }) => !log.isRefused(line) && respondent.copies > 0)
      .map(ballotIn(context)),
    values: answers.flatMap((answer) => answer.values()),
    obstacles: [],
  };
}

/** Of two rows of one rater nothing tells which one holds. */
function reportRepeatedRaters({ singles, table, log }: PlanContext): void {
  const column = singles.get('rater');
  if (!column) return;
  const lines = new Map<string, number>();
  for (const { line, cells } of table.rows) {
    const rater = cleanCell(cells[column.index] ?? '');
    const before = lines.get(rater);
    if (rater === '') continue;
    lines.set(rater, before ?? line);
    if (before === undefined) continue;
    const problem = { code: 'rater.repeated', column: column.title } as const;
    if (!log.isRefused(before)) log.report(before, { ...problem, details: { line } });
    log.report(line, { ...problem, details: { line: before } });
  }
}

interface RespondentRow extends RaterLines {
  readonly line: number;
  readonly vector: readonly VectorCell[];
}

function readRows(answers: readonly WideAnswer[], context: PlanContext): readonly RespondentRow[] {
  const blank = questionsOf(context.questionnaire).map((): VectorCell => null);
  return context.table.rows.flatMap((row) => {
    const respondent = context.readRespondent(row);
    const vector = [...blank];
    for (const { position, read } of answers) vector[position] = read(row);
    if (!respondent || context.log.isRefused(row.line)) return [];
    return [{ line: row.line, lines: [row.line], respondent, vector }];
  });
}

function ballotIn({ groups }: PlanContext) {
  return ({ vector, respondent: { group, ...rest } }: RespondentRow): PlannedBallot => ({
    groupId: groups[group]?.id ?? '',
    vector,
    ...rest,
  });
}
