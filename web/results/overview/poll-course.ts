import { idOf } from '#domain/figures/figure-id';
import type { FigureSeries } from '#domain/figures/figure-series';
import type { Measure } from '#domain/figures/measures';
import { answerOptions } from '#domain/questionnaire/answer-options';
import { questionsOf } from '#domain/questionnaire/model';
import type { ChangeVerdict } from '#domain/tabulation/findings/change';
import { formatDecimal, formatPercent, formatSigned } from '../../lib/format';
import { resultWords as words } from '../../lib/words';
import { shapeOfChange } from '../../ui/charts/mark-shape';
import type { SmallTrendColumn, SmallTrendPoint } from '../../ui/charts/small-trend-scene';
import { verdictText } from '../labels';
import { type SeriesWave, type SurveySeries, waveLabels } from '../series';
import { figureAddress, traceAddress } from '../trace/trace-address';
import { indexLabel, variableLabel } from '../variable-labels';
import type { WaveResults } from '../wave-results';

/** A theme or a question of a poll over the waves that asked it alike, in the words and units of the page. */
export interface PollCourse extends Pick<FigureSeries, 'direction' | 'significant' | 'waves' | 'start'> {
  readonly key: string;
  readonly label: string;
  readonly measure: LeadMeasure;
  /** How long its scale is in the units of the values; null for numbers, which have no ends. */
  readonly scaleLength: number | null;
  readonly values: readonly CourseValue[];
  /** From the wave before the last; absent where it cannot be compared. */
  readonly change?: CourseChange;
}

export interface CourseValue {
  readonly waveId: string;
  /** Null where the wave does not show it. */
  readonly point: SmallTrendPoint | null;
}

export interface CourseChange {
  readonly before: string;
  readonly now: string;
  readonly difference: string;
  readonly range: string;
  readonly verdict: ChangeVerdict;
  /** In units of half its interval. */
  readonly clearness: number;
  /** Where its working is. */
  readonly href: string;
}

const SHARE = 100;

/** Shares are told in per cent, everything else as it is published. */
const UNITS = {
  'index-favourable': SHARE,
  'index-mean': 1,
  'favourable-share': SHARE,
  'net-promoter': 1,
  mean: 1,
  'weighted-mean': 1,
} as const satisfies Partial<Record<Measure, number>>;

export type LeadMeasure = keyof typeof UNITS;

function isLead(measure: Measure): measure is LeadMeasure {
  return measure in UNITS;
}

const THEMES: readonly Measure[] = ['index-favourable', 'index-mean'];

export function isTheme({ measure }: Pick<PollCourse, 'measure'>): boolean {
  return THEMES.includes(measure);
}

/** In the order of the questionnaire, themes first. */
export function pollCourses(results: WaveResults, { series }: Pick<SurveySeries, 'series'>): readonly PollCourse[] {
  return series.flatMap((one) => {
    const { measure, direction, significant, waves, start } = one;
    if (!isLead(measure)) return [];
    const change = changeIn(results, one, measure);
    return [
      {
        key: courseKey(one),
        label: labelOf(results, one),
        measure,
        scaleLength: scaleLengthOf(results, one, measure),
        direction,
        significant,
        waves,
        start,
        values: waves.map(({ waveId }, place) => ({ waveId, point: pointIn(one, place, UNITS[measure]) })),
        ...(change !== undefined && { change }),
      },
    ];
  });
}

export function courseKey({ measure, subject }: Pick<FigureSeries, 'measure' | 'subject'>): string {
  return idOf({ measure, subject });
}

function labelOf(results: WaveResults, { subject }: Pick<FigureSeries, 'subject'>): string {
  const { index, question = '', item } = subject;
  if (index === undefined) return variableLabel(results, { question, ...(item !== undefined && { item }) });
  const { analysis } = results.tabulation;
  return analysis === undefined ? index : indexLabel(analysis, index);
}

function scaleLengthOf(results: WaveResults, { subject }: FigureSeries, measure: LeadMeasure): number | null {
  if (measure === 'net-promoter') return NET_SCORES;
  if (measure !== 'mean' && measure !== 'weighted-mean') return SHARE;
  const question = questionsOf(results.questionnaire).find(({ id }) => id === subject.question);
  const scores = question === undefined ? [] : answerOptions(question).flatMap(({ score }) => score ?? []);
  const length = Math.max(...scores) - Math.min(...scores);
  return length > 0 ? length : null;
}

/** From −100 to 100. */
const NET_SCORES = 200;

function pointIn({ waves, steps }: FigureSeries, place: number, unit: number): SmallTrendPoint | null {
  const figure = waves[place]?.figure;
  if (figure === undefined || figure.value === null) return null;
  const [low, high] = figure.interval ?? [figure.value, figure.value];
  const step = steps[place - 1] ?? null;
  return {
    value: figure.value * unit,
    interval: [low * unit, high * unit],
    text: formatDecimal(figure.value * unit),
    shape: step === null ? 'level' : shapeOfChange(step.verdict),
  };
}

function changeIn(results: WaveResults, series: FigureSeries, measure: LeadMeasure): CourseChange | undefined {
  const { steps, waves, subject } = series;
  const step = steps.at(-1) ?? null;
  const [before, now] = [waves.at(-2)?.figure.value ?? null, waves.at(-1)?.figure.value ?? null];
  if (step === null || before === null || now === null) return undefined;
  const unit = UNITS[measure];
  const { value, interval } = step.difference;
  const [low, high] = interval;
  return {
    before: levelText(before, unit),
    now: levelText(now, unit),
    difference: formatSigned(value * unit),
    range: words().changeRange(formatSigned(low * unit), formatSigned(high * unit)),
    verdict: step.verdict,
    clearness: Math.abs(value) / ((high - low) / 2 || 1),
    href: THEMES.includes(measure)
      ? figureAddress(results.wave.id, waves.at(-1)?.figure.id ?? '')
      : traceAddress(results, { measure: 'change', changed: measure, subject }),
  };
}

function levelText(value: number, unit: number): string {
  return unit === SHARE ? formatPercent(value) : formatDecimal(value * unit);
}

/** "+4.2 (+1.0 to +7.3) more than chance". */
export function changeText({ difference, range, verdict }: CourseChange): string {
  return words().poll.change({ points: difference, range, verdict: verdictText(verdict) });
}

/** One column a wave, the same in all drawings, so that what began later is seen to. */
export function columnsOf({ values }: PollCourse, waves: readonly SeriesWave[]): readonly SmallTrendColumn[] {
  const labels = waveLabels(waves);
  return waves.map(({ id }, place) => ({
    label: labels[place] ?? '',
    point: values.find(({ waveId }) => waveId === id)?.point ?? null,
  }));
}
