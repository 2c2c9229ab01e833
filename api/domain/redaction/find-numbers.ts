import { isIdentityNumber, isLuhnNumber } from './check-digit';
import type { DetailKind, PersonalDetail } from './personal-detail';

interface NumberForm {
  readonly kind: DetailKind;
  /** Its first group, where it has one, is the detail; what stands before only introduces it. */
  readonly pattern: RegExp;
  readonly accepts?: (written: string) => boolean;
}

/**
 * Numbers and codes that lead to one person. Numbers of public services (12345, 110, 400-…) are none; a landline counts
 * with its area code or where the text says that it is a telephone.
 */
const FORMS: readonly NumberForm[] = [
  { kind: 'identity', pattern: /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g, accepts: isIdentityNumber },
  { kind: 'account', pattern: /(?<!\d)\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?!\d)/g, accepts: isLuhnNumber },
  { kind: 'phone', pattern: /(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g },
  { kind: 'phone', pattern: /(?<!\d)\(?0\d{2,3}[) -]{0,2}[2-9]\d{6,7}(?!\d)/g },
  { kind: 'phone', pattern: /(?:电话|座机|手机|号码|致电|拨打|联系)[^\d\n]{0,6}([2-9]\d{6,7})(?!\d)/g },
  { kind: 'email', pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g },
  { kind: 'account', pattern: /(?:微信|QQ|qq|支付宝)号?[:是为 ]{0,3}([A-Za-z0-9][\w-]{4,19})/g },
  {
    kind: 'vehicle',
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][· ]?[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])/g,
  },
  { kind: 'address', pattern: /\d{1,4}(?:号楼|栋|幢|座)(?:\d{1,2}单元)?(?:\d{1,4}[室号]?)?/g },
  { kind: 'address', pattern: /\d{1,2}单元\d{1,4}[室号]?|(?<!\d)\d{3,4}室/g },
];

export function findNumbers(text: string): readonly PersonalDetail[] {
  return FORMS.flatMap(({ kind, pattern, accepts = () => true }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const written = match[1] ?? match[0];
      const to = match.index + match[0].length;
      return accepts(written) ? [{ kind, from: to - written.length, to }] : [];
    }),
  );
}
