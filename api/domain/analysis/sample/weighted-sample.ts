import type { ReleaseRules } from '#domain/disclosure/release-rules';
import { fail, ok, type Result } from '#domain/result';
import { marginOfError } from '#domain/statistics/intervals/margin-of-error';
import { type DesignedSample, designedSample, equallyWeighted } from '#domain/statistics/survey-design/designed-sample';
import { effectiveSample } from '#domain/statistics/survey-design/effective-sample';
import { type TrimmedSample, trimmedRaking } from '#domain/statistics/survey-design/trimmed-raking';
import type { CountTeller } from '#domain/tabulation/told-rule-counts';
import type { AnswerTable } from '../columns/answer-columns';
import type { AnswerVariable } from '../columns/answer-variables';
import type { AnalysisFigure, Block, Missing } from '../figure';
import { blockOf, measured, missing } from '../measured';
import type { DrawnSample, RakingAnalysis, SampleAnalysis } from '../model';
import type { AnalysisPlan, Weighting } from '../plan/analysis-plan';
import { twoDigitFigure } from '../release/coarse-figure';
import { releasedBlock, tooFewPeople } from '../release/released-block';
import { type AskedMargin, askedMargins, marginAnalyses } from './population-margins';

export interface WeightedSample {
  readonly analysis: SampleAnalysis;
  /** Null where all ballots count alike. */
  readonly sample: Result<DesignedSample | null, Missing>;
}

interface Given {
  readonly plan: AnalysisPlan;
  readonly rules: ReleaseRules;
  readonly variables: readonly AnswerVariable[];
  readonly answers: AnswerTable;
  readonly isShown: (question: string) => boolean;
  readonly areWeightsTold: boolean;
  readonly tell: CountTeller;
}

/**
 * How ballots stand for the population: by the design they were drawn in, and by weights that are raked to the margins of
 * the plan. Margins that cannot be reached leave the weights as they were, and say so.
 */
export function weightedSample(given: Given): WeightedSample {
  const drawn = drawnSampleOf(given.answers);
  const raked = rakedFrom(given, drawn);
  const sample = raked?.ok === true ? ok(raked.value.sample) : drawn;
  const weights = sample.ok && sample.value !== null ? sample.value.weights : null;
  const isWeighted = weights?.some((weight) => weight !== 1) ?? false;
  const known = sizes(given, weights);
  const analysis: SampleAnalysis = {
    ...known,
    ...(drawn.ok && samplingMargin(known.effectiveSize, drawn.value)),
    weights: raked?.ok === true ? fittedTo(raked.value) : isWeighted ? 'given' : 'none',
    ...(drawn.ok && drawn.value !== null && { design: drawnAnalysis(drawn.value) }),
    ...(!drawn.ok && { problem: drawn.error }),
    ...(raked !== null && { raking: rakingBlock(given, raked) }),
  };
  return { analysis, sample };
}

/** Raking to one margin is post-stratification. */
function fittedTo({ margins }: Pick<Raked, 'margins'>): SampleAnalysis['weights'] {
  return margins.length === 1 ? 'post-stratified' : 'raked';
}

function drawnSampleOf({ size, design }: AnswerTable): Result<DesignedSample | null, Missing> {
  if (size === 0 || design === undefined) return ok(null);
  const drawn = designedSample(design);
  return drawn.ok ? drawn : fail(missing(drawn.error));
}

function rakedFrom(given: Given, drawn: Result<DesignedSample | null, Missing>): Result<Raked, Missing> | null {
  const { weighting } = given.plan;
  if (weighting === undefined || weighting.margins.length === 0) return null;
  return drawn.ok ? rakedTo(given, { weighting, drawn: drawn.value }) : drawn;
}

