import { fail, ok, type Result } from '#domain/result';
import type { Calibration } from './calibration';
import { numberedRows, rowsAlone, rowsTogether, type NumberedRows } from './numbered-rows';
import { sampledStrata, type SampledStratum } from './sampled-strata';
import type { DesignProblem, SurveyDesign } from './survey-design';

/** A design that has been checked, its rows sorted into units and its units into strata. */
export interface DesignedSample {
  readonly weights: Float64Array;
  /** Number of each row's first-stage unit, counted over all strata. */
  readonly unitOf: Int32Array;
  /** Number of each unit's stratum. */
  readonly stratumOf: Int32Array;
  readonly strata: readonly SampledStratum[];
  readonly lone: LoneUnits;
  /** Set where the weights were fitted to known totals: errors then are those of residuals. */
  readonly calibration?: Calibration;
}

/**
 * Strata with a single unit say nothing of their own variance. Policy 'adjust': the deviation of the unit is taken from
 * the whole sample instead of from its stratum, which errs on the safe side; as `survey.lonely.psu = "adjust"` of R.
 */
export interface LoneUnits {
  readonly policy: 'adjust';
  readonly strata: number;
}

/**
 * Checks a design and numbers its units, once for all figures that are computed with it. A cluster whose label occurs in
 * two strata is two units, as with `nest = TRUE` in R.
 *
 * Fails with the first problem of the design's numbers. Throws RangeError for columns of different lengths.
 */
export function designedSample(design: SurveyDesign): Result<DesignedSample, DesignProblem> {
  checkLengths(design);
  const problem = weightProblem(design.weights);
  if (problem !== null) return fail(problem);
  const strata = numberedStrata(design);
  const units = numberedUnits(design, strata);
  const stratumOf = Int32Array.from(units.firstRows, (row) => strata.numberOf[row] ?? 0);
  const sampled = sampledStrata({ strata, stratumOf, populationSizes: design.populationSizes });
  if (!sampled.ok) return sampled;
  const lone = sampled.value.filter((stratum) => stratum.units === 1).length;
  return ok({
    weights: design.weights,
    unitOf: units.numberOf,
    stratumOf,
    strata: sampled.value,
    lone: { policy: 'adjust', strata: lone },
  });
}

/** People drawn at random of whom each counts alike. */
export function equallyWeighted(people: number): Result<DesignedSample, DesignProblem> {
  return designedSample({ weights: new Float64Array(people).fill(1) });
}

function checkLengths({ weights, strata, clusters, populationSizes }: SurveyDesign): void {
  const lengths = [strata, clusters, populationSizes].map((column) => column?.length ?? weights.length);
  if (lengths.some((length) => length !== weights.length)) throw new RangeError('columns of different lengths');
}

function weightProblem(weights: Float64Array): DesignProblem | null {
  const missing = weights.findIndex((weight) => !Number.isFinite(weight));
  if (missing >= 0) return { reason: 'weight-missing', row: missing };
  const negative = weights.findIndex((weight) => weight < 0);
  if (negative >= 0) return { reason: 'weight-negative', row: negative };
  return weights.some((weight) => weight > 0) ? null : { reason: 'no-weight' };
}

function numberedStrata({ weights, strata }: SurveyDesign): NumberedRows {
  return strata === undefined ? rowsTogether(weights.length) : numberedRows(strata);
}

/** The label of a unit is that of its stratum and its cluster together. */
function numberedUnits({ weights, clusters }: SurveyDesign, strata: NumberedRows): NumberedRows {
  if (clusters === undefined) return rowsAlone(weights.length);
  const labels = numberedRows(clusters);
  const distinct = labels.firstRows.length;
  return numberedRows(
    Float64Array.from(labels.numberOf, (cluster, row) => (strata.numberOf[row] ?? 0) * distinct + cluster),
  );
}
