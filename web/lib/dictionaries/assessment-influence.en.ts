import type { words as zh } from './assessment-influence.zh';

const fact = (term: string, value: string, about: string) => ({ term, value, about });

export const words: typeof zh = {
  semicolon: '; ',
  view: 'View',
  views: { chart: 'Chart', table: 'Table' },
  subtitle: (units) => `Of ${units} units with a total, before vetoes`,
  verdicts: {
    'tells-apart': (category) => `${category}: totals tell the units apart`,
    partly: (category) => `${category}: totals tell the units apart in part only`,
    alike: (category) => `${category}: totals are all alike, units cannot be told apart`,
    'too-few': (category) => `${category}: too few units to say what tells them apart`,
  },
  facts: {
    range: (range, lowest, highest) => fact('Highest minus lowest', `${range} points`, `from ${lowest} to ${highest}`),
    deviation: (deviation) => fact('Standard deviation', `${deviation} points`, 'how far most units are from the mean'),
    reliability: (share) =>
      fact('Reliability', share, 'share of the differences that is no sampling error; 80% and more is good'),
    noReliability: fact('Reliability', '—', 'all totals are equal, so there is none'),
    tiers: (tiers) => fact('Tiers', String(tiers), 'inside a tier, neighbours cannot be told apart'),
  },
  influence: {
    subtitle:
      'Rings: share of the full points. Dots: share of the differences (covariance with the total over its variance)',
    asNominal: 'Indicators decide about as much as they are worth',
    more: (name, nominal, actual) => `${name} is worth ${nominal} on paper and decides ${actual} of the differences`,
    read: (name, nominal, actual) => `${name}: ${nominal} on paper, ${actual} in fact`,
    table: 'What indicators are worth and what they decide',
    heads: {
      indicator: 'Indicator',
      nominal: 'On paper',
      actual: 'In fact',
      mean: 'Mean points',
      deviation: 'Standard deviation',
      ceiling: 'Units with all points',
    },
  },
  findings: {
    title: 'Why it is so',
    advice:
      'To have indicators decide what they are worth, change conversions or points; "What if" shows the places first.',
    allEqual: (name) => `${name}: all units have the same points, it tells nothing apart`,
    ceiling: (name, share) => `${name}: ${share} of the units have all points`,
    littleSpread: (name, deviation) => `${name}: points are close together, their standard deviation is ${deviation}`,
    more: (name, share) => `${name}: decides ${share} of the differences, much more than its share of the points`,
    none: (name) => `${name}: has next to no influence on the differences`,
    less: (name, share) => `${name}: decides only ${share} of the differences, much less than its share of the points`,
  },
};
