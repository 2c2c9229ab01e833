/** What a questionnaire may hold. Far above what a person answers; there to keep one document from filling a server. */
export const LIMITS = {
  questions: 200,
  /** As many as an organisation has units that answer; a position has to fit a byte beside "no answer". */
  options: 200,
  /** From the lowest to the highest whole number of a scale. */
  scaleRange: 100,
  items: 100,
  scaleOptions: 36,
  /** Of a scale made of the distinct ratings in a file, such as 0 to 100 with halves. */
  importedScaleOptions: 250,
  criteria: 20,
  targets: 3000,
  /** UTF-16 code units of any text that is shown, and of any that is asked for. */
  textLength: 2000,
  decimals: 6,
  /** Of one padded ballot; base64 and the seal make it a third larger on its way to the box. */
  ballotBytes: 512 * 1024,
} as const;
