import type { AnalysisFigure } from '#domain/analysis/figure';
import type { IndexAnalysis } from '#domain/analysis/model';
import { type Question, questionsOf } from '#domain/questionnaire/model';
import type { Estimate } from '#domain/tabulation/model';
import { indexFigures } from './analysis/index-figures';
import { type Course, type FigureSeries, type Point, type SeriesWave, testedSeries } from './figure-series';
import { meaningOf } from './same-question';
import { type Of, unbroken } from './unbroken-waves';
import { isWeighted } from './weighted-estimate';

/**
 * Themes: the indices of the analysis plan, each several questions that measure one thing together. They are one family;
 * made of questions that are tested as another, they say the same with less noise and nothing new.
 */
export function themeSeries(waves: readonly SeriesWave[]): readonly FigureSeries[] {
  const indices = waves.at(-1)?.tabulation.analysis?.indices ?? [];
  return testedSeries(indices.filter(({ items }) => items.length > 1).map((index) => courseOf(waves, index)));
}

interface Theme {
  readonly index: IndexAnalysis;
}

function courseOf(waves: readonly SeriesWave[], { id, result }: IndexAnalysis): Course<Point> {
  const last = waves.at(-1);
  const weighted = last !== undefined && isWeighted(last.tabulation);
  const measure = result.released && 'value' in result.favourable ? 'index-favourable' : 'index-mean';
  const { start, parts } = unbroken<Theme>(waves, (wave) => {
    const index = wave.tabulation.analysis?.indices.find((one) => one.id === id);
    if (index === undefined) return 'not-asked';
    if (isWeighted(wave.tabulation) !== weighted) return 'weighted-otherwise';
    return { part: { index }, meaning: themeMeaning(wave, index) };
  });
  return { start, parts: parts.map((theme) => pointOf(theme, measure)) };
}

/** The same parts, worded and weighted alike, of questions that were asked alike. */
function themeMeaning({ questionnaire, tabulation }: SeriesWave, { items, minimumAnswered }: IndexAnalysis): string {
  const asked = questionsOf(questionnaire);
  const parts = items.map(({ question: id, item, reversed = false, weight = 1 }) => {
    const question = asked.find((one): one is Question => one.id === id);
    return [id, item, reversed, weight, question && meaningOf({ question, tabulation })];
  });
  return JSON.stringify([parts, minimumAnswered]);
}

function pointOf({ waveId, index }: Of<Theme>, wanted: 'index-favourable' | 'index-mean'): Point {
  const figure = indexFigures(index).find(({ measure }) => measure === wanted);
  const { result } = index;
  if (!result.released) return { waveId, figure, end: null };
  return { waveId, figure, end: estimateIn(wanted === 'index-mean' ? result.mean : result.favourable) };
}

/** What is published of its error: rounding is in it already. */
function estimateIn(figure: AnalysisFigure): Estimate | null {
  if (!('value' in figure) || figure.standardError === undefined || figure.interval === undefined) return null;
  const { value, standardError, interval, n, degreesOfFreedom = n - 1 } = figure;
  return { value, standardError, interval, degreesOfFreedom };
}
