const DAY = 86_400_000;
const CHINA_OFFSET = 8 * 3_600_000;

/**
 * The last moment of a period of whole days, by the clock of China: the day on which it begins does not count, and the last
 * one ends at midnight (Civil Code, articles 201 and 203; that holidays put the end off is not known here).
 */
export function endOfPeriod(begins: number, days: number): number {
  const firstDay = Math.floor((begins + CHINA_OFFSET) / DAY);
  return (firstDay + days + 1) * DAY - CHINA_OFFSET - 1;
}
