/** What to do about a refused row; besides, every row can be left out. */
export const REMEDIES = ['fill-cell', 'mend-cell', 'name-value', 'keep-one', 'make-equal', 'nest-clusters'] as const;
export type Remedy = (typeof REMEDIES)[number];

/** Why a row is refused, and what helps. */
export const ROW_PROBLEMS = {
  'rater.missing': 'fill-cell',
  'rater.in-two-groups': 'make-equal',
  'rater.repeated': 'keep-one',
  'group.missing': 'fill-cell',
  'group.unknown': 'name-value',
  'target.missing': 'fill-cell',
  'target.unknown': 'name-value',
  'criterion.missing': 'fill-cell',
  'criterion.unknown': 'name-value',
  'rating.repeated': 'keep-one',
  'value.out-of-scale': 'name-value',
  'value.not-a-number': 'mend-cell',
  'value.out-of-range': 'mend-cell',
  'value.not-a-date': 'mend-cell',
  'value.too-long': 'mend-cell',
  'weight.missing': 'fill-cell',
  'weight.not-positive': 'mend-cell',
  'weight.out-of-range': 'mend-cell',
  'stratum.missing': 'fill-cell',
  'cluster.missing': 'fill-cell',
  'cluster.in-two-strata': 'nest-clusters',
  'population.missing': 'fill-cell',
  'population.not-positive': 'mend-cell',
  'population.out-of-range': 'mend-cell',
  'population.differs': 'make-equal',
  'population.too-small': 'mend-cell',
  'design.differs': 'make-equal',
  'count.missing': 'fill-cell',
  'count.not-whole': 'mend-cell',
} as const satisfies Readonly<Record<string, Remedy>>;

export type RowProblemCode = keyof typeof ROW_PROBLEMS;
export const ROW_PROBLEM_CODES = Object.keys(ROW_PROBLEMS) as readonly RowProblemCode[];
