import type { Rectification, StepKind } from './rectification';

/** What is asked of a rectification here; who took its steps does not matter. */
export type Followed = Pick<Rectification, 'state' | 'dueOn' | 'returns' | 'responsible'> & {
  readonly steps: readonly { readonly kind: StepKind }[];
};

/** How far the rectifications are. Shares always come with what they are a share of; dropped ones count nowhere. */
export interface Progress {
  /** All that were listed and not dropped: what was received. */
  readonly received: number;
  /** Reported at least once: what was answered. */
  readonly answered: number;
  readonly closed: number;
  readonly overdue: number;
}

export function progressOf(rectifications: readonly Followed[], today: string): Progress {
  const kept = rectifications.filter(({ state }) => state !== 'dropped');
  return {
    received: kept.length,
    answered: kept.filter(({ steps }) => steps.some(({ kind }) => kind === 'reported')).length,
    closed: kept.filter(({ state }) => state === 'closed').length,
    overdue: kept.filter((one) => isOverdue(one, today)).length,
  };
}

/** Days are compared as YYYY-MM-DD; the last day is not too late. */
export function isOverdue({ state, dueOn }: Pick<Rectification, 'state' | 'dueOn'>, today: string): boolean {
  return state === 'open' && dueOn < today;
}

export const WARNINGS = ['overdue', 'opened-again', 'due-soon', 'nobody-responsible'] as const;
export type Warning = (typeof WARNINGS)[number];

const SOON_DAYS = 7;

/** Why an open rectification needs a look, the gravest first. */
export function warningsOf(rectification: Followed, today: string): readonly Warning[] {
  const { state, dueOn, returns, responsible } = rectification;
  if (state !== 'open') return [];
  const holds: Readonly<Record<Warning, boolean>> = {
    overdue: isOverdue(rectification, today),
    'opened-again': returns > 0,
    'due-soon': dueOn >= today && daysBetween(today, dueOn) <= SOON_DAYS,
    'nobody-responsible': responsible === '',
  };
  return WARNINGS.filter((warning) => holds[warning]);
}

/** From one YYYY-MM-DD to another; negative if the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
