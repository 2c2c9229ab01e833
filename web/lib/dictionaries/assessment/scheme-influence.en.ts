import type { influence as zh, influenceFindings as zhFindings } from './scheme-influence.zh';

const BOTH_AGREE = 'Change conversions or points to bring both together.';

export const influence: typeof zh = {
  nominal: 'On paper',
  actual: 'Actual',
  cell: (nominal, actual) => `On paper ${nominal}, actual ${actual}`,
  warnings: {
    beyond: ({ nominal, actual, deviation }) =>
      `Decides more than meant: it has ${nominal} of the points and spreads units by ${actual} of the differences (standard deviation ${deviation}); the others together offset what is beyond 100%. ${BOTH_AGREE}`,
    more: ({ nominal, actual, deviation }) =>
      `Decides more than meant: ${nominal} of the points, ${actual} of the differences (standard deviation ${deviation}), so that it mostly ranks the units. ${BOTH_AGREE}`,
    less: ({ nominal, actual, deviation }) =>
      `Decides less than meant: ${nominal} of the points, ${actual} of the differences (standard deviation ${deviation}). ${BOTH_AGREE}`,
    none: ({ nominal, deviation }) =>
      `Has next to no influence: ${nominal} of the points, none of the differences (standard deviation ${deviation}). ${BOTH_AGREE}`,
    against: ({ nominal, actual, deviation }) =>
      `Works against the rest: it has ${nominal} of the points, and units with many of them have lower totals, which offsets ${actual} of the differences (standard deviation ${deviation}). See first whether data and direction are the right way round; if they are, indicators ask for things that do not go together.`,
  },
};

export const influenceFindings: typeof zhFindings = {
  beyond: (name, points, share) =>
    `${name} has ${points} points on paper and spreads units by ${share} of the differences; others offset some of it`,
  more: (name, points, share) => `${name} has ${points} points on paper and decided ${share} of the differences`,
  less: (name, points, share) => `${name} has ${points} points on paper and decided only ${share} of the differences`,
  none: (name, points) => `${name} has ${points} points on paper and next to no influence on the differences`,
  against: (name, points, share) =>
    `${name} has ${points} points on paper and works against the rest: it offset ${share} of the differences`,
};
