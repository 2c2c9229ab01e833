import { describe, expect, it } from 'vitest';
import { findPersonalNumber } from '../../../web/fill/state/personal-data';

describe('a number that could identify somebody', () => {
  it.each([
    ['后来打8801234问了', '8801234'],
    ['请回电 13812345678。', '13812345678'],
    ['手机138 1234 5678', '138 1234 5678'],
    ['0571-88012345 没人接', '0571-88012345'],
    ['证号11010519491231002X', '11010519491231002X'],
  ])('is found in %s', (text, match) => {
    expect(findPersonalNumber(text, [])).toBe(match);
  });

  it.each(['跑了 3 趟', '2026 年 11 月 30 日', '交了 12800 元', '编号 123456789012345'])(
    'is not seen in %s',
    (text) => {
      expect(findPersonalNumber(text, [])).toBeNull();
    },
  );

  it('is not pointed out again once it was kept, but another one is', () => {
    expect(findPersonalNumber('8801234 和 8805678', ['8801234'])).toBe('8805678');
  });
});
