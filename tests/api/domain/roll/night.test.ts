import { expect, it } from 'vitest';
import { nightAfter, nightOf } from '#domain/roll/night';

const day = Date.UTC(2026, 10, 20) / 86_400_000;

it('nights change at two, in China', () => {
  expect(nightOf(Date.parse('2026-11-21T01:59:59+08:00'))).toBe(day - 1);
  expect(nightOf(Date.parse('2026-11-21T02:00:00+08:00'))).toBe(day);
});

it('the night that ends a day has the number of that day', () => {
  expect(nightAfter(Date.parse('2026-11-20T02:00:00+08:00'))).toBe(day);
  expect(nightAfter(Date.parse('2026-11-20T18:00:00+08:00'))).toBe(day);
  expect(nightAfter(Date.parse('2026-11-21T01:59:59+08:00'))).toBe(day);
});
