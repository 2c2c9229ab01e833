import type { Analysis } from '#domain/analysis/model';
import { figuresOf } from '#domain/figures/figure-list';
import type { Figure } from '#domain/figures/figure';
import { isAnalysisMeasure } from '#domain/figures/analysis/analysis-measures';
import type { PublishedWave } from '#domain/figures/published-wave';
import type { UnitScope } from '#domain/tabulation/readers/restrict-to-units';
import { OPEN, questionnaireOf, tabulatedWave, type Wave } from '../analysis/analysed-wave';
import { EVERY_KIND, FLAGS, simulatedBallots, WEIGHTING } from '../analysis/random-wave';
import { publishedWave } from './example-wave';

const BALLOTS = simulatedBallots(5, 60);

/** Every kind of analysis: indices, drivers, breakdowns, flags and weights, of data about no persons. */
export const EVERY_ANALYSIS: Wave = {
  ...EVERY_KIND,
  ...FLAGS,
  ballots: BALLOTS.map((ballot, row) => ({ ...ballot, design: { weight: 1 + (row % 3) } })),
  plan: { ...EVERY_KIND.plan, weighting: WEIGHTING },
  settings: OPEN,
};

export const EVERY_ANALYSIS_UNWEIGHTED: Wave = { ...EVERY_ANALYSIS, ...EVERY_KIND, ballots: BALLOTS };

/** As it was counted and frozen: through JSON, as it is stored. */
export function analysedExample(wave: Wave = EVERY_ANALYSIS, scope: UnitScope = null): PublishedWave {
  const tabulation = JSON.parse(JSON.stringify(tabulatedWave(wave)));
  return publishedWave({ questionnaire: questionnaireOf(wave.questions), tabulation }, undefined, scope);
}

export function analysisIn({ tabulation: { analysis } }: PublishedWave): Analysis {
  if (analysis === undefined) throw new Error('not analysed');
  return analysis;
}

export function analysedFigures(wave: PublishedWave): readonly Figure[] {
  return figuresOf(wave).filter(({ measure }) => isAnalysisMeasure(measure));
}
