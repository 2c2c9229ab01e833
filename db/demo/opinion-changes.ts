/** The last year of the example: what people think then is what the model says, and the years before differ from it. */
const LAST_YEAR = 2;

/**
 * By question or item, what people of the poll come to think better or worse of from year to year, in the units of a
 * rater's leniency, whose deviation between people is about a half. Of everything else they think as before.
 */
const CHANGES: Readonly<Record<string, number>> = {
  support: 0.32,
  communication: -0.32,
  training: 0.15,
  relief: 0.4,
  stay: 0.6,
};

/** @param year 0 for the first wave of the example */
export function changeOfOpinion(id: string, year: number): number {
  return (year - LAST_YEAR) * (CHANGES[id] ?? 0);
}
