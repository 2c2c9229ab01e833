import type { words as zh } from './plan.zh';

const parts: (typeof zh)['parts'] = {
  breakdowns: {
    title: 'Breakdowns',
    sentence: 'Questions by which ballots are divided into groups; every other question is shown group by group.',
    gives: 'A cross-table of each question with these, shares and means of each group, tests of the differences.',
  },
  weighting: {
    title: 'Weighting',
    sentence:
      'Where the ballots hold other shares of people than the population, they are fitted to known head counts.',
    gives:
      'Weighted shares and means with their errors; effective size and design effect; shares of people before and after. The page of the questions leads with weighted figures.',
  },
  indices: {
    title: 'Indices',
    sentence: 'Questions that measure one thing together, as one number from 0 to 100.',
    gives:
      'Mean and favourable share of the index with their errors; reliability, whether the items measure one thing.',
  },
  drivers: {
    title: 'Drivers',
    sentence: 'Which indices rise and fall with what you care about most, and how much each of them counts.',
    gives:
      'Correlations, standardised regression coefficients and relative importance. They say what moves together, not what causes it.',
  },
  careless: {
    title: 'Careless answers',
    sentence: 'The signs that are looked for. They are reported; nothing is deleted in silence.',
    gives: 'How many ballots show each sign, and how much the result would differ without them.',
  },
};

const presets: (typeof zh)['presets'] = {
  mean: {
    name: 'Mean of items',
    hint: 'One question with several items, all alike',
    missing: 'Needs a question with items, or questions with scores',
  },
  engagement: {
    name: 'Engagement index',
    hint: 'Five items at 0, 25, 50, 75 and 100, their mean: as the UK Civil Service People Survey',
    missing: 'Needs five items with five steps worth 0, 25, 50, 75 and 100',
  },
  favourable: {
    name: 'Favourable index',
    hint: 'Favourable share of each group of items, then the mean of the groups: as the US Federal Employee Viewpoint Survey. Read the favourable share of the index',
    missing: 'Needs items with three steps or more that have scores',
  },
  customers: {
    name: 'Customer satisfaction index',
    hint: 'Overall satisfaction, expectations met, nearness to the ideal, each 1 to 10: as the American Customer Satisfaction Index. Weights can be changed',
    missing: 'Needs three scale questions from 1 to 10',
  },
};

export const words: typeof zh = {
  parts,
  presets,
  tabs: { label: 'Scoring and analysis', scoring: 'Scoring', analysis: 'Analysis plan' },
  title: {
    empty: 'No analysis plan yet: results hold what the questionnaire suggests',
    planned: (names) => `Analysis plan: ${names}`,
    wrong: (count) => (count === 1 ? 'The analysis plan has 1 mistake' : `The analysis plan has ${count} mistakes`),
  },
  scope:
    'What is computed beside the scores. It changes no score, is fixed with the scheme at the opening and is published with the results.',
  locked:
    'Whoever chooses groups and weights after seeing the ballots can always find a figure that pleases. So the plan is fixed at the opening and can only be read here.',
  question: (number, title) => `Question ${number} “${title}”`,
  quoted: (name) => `“${name}”`,
  unknown: (id) => `deleted ${id}`,
  listSeparator: ', ',
  gives: 'In the results',
  where: 'On the page Quality of the results',
  none: 'Not set.',
  clear: 'Clear',
  clearOf: (name) => `Clear ${name}`,
  breakdowns: {
    legend: 'Break down by',
    limit: (limit) => `${limit} at most`,
    options: (count) => `${count} groups`,
    tested:
      'Of people’s ballots no cross-table and no mean of a group is shown here, only tests of the differences; and those are made of published counts alone: the publication plan needs a table by this question and nothing else, of which every cell is shown as counted.',
    untested: (name) =>
      `${name}: the publication plan has no table by it alone, so there will be no test. For one, add that table to the publication plan.`,
    impossible: 'The questionnaire has no single choice or scale question to break down by.',
  },
  weighting: {
    impossible: 'The questionnaire has no single choice or scale question to weight by.',
    none: 'No weighting: every ballot counts alike.',
    first: 'Weight to known head counts',
    more: 'Add another question',
    moreHint: 'Two or more are fitted in turns until the shares of each agree with the population (raking).',
    question: (number) => `Weighting question ${number}`,
    remove: (name) => `Do not weight by ${name}`,
    table: (name) => `Head counts of ${name}`,
    head: { option: 'Option', count: 'Head count', share: 'Share', weight: 'Weight' },
    countOf: (option) => `Head count of ${option}`,
    sum: 'Sum',
    paste: 'Head counts or per cents: only proportions count. Rows copied from a table can be pasted into any field.',
    missing: (options) => `No number for: ${options}. Ballots that chose them, or did not answer, keep their weight.`,
    weight: (weight) => weight,
    even: (size) =>
      `If 100 ballots came in, as many for each option, they would be as precise as ${size} without weights. The more is adjusted, the more is lost.`,
    trim: 'Limits of the weights',
    lowest: 'At least',
    highest: 'At most',
    times: 'times the median',
    trimHint:
      'With a large weight one person could sway the result. What is outside is cut to the limits and fitted again; the shares of the population always hold.',
  },
  indices: {
    suggested:
      'These come with the questionnaire: one for each question with items. Change anything, and they become this wave’s own.',
    none: 'No question has items. Questions with scores can be put together as an index.',
    name: 'Name of the index',
    nameOf: (name) => `Name of ${name}`,
    remove: (name) => `Delete index ${name}`,
    items: ({ count, sum }) => `${count} ${count === '1' ? 'item' : 'items'}, weights sum to ${sum}`,
    choose: 'Items, direction and weights',
    table: (name) => `Items of ${name}`,
    head: { item: 'Item', reversed: 'Reversed', weight: 'Weight', share: 'Share' },
    reversedOf: (item) => `${item} is reversed`,
    weightOf: (item) => `Weight of ${item}`,
    sum: 'Sum',
    reversed: 'reversed',
    reversedHint:
      'Reversed: worded the other way round, so agreeing is bad; it is turned first. Weights count in proportion, such as 0.3885, 0.319, 0.2925.',
    minimum: 'At least',
    minimumUnit: 'items answered',
    add: 'Add an index',
    menu: 'Start from a method',
  },
  drivers: {
    impossible: 'What is explained needs scores or numbers, and no question has any.',
    outcome: 'What you care about most',
    none: 'No drivers',
    indexGroup: 'Indices',
    questionGroup: 'Questions',
    predictors: 'Explain it by these indices',
    noPredictors: 'No index can explain it: it takes one that shares no item with it. Add one above.',
    unchosen: 'None is ticked, so nothing can be computed. Tick one at least.',
    people: (count) => `Where people are protected, shown from ${count} ballots that answer everything.`,
  },
  careless: {
    list: 'Signs looked for',
    few: (count) => `With fewer than ${count} ratings care cannot be told from chance; nothing is looked for.`,
    own: 'Cards of units, and ballots to be void or flagged, are matters of the validity rules of the scoring.',
    toRules: 'Validity rules',
    tooFew: (count) => `from ${count} ratings`,
  },
  summary: {
    note: 'To be read and changed in the analysis plan.',
    to: 'Analysis plan',
  },
};
