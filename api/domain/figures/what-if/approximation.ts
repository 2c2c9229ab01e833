/** Why a recomputed score is not what a count under other rules would give to the last digit. */
export const APPROXIMATION_REASONS = [
  /** Of an earlier tabulation: what cards with single criteria left open add to the mean is carried along unchanged. */
  'partial-cards',
  /** Other scores might have other cards cut; those that were kept stay. */
  'trimmed-cards',
  /** The mean under this rule of trimming is not released; the group keeps its mean. */
  'trimming-not-released',
  /** Criteria that are not shown keep the one mean that follows for them together. */
  'withheld-criteria',
  /** Groups that are not shown keep the one mean that follows for them together. */
  'withheld-groups',
  /** A group that had no weight and is not shown; its weight goes to the others. */
  'group-not-shown',
  /** The mean over the category, of the groups that are shown. */
  'stand-in',
  /** Other groups take part, of whose "don't know" the scheme's limit is not asked again. */
  'dont-know-limit',
] as const;

export interface Approximation {
  readonly reason: (typeof APPROXIMATION_REASONS)[number];
  /** Of one rater group. */
  readonly group?: string;
}
