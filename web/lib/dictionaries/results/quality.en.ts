import type { words as zh } from './quality.zh';
import { countOf } from '../../count-of';

export const words: typeof zh = {
  insufficient: (have, need) => `insufficient: ${have} of ${need} needed`,
  insufficientNeed: (need) => `insufficient: ${need} needed`,
  because: (reason) => `no value: ${reason}`,
  hidden: (reason) => `not shown: ${reason}`,
  sentence: (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
  leftOut: (n) =>
    `${countOf(n, 'unit is', 'units are')} left out here: a rater group or criterion is hidden, or there is no score.`,
  explained: (meaning, method) => `${meaning} Method: ${method}.`,
  head: { measure: 'Measure', value: 'Value', interval: '95% interval', n: 'n', error: 'Std. error' },
  contents: 'On this page',
  nothing: {
    title: 'Nothing is known of the quality of this wave',
    text: 'This tabulation was made without it. Imported data about no persons can be tabulated anew; other waves have it from the next one on.',
  },
  empty: {
    title: 'There is no quality of measurement to speak of',
    text: 'Nobody is rated in this wave, and no items form an index. The single questions have a page of their own.',
  },

  title: {
    apart: ({ share, lowest, highest }) =>
      `Units can be told apart: scores from ${lowest} to ${highest}, ${share} of the differences are not error`,
    barely: ({ share, lowest, highest }) =>
      `Units can barely be told apart: scores from ${lowest} to ${highest}, only ${share} of the differences are not error`,
    alike: ({ share, lowest, highest }) =>
      `Units come out much alike: scores from ${lowest} to ${highest}, only ${share} of the differences are not error`,
    unknown: (reason) => `Whether units can be told apart: ${reason}`,
    causes: {
      ceiling: (share) => `${share} of the ratings are on the best option`,
      identical: (share) => `${share} of the ballots are all alike`,
      tiers: (categories) =>
        categories === 1
          ? 'neighbours cannot be told apart: all form one tier'
          : 'neighbours cannot be told apart: every category is one tier',
    },
    indices: ({ count: n, good, lowest, name }) =>
      good === n
        ? `${n === 2 ? 'Both' : `All ${n}`} indices are reliable (0.70 or more), the lowest ${lowest} (${name})`
        : `${good} of ${n} indices are reliable (0.70 or more), the lowest ${lowest} (${name})`,
    index: ({ name, alpha, good }) =>
      `“${name}” has a reliability of ${alpha}, ${good ? 'usable' : 'less than the usual 0.70'}`,
    careless: (share) => `${share} of the ballots show signs of carelessness`,
    plain: (n) => `How well ${n} valid ballots measure`,
  },
  subtitle: {
    review: ({ cards, raters, targets, rounded }) =>
      `${cards} cards of ${rounded ? 'about ' : ''}${raters} raters on ${targets} units`,
    poll: (n) => `${n} valid ballots`,
    intervals:
      'intervals are 95%; under each figure stands how to read it and whose limits these are; a value leads to its working',
  },

  sections: {
    discrimination: 'Discrimination',
    effects: 'Effect of groups',
    agreement: 'Agreement',
    leniency: 'Leniency',
    indices: 'Reliability of indices',
    careless: 'Careless ballots',
    drivers: 'Drivers',
    sample: 'Weights and sample',
    breakdowns: 'Comparisons',
  },

  discrimination: {
    found: ({ lowest, highest, tiers, categories }) =>
      `Scores from ${lowest} to ${highest}, ${categories === 1 ? 'tiers' : 'tiers in a category'}: ${tiers}`,
    plain: 'How far scores are spread',
    categories: 'Categories',
    spreadHidden: (reason) =>
      `Range, deviation and reliability of the scores are not shown, over all or by category: ${reason}.`,
    tiers: 'Tiers',
    units: 'Units',
  },

  effects: {
    found: ({ group, nominal, actual }) => `${group}: ${nominal} of the weight, but ${actual} of the differences`,
    near: 'No rater group decides 5 percentage points more or less than its weight',
    unknown: 'The effect of the rater groups on the ranking is not known',
    note: (method) =>
      `Weights say how a score is put together, effects say who decides the order: a group that spreads its marks decides more than its weight. ${method}.`,
    nominal: 'Weight',
    difference: 'Difference',
    head: 'Rater group',
  },

  agreement: {
    found: {
      alike: {
        high: (value) => `Ratings of one unit are far closer together than random ones (mean r_wg(j) ${value})`,
        middle: (value) => `Ratings of one unit are closer together than random ones (mean r_wg(j) ${value})`,
        low: (value) => `Ratings of one unit are spread almost like random ones (mean r_wg(j) ${value})`,
      },
      apart: {
        high: (value) => `one person’s ratings tell units apart (ICC(1) ${value})`,
        middle: (value) => `one person’s ratings tell units apart to some degree (ICC(1) ${value})`,
        low: (value) => `one person’s ratings hardly tell units apart (ICC(1) ${value})`,
      },
      both: (alike, apart) => `${alike}, and ${apart}`,
      but: (alike, apart) => `${alike}, but ${apart}`,
    },
    plain: 'How far raters agree',
    main: 'Main figures',
    other: 'Other coefficients',
    shroutFleiss: 'The six ICCs of Shrout and Fleiss; they need every rater to rate every unit',
    targets: (n) => `r_wg(j) of each of ${n} units`,
  },

  leniency: {
    notice: 'Shown beside the official scores, never in their place: ranks, tiers and points stay as they are.',
    found: ({ moved, compared, most }) =>
      `With severity taken out, up to ${moved} of ${compared} units change places, by ${countOf(most, 'place', 'places')} at most`,
    same: 'With severity taken out, not one unit changes its place',
    plain: 'Whether ranks change with severity taken out',
    methods: 'Four methods',
    summary: ({ moved, compared, most }) =>
      most === 0
        ? `${compared} units, none moves`
        : `${moved} of ${compared} units move, by ${countOf(most, 'place', 'places')} at most`,
    parts: (n) =>
      `Raters and units fall into ${n} parts that no rating connects. Ranks are inside a part and a category: between parts, mild raters cannot be told from good units.`,
    variances: 'Where the differences between ratings come from',
    ranks: 'Ranks of the units',
    official: 'Official',
    tied: (rank) => `${rank} (tied)`,
    all: (n) => `All ${n} units`,
    movedOnly: (n) => `Only the ${n} that move most`,
    moveUp: (places) => `up ${places}`,
    moveDown: (places) => `down ${places}`,
    missing: '–',
  },

  indices: {
    heading: (title, alpha) => `${title} (alpha ${alpha})`,
    items: 'Items',
    reversed: (label) => `${label} (reversed)`,
    itemNote:
      'The correlation with the rest is good from 0.30 (Nunnally and Bernstein 1994). An item without which alpha is higher than that of the whole does not belong to the others.',
    correlations: 'Inter-item correlations',
    minimum: (n, minimum) => `${countOf(n, 'item', 'items')}; people who answered at least ${minimum} count`,
  },

  careless: {
    found: (share, change) =>
      `${share} of the ballots show a sign of carelessness; without them the mean changes by ${change}`,
    plain: 'How many ballots are careless',
    notice: 'Signs, not proof: ballots that show them count in every other figure.',
    sign: 'Sign',
    flagged: 'Share',
    protectedNote:
      'Means without a single sign are not shown: subtracted from one another they would give answers away.',
    everybody: 'All ballots',
    unflagged: 'Without any that show a sign',
    hits: 'Signs shown',
    hitsOf: (hits) => (hits === 0 ? 'none' : String(hits)),
    ballots: 'Ballots',
    measure: {
      rating: 'The mean is that of the ratings that are compared, 0 to 100.',
      index: (title) => `The mean is that of the index “${title}”.`,
      score: 'The mean is that of the card scores of a ballot.',
    },
    ratings: (ratings) => `${ratings} ratings in the order in which they stand on the ballot. `,
    source:
      '10 to 12% are common (Meade and Craig 2012); in under 2 seconds an item can hardly be read (Huang et al. 2012).',
    noPaces: 'no times were recorded',
    flags: 'Flags of the scheme',
    paces: 'How fast ballots were answered',
    pacesNote: 'Phones tell four bands and no times',
    pacesUnknown: (unknown) => `${unknown} ballots do not say it`,
    pace: 'Per rating',
  },

  drivers: {
    found: ({ name, share, outcome }) => `“${name}” explains “${outcome}” best: ${share} of what the indices explain`,
    plain: (outcome) => `What moves with “${outcome}”`,
    notice: 'They move together; that proves no cause.',
    predictor: 'Index',
    note: 'Relative weights share R² out among the indices and sum to 100% (Johnson 2000); β is the effect with the others held. Neither has a usual limit: compare them only.',
  },

  sample: {
    found: (n, effective) => `${n} weighted ballots are worth a simple random sample of ${effective} people`,
    weighted: (n) => `${n} ballots, each with its weight`,
    plain: 'Every ballot counts alike',
    weights: {
      none: 'All ballots have the same weight.',
      given: 'The weights came with the ballots.',
      'post-stratified': 'The weights were fitted to the known shares of one question (post-stratification).',
      raked: 'The weights were fitted to known shares of the population (raking).',
    },
    drawn: ({ strata, units }) => `Sample of ${units} first-stage units in ${countOf(strata, 'stratum', 'strata')}.`,
    lone: (n) =>
      `${countOf(n, 'stratum has', 'strata have')} a single unit; its deviation is taken from the whole sample.`,
    corrected: (n) => `The population of ${countOf(n, 'stratum', 'strata')} is known and corrected for.`,
    problem: (reason) => `Something is wrong with the design (${reason}); figures that need it have no value.`,
    raking: (cycles) => `Raked in ${countOf(cycles, 'cycle', 'cycles')}.`,
    multiplesOfMean: (low, high) => `${low} to ${high} times the mean`,
    multiplesOfMedian: (low, high) => `${low} to ${high} times the median`,
    trimmed: (n, limits) => `${n} weights outside ${limits} were cut and raked again.`,
    bounded: (limits) => `Weights are kept within ${limits}.`,
    outside: (n) => `${n} are still outside.`,
    margin: 'Class',
    population: 'Population',
    before: 'Before',
    after: 'After',
    questions: 'Questions, weighted',
    option: 'Option',
    share: 'Share',
    mean: 'Mean',
  },

  breakdowns: {
    found: ({ tests, significant }) =>
      significant === 0
        ? `All ${tests} comparisons are within error`
        : `${significant} of ${tests} comparisons differ by more than chance`,
    plain: 'Comparisons',
    adjusted: 'All tests together are adjusted after Benjamini and Hochberg to 5%.',
    single:
      'Each test is judged by itself at 5%, not together with the others: a p adjusted with tests between all units would tell of them.',
    note: 'Cramér’s V says how large a difference is: 0.1 small, 0.3 medium, 0.5 large (Cohen 1988). Of people’s ballots only tables are tested of which every cell is shown as counted.',
    question: 'Question',
    test: 'Test',
    chiSquare: (value, degrees) => `X² = ${value}, df ${degrees}`,
    raoScott: (value, degrees) => `F = ${value}, df ${degrees}`,
    adjustedP: 'Adjusted p',
    verdict: 'Verdict',
    differs: 'differ',
    alike: 'within error',
    open: 'Class by class',
    ticked: (question, option) => `${question}: ${option}`,
    classes: 'Class',
    shares: 'Per cent of each row',
    weighted: 'weighted',
    n: 'People',
  },
};
