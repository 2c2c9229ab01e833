import type { LocalizedText } from '#domain/questionnaire/model';
import type { Conversion } from '../scheme/conversion';
import type {
  AssessmentScheme,
  BranchIndicator,
  Grading,
  Indicator,
  IndicatorSource,
  LeafIndicator,
} from '../scheme/model';

/** S ÷ 100. */
export const OF_HUNDRED: Conversion = { kind: 'linear', from: 0, to: 100 };
/** The first place has all points, every further place 2 % less. */
export const BY_RANK: Conversion = { kind: 'rank-steps', dropShare: 0.02 };
export const BALLOT: IndicatorSource = { kind: 'ballot' };
export const THIRD_PARTY: IndicatorSource = { kind: 'third-party' };
export const HIGHER: IndicatorSource = { kind: 'objective', direction: 'higher' };

interface Named {
  readonly id: string;
  readonly name: LocalizedText;
  readonly points: number;
}

export function leaf(named: Named, source: IndicatorSource, conversion: Conversion = OF_HUNDRED): LeafIndicator {
  return { ...named, source, conversion, missing: 'renormalise' };
}

/** Starts with all points and loses some. */
export function deductions(named: Named): LeafIndicator {
  const source = { kind: 'ledger', start: named.points, entryLimit: null, categories: [] } as const;
  return leaf(named, source, { kind: 'points' });
}

/** Starts with none. */
export function earned(named: Named): LeafIndicator {
  const source = { kind: 'ledger', start: 0, entryLimit: null, categories: [] } as const;
  return leaf(named, source, { kind: 'points' });
}

export function branch(named: Omit<Named, 'points'>, children: readonly Indicator[]): BranchIndicator {
  return { ...named, points: children.reduce((sum, { points }) => sum + points, 0), children };
}

/** Excellent from 90 % of the full points on and for at most 30 % of a category; then 80 % and 60 %. */
export function usualGrading(fullPoints: number): Grading {
  return {
    tie: { kind: 'all-out' },
    grades: [
      {
        id: 'excellent',
        name: { zh: '优秀', en: 'Excellent' },
        minimum: fullPoints * 0.9,
        quota: { share: 0.3, rounding: 'floor' },
      },
      { id: 'good', name: { zh: '良好', en: 'Good' }, minimum: fullPoints * 0.8, quota: null },
      { id: 'fair', name: { zh: '一般', en: 'Fair' }, minimum: fullPoints * 0.6, quota: null },
      { id: 'poor', name: { zh: '较差', en: 'Poor' }, minimum: null, quota: null },
    ],
  };
}

/** With the usual grades and limits; full points are the sum of the indicators unless others are meant. */
export function schemeOf(
  indicators: readonly Indicator[],
  extra: Partial<Pick<AssessmentScheme, 'fullPoints' | 'adjustments' | 'vetoes' | 'grading'>> = {},
): AssessmentScheme {
  const fullPoints = extra.fullPoints ?? indicators.reduce((sum, { points }) => sum + points, 0);
  return {
    format: 'pingyi-assessment-1',
    fullPoints,
    indicators,
    adjustments: [],
    vetoes: [],
    grading: usualGrading(fullPoints),
    cap: null,
    minimumCoverage: 0.5,
    rounding: { mode: 'half-up', digits: 2 },
    ...extra,
  };
}
