import type { ReviewAnalysis } from '#domain/analysis/review/review-model';
import type { Figure } from '../figure';
import type { PublishedWave } from '../published-wave';
import { agreementFigures } from './agreement-figures';
import { analysedTargets } from './analysed-review';
import { breakdownFigures } from './breakdown-figures';
import { discriminationFigures } from './discrimination-figures';
import { driverFigures } from './driver-figures';
import { indexFigures } from './index-figures';
import { leniencyFigures } from './leniency-figures';
import { questionEstimateFigures } from './question-estimate-figures';
import { sampleFigures } from './sample-figures';
import { screeningFigures } from './screening-figures';

type AnalysedWave = Pick<PublishedWave, 'questionnaire' | 'tabulation'>;

/** Part by part what is published of the analysis; nothing of a wave that was counted before there was one. */
export function* analysisFigures({ questionnaire, tabulation }: AnalysedWave): Generator<readonly Figure[]> {
  const { analysis } = tabulation;
  if (analysis === undefined) return;
  yield sampleFigures(analysis.sample);
  yield questionEstimateFigures(questionnaire, analysis.questions ?? []);
  yield analysis.indices.flatMap(indexFigures);
  for (const review of analysis.reviews) yield reviewFigures(tabulation, review);
  yield screeningFigures(analysis, tabulation);
  if (analysis.drivers !== undefined) yield driverFigures(analysis.drivers, analysis);
  yield breakdownFigures(questionnaire, analysis);
}

/** Of the targets that the reader sees. */
function reviewFigures({ reviews }: AnalysedWave['tabulation'], analysis: ReviewAnalysis): readonly Figure[] {
  const table = reviews.find(({ question }) => question === analysis.question);
  const targets = table === undefined ? [] : analysedTargets(table);
  return [
    ...agreementFigures(analysis, targets),
    ...discriminationFigures(analysis),
    ...leniencyFigures(analysis, targets),
  ];
}
