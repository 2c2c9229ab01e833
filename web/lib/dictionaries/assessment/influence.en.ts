import type { words as zh } from './influence.zh';

const fact = (term: string, value: string, about: string) => ({ term, value, about });

export const words: typeof zh = {
  semicolon: '; ',
  view: 'View',
  views: { chart: 'Chart', table: 'Table' },
  subtitle: (units) => `Calculated from totals before vetoes, of the ${units} units that have one`,
  sampled: (share) => `the error is known for indicators with ${share} of the points`,
  restDecides: (share, reliability) =>
    `indicators whose error is known have ${share} of the points and a reliability of ${reliability} only: the differences come from the others`,
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
    partReliability: (part, share, whole) =>
      fact(
        'Reliability',
        part,
        `of the indicators with a sampling error, ${share} of the points; the rest counts as exact, which is why totals seem to have ${whole}. 80% and more is good`,
      ),
    noErrors: fact('Reliability', '—', 'no indicator has a sampling error that is known'),
    noReliability: fact('Reliability', '—', 'all totals are equal, so there is none'),
    tiers: (tiers) => fact('Tiers', String(tiers), 'inside a tier, neighbours cannot be told apart'),
  },
  influence: {
    subtitle:
      'Rings: share of the full points. Dots: share of the differences (covariance with the total over its variance)',
    asNominal: 'Indicators decide about as much as they are worth',
    more: (name, nominal, actual) => `${name} is worth ${nominal} on paper and decides ${actual} of the differences`,
    beyond: (name, nominal, actual) =>
      `${name} is worth ${nominal} on paper and spreads units by ${actual} of the differences; others offset some of it`,
    opposed:
      'below 0 works against the rest: units with many of these points have lower totals. All together are always 100%',
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
  reasons: {
    equal: 'All totals are equal',
    narrow: (range) => `The highest and the lowest are ${range} points apart, less than 2% of the full points`,
    oneTier: 'No two neighbours can be told apart, so that all form one tier',
    unreliable: (share) => `Half of the differences or more may be sampling error: reliability is ${share}`,
  },
  findings: {
    title: 'Why it is so',
    advice:
      'To have indicators decide what they are worth, change conversions or points; "What if" shows the places first.',
    allEqual: (name) => `${name}: all units have the same points, it tells nothing apart`,
    ceiling: (name, share) => `${name}: ${share} of the units have all points`,
    littleSpread: (name, deviation) => `${name}: points are close together, their standard deviation is ${deviation}`,
    more: (name, share) => `${name}: decides ${share} of the differences, much more than its share of the points`,
    beyond: (name, share, offset) =>
      `${name}: spreads units by ${share} of the differences; the others together offset ${offset}`,
    against: (name, share) =>
      `${name}: units with more of these points have lower totals; it offsets ${share} of the differences`,
    none: (name) => `${name}: has next to no influence on the differences`,
    less: (name, share) => `${name}: decides only ${share} of the differences, much less than its share of the points`,
  },
};
