import type { words as zh } from './scoring.zh';

export const tests: (typeof zh)['tests'] = {
  'all-equal': {
    name: 'All the same',
    hint: 'The same answer whoever is rated',
    ballot: ({ count }) => `with at least ${count} ratings, all the same,`,
    card: ({ count }) => `with at least ${count} ratings, all the same,`,
  },
  'all-top': {
    name: 'All best',
    hint: 'Full marks for everybody tell nothing apart',
    ballot: ({ count }) => `with at least ${count} ratings, all on the best option,`,
    card: ({ count }) => `with at least ${count} ratings, all on the best option,`,
  },
  'top-share': {
    name: 'Too much of the best',
    hint: 'The best option has a limit',
    ballot: ({ share }) => `with more than ${share} of their ratings on the best option`,
    card: ({ share }) => `with more than ${share} of their ratings on the best option`,
  },
  'too-many-high': {
    name: 'Too many high scores',
    hint: 'Such as 90 or more for 3 units at most',
    ballot: ({ what, score }) => `with more than ${what} at ${score} points or above`,
    card: ({ count, score }) => `with more than ${count} criteria at ${score} points or above`,
  },
  'too-many-low': {
    name: 'Too many low scores',
    hint: 'Such as under 70 for 2 units at most',
    ballot: ({ what, score }) => `with more than ${what} below ${score} points`,
    card: ({ count, score }) => `with more than ${count} criteria below ${score} points`,
  },
  'too-few-low': {
    name: 'Too few low scores',
    hint: 'Such as under 70 for at least 2 units',
    ballot: ({ what, score }) => `with fewer than ${what} below ${score} points`,
    card: ({ count, score }) => `with fewer than ${count} criteria below ${score} points`,
  },
  'forced-distribution': {
    name: 'Forced distribution',
    hint: 'Such as one to three in ten at 90 points or above',
    ballot: ({ share, score }) => `with a share at ${score} points or above that is not ${share}`,
    card: ({ share, score }) => `with a share at ${score} points or above that is not ${share}`,
  },
  'answered-share': {
    name: 'Too little answered',
    hint: 'Only a small part of what was asked',
    ballot: ({ share }) => `with less than ${share} answered`,
    card: ({ share }) => `with less than ${share} answered`,
  },
  'longest-run': {
    name: 'A long run',
    hint: 'Many equal ratings one after another, as if tapped through',
    ballot: ({ count }) => `with ${count} or more equal ratings in a row`,
    card: ({ count }) => `with ${count} or more equal ratings in a row`,
  },
  'too-fast': {
    name: 'Too fast',
    hint: 'The phone tells a coarse band, never a time',
    ballot: ({ seconds }) => `answered in less than ${seconds} seconds a rating`,
    card: ({ seconds }) => `answered in less than ${seconds} seconds a rating`,
  },
  duplicates: {
    name: 'Several alike',
    hint: 'Alike in every rating within one group; can only be flagged',
    ballot: ({ count }) => `of which ${count} or more in one group are alike in every rating`,
    card: ({ count }) => `of which ${count} or more in one group are alike in every rating`,
  },
};

