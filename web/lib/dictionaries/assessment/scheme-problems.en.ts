import type { problems as zh } from './scheme-problems.zh';

export const problems: typeof zh = {
  'no-indicators': () => 'There is no indicator yet. Add one.',
  'too-many-indicators': ({ need }) => `More than ${need} indicators. Merge some.`,
  'too-deep': ({ need }) => `Deeper than ${need} levels. Move it up.`,
  'id-repeated': () => 'It stands here twice. Remove one.',
  'branch-empty': () => 'The group is empty. Add an indicator or remove the group.',
  'sum-differs': ({ have, need }) => `Its parts sum to ${have}, not to ${need}.`,
  'points-not-positive': () => 'Points must be above 0.',
  'bounds-empty': () => 'The bounds must differ, the lower one not above 0, the upper one not below 0.',
  'conversion-unfit': () => 'A ledger is in points already and takes no conversion.',
  'linear-without-range': () => 'Both ends are the same, so that no value gives points.',
  'linear-against-direction': () =>
    'The wrong way round: where less is better, the value for full points is the smaller one.',
  'drop-out-of-range': () => 'The percentage must be between 0 and 100.',
  'steps-unordered': () => 'Steps go from better to worse.',
  'table-empty': () => 'The table has no row yet.',
  'table-above-full': ({ have, need }) =>
    `A row of the table gives ${have} points; at most ${need} count here. Lower it, or raise the points.`,
  'table-below-bounds': ({ have, need }) =>
    `A row of the table gives ${have} points; at least ${need} count here. Raise it, or take points off in an adjustment.`,
  'table-not-monotonic': () => 'A better value gets fewer points. Look at the column of points.',
  'stretch-warned': () => 'Stretching exaggerates chance: the last unit gets the floor however close it is.',
  'depends-on-others': () => 'The points depend on other units: one can improve and still lose points.',
  'ratio-to-zero': () =>
    'As soon as one unit has 0, those with 0 get all points and the others none. Where 0 is common, convert linearly or by steps.',
  'figure-counts-twice': ({ name, other }) =>
    `“${name}” and “${other}” take the same figure, so it counts twice. Unless that is meant, give one of them other data.`,
  'ledger-start-out-of-range': ({ have, need }) =>
    `It starts with ${have} points; at most ${need} count. Lower the start.`,
  'ledger-start-too-low': ({ have, need }) => `It starts with ${have} points; at least ${need} count. Raise the start.`,
  'category-bounds-empty': () => 'A category has a lower bound above its upper one.',
  'category-repeated': () => 'Two categories are the same.',
  'grades-unordered': () => 'Minimums go from high to low.',
  'grade-repeated': () => 'Two grades are the same.',
  'last-grade-with-minimum': () => 'The last grade has no minimum.',
  'grade-without-minimum': () => 'Give a minimum.',
  'grade-above-cap': ({ have, need }) =>
    `The minimum of ${have} is above ${need}, the most that a unit can have: nobody reaches it. Lower it.`,
  'grade-without-bar': () => 'The minimum must be above 0: no total is below that, so the grades after it stay empty.',
  'quota-out-of-range': () => 'A quota is between 0 and 100 %, and the last grade has none.',
  'tie-indicator-unknown': () => 'The indicator that decides ties is no longer in the scheme.',
  'veto-grade-unknown': () => 'The grade of the veto is no longer in the scheme.',
  'veto-total-out-of-range': ({ have, need }) =>
    `The veto sets a total of ${have}, which is not between 0 and ${need}. Choose one that a unit can have.`,
  'consequence-out-of-range': () => 'A list of the lowest has one unit or more, and at most half of a category.',
  'lowest-names-nobody': ({ need }) =>
    `A category ranks only ${need} units, of which this share, rounded, is none. Raise the share, round up, or take a number.`,
  'lowest-names-most': ({ have, need }) =>
    `A category ranks only ${need} units, and this list names ${have}, more than half. Take fewer, or round otherwise.`,
  'coverage-out-of-range': () => 'The share of data must be between 0 and 100 %.',
  'cap-below-full': () => 'The cap is below the full points.',
};
