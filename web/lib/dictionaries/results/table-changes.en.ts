import type { words as zh } from './table-changes.zh';

export const words: typeof zh = {
  none: 'No table can be compared with the wave before',
  noTable: 'The publication plan has no table that one thing divides.',
  noMapping:
    'First it has to be said which of its classes are which of the wave before; cells that both show are then set side by side.',
  notShown: 'One of the waves does not show this table, shows it with noise, or weights its ballots.',
  toMapping: 'Say what these classes were before',
  finding: ({ all, risen, fallen }) =>
    risen + fallen === 0
      ? all === 1
        ? 'The only comparison is within error'
        : `All ${all} comparisons are within error`
      : `Of ${all} comparisons ${[...(risen > 0 ? [`${risen} rose clearly`] : []), ...(fallen > 0 ? [`${fallen} fell clearly`] : [])].join(' and ')}`,
  beside: (wave) =>
    `Beside “${wave}”: cells that both waves show, tests are adjusted by Holm within each question of the table, intervals are of each row alone, so one without 0 may still be within error; the waves are taken as independent samples.`,
  shown: 'Questions listed',
  changedOnly: (questions) => `Changed clearly: ${questions}`,
  all: (questions) => `All ${questions}`,
  table: 'Table',
  class: 'Class',
  share: (options) => `Share of “${options}”, per cent; number of people in small print`,
  before: 'Before',
  now: 'Now',
  change: 'Change, points',
  interval: '95% interval, row alone',
  verdict: 'Test, adjusted',
  risen: 'rose beyond error',
  fallen: 'fell beyond error',
  hidden: 'Hidden in one of the waves, so not compared',
  noisy: 'About figures, shown with noise, so not compared',
};
