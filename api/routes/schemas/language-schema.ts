import { z } from 'zod';
import { LETTER_LANGUAGES } from '../../reports/letter-words';

export const languageSchema = z.object({
  language: z.enum(LETTER_LANGUAGES).default('zh').describe('Of the words; names are Chinese where English is missing'),
});
