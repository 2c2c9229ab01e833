import { describe, expect, it } from 'vitest';
import { nightsLeft, reminderNight, roundedPeople } from '#domain/mail/reminder';
import { morningAfter, nightOf } from '#domain/roll/night';

/** In China, eight hours before it is in UTC. */
const china = (day: number, hour: number, minute = 0) => Date.UTC(2026, 10, day, hour - 8, minute);

describe('the nights before a close', () => {
  it('change at two in the morning in China', () => {
    const closes = china(30, 18);
    expect(nightsLeft(closes, china(29, 1, 59))).toBe(2);
    expect(nightsLeft(closes, china(29, 2))).toBe(1);
    expect(nightsLeft(closes, china(30, 2))).toBe(0);
  });

  it('lead to the morning on which a reminder is sent', () => {
    const night = reminderNight(china(30, 18), 3);
    expect(night).toBe(nightOf(china(27, 2)));
    expect(morningAfter(night)).toBe(china(27, 8));
  });
});

it('numbers of people are told to the nearest five', () => {
  expect([0, 2, 3, 7, 8, 6333].map(roundedPeople)).toEqual([0, 0, 5, 5, 10, 6335]);
});
