import type { FigureSeries } from '#domain/figures/figure-series';
import { client, request } from '../lib/client';
import { formatNumber, formatSigned } from '../lib/format';
import { localized } from '../lib/i18n';
import { resultWords as words } from '../lib/words';
import type { WaveResults } from './wave-results';

export type SurveySeries = Awaited<ReturnType<typeof loadSeries>>;
export type SeriesWave = SurveySeries['waves'][number];

/** The waves of the survey up to this one. */
export async function loadSeries({ wave }: Pick<WaveResults, 'wave'>) {
  const address = client.api.surveys[':surveyId'].series;
  return request(address.$get({ param: { surveyId: wave.surveyId }, query: { until: wave.id } }));
}

/** Two waves are a change, and have their sentence; from three on there is a course to speak of. */
const FEWEST_WAVES = 3;

export function hasCourse({ waves }: Pick<FigureSeries, 'waves'>): boolean {
  return waves.length >= FEWEST_WAVES;
}

/** "Up at every step of 4 waves": only where every step is. */
export function courseText({
  direction,
  significant,
  waves,
}: Pick<FigureSeries, 'direction' | 'significant' | 'waves'>): string {
  return words().overview.trend.series[direction](formatNumber(waves.length), significant);
}

/** In lines, as there is little room between two of many waves. */
export function stepTexts({ steps }: Pick<FigureSeries, 'steps'>): readonly (readonly string[])[] {
  const { unknownStep, steps: verdicts } = words().overview.trend;
  return steps.map((step) =>
    step === null ? [unknownStep] : [formatSigned(step.difference.value), verdicts[step.verdict]],
  );
}

/** The year where it is known: the titles of the waves of one survey differ in nothing else. */
export function waveLabel({ title, closedAt }: Pick<SeriesWave, 'title' | 'closedAt'>): string {
  return closedAt === undefined ? localized(title) : String(new Date(closedAt).getFullYear());
}

/** Of waves that stand side by side: their numbers where two of them are of one year. */
export function waveLabels(waves: readonly Pick<SeriesWave, 'number' | 'title' | 'closedAt'>[]): readonly string[] {
  const labels = waves.map(waveLabel);
  const isTold = new Set(labels).size === labels.length;
  return isTold ? labels : waves.map(({ number }) => words().overview.course.wave(number));
}
