/**
 * Everything but line feeds, printing characters and whole surrogate pairs. Without these, no UTF-16 code unit
 * takes more than three bytes of JSON in UTF-8, which is what the size of a padded ballot is computed from.
 */
const UNWRITABLE_CHARACTERS = /[^\n -\ud7ff\ue000-\u{10ffff}]/gu;

/** A text as it is sealed: unwritable characters become spaces, the ends are trimmed. */
export function cleanText(text: string): string {
  return text.replace(UNWRITABLE_CHARACTERS, ' ').trim();
}
