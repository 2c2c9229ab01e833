import type { words as zh } from './measures.zh';

const measure = (name: string, meaning: string) => ({ name, meaning });

const measures: typeof zh.measures = {
  'score-reliability': measure(
    'Reliability of scores',
    'The part of the differences between units that is not error. Usable from 0.70, for decisions about single units from 0.90 (Nunnally 1978).',
  ),
  'score-range': measure(
    'Range',
    'Points between the highest and the lowest score. There is no usual limit; read it with the standard errors.',
  ),
  'score-deviation': measure(
    'Standard deviation of scores',
    'How far units are from their mean on average. There is no usual limit.',
  ),
  'ratings-top-share': measure(
    'Best two options',
    'Their share of all ratings. The higher it is, the less units can differ.',
  ),
  'ratings-best-share': measure(
    'Best option',
    'Its share of all ratings. Where more than 15% reach the maximum a scale has hit its ceiling (Terwee et al. 2007): better cannot show.',
  ),
  'identical-ballots': measure(
    'Ballots all alike',
    'Ten ratings or more, all on one option: they tell no units apart. Units of which something is hidden are not looked at. There is no usual limit; careful studies find 10 to 12% careless ballots (Meade and Craig 2012).',
  ),

  'icc-1': measure(
    'ICC(1)',
    'What one card tells: the share of the differences between ratings that lies between units. 0.01 small, 0.10 medium, 0.25 large (LeBreton and Senter 2008).',
  ),
  'icc-2': measure(
    'ICC(2)',
    'How steady the mean of all cards of a unit is: whether other raters would give the same. Good from 0.70 (LeBreton and Senter 2008).',
  ),
  'agreement-mean': measure(
    'r_wg(j), mean',
    'How far raters of one unit agree: 1 entirely, 0 as if they chose at random. Moderate from 0.51, strong from 0.71 (LeBreton and Senter 2008).',
  ),
  'agreement-median': measure('r_wg(j), median', 'Half of the units have more. Limits as above.'),
  'criteria-alpha': measure(
    'Alpha of the criteria',
    'Whether the criteria measure one thing. Usable from 0.70 (Nunnally 1978); above 0.95 several of them are one and the same (Streiner 2003).',
  ),
  'krippendorff-nominal': measure(
    'Krippendorff’s alpha, nominal',
    'Only whether the option is the same. Reliable from 0.80, for tentative conclusions from 0.667 (Krippendorff 2004).',
  ),
  'krippendorff-ordinal': measure(
    'Krippendorff’s alpha, ordinal',
    'Also how far apart two options stand. Limits as above.',
  ),
  'krippendorff-interval': measure(
    'Krippendorff’s alpha, interval',
    'Also by how many points they differ. Limits as above.',
  ),
  'kendall-w': measure(
    'Kendall’s W',
    'How far raters agree on the order of units: 1 entirely. Moderate from 0.5, strong from 0.7 (Schmidt 1997).',
  ),
  'shrout-fleiss-1': measure(
    'ICC(1,1)',
    'How reliable one rating of one person is, with other raters for each unit. Poor under 0.50, moderate from 0.50, good from 0.75, excellent from 0.90 (Koo and Li 2016).',
  ),
  'shrout-fleiss-1k': measure('ICC(1,k)', 'The same of the mean over all raters. Limits as above.'),
  'shrout-fleiss-2': measure(
    'ICC(2,1)',
    'How reliable one rating is, with raters as a random sample whose severity counts as error. Limits as above.',
  ),
  'shrout-fleiss-2k': measure('ICC(2,k)', 'The same of the mean over all raters. Limits as above.'),
  'shrout-fleiss-3': measure(
    'ICC(3,1)',
    'How reliable one rating of these very raters is; their severity is no error. Limits as above.',
  ),
  'shrout-fleiss-3k': measure('ICC(3,k)', 'The same of the mean over all raters. Limits as above.'),

  'index-alpha': measure(
    'Cronbach’s alpha',
    'Whether the items measure one thing. Usable from 0.70, good from 0.80, for decisions about persons from 0.90 (Nunnally 1978).',
  ),
  'index-alpha-standardised': measure(
    'Standardised alpha',
    'With all items brought to one spread first. Limits as above.',
  ),
  'index-correlation': measure(
    'Average inter-item correlation',
    'Between 0.15 and 0.50: less is hardly one thing, more is one item asked several times (Clark and Watson 1995).',
  ),
  'index-mean': measure(
    'Mean',
    '0 to 100, reversed items turned round. High or low only beside other waves and indices.',
  ),
  'index-deviation': measure('Standard deviation', 'How many points people differ. There is no usual limit.'),
  'index-favourable': measure(
    'Favourable share',
    'Answers in the better half of the scale, averaged over the items. High or low only beside other waves and indices.',
  ),

  'driver-r-squared': measure(
    'R²',
    'How much of the differences in the outcome the indices explain together. 0.02 small, 0.13 medium, 0.26 large (Cohen 1988).',
  ),
  'driver-r-squared-adjusted': measure(
    'Adjusted R²',
    'Less what many indices explain by their number alone. Limits as above.',
  ),

  'design-effect': measure(
    'Design effect',
    'By how much weights multiply the variance of the error: 1 costs nothing, 2 is like half the people (Kish 1965).',
  ),
  'effective-size': measure(
    'Effective number of people',
    'As many as a simple random sample of the same precision would have.',
  ),
  'margin-of-error': measure(
    'Margin of error',
    'A share near one half is uncertain by so much either way (95 %), if those who answered are a random sample.',
  ),

  'weighted-mean': { name: 'Weighted mean' },
  'weighted-total': { name: 'Weighted total' },
  'weighted-share': { name: 'Weighted share' },
  'item-mean': { name: 'Mean' },
  'item-deviation': { name: 'SD' },
  'item-top': { name: 'Best two' },
  'item-bottom': { name: 'Worst two' },
  'item-net': { name: 'Net' },
  'item-rest-correlation': { name: 'With the rest' },
  'alpha-if-dropped': { name: 'Alpha without' },
  'item-correlation': { name: 'Inter-item correlation' },
  agreement: { name: 'r_wg(j)' },
  'score-lowest': { name: 'Lowest score' },
  'score-highest': { name: 'Highest score' },
  'effective-weight': { name: 'Actual effect' },
  'leniency-rank': { name: 'Place with severity taken out' },
  'leniency-effect': { name: 'Effect with severity taken out' },
  'leniency-moved': { name: 'Units that change places' },
  'leniency-largest-move': { name: 'Most places moved' },
  variance: { name: 'Variance of ratings' },
  'variance-share': { name: 'Share of the variance of ratings' },
  'careless-share': { name: 'Share with signs of carelessness' },
  'mean-with-careless': { name: 'Mean of all ballots' },
  'mean-without-careless': { name: 'Mean without' },
  'flagged-share': { name: 'Share flagged' },
  'mean-with-flagged': { name: 'Mean of all ballots' },
  'mean-without-flagged': { name: 'Mean without' },
  'pace-share': { name: 'Share of ballots' },
  'driver-correlation': { name: 'Correlation r' },
  'driver-coefficient': { name: 'Standardised β' },
  'driver-weight': { name: 'Part of R²' },
  'driver-share': { name: 'Relative weight' },
  'class-mean': { name: 'Mean of the class' },
  'cross-count': { name: 'Ballots in the cross table' },
  'cross-test': { name: 'Test statistic' },
  'cross-strength': { name: 'Cramér’s V' },
};

