import { expect, it } from 'vitest';
import { isMailAddress } from '#domain/mail/mail-address';

it.each(['a@b.cn', 'zhang.san+x@mail.gov.cn', '张三@例子.中国'])('%s is one address', (address) => {
  expect(isMailAddress(address)).toBe(true);
});

it.each([
  '13800000001',
  'a@b',
  'a@b.',
  'a@b.cn,c@d.cn',
  'A<a@b.cn>',
  'a b@c.cn',
  'a@b.cn\nBcc:c@d.cn',
  `${'a'.repeat(250)}@b.cn`,
])('%j is none', (address) => {
  expect(isMailAddress(address)).toBe(false);
});
