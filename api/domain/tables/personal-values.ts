/** Whether a value is a mobile or landline number, an e-mail address or an identity card number of China. */
export function isPersonalValue(value: string): boolean {
  return isContact(value) || IDENTITY_CARD.test(plainValue(value));
}

/** Whether somebody can be reached by it: a mobile or landline number of China, or an e-mail address. */
export function isContact(value: string): boolean {
  const plain = plainValue(value);
  return CONTACTS.some((pattern) => pattern.test(plain));
}

/** In half width and without spaces. */
export function plainValue(value: string): string {
  return value.normalize('NFKC').replaceAll(/\s/g, '');
}

const CONTACTS = [/^(\+?86)?1[3-9]\d{9}$/, /^0\d{2,3}-?\d{7,8}(-\d+)?$/, /^[^@]+@[^@]+\.[^@]+$/];
const IDENTITY_CARD = /^\d{17}[\dx]$/i;
