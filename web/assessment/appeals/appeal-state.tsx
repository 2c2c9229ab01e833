import type { Appeal, AppealState } from '#domain/assessment/records';
import { daysUntil, formatDay } from '../../lib/format';
import { assessmentAppealWords as words } from '../../lib/words';
import { StateMark, type StateShape } from '../../ui/state-mark';

const SHAPES: Readonly<Record<AppealState, StateShape>> = {
  open: 'ring',
  upheld: 'disc',
  rejected: 'tick',
  withdrawn: 'dashed-ring',
};

/** State in words; an open one says how long there is. */
export function AppealStateMark(props: { readonly appeal: Appeal }) {
  const late = () => isOverdue(props.appeal);
  const tone = () => (props.appeal.state === 'open' ? (late() ? 'danger' : 'warn') : 'plain');
  return (
    <StateMark shape={late() ? 'disc' : SHAPES[props.appeal.state]} tone={tone()}>
      {late() ? words().overdue : words().states[props.appeal.state]}
    </StateMark>
  );
}

export function isOverdue({ state, dueAt }: Appeal): boolean {
  return state === 'open' && Date.now() > dueAt;
}

/** "17 December, 3 days left" of an open one, else the day on which it was closed. */
export function dayText(appeal: Appeal): string {
  if (appeal.state === 'open') return words().dueOn(formatDay(appeal.dueAt), leftText(appeal.dueAt));
  return formatDay(appeal.answer?.at ?? appeal.withdrawnAt ?? appeal.askedAt);
}

export function leftText(dueAt: number): string {
  const days = daysUntil(dueAt);
  if (days === 0) return words().due.today;
  return days > 0 ? words().due.left(days) : words().due.over(-days);
}

/** Whole days by which the answer came late; 0 for one in time. */
export function daysLate({ dueAt, answer }: Appeal): number {
  return answer === null || answer.at <= dueAt ? 0 : Math.max(1, daysUntil(answer.at, dueAt));
}
