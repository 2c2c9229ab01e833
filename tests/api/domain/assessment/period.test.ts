import { describe, expect, it } from 'vitest';
import { endOfPeriod } from '#domain/assessment/period';

/** By the clock of China, which is eight hours ahead. */
function inChina(text: string): number {
  return Date.parse(`${text}+08:00`);
}

describe('a period of days', () => {
  it.each([
    ['2026-12-02T00:00:00', 10, '2026-12-12T23:59:59.999'],
    ['2026-12-02T10:31:00', 10, '2026-12-12T23:59:59.999'],
    ['2026-12-02T23:59:59.999', 10, '2026-12-12T23:59:59.999'],
    ['2026-12-31T18:00:00', 0, '2026-12-31T23:59:59.999'],
    ['2028-02-28T12:00:00', 1, '2028-02-29T23:59:59.999'],
  ])('that begins %s and lasts %i days ends %s', (begins, days, end) => {
    expect(endOfPeriod(inChina(begins), days)).toBe(inChina(end));
  });
});
