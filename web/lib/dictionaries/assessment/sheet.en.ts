import type { words as zh } from './sheet.zh';

export const words: typeof zh = {
  title: (title) => `${title}: scorecard`,
  by: (organisation, date) => `${organisation}, ${date}`,
  date: (year, month, day) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  head: (unit, title) => `${unit}, ${title}`,
  inside: (number, hash) => `Internal, calculation ${number}, hash ${hash}`,
  draft: (number) => `Draft, not published, calculation ${number}`,
  superseded: (number) => `Corrected since, calculation ${number}`,
  parts: {
    whole: '1 The result',
    beside: '2 Strengths, weaknesses and what was missing',
    peers: '3 Beside the category',
    working: '4 How the points come about',
  },
  stop: '. ',
  gapBetween: ' ',
  semicolon: '; ',
  total: ({ unit, title, total, full, range }) =>
    range === null
      ? `${unit} has ${total} of ${full} points in ${title}, without sampling error`
      : `${unit} has ${total} of ${full} points in ${title} (95% interval ${range})`,
  noTotal: (unit) => `${unit} has too few data for a total`,
  graded: (grade, draft) => `${draft ? 'proposed as' : 'graded'} ${grade.toLowerCase()}`,
  place: ({ category, units, range, tier }) => `Its place among ${units} units of ${category} is ${range}, ${tier}`,
  noPlace: 'It takes no place',
  mean: {
    above: (mean, points) => `the total is ${points} above the category mean of ${mean}, more than chance`,
    'not-distinguishable': (mean, points) => `the total is ${points} from the category mean of ${mean}, within error`,
    below: (mean, points) => `the total is ${points} below the category mean of ${mean}, more than chance`,
  },
  meanExact: (mean) => `the category mean is ${mean}`,
  change: {
    risen: (title, points) => `It is ${points} above ${title}, more than chance`,
    fallen: (title, points) => `It is ${points} below ${title}, more than chance`,
    'within-error': (title, points) => `It is ${points} from ${title}, within error`,
  },
  changeExact: (title, before) => `It was ${before} in ${title}`,
  strengths: 'Strengths. ',
  weaknesses: 'Weaknesses. ',
  gap: 'What was missing. ',
  none: { above: 'Nothing is clearly above the category.', below: 'Nothing is clearly below the category.' },
  tableOne: 'Table 1. Points of each indicator',
  tableOneLong: 'Table 1. Points of the parts and of what stands out (all indicators in table 2)',
  tableTwo: 'Table 2. Data and arithmetic',
  figure: (category) => `Figure 1. ${category}: totals, 95% intervals and ranges of places (right)`,
  omitted: (units) => `… and ${units} more`,
  ownFigure: 'Figure 1. Total, 95% interval and range of places (right)',
  heads: { data: 'Data', working: 'Arithmetic' },
  counted: (value, n) => `${value} (n = ${n})`,
  entries: (count) => (count === 0 ? 'no entries' : `${count} ${count === 1 ? 'entry' : 'entries'}`),
  cut: (points) => `, cut to ${points}`,
  missing: 'no data',
  ledger: 'Entries: ',
  entry: (date, reason, evidence, points) => `${date} ${reason} (${evidence}) ${points}`,
  reversed: ' (reversed, not counted)',
  marks:
    'Disc: clearly above this unit; ring: cannot be told apart; diamond: clearly below. The tinted row is this unit, the dashed line the category mean.',
  about:
    'Intervals cover sampling in ballots and third-party surveys only. Whether two units differ is decided by tests of pairs (Bonferroni), not by overlap. Rounded as the scheme says, computed unrounded. ▲ and ▼: strengths and weaknesses. Since last time: * more than chance, ≈ within error, else exact. The system has every figure down to data and rules.',
  signature: (hash) => `Signature of the publication (SHA-256): ${hash}`,
};
