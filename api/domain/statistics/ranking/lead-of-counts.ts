import { normalQuantile } from '../distributions/normal';

const TWO_SIDED_5_PERCENT = normalQuantile(0.975);

/**
 * Whether more people of one sample chose the one than the other, by more than chance at 5 % (two-sided):
 *
 *     z = (b − c) / √(b + c)
 *
 * with the b who chose the one alone and the c who chose the other alone. Where people may choose both, the counts of all who
 * chose each make z smaller, so that a lead is never claimed too soon. False where nobody chose either.
 *
 * Source: Q. McNemar, Note on the sampling error of the difference between correlated proportions or percentages,
 * Psychometrika 12 (1947) 153–157.
 */
export function isAheadOf(one: number, other: number): boolean {
  return one > other && (one - other) / Math.sqrt(one + other) >= TWO_SIDED_5_PERCENT;
}
