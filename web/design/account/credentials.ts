import { accountWords as words } from '../../lib/words';

const MINIMUM_PASSWORD_LENGTH = 10;

/** Messages for the fields that several forms share; undefined where nothing is wrong. The server checks again. */
export function checkName(name: string): string | undefined {
  return name.trim() === '' ? words().nameMissing : undefined;
}

/** Only what people mistype; whether an address exists is seen when it is used. */
export function checkEmail(email: string): string | undefined {
  return /^\S+@\S+\.\S+$/.test(email.trim()) ? undefined : words().emailWrong;
}

export function checkNewPassword(password: string): string | undefined {
  return password.length < MINIMUM_PASSWORD_LENGTH ? words().passwordShort : undefined;
}