/** How unequal the weights are is told of people who are protected to two digits, if at all, and so is what is made of it. */
function sizes(
  { rules, answers: { size: n }, areWeightsTold }: Given,
  weights: Float64Array | null,
): Pick<SampleAnalysis, 'n' | 'designEffect' | 'effectiveSize'> {
  const why = weights === null ? null : tooFewPeople(rules, n);
  if (why !== null) return { n, designEffect: why, effectiveSize: why };
  if (n === 0)
    return { n, designEffect: { reason: 'nothing-answered' }, effectiveSize: { reason: 'nothing-answered' } };
  if (weights === null) return { n, ...equalSizes(n) };
  if (!areWeightsTold) return { n, designEffect: { reason: 'protected' }, effectiveSize: { reason: 'protected' } };
  const { designEffect, size } = effectiveSample(weights);
  return {
    n,
    designEffect: twoDigitFigure(rules, measured(designEffect, { n, method: 'kish-design-effect' })),
    effectiveSize: twoDigitFigure(rules, measured(size, { n, method: 'kish-effective-size' })),
  };
}

function equalSizes(n: number): Pick<SampleAnalysis, 'designEffect' | 'effectiveSize'> {
  return {
    designEffect: measured(1, { n, method: 'kish-design-effect' }),
    effectiveSize: measured(n, { n, method: 'kish-effective-size' }),
  };
}

/** Weights count; clusters cannot, as they cost each figure something else. */
function samplingMargin(
  effectiveSize: AnalysisFigure,
  drawn: DesignedSample | null,
): Pick<SampleAnalysis, 'marginOfError'> {
  if (drawn !== null && drawn.stratumOf.length < drawn.weights.length) return {};
  if (!('value' in effectiveSize)) return { marginOfError: effectiveSize };
  const { value, n } = effectiveSize;
  const margin = marginOfError(sampleOfPopulation(drawn, value) ?? { n: value });
  return { marginOfError: measured(margin, { n, method: 'margin-of-error' }) };
}

/** What rounding takes of the effective number of ballots of one weight. */
const ROUNDING = 1e-9;

/** Where one size is known for all, and ballots count alike; null else, as it corrects each figure in its own way. */
function sampleOfPopulation(
  drawn: DesignedSample | null,
  people: number,
): { readonly n: number; readonly populationSize: number } | null {
  const [only, ...others] = drawn?.strata ?? [];
  if (only === undefined || others.length > 0 || only.correction === 1) return null;
  if (people < only.units * (1 - ROUNDING)) return null;
  return { n: only.units, populationSize: Math.round(only.units / (1 - only.correction)) };
}

function drawnAnalysis({ strata, stratumOf, lone }: DesignedSample): DrawnSample {
  return {
    strata: strata.length,
    units: stratumOf.length,
    loneStrata: lone.strata,
    correctedStrata: strata.filter(({ correction }) => correction < 1).length,
  };
}

interface Raked extends TrimmedSample {
  readonly margins: readonly AskedMargin[];
  readonly base: DesignedSample;
  readonly trim: Weighting['trim'];
}

/** Margins are shares; their totals are those of the weights as they are, so that these keep their sum. */
function rakedTo(
  { variables, answers }: Given,
  { weighting, drawn }: { readonly weighting: Weighting; readonly drawn: DesignedSample | null },
): Result<Raked, Missing> {
  if (answers.size === 0) return fail({ reason: 'nothing-answered' });
  const base = drawn === null ? equallyWeighted(answers.size) : ok(drawn);
  if (!base.ok) return fail(missing(base.error));
  const margins = askedMargins({ weighting, variables, answers, base: base.value });
  const raked = trimmedRaking(
    base.value,
    margins.map(({ margin }) => margin),
    weighting.trim,
  );
  return raked.ok
    ? ok({ ...raked.value, margins, base: base.value, trim: weighting.trim })
    : fail(missing(raked.error));
}

function rakingBlock({ rules, answers, isShown, tell }: Given, raked: Result<Raked, Missing>): Block<RakingAnalysis> {
  return releasedBlock(rules, answers.size, () =>
    blockOf(raked, ({ cycles, trimmed, outside, bounds, trim, margins, base, sample: { weights } }) => {
      const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
      const [lowest, highest] = bounds;
      return {
        ...(!rules.suppression && { cycles, bounds: [lowest / mean, highest / mean] as const }),
        trim,
        trimmed: tell(trimmed, weights.length),
        outside: tell(outside, weights.length),
        margins: marginAnalyses(margins, { rules, before: base.weights, after: weights, isShown }),
      };
    }),
  );
}
