/**
 * Why a message was not taken by the mail server. `busy`, `unreachable` and `login-refused` pass: it certainly was not sent
 * and is tried again. `interrupted`: nobody knows whether it was sent, so it is not, that nobody gets it twice.
 */
export const MAIL_FAULTS = [
  'address-refused',
  'message-refused',
  'busy',
  'unreachable',
  'login-refused',
  'interrupted',
] as const;

export type MailFault = (typeof MAIL_FAULTS)[number];

const PASSING: ReadonlySet<MailFault> = new Set(['busy', 'unreachable', 'login-refused']);

export function isPassing(fault: MailFault): boolean {
  return PASSING.has(fault);
}
