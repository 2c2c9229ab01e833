import { VARIANCE_SOURCES } from '#domain/analysis/review/review-model';
import type { ShareCounts } from '#domain/statistics/intervals/newcombe-difference';
import { analysisFigures } from '../analysis/analysis-figures';
import { type AnalysisMeasure, isAnalysisMeasure } from '../analysis/analysis-measures';
import type { Figure } from '../figure';
import { idOf } from '../figure-id';
import type { PublishedWave } from '../published-wave';
import { countPart, derivedNode, derivedPart, givenNode, quotientOf } from './nodes';
import type { GivenReason, TraceNode } from './trace-node';

type AnalysedWave = Pick<PublishedWave, 'questionnaire' | 'tabulation'>;

/** A figure of the analysis that has a value. */
export interface AnalysedFigure extends Figure {
  readonly measure: AnalysisMeasure;
  readonly value: number;
}

export function isAnalysed(figure: Figure): figure is AnalysedFigure {
  return figure.value !== null && isAnalysisMeasure(figure.measure);
}

/**
 * Most figures of the analysis are computed from single answers, which are not released: such a figure opens no further,
 * and its method names the formula. One that other figures or counts give to the last bit is traced to them.
 */
export function analysisNode(wave: AnalysedWave, figure: AnalysedFigure): TraceNode {
  return countedNode(figure) ?? derivedFrom(wave, figure) ?? givenNode(figure, figure.value, reasonOf(figure));
}

function countedNode(figure: AnalysedFigure): TraceNode | null {
  const counts = countsOf(figure);
  if (counts === null) return null;
  return quotientOf(figure, countPart(figure, 'part', counts.successes), countPart(figure, 'whole', counts.n));
}

/** A share of whole numbers has its count in it. */
function countsOf({ method, value, n }: AnalysedFigure): ShareCounts | null {
  if (method !== 'wilson-share' && method !== 'quotient') return null;
  if (n === null || n === 0) return null;
  const successes = Math.round(value * n);
  return successes / n === value ? { successes, n } : null;
}

function derivedFrom(wave: AnalysedWave, figure: AnalysedFigure): TraceNode | null {
  switch (figure.measure) {
    case 'score-range':
      return rangeNode(wave, figure);
    case 'item-net':
      return netNode(wave, figure);
    case 'variance-share':
      return varianceShareNode(wave, figure);
    default:
      return null;
  }
}

function rangeNode(wave: AnalysedWave, figure: AnalysedFigure): TraceNode | null {
  const { subject, value } = figure;
  const inputs = (['score-highest', 'score-lowest'] as const).flatMap((measure) => inputOf(wave, { measure, subject }));
  const [highest, lowest] = inputs;
  if (highest === undefined || lowest === undefined || highest.value - lowest.value !== value) return null;
  return derivedNode(figure, { formula: 'difference', inputs, value });
}

/** (top − bottom) ÷ n, in counts. */
function netNode(wave: AnalysedWave, figure: AnalysedFigure): TraceNode | null {
  const { subject } = figure;
  const [top, bottom] = (['item-top', 'item-bottom'] as const).flatMap((measure) => {
    const share = analysedIn(wave, { measure, subject });
    return share === undefined ? [] : (countsOf(share) ?? []);
  });
  if (top === undefined || bottom === undefined || (top.successes - bottom.successes) / top.n !== figure.value)
    return null;
  const difference = derivedPart(
    { above: figure, part: 'step', name: 'top-less-bottom' },
    {
      formula: 'difference',
      inputs: [countPart(figure, 'top', top.successes), countPart(figure, 'bottom', bottom.successes)],
    },
  );
  return quotientOf(figure, difference, countPart(figure, 'n', top.n));
}

/** A variance ÷ the sum of all three, if that is this very value. */
function varianceShareNode(wave: AnalysedWave, figure: AnalysedFigure): TraceNode | null {
  const { subject, value } = figure;
  const inputs = VARIANCE_SOURCES.flatMap((component) =>
    inputOf(wave, { measure: 'variance', subject: { ...subject, component } }),
  );
  const own = inputs.find((input) => input.subject.component === subject.component);
  if (own === undefined || inputs.length < VARIANCE_SOURCES.length) return null;
  const total = derivedPart({ above: figure, part: 'step', name: 'total-variance' }, { formula: 'sum', inputs });
  return own.value / total.value === value ? quotientOf(figure, own, total) : null;
}

/** Another figure of the analysis as an input: it has a trace of its own. None if it has no value. */
function inputOf(wave: AnalysedWave, name: Pick<AnalysedFigure, 'measure' | 'subject'>): readonly TraceNode[] {
  const figure = analysedIn(wave, name);
  return figure === undefined ? [] : [givenNode(figure, figure.value, 'published')];
}

function analysedIn(wave: AnalysedWave, name: Pick<AnalysedFigure, 'measure' | 'subject'>): AnalysedFigure | undefined {
  const id = idOf(name);
  const figure = [...analysisFigures(wave)].flat().find((one) => one.id === id);
  return figure !== undefined && isAnalysed(figure) ? figure : undefined;
}

function reasonOf({ measure, method }: AnalysedFigure): GivenReason {
  if (measure === 'cross-count' && method === 'count') return 'count';
  return FROM_SCORES.has(measure) ? 'published-scores' : 'single-answers';
}

const FROM_SCORES: ReadonlySet<AnalysisMeasure> = new Set<AnalysisMeasure>([
  'score-lowest',
  'score-highest',
  'score-range',
  'score-deviation',
  'score-reliability',
  'effective-weight',
]);
