export { ENGLISH_WORDS as list } from '#domain/anonymity/word-lists/en';

export const derived = 'Checked on this phone: these words follow from the signed manifest, and so do the questions.';
/** Of a manifest of an earlier version, which does not name the questions as they are shown. */
export const derivedWords = 'Checked on this phone: these words follow from the signed manifest.';
/** The promises of the opening that follow from the manifest, as the server prints them. */
export const sealed = 'Sealed on your phone, opened only after closing';
export const sealedBy = 'Sealed on your phone; only two of {names} together can open it';
export const smallest = 'No results for groups under {n}';
export const between = ', ';
export const otherManifest = 'This page does not agree with the signed manifest';
export const otherManifestNote =
  'The manifest fixes rules and keys that are the same for everybody; this page uses others. Please do not answer yet, and tell your colleagues and the organizer.';
export const unsigned = 'The organizer has not signed this manifest';
export const unsignedNote =
  'The signature is false, or the manifest was changed. Please do not answer yet, and tell your colleagues and the organizer.';
export const exchanged = 'The manifest was exchanged';
export const exchangedNote =
  'It never changes after the opening, and this phone was shown another one before: somebody may want to recognise your ballot. Please do not answer yet; compare the six words with a colleague, and tell the organizer.';
export const otherQuestions = 'The questions are not those of the manifest';
export const otherQuestionsNote =
  'Questions, title or introduction were changed, and others may see another version. Please do not answer yet, and tell your colleagues and the organizer.';
export const otherWords = 'The six words are not those of the manifest';
export const otherWordsNote =
  'The words on this page do not follow from the manifest, by which everybody is shown the same. Please do not answer yet, and tell your colleagues and the organizer.';