export const problems: (typeof zh)['problems'] = {
  'scheme.question-unknown': () => 'Scores of a question that was deleted are left here; take them away',
  'scheme.option-unknown': () =>
    'A score of an option that was deleted is left here; go back to the questionnaire’s scores, then set them anew',
  'scheme.score-out-of-range': ({ position }) => `The score of option ${position} must be from 0 to 100`,
  'scheme.scores-not-ascending': ({ position }) =>
    `Scores may not fall from worst to best; option ${position} is below the one before`,
  'scheme.floor-above-zero': ({ floor }) => `The worst option still gives ${floor} points, which lifts every result`,
  'scheme.too-many-rules': ({ count, limit }) => `${count} rules, ${limit} at most`,
  'scheme.rule-id-duplicate': () => 'This rule has the name of another; delete one and add it again',
  'scheme.rule-not-for-cards': () => 'This rule can only judge whole ballots, not single cards',
  'scheme.likeness-only-flags': () => 'Alike is not yet fraud: this rule can flag, but not void',
  'scheme.threshold-out-of-range': () => 'The limit is not possible',
  'scheme.rule-out-of-reach': ({ need, most }) =>
    `It takes ${need}, but there are ${most} at most: this rule can hit nothing`,
  'scheme.trimming-out-of-range': () => 'So many cards cannot be cut',
  'scheme.winsorising-shows-single-cards': () =>
    'Moving cards to the edge tells what single cards were worth; only imported data declared to be about no persons may do so',
  'scheme.dont-know-out-of-range': () => 'The score must be from 0 to 100, the limit above 0 and at most 100%',
  'scheme.statistic-out-of-range': () =>
    'Limits must be from 0 to 100, and that for dissatisfied not above that for satisfied',
  'plan.question-unknown': ({ question }) => `Question ${question} was deleted: take it out or choose another`,
  'plan.item-unknown': ({ index, question, item }) => `Index ${index}: ${question} has no item ${item}; take it out`,
  'plan.item-without-scale': ({ index, question }) =>
    `Index ${index}: ${question} has no scores; take it out, or give its options scores in the questionnaire`,
  'plan.item-twice': ({ index }) => `Index ${index} uses an item twice; take one out`,
  'plan.weight-out-of-range': ({ index }) =>
    `Weights of index ${index} must be above 0; untick the items you do not want`,
  'plan.index-empty': ({ index }) => `Index ${index} has no items: tick some, or delete it`,
  'plan.index-twice': ({ index }) => `Two indices have the id ${index}; delete one`,
  'plan.minimum-out-of-range': ({ index, items }) =>
    `Index ${index}: items that have to be answered must be from 1 to ${items}`,
  'plan.outcome-unknown': () => 'The index or question to be explained no longer exists; choose another',
  'plan.outcome-without-scale': ({ question }) => `${question}, to be explained, has no scores; choose another`,
  'plan.predictor-unknown': ({ index }) => `The explaining index ${index} no longer exists; take it out`,
  'plan.predictor-twice': ({ index }) => `The explaining index ${index} is there twice; take one out`,
  'plan.predictor-in-outcome': ({ index }) =>
    `Index ${index} shares an item with what is to be explained and moves with it by itself; take it out`,
  'plan.too-many-breakdowns': ({ count, limit }) =>
    `${count} questions to break down by, ${limit} at most; take some out`,
  'plan.breakdown-twice': ({ question }) => `${question} is there twice to break down by; take one out`,
  'plan.breakdown-without-options': ({ question }) =>
    `${question} is neither single choice nor scale and makes no groups; take it out`,
  'plan.margin-twice': ({ question }) => `Head counts of ${question} are there twice; take one out`,
  'plan.margin-without-options': ({ question }) =>
    `${question} is neither single choice nor scale; choose another to weight by`,
  'plan.margin-option-unknown': ({ question, option }) =>
    `${question} has no option ${option}; type its head counts anew`,
  'plan.margin-sum': ({ question }) => `Shares of ${question} do not sum to 100%; type the head counts of its options`,
  'plan.trim-out-of-range': () => 'Weights may be cut from 0 to 1 times below and from 1 times above',
};

export const thresholds: (typeof zh)['thresholds'] = {
  'all-equal': 'Enter a whole number, 2 or more',
  'all-top': 'Enter a whole number, 2 or more',
  'top-share': 'Enter a share above 0, at most 100%',
  'too-many-high': 'Enter a score from 0 to 100 and a whole number',
  'too-many-low': 'Enter a score from 0 to 100 and a whole number',
  'too-few-low': 'Enter a score from 0 to 100 and a whole number, 1 or more',
  'forced-distribution': 'Enter a score from 0 to 100 and shares from 0 to 100%, the lowest not above the highest',
  'answered-share': 'Enter a share above 0, at most 100%',
  'longest-run': 'Enter a whole number, 2 or more',
  'too-fast': 'Choose 2 or 5 seconds',
  duplicates: 'Enter a whole number, 2 or more',
};

export const trimmingLimits: (typeof zh)['trimmingLimits'] = {
  count: 'Cut at least 1 at each end, in groups of more than four times as many',
  share: 'Cut more than 0 at each end, 25% at most',
};

export const verdicts: (typeof zh)['verdicts'] = {
  counts: () => 'counts',
  void: (rule) => `void, rule ${rule}`,
  flagged: (rule) => `flagged, rule ${rule}`,
  'cards-void': (rule) => `cards void, rule ${rule}`,
  'cards-flagged': (rule) => `cards flagged, rule ${rule}`,
};

export const samples: (typeof zh)['samples'] = {
  best: 'All on the best',
  same: 'All in the middle',
  open: 'One in three answered',
  hasty: 'Under 2 seconds each',
  careful: 'High and low, no hurry',
};
