import type { Conversion } from '#domain/assessment/scheme/conversion';
import type { IndicatorSource, Measured, SourceKind } from '#domain/assessment/scheme/model';
import { OF_HUNDRED } from '#domain/assessment/templates/parts';

export const SOURCE_KINDS: readonly SourceKind[] = ['ballot', 'survey', 'third-party', 'objective', 'ledger', 'quiz'];

/** What a kind of indicator usually looks like; a ledger of deductions starts with all points. */
export function usualMeasured(kind: SourceKind, points: number): Measured {
  if (kind === 'ledger') {
    return { source: { kind, start: points, entryLimit: null, categories: [] }, conversion: { kind: 'points' } };
  }
  const source: IndicatorSource = kind === 'objective' ? { kind, direction: 'higher' } : { kind };
  return { source, conversion: OF_HUNDRED };
}

export const CONVERSION_KINDS: readonly Conversion['kind'][] = [
  'linear',
  'steps',
  'ratio-to-best',
  'rank-steps',
  'rank-table',
  'points',
  'stretch',
];

/** A conversion to start from. */
export function usualConversion(kind: Conversion['kind'], points: number): Conversion {
  switch (kind) {
    case 'linear':
      return OF_HUNDRED;
    case 'rank-steps':
      return { kind, dropShare: 0.02 };
    case 'rank-table':
      return { kind, first: [points], last: [], otherwise: 0, ties: 'better-place' };
    case 'stretch':
      return { kind, floorShare: 0.6 };
    case 'steps':
      return { kind, steps: [{ value: 90, points }], otherwise: 0 };
    case 'ratio-to-best':
    case 'points':
      return { kind };
  }
}
