import { daysBetween } from '#domain/assessment/follow-up/progress';
import { formatDay } from '../../lib/format';
import { assessmentFollowUpWords as words } from '../../lib/words';

/** A day that came as YYYY-MM-DD, as one reads it. */
export function dayText(day: string): string {
  return formatDay(new Date(`${day}T00:00`).getTime());
}

/** How far the last day is away. */
export function dueText(dueOn: string, today: string): string {
  const days = daysBetween(today, dueOn);
  if (days === 0) return words().due.today;
  return days < 0 ? words().due.late(-days) : words().due.left(days);
}
