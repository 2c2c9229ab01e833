const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Two in the morning in China, when hardly anybody answers. */
const BEGINNING = 18 * HOUR;

/** At eight people read their mail; at two they would only be woken. */
const MORNING = 6 * HOUR;

/**
 * The number of the night that is the latest at a moment; from one to the next it rises by 1. It is the day that the night ended,
 * in days since 1970-01-01 by the calendar of China.
 */
export function nightOf(time: number): number {
  return Math.floor((time - BEGINNING) / DAY);
}

/** The number of the night that ends the day of a moment. */
export function nightAfter(time: number): number {
  return nightOf(time) + 1;
}

/** Eight o'clock in China after a night. */
export function morningAfter(night: number): number {
  return night * DAY + BEGINNING + MORNING;
}
