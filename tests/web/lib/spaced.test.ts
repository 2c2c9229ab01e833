import { expect, it } from 'vitest';
import { spaced } from '../../../web/lib/spaced';

it('parts Chinese from names that begin or end with digits or Latin, and from no others', () => {
  const compared = (unit: string) => spaced`与${unit}相比`;
  expect(['7', '审计局', 'A 组', '第 3 队'].map(compared)).toEqual([
    '与 7 相比',
    '与审计局相比',
    '与 A 组相比',
    '与第 3 队相比',
  ]);
});

it('sets no space at the ends, beside marks, or where there is one', () => {
  expect(spaced`${'7'}排第 ${'1–3'} 名，高于${8}（${'9'}）。`).toBe('7 排第 1–3 名，高于 8（9）。');
});
