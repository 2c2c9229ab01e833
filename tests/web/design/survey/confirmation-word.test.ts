import { describe, expect, it } from 'vitest';
import { confirmationWord } from '../../../../web/design/survey/collection/confirmation-word';
import { currentStep, stepState } from '../../../../web/design/survey/collection/counting-steps';
import { timeZoneOffset } from '../../../../web/design/survey/opening/time-zone';

describe('closing and counting', () => {
  it('asks for the number in the title, else for the year of closing', () => {
    expect(confirmationWord('2026 年度万人评议', 0)).toBe('2026');
    expect(confirmationWord('思想动态调查', new Date(2027, 3, 1).getTime())).toBe('2027');
  });

  it('is at opening until the last envelope is open', () => {
    expect(currentStep({ opened: 4, total: 10 })).toBe(1);
    expect(currentStep({ opened: 10, total: 10 })).toBe(3);
    expect([0, 1, 2].map((step) => stepState(step, 1))).toEqual(['done', 'current', 'to-come']);
  });

  it('writes offsets from UTC with their minutes', () => {
    expect([480, 330, -210, 0].map(timeZoneOffset)).toEqual(['UTC+8', 'UTC+5:30', 'UTC−3:30', 'UTC+0']);
  });
});
