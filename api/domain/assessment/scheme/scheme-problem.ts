export const SCHEME_PROBLEM_CODES = [
  'no-indicators',
  'too-many-indicators',
  'too-deep',
  'id-repeated',
  'branch-empty',
  /** `have` instead of `need`. */
  'sum-differs',
  'points-not-positive',
  'bounds-empty',
  /** Values come in points where the conversion asks for something else, or the other way round. */
  'conversion-unfit',
  'linear-without-range',
  /** Less is better, and yet more gets more points. */
  'linear-against-direction',
  'drop-out-of-range',
  'steps-unordered',
  'table-empty',
  /** A table gives more points than the indicator has. */
  'table-above-full',
  /** A table gives less than the indicator can count: less than 0 for a leaf. */
  'table-below-bounds',
  /** Between two steps a better value gets fewer points. */
  'table-not-monotonic',
  /** Exaggerates noise: the lowest gets the floor however close the units are. */
  'stretch-warned',
  /** Points of one unit depend on the others: it can lose although it improved. */
  'depends-on-others',
  /** Less is better: as soon as one unit has 0, all that have more get no points. */
  'ratio-to-zero',
  /** `other` takes the same one. */
  'figure-counts-twice',
  'ledger-start-out-of-range',
  'ledger-start-too-low',
  'category-bounds-empty',
  'category-repeated',
  'grades-unordered',
  'grade-repeated',
  'last-grade-with-minimum',
  'grade-without-minimum',
  /** Above the most that a unit can have. */
  'grade-above-cap',
  /** Everybody reaches 0, so that nobody gets the grades below. */
  'grade-without-bar',
  'quota-out-of-range',
  'tie-indicator-unknown',
  'veto-grade-unknown',
  'veto-total-out-of-range',
  'consequence-out-of-range',
  /** The share of a category, rounded, is no unit: `need` is its size. */
  'lowest-names-nobody',
  /** `have` units of the `need` in a category. */
  'lowest-names-most',
  'coverage-out-of-range',
  'cap-below-full',
] as const;

export type SchemeProblemCode = (typeof SCHEME_PROBLEM_CODES)[number];

export interface SchemeProblem {
  readonly code: SchemeProblemCode;
  readonly severity: 'error' | 'warning';
  /** The indicator, adjustment, veto or grade; null for the scheme as a whole. */
  readonly at: string | null;
  readonly have?: number;
  readonly need?: number;
  /** Another indicator or adjustment. */
  readonly other?: string;
}
