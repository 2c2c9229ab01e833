/** Whether a text is a day of the calendar as ISO 8601 writes it: 2026-02-28 is, 2026-02-30 is not. */
export function isCalendarDate(text: string): boolean {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
