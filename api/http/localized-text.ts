import { z } from 'zod';

/** One line of text. PostgreSQL stores neither NUL nor half a surrogate pair. */
export function lineOfText(longest: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u);
}

/** Text of several lines, empty while somebody is still writing it. */
export function textOfLines(longest: number) {
  return z
    .string()
    .max(longest)
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u);
}

/** A line in Chinese and, where given, in English. */
export function localizedText(longest: number) {
  const text = lineOfText(longest);
  return z.strictObject({ zh: text, en: text.exactOptional() });
}
