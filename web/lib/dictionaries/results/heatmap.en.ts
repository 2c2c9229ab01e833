import type { words as zh } from './heatmap.zh';

export const words: typeof zh = {
  title: (criteria) =>
    criteria === 1
      ? 'There is one criterion, and none to compare it with'
      : `Of ${criteria} criteria none is clearly below all others`,
  lowest: ({ criteria, criterion, score, all }) =>
    `Of ${criteria} criteria “${criterion}” is lowest${all === null ? '' : ` over all ${all} units`}, at ${score}`,
  subtitle: ({ units, criteria, measure, shown, hidden }) =>
    `${measure}, ${units} units × ${criteria} criteria, 0 to 100; ${shown} cells shown, ${hidden === null ? 'none hidden' : `${hidden} hidden`}`,
  sort: 'Order',
  byScore: 'By score',
  by: (criterion) => `By ${criterion}`,
  byName: 'By name',
  find: 'Find a unit',
  noUnit: 'There is no such unit',
  low: 'low',
  high: 'high',
  hidden: 'not shown',
  caption: (category) => `${category}: scores of each unit by criterion`,
  place: (unit, criterion) => `${unit}, ${criterion}:`,
  value: (value, range, n) => `${value}, 95% interval ${range}, ${n} ballots. Open it for its working`,
  unscored: 'This unit was rated too little to have a score, so no criterion is shown.',
  noScore: 'No score',
  scoreAndCards: (score, n) => `Score ${score}, n ${n}`,
  hint: 'Point at a cell for its score and interval, or why it is not shown. Arrow keys go from cell to cell, Enter opens the working.',
  remark:
    'Cells are rounded to whole points, the order is not. Shades are fifths of the cells that are shown, to look around by: neighbouring shades need not differ.',
};
