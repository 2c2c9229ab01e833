import type { Respondent } from '../cells/respondent-reader';
import type { SingleField } from '../columns/column-field';
import type { RaterLines } from './check-sample';
import type { PlanContext } from './plan-context';
import type { RatingRow } from './rating-rows';

export interface Rater extends RaterLines {
  readonly rows: readonly RatingRow[];
}

/**
 * The rows of each rater together. A rater who stands in two groups, or whose rows differ in weight or count, is refused
 * with all of his rows.
 */
export function joinRaters(rows: readonly RatingRow[], context: PlanContext): readonly Rater[] {
  const byRater = new Map<string, RatingRow[]>();
  for (const row of rows) {
    const known = byRater.get(row.rater);
    if (known) known.push(row);
    else byRater.set(row.rater, [row]);
  }
  const raters = [...byRater.values()].map((own) => raterOf(own));
  return raters.filter((rater) => !reportDifference(rater, context));
}

function raterOf(rows: readonly RatingRow[]): Rater {
  const [first] = rows;
  if (!first) throw new RangeError('a rater without rows');
  return { rows, lines: rows.map(({ line }) => line), respondent: first.respondent };
}

function reportDifference({ rows, respondent }: Rater, { singles, log }: PlanContext): boolean {
  const other = rows.find((row) => row.respondent !== respondent)?.respondent;
  if (!other) return false;
  const inTwoGroups = rows.some((row) => row.respondent.group !== respondent.group);
  const column = singles.get(inTwoGroups ? 'group' : differingField(respondent, other))?.title;
  const code = inTwoGroups ? 'rater.in-two-groups' : 'design.differs';
  for (const { line } of rows) log.report(line, { code, ...(column !== undefined && { column }) });
  return true;
}

function differingField(one: Respondent, other: Respondent): SingleField {
  if (one.copies !== other.copies) return 'count';
  if (one.design?.weight !== other.design?.weight) return 'weight';
  if (one.design?.stratum !== other.design?.stratum) return 'stratum';
  return one.design?.cluster === other.design?.cluster ? 'population' : 'cluster';
}

/** Two ratings of one target by one rater on one criterion are both refused: nothing tells which of them holds. */
export function reportRepetitions({ rows }: Rater, { singles, log }: PlanContext): void {
  const column = (singles.get('target') ?? singles.get('criterion') ?? singles.get('rater'))?.title;
  const first = new Map<number, number>();
  for (const { line, place, mark } of rows) {
    if (mark === 'no-answer') continue;
    const before = first.get(place);
    if (before === undefined) {
      first.set(place, line);
      continue;
    }
    const problem = { code: 'rating.repeated', ...(column !== undefined && { column }) } as const;
    if (!log.isRefused(before)) log.report(before, { ...problem, details: { line } });
    log.report(line, { ...problem, details: { line: before } });
  }
}
