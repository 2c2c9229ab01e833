import type { SampleDesign } from '#domain/answers/sample-design';
import type { Respondent, SingleColumns } from '../cells/respondent-reader';
import type { SingleField } from '../columns/column-field';
import type { ProblemLog } from '../problem-log';
import type { RowProblemCode } from '../row-problem';

/** One rater with the lines of the file that speak of him. */
export interface RaterLines {
  readonly lines: readonly number[];
  readonly respondent: Respondent;
}

export interface SampleCheck {
  readonly raters: readonly RaterLines[];
  readonly columns: SingleColumns;
  /** Equal cluster names in two strata are two clusters. */
  readonly nestedClusters: boolean;
  readonly log: ProblemLog;
}

/**
 * Reports what no row shows by itself: a cluster in two strata, two population sizes of one stratum, and a population
 * that is smaller than its sample. Every row concerned is refused, since nothing tells which of them is right.
 */
export function checkSample(check: SampleCheck): void {
  const raters = check.raters.filter(({ respondent }) => respondent.design !== undefined);
  if (!check.nestedClusters) {
    const strata = valuesBy(
      raters,
      ({ cluster }) => cluster,
      ({ stratum }) => stratum,
    );
    refuse(check, { code: 'cluster.in-two-strata', field: 'cluster' }, ({ cluster }) => isSeveral(strata, cluster));
  }
  const stratumOf = ({ stratum = '' }: SampleDesign) => stratum;
  const sizes = valuesBy(raters, stratumOf, ({ populationSize }) => populationSize);
  refuse(check, { code: 'population.differs', field: 'population' }, (design) => isSeveral(sizes, stratumOf(design)));
  const drawn = countDrawn(raters);
  refuse(check, { code: 'population.too-small', field: 'population' }, (design) => {
    return design.populationSize !== undefined && design.populationSize < (drawn.get(stratumOf(design)) ?? 0);
  });
}

interface Fault {
  readonly code: RowProblemCode;
  readonly field: SingleField;
}

function refuse({ raters, columns, log }: SampleCheck, fault: Fault, isWrong: (design: SampleDesign) => boolean): void {
  const column = columns.get(fault.field)?.title;
  for (const { lines, respondent } of raters) {
    if (respondent.design === undefined || !isWrong(respondent.design)) continue;
    for (const line of lines) log.report(line, { code: fault.code, ...(column !== undefined && { column }) });
  }
}

type Values = ReadonlyMap<string, ReadonlySet<string | number>>;

function valuesBy(
  raters: readonly RaterLines[],
  keyOf: (design: SampleDesign) => string | undefined,
  valueOf: (design: SampleDesign) => string | number | undefined,
): Values {
  const values = new Map<string, Set<string | number>>();
  for (const { respondent } of raters) {
    const key = keyOf(respondent.design ?? {});
    const value = valueOf(respondent.design ?? {});
    if (key === undefined || value === undefined) continue;
    values.set(key, (values.get(key) ?? new Set()).add(value));
  }
  return values;
}

function isSeveral(values: Values, key: string | undefined): boolean {
  return key !== undefined && (values.get(key)?.size ?? 0) > 1;
}

/** First-stage units by stratum: clusters, or ballots where there are no clusters. */
function countDrawn(raters: readonly RaterLines[]): ReadonlyMap<string, number> {
  const ballots = new Map<string, number>();
  for (const { respondent } of raters) {
    const { stratum = '', cluster } = respondent.design ?? {};
    if (cluster === undefined) ballots.set(stratum, (ballots.get(stratum) ?? 0) + respondent.copies);
  }
  const clusters = valuesBy(
    raters,
    ({ stratum = '' }) => stratum,
    ({ cluster }) => cluster,
  );
  return new Map([...ballots, ...[...clusters].map(([stratum, names]) => [stratum, names.size] as const)]);
}
