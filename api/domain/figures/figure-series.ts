import type { UnitLinks } from '#domain/mapping/unit-links';
import type { Figure, FigureSubject } from './figure';
import type { Measure } from './measures';
import type { PublishedWave } from './published-wave';
import { type SeriesStatement, statementsOf, type WaveEnd } from './series-statement';

/** A wave of a survey as its reader sees it. */
export interface SeriesWave extends Pick<PublishedWave, 'questionnaire' | 'tabulation'> {
  readonly waveId: string;
  /** What units of the wave before it in this series became; absent where each is what has its code. */
  readonly links?: UnitLinks;
}

/** Why a series goes no further back. */
export const SERIES_STARTS = [
  /** There is no wave before. */
  'first-wave',
  'not-asked',
  /** The wave before had other options, scores or parts. */
  'asked-otherwise',
  /** Of that wave and the one before only one is weighted. */
  'weighted-otherwise',
] as const;
export type SeriesStart = (typeof SERIES_STARTS)[number];

/** One figure over the waves that asked the same, the oldest first, and what may be said of it. */
export interface FigureSeries extends SeriesStatement {
  readonly measure: Measure;
  readonly subject: FigureSubject;
  readonly start: SeriesStart;
  readonly waves: readonly { readonly waveId: string; readonly figure: Figure }[];
}

/** What was asked alike in the last waves, before anything is tested. */
export interface Course<Part> {
  readonly start: SeriesStart;
  /** The oldest first. */
  readonly parts: readonly Part[];
}

export interface Point {
  readonly waveId: string;
  /** Undefined for a kind of question that has none. */
  readonly figure: Figure | undefined;
  /** What tests need of it; null where it is not shown. */
  readonly end: WaveEnd | null;
}

/** Those that are shown in one list are tested together. A series without a value in the last wave is none. */
export function testedSeries(family: readonly Course<Point>[]): readonly FigureSeries[] {
  const shown = family.flatMap(({ start, parts }) => {
    const last = parts.at(-1);
    if (last?.figure === undefined || last.end === null) return [];
    const { measure, subject } = last.figure;
    return [{ measure, subject, start, parts }];
  });
  const statements = statementsOf(shown.map(({ parts }) => parts.map(({ end }) => end)));
  return shown.flatMap(({ parts, ...named }, place) => {
    const statement = statements[place];
    const waves = parts.flatMap(({ waveId, figure }) => (figure === undefined ? [] : [{ waveId, figure }]));
    return statement === undefined ? [] : [{ ...named, waves, ...statement }];
  });
}
