import { z } from 'zod';
import { MAXIMUM_PASSWORD_LENGTH, MINIMUM_PASSWORD_LENGTH } from '../auth';
import { lineOfText } from './localized-text';
import { refuse } from './problem';

export const emailSchema = z.string().trim().toLowerCase().pipe(z.email().max(200));

export const personNameSchema = lineOfText(60);

/** The upper bound keeps a hash from being asked of megabytes. */
export const passwordSchema = z.string().min(1).max(MAXIMUM_PASSWORD_LENGTH);

/** For new passwords alone: one that is in use may be older than the rule. */
export function refuseWeakPassword(password: string): void {
  if (password.length < MINIMUM_PASSWORD_LENGTH) {
    refuse('account.weak-password', { minimumLength: MINIMUM_PASSWORD_LENGTH });
  }
}