const components: typeof zh.components = {
  raters: measure(
    'Between raters',
    'The part of the differences between ratings that only comes from mild and strict raters. There is no usual limit.',
  ),
  targets: measure('Between units', 'The part that comes from the units themselves. There is no usual limit.'),
  residual: measure('The rest', 'One rater’s different views of units, and chance.'),
};

const methods: typeof zh.methods = {
  mean: 'mean, interval by Student’s t',
  'weighted-mean': 'weighted mean, error linearised over strata, clusters and finite populations',
  'weighted-total': 'sum of weight × value, error linearised over strata, clusters and finite populations',
  'standard-deviation': 'with n − 1',
  'wilson-share': 'share with Wilson’s interval',
  'weighted-share': 'weighted share, Wilson’s interval for the effective number of people',
  quotient: 'one count over another, without an error of sampling',
  'net-share': 'best two options less worst two',
  'favourable-share': 'mean of the items’ shares',
  median: 'median',
  'kish-design-effect': 'n Σw² ÷ (Σw)²',
  'kish-effective-size': '(Σw)² ÷ Σw²',
  'margin-of-error': '1.96 × √(¼ ÷ effective number of people), less for a known population',
  'cronbach-alpha': 'pairwise covariances, interval by Duhachek and Iacobucci',
  'standardised-alpha': 'from the average inter-item correlation',
  'average-correlation': 'mean over all pairs of items',
  'alpha-if-dropped': 'computed without this item',
  'item-rest-correlation': 'with the sum of the other items',
  correlation: 'Pearson’s, interval by Fisher',
  'icc-1': 'one-way analysis of variance, k the mean number of cards of a unit (Bliese 2000)',
  'icc-2': 'one-way analysis of variance, k the mean number of cards of a unit (Bliese 2000)',
  'within-group-agreement': 'against answers that fall on each option alike often (James et al. 1984)',
  'krippendorff-nominal': 'gaps allowed (Krippendorff 2011)',
  'krippendorff-ordinal': 'gaps allowed (Krippendorff 2011)',
  'krippendorff-interval': 'gaps allowed (Krippendorff 2011)',
  'kendall-w': 'corrected for ties',
  'shrout-fleiss-1': 'one-way random (Shrout and Fleiss 1979)',
  'shrout-fleiss-1k': 'one-way random (Shrout and Fleiss 1979)',
  'shrout-fleiss-2': 'two-way random (Shrout and Fleiss 1979)',
  'shrout-fleiss-2k': 'two-way random (Shrout and Fleiss 1979)',
  'shrout-fleiss-3': 'two-way mixed (Shrout and Fleiss 1979)',
  'shrout-fleiss-3k': 'two-way mixed (Shrout and Fleiss 1979)',
  range: 'highest score less the lowest',
  lowest: 'lowest score',
  highest: 'highest score',
  'score-reliability': '1 − mean squared standard error ÷ variance of scores, 0 where that is below 0',
  'effective-weight': 'covariance of what a group adds with the score ÷ variance of the score (Wang and Stanley 1970)',
  'reml-variance': 'crossed random effects, restricted maximum likelihood',
  'reml-variance-share': 'crossed random effects, restricted maximum likelihood',
  'r-squared': 'least squares',
  'adjusted-r-squared': 'least squares',
  'standardised-coefficient': 'standardised regression coefficient',
  'relative-weight': 'relative weight (Johnson 2000)',
  'chi-square': 'Pearson’s chi-square',
  'rao-scott-f': 'F after Rao and Scott, second order',
  'cramers-v': 'from the unweighted chi-square',
};

