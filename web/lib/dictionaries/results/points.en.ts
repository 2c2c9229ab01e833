import type { points as zh } from './points.zh';

type Rule = readonly [name: string, text: string];

const rule = (name: string, text: string): Rule => [name, text];

export const points: typeof zh = {
  title: (text) =>
    `The ${text.points} points of ${text.unit}, worked out from ${text.n} ballots: every step can be checked by hand`,
  titleWithheld: (text) =>
    `The ${text.points} points of ${text.unit}, worked out from ${text.n} ballots; a rater group is not shown alone, so not every step can be checked by hand`,
  titleInsufficient: {
    'too-few-cards': (unit) => `${unit} has too few valid ballots for a score`,
    'group-missing': (unit) => `${unit} has no score: a rater group is missing`,
    'dont-know': (unit) => `${unit} has no score: too many “don’t know”`,
    'of-one-mind': (unit) => `${unit} has no score: nearly all rated it alike`,
  },
  subtitle: (full) => `Full points ${full}; choose a rater group or a criterion to open another branch`,
  chain: 'From the points to the ballots',
  choose: 'Unit',
  levels: {
    points: 'Assessment points',
    score: 'Composite score S',
    group: (group) => `${group} M`,
    criterion: (criterion) => `Mean of ${criterion}`,
    ballots: 'Valid ballots',
  },
  outOf: (full) => `of ${full}`,
  zeroToHundred: '0–100',
  weightOf: (weight) => `weight ${weight}`,
  ballotUnit: 'ballots',
  scoreFormula: 'S = Σ weight × group mean',
  groupFormula: 'M = Σ criterion weight × criterion mean',
  pointsInterval: (half, range) => `The uncertainty converts alike: ±${half} (95%), that is ${range}`,
  scoreInterval: (text) =>
    `Standard error = √${text.variance} = ${text.error}; 95% interval = ${text.value} ± ${text.half} = ${text.range}.`,
  rounding: 'Four decimals are shown, sums use unrounded values: the last digit may differ by 1.',
  scoreWithheld:
    'A rater group’s mean is not published. The total holds all groups and is rounded to what one person’s answer can move it by, so that nothing can be worked out; hence the lines do not add up here. The error uses the spread that the other units show.',
  groupWithheld:
    'A criterion is not published. The mean of the group holds all of them and is rounded to what one person’s answer can move it by, so that nothing can be worked out; hence the lines do not add up here.',
  correction: 'Incomplete cards, which earlier results divided by the weights they have',
  heads: {
    weight: 'Weight w',
    n: 'Ballots n',
    mean: 'Mean M',
    deviation: 'SD s',
    product: 'w × M',
    variance: 'Variance part',
    criterion: 'Criterion',
    ballots: 'Ballots',
    criterionMean: 'Mean',
    criterionProduct: 'Weight × mean',
    option: 'Option',
    value: 'Value',
    votes: 'Votes',
    valueVotes: 'Value × votes',
  },
  flow: {
    expected: 'Expected',
    received: 'Received',
    spoilt: 'Spoilt ballots',
    counted: 'Valid ballots',
    rated: 'of these, on this unit',
    dontKnow: 'Don’t know',
    voidBallots: 'Void by rule',
    void: 'Void cards',
    used: 'Counted',
    rate: (rate) => `Response ${rate}`,
    familiar: 'Only units the member dealt with',
    notScored: (share) => (share === null ? 'Not scored' : `Not scored, ${share}`),
    voidUntold: 'How many cards are void is not shown here',
    half: 'Fewer than half of the criteria answered',
  },
  rules: {
    conversion: rule('Points', 'Linear: full points × S ÷ 100'),
    round: rule('Rounding', 'In this step only, half up to 2 decimals'),
    weights: (weights) => rule('Weights', `${weights}, sum 100%`),
    minimum: (minimum, reached) => rule('Minimum', `At least ${minimum} per rater group; ${reached}`),
    reached: 'all reach it',
    missing: (groups) => `${groups} below it, the others share the weight`,
    variance: rule('Variance', 'w²s² ÷ n summed over groups; interval by Student’s t'),
    trimming: rule('Trimming', 'Not used'),
    criterionWeights: (weights) => rule('Weights', weights),
    missingCriterion: rule(
      'Gaps',
      'A card counts if half of the criteria are answered; each criterion is the mean of who answered it',
    ),
    values: rule('Values', 'The value of each option was fixed before opening'),
    release: (minimum) => rule('Release', `At least ${minimum} votes, at least 2 unlike the majority`),
    secrecy: rule('Secrecy', 'Nothing opens below the counts: no link from person to vote is stored'),
    spoiltRule: rule('Spoilt', 'Rules announced before opening; the count is published'),
    secrecyOfBallots: rule('Account', 'Received = spoilt + valid'),
    accountWithVoid: rule('Account', 'Received = spoilt + void by rule + valid'),
  },
  all: {
    title: 'Assessment points of all units',
    subtitle: (full) => `Full points ${full}; S ÷ 100 × full points, rounded to 2 decimals`,
    points: 'Points',
    find: 'Find a unit',
    noUnit: 'There is no such unit.',
    download: 'Download CSV',
  },
};
