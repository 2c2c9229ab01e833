/** Weights 2^(17−i) mod 11 of the 17 digits, and the check characters of remainders 0 to 10. GB 11643-1999, section 4.3. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';

/** Whether 18 characters are a citizen identity number 公民身份号码: a date of birth at 7 to 14, and the right check character. */
export function isIdentityNumber(written: string): boolean {
  const month = Number(written.slice(10, 12));
  const day = Number(written.slice(12, 14));
  if (!/^(?:18|19|20)$/.test(written.slice(6, 8)) || month < 1 || month > 12 || day < 1 || day > 31) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(written[index]), 0);
  return CHECK_CHARACTERS[sum % 11] === written.at(-1)?.toUpperCase();
}

/** Whether the digits of a card's number end with the right check digit. ISO/IEC 7812-1, annex B (Luhn). */
export function isLuhnNumber(written: string): boolean {
  const digits = Array.from(written.replace(/\D/g, ''), Number).reverse();
  const sum = digits.reduce((total, digit, index) => total + (index % 2 === 0 ? digit : doubled(digit)), 0);
  return sum % 10 === 0;
}

function doubled(digit: number): number {
  return digit > 4 ? 2 * digit - 9 : 2 * digit;
}
