import { type Adjustment, type AssessmentScheme, type Indicator, isLeaf, type LeafIndicator } from './model';

/** An indicator where it stands in the tree. */
export interface PlacedIndicator {
  readonly indicator: Indicator;
  /** 1 for the top. */
  readonly level: number;
  /** "2.1", as a table of the scheme numbers it. */
  readonly number: string;
  readonly parentId: string | null;
}

/** All indicators, each before its children. */
export function placedIndicators(scheme: Pick<AssessmentScheme, 'indicators'>): readonly PlacedIndicator[] {
  return place(scheme.indicators, { level: 1, prefix: '', parentId: null });
}

function place(
  indicators: readonly Indicator[],
  at: { readonly level: number; readonly prefix: string; readonly parentId: string | null },
): readonly PlacedIndicator[] {
  return indicators.flatMap((indicator, index) => {
    const number = `${at.prefix}${index + 1}`;
    const own = { indicator, level: at.level, number, parentId: at.parentId };
    if (isLeaf(indicator)) return [own];
    return [own, ...place(indicator.children, { level: at.level + 1, prefix: `${number}.`, parentId: indicator.id })];
  });
}

export function leavesOf(scheme: Pick<AssessmentScheme, 'indicators'>): readonly LeafIndicator[] {
  return placedIndicators(scheme).flatMap(({ indicator }) => (isLeaf(indicator) ? [indicator] : []));
}

/** Everything that takes data: leaves of the tree, then adjustments. */
export function measuredOf(
  scheme: Pick<AssessmentScheme, 'indicators' | 'adjustments'>,
): readonly (LeafIndicator | Adjustment)[] {
  return [...leavesOf(scheme), ...scheme.adjustments];
}
