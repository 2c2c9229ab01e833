import { afterEach, describe, expect, it } from 'vitest';
import {
  daysUntil,
  formatDateTime,
  formatDay,
  formatDecimal,
  formatMemberDateTime,
  formatNumber,
  formatPercent,
  formatRange,
  formatSigned,
  formatWeekday,
  fromLocalInput,
  toLocalInput,
} from '../../../web/lib/format';
import { setLanguage } from '../../../web/lib/i18n';
import { rememberIn } from './memory-storage';

rememberIn(globalThis);

const at = (text: string) => new Date(text).getTime();

afterEach(() => setLanguage('zh'));

describe('numbers', () => {
  it('group thousands', () => expect(formatNumber(10_438)).toBe('10,438'));

  it('keep their decimals', () => expect(formatDecimal(85)).toBe('85.0'));

  it('have a true minus sign', () => expect(formatDecimal(-1.25, 2)).toBe('−1.25'));

  it('never say minus nothing', () => {
    expect(formatDecimal(-0.04)).toBe('0.0');
    expect(formatSigned(-0.04)).toBe('0.0');
  });

  it('say the direction of a change', () => {
    expect(formatSigned(0.9)).toBe('+0.9');
    expect(formatSigned(-1.2)).toBe('−1.2');
    expect(formatSigned(0.04)).toBe('0.0');
  });

  it('are per cent of a share', () => expect(formatPercent(0.535)).toBe('53.5%'));

  it('join a range with an en dash, or with a word where an end is negative', async () => {
    expect(formatRange([89.4, 90.9])).toBe('89.4–90.9');
    expect(formatRange([-0.2, 1.4])).toBe('−0.2 至 1.4');
    await setLanguage('en');
    expect(formatRange([-0.2, 1.4])).toBe('−0.2 to 1.4');
  });
});

describe('times', () => {
  it('have a space between digits and Chinese', () => {
    expect(formatDay(at('2026-11-22T09:00'), at('2026-12-01T00:00'))).toBe('11 月 22 日');
    expect(formatWeekday(at(`${new Date().getFullYear()}-01-01T09:00`))).toMatch(/^1 月 1 日，星期[一二三四五六日]$/);
  });

  it('name the year where it is another one', () => {
    expect(formatDay(at('2025-11-22T09:00'), at('2026-12-01T00:00'))).toBe('2025 年 11 月 22 日');
  });

  it('are written the English way in English', async () => {
    await setLanguage('en');
    expect(formatDay(at('2025-11-22T09:00'), at('2026-12-01T00:00'))).toBe('22 November 2025');
    expect(formatDateTime(at(`${new Date().getFullYear()}-12-08T14:00`))).toBe('8 December, 14:00');
  });

  it('are told to members by the clock of China, whatever the zone of the browser', async () => {
    const newYear = Date.UTC(2026, 11, 31, 16, 5);
    expect(formatMemberDateTime(newYear, newYear)).toBe('1 月 1 日 00:05');
    expect(formatMemberDateTime(newYear, newYear - 3_600_000)).toBe('2027 年 1 月 1 日 00:05');
    await setLanguage('en');
    expect(formatMemberDateTime(Date.UTC(2026, 11, 8, 10), newYear - 3_600_000)).toBe('8 December, 18:00');
  });

  it('count days from midnight to midnight', () => {
    expect(daysUntil(at('2026-11-30T00:30'), at('2026-11-22T23:50'))).toBe(8);
    expect(daysUntil(at('2026-11-22T23:59'), at('2026-11-22T00:01'))).toBe(0);
  });

  it('go into a field and back', () => {
    const time = at('2026-12-08T14:05');
    expect(toLocalInput(time)).toBe('2026-12-08T14:05');
    expect(fromLocalInput(toLocalInput(time))).toBe(time);
    expect(fromLocalInput('')).toBeUndefined();
  });
});
