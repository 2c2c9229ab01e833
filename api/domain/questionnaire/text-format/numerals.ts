const CHINESE_DIGITS = '零一二三四五六七八九';

/** The value of 12, of full-width digits, or of a Chinese numeral up to 九十九; 两 counts as 二. */
export function arabicNumber(written: string): number {
  if (!/[一二两三四五六七八九十]/.test(written)) return Number(written.normalize('NFKC'));
  const [tens, units] = written.includes('十') ? written.split('十') : ['零', written];
  return digit(tens || '一') * 10 + digit(units || '零');
}

function digit(character: string): number {
  return CHINESE_DIGITS.indexOf(character === '两' ? '二' : character);
}
