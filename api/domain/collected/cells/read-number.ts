/**
 * A number as tables write it: signs, exponents, full-width digits, a thousands separator, a "%" or "分" at the end.
 * Undefined for anything else, infinities among it.
 */
export function readNumber(text: string, decimalComma: boolean): number | undefined {
  if (PLAIN_NUMBER.test(text)) return Number(text);
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace('−', '-')
    .replace(/[%分]$/, '');
  const [group, point] = decimalComma ? ['.', ','] : [',', '.'];
  const ungrouped = (decimalComma ? GROUPED_BY_POINT : GROUPED_BY_COMMA).test(plain)
    ? plain.replaceAll(group, '')
    : plain;
  const written = ungrouped.replace(point, '.');
  const value = NUMBER.test(written) ? Number(written) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

const PLAIN_NUMBER = /^-?\d{1,15}$/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const GROUPED_BY_COMMA = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const GROUPED_BY_POINT = /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/;