const reasons: typeof zh.reasons = {
  'nothing-answered': 'nobody answered',
  'too-few': 'insufficient',
  'no-variance': 'all alike, nothing differs',
  'not-connected': 'no ratings connect the raters and the units',
  singular: 'some follow from the others',
  'empty-cell': 'one class has nobody in it',
  'not-converged': 'the iteration did not settle',
  'weight-missing': 'some ballots have no weight',
  'weight-negative': 'some weights are negative',
  'no-weight': 'all weights are 0',
  'population-varies': 'one stratum has several population sizes',
  'population-too-small': 'a population is smaller than its sample',
  'margins-disagree': 'the shares of the population cannot all hold',
  'group-not-in-population': 'somebody belongs to a class that the population does not have',
  'too-large': 'too many raters and units for this method',
  protected: 'showing it would give answers away',
  'outside-scope': 'it is made of the scores of all units, of which you see some',
};

const counted: typeof zh.counted = {
  people: (n) => `${n} people`,
  cards: (n) => `${n} cards`,
  ratings: (n) => `${n} ratings`,
  options: (n) => `${n} options`,
  'whole-targets': (n) => `${n} units of which everything is shown`,
};

const adjustments: typeof zh.adjustments = {
  'rater-centred': ['Rater-centred', 'each card less the mean of its rater'],
  'within-rater-z': [
    'Within-rater z',
    'each card in standard deviations of its rater; only raters of 3 units or more who do not mark all alike',
  ],
  additive: ['Additive', 'score = mean + severity of the rater + unit, told apart by least squares'],
  crossed: [
    'Crossed random effects',
    'the same with raters and units as random; units of few cards are drawn to the mean',
  ],
};

const signs: typeof zh.signs = {
  'longest-run': (limit) => `${limit} or more alike in a row`,
  'average-run': (limit) => `changes only after ${limit} or more on average`,
  'within-person-deviation': (limit) =>
    limit === '0' ? 'all alike from first to last' : `own standard deviation of ${limit} or less`,
  mahalanobis: (limit) => `unusual combination of answers (Mahalanobis distance, level ${limit})`,
  duplicates: (limit) => `${limit} or more ballots alike in everything`,
  pace: (limit) => `under ${limit} seconds a rating`,
};

const paces: typeof zh.paces = {
  0: 'under 2 seconds',
  1: '2 to 5 seconds',
  2: '5 to 15 seconds',
  3: '15 seconds or more',
};

export const words: typeof zh = {
  measures,
  components,
  methods,
  reasons,
  counted,
  adjustments,
  signs,
  paces,
  by: (question) => `By “${question}”`,
  ticked: { ticked: 'chosen', 'not-ticked': 'not chosen' },
};
