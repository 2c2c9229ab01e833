import type { IndicatorScore } from '#domain/assessment/report/scorecard';
import type { MissingValue } from '#domain/assessment/run/outcome';
import { isLeaf, type LeafIndicator, type Adjustment } from '#domain/assessment/scheme/model';
import { placedIndicators } from '#domain/assessment/scheme/walk';
import { localized } from '../../lib/i18n';
import type { CardProps } from './card-title';

/** A line of the table of a card: an indicator of any level, or an adjustment. */
export interface CardLine {
  readonly id: string;
  readonly name: string;
  readonly score: IndicatorScore;
  /** Null for a branch. */
  readonly measured: LeafIndicator | Adjustment | null;
  /** Of an adjustment, the most that can be taken off and added. */
  readonly bounds: readonly [number, number] | null;
  /** The lines right under it. */
  readonly childIds: readonly string[];
  readonly missing: MissingValue | undefined;
  /** Whether the tests, or most of the others, put it above the category or below. */
  readonly band: 'above' | 'below' | null;
}

/** Whether anything on the card has an earlier result beside it. */
export function isCompared({ card }: Pick<CardProps, 'card'>): boolean {
  return card.change !== null || card.indicators.some(({ change }) => change !== null);
}

export function cardLines({ shown, card }: Pick<CardProps, 'shown' | 'card'>): readonly CardLine[] {
  const { scheme } = shown;
  const placed = placedIndicators(scheme);
  const scores = new Map(card.indicators.map((score) => [score.indicatorId, score]));
  const bandOf = (id: string) => {
    if (card.strengths.some(({ indicatorId }) => indicatorId === id)) return 'above' as const;
    return card.weaknesses.some(({ indicatorId }) => indicatorId === id) ? ('below' as const) : null;
  };
  const rest = (id: string) => ({
    missing: card.unit.missing.find(({ indicatorId }) => indicatorId === id),
    band: bandOf(id),
  });
  const indicators = placed.flatMap(({ indicator }): readonly CardLine[] => {
    const { id, name } = indicator;
    const score = scores.get(id);
    const childIds = placed.filter(({ parentId }) => parentId === id).map((child) => child.indicator.id);
    const measured = isLeaf(indicator) ? indicator : null;
    return score === undefined
      ? []
      : [{ id, name: localized(name), score, measured, bounds: null, childIds, ...rest(id) }];
  });
  const adjustments = scheme.adjustments.flatMap((item): readonly CardLine[] => {
    const { id, name, minimum, maximum } = item;
    const score = scores.get(id);
    const bounds = [minimum, maximum] as const;
    return score === undefined
      ? []
      : [{ id, name: localized(name), score, measured: item, bounds, childIds: [], ...rest(id) }];
  });
  return [...indicators, ...adjustments];
}
