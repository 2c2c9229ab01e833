import { isOverdue, type Warning, warningsOf } from '#domain/assessment/follow-up/progress';
import type { RectificationState } from '#domain/assessment/follow-up/rectification';
import { localized } from '../../lib/i18n';
import type { FollowUp, ShownRectification } from './follow-up-data';

/** A rectification as its row reads, with everything named. */
export interface FollowUpRow {
  readonly rectification: ShownRectification;
  readonly unit: string;
  /** Empty for what members wrote. */
  readonly indicator: string;
  readonly warnings: readonly Warning[];
  readonly overdue: boolean;
}

/** Open ones by their last day, so that the overdue stand first; then what waits to be judged; then what is over. */
export function followUpRows(followUp: FollowUp): readonly FollowUpRow[] {
  const { today, rectifications } = followUp;
  const units = new Map(followUp.units.map(({ code, name }) => [code, name]));
  const indicators = new Map(followUp.indicators.map(({ id, name }) => [id, name]));
  return rectifications
    .map((rectification) => {
      const { unitCode, indicatorId } = rectification;
      return {
        rectification,
        unit: localized(units.get(unitCode) ?? { zh: unitCode }),
        indicator: indicatorId === null ? '' : localized(indicators.get(indicatorId) ?? { zh: indicatorId }),
        warnings: warningsOf(rectification, today),
        overdue: isOverdue(rectification, today),
      };
    })
    .toSorted((one, other) => placeOf(one) - placeOf(other) || dueOrder(one, other));
}

const PLACES: Readonly<Record<RectificationState, number>> = { open: 0, reported: 1, closed: 2, dropped: 3 };

function placeOf({ rectification }: FollowUpRow): number {
  return PLACES[rectification.state];
}

function dueOrder(one: FollowUpRow, other: FollowUpRow): number {
  return one.rectification.dueOn.localeCompare(other.rectification.dueOn);
}

export const FILTERS = ['all', 'open', 'overdue', 'opened-again', 'nobody-responsible', 'reported', 'closed'] as const;
export type Filter = (typeof FILTERS)[number];

export function passesFilter({ rectification, warnings }: FollowUpRow, filter: Filter): boolean {
  if (filter === 'all') return true;
  if (filter === 'open' || filter === 'reported' || filter === 'closed') return rectification.state === filter;
  return warnings.includes(filter);
}

export function matches({ rectification, unit, indicator }: FollowUpRow, search: string): boolean {
  const { unitCode, problem, responsible, measure } = rectification;
  const text = [unit, unitCode, indicator, problem, responsible, measure].join(' ').toLowerCase();
  return text.includes(search.trim().toLowerCase());
}
