import type { FigureSeries, SeriesWave } from './figure-series';
import { publishedReviews } from './published-wave';
import { questionSeries } from './question-series';
import { reviewSeries } from './review-series';
import { themeSeries } from './theme-series';

/**
 * The indices and scores, the themes and the questions of the last wave with those of the waves before it, each as far
 * back as the same was asked in every one of them.
 */
export function seriesOf(waves: readonly SeriesWave[]): readonly FigureSeries[] {
  const last = waves.at(-1);
  if (last === undefined) return [];
  return [
    ...publishedReviews(last).flatMap((review) => reviewSeries(waves, review)),
    ...themeSeries(waves),
    ...questionSeries(waves),
  ];
}
