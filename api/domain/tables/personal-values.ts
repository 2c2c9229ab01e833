/** Whether a value is a mobile or landline number, an e-mail address or an identity card number of China. */
export function isPersonalValue(value: string): boolean {
  const plain = value.normalize('NFKC').replaceAll(/\s/g, '');
  return PERSONAL_VALUES.some((pattern) => pattern.test(plain));
}

const PERSONAL_VALUES = [
  /^(\+?86)?1[3-9]\d{9}$/,
  /^0\d{2,3}-?\d{7,8}(-\d+)?$/,
  /^[^@]+@[^@]+\.[^@]+$/,
  /^\d{17}[\dx]$/i,
];
