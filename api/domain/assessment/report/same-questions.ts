import { type Adjustment, type AssessmentScheme, type Indicator, type IndicatorId, isLeaf } from '../scheme/model';
import { placedIndicators } from '../scheme/walk';

type Item = Indicator | Adjustment;

/**
 * Indicators and adjustments that ask the same in both schemes: with the same id, name and kind of source, and worth
 * the same. An id alone says nothing: files of other schemes number their indicators alike.
 */
export function sharedIndicators(current: AssessmentScheme, previous: AssessmentScheme): readonly IndicatorId[] {
  return sharedOf(itemsOf(current), itemsOf(previous));
}

/** Whether totals can be compared: they have the same full points, of the same indicators at the top. */
export function isSameWhole(current: AssessmentScheme, previous: AssessmentScheme): boolean {
  const [now, then] = [current.indicators, previous.indicators];
  return (
    current.fullPoints === previous.fullPoints &&
    now.length === then.length &&
    sharedOf(now, then).length === now.length
  );
}

function itemsOf(scheme: AssessmentScheme): readonly Item[] {
  return [...placedIndicators(scheme).map(({ indicator }) => indicator), ...scheme.adjustments];
}

function sharedOf(current: readonly Item[], previous: readonly Item[]): readonly IndicatorId[] {
  const before = new Map(previous.map((item) => [item.id, item]));
  return current.flatMap((item) => {
    const earlier = before.get(item.id);
    return earlier !== undefined && isSame(item, earlier) ? [item.id] : [];
  });
}

function isSame(one: Item, other: Item): boolean {
  return one.name.zh === other.name.zh && kindOf(one) === kindOf(other) && worthOf(one) === worthOf(other);
}

function kindOf(item: Item): string | null {
  return isAdjustment(item) || isLeaf(item) ? item.source.kind : null;
}

function worthOf(item: Item): number {
  return isAdjustment(item) ? item.maximum : item.points;
}

function isAdjustment(item: Item): item is Adjustment {
  return 'maximum' in item;
}
