import { betterHalf, orderedScale } from '#domain/questionnaire/answer-options';
import type { Question } from '#domain/questionnaire/model';
import type { Distribution } from '#domain/tabulation/model';
import { type Course, type FigureSeries, type Point, type SeriesWave, testedSeries } from './figure-series';
import type { Measure } from './measures';
import { positionsOf, type PublishedTable, publishedTables, questionFigures } from './question-figures';
import { meaningOf } from './same-question';
import type { WaveEnd } from './series-statement';
import { type Of, unbroken } from './unbroken-waves';
import { isWeighted, weightedEstimate, weightedFigures } from './weighted-estimate';

/**
 * Every question and item by the one figure that is said of it first. As all of them stand in one list, they are one
 * family of tests. Only what everybody answered is compared, which each wave released by itself: whoever subtracts the
 * figures of two waves learns of no smaller set of people.
 */
export function questionSeries(waves: readonly SeriesWave[]): readonly FigureSeries[] {
  const last = waves.at(-1);
  return last === undefined ? [] : testedSeries(publishedTables(last).map((table) => courseOf(waves, table)));
}

interface TableOfWave extends PublishedTable, Pick<SeriesWave, 'tabulation'> {}

/** Waves that are weighted and waves that are not make no series. */
function courseOf(waves: readonly SeriesWave[], { table }: PublishedTable): Course<Point> {
  const last = waves.at(-1);
  const weighted = last !== undefined && isWeighted(last.tabulation);
  const { start, parts } = unbroken<TableOfWave>(waves, (wave) => {
    const { tabulation } = wave;
    const own = publishedTables(wave).find(
      (one) => one.table.question === table.question && one.table.item === table.item,
    );
    if (own === undefined) return 'not-asked';
    if (isWeighted(tabulation) !== weighted) return 'weighted-otherwise';
    return { part: { ...own, tabulation }, meaning: meaningOf({ question: own.question, tabulation }) };
  });
  return { start, parts: parts.map(weighted ? weightedPoint : plainPoint) };
}

function weightedPoint({ waveId, tabulation, question, table }: Of<TableOfWave>): Point {
  const figure = weightedFigures(tabulation, { question, table }).find(({ measure }) => measure === 'weighted-mean');
  return { waveId, figure, end: weightedEstimate(tabulation, table, ({ mean }) => mean) };
}

function plainPoint({ waveId, tabulation, question, table }: Of<TableOfWave>): Point {
  const wanted = leadMeasure(question);
  const figure = questionFigures({ question, table }, tabulation).find(({ measure }) => measure === wanted);
  const { overall } = table;
  return { waveId, figure, end: overall.released ? endOf(question, wanted, overall) : null };
}

/** Numbers on a line are read by their mean, recommendations by the score that has its name, scales by the better half. */
function leadMeasure(question: Question): Measure {
  if (question.kind === 'scale') return question.recommend === true ? 'net-promoter' : 'mean';
  return orderedScale(question) === null ? 'mean' : 'favourable-share';
}

function endOf(question: Question, measure: Measure, distribution: Distribution): WaveEnd | null {
  const { n, counts, mean = null, netPromoter = null } = distribution;
  if (measure === 'net-promoter') return netPromoter;
  const scale = measure === 'favourable-share' ? orderedScale(question) : null;
  if (scale === null) return mean;
  const successes = positionsOf(betterHalf(scale)).reduce((sum, position) => sum + (counts[position] ?? 0), 0);
  return n === 0 ? null : { successes, n };
}
