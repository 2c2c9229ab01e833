import type { words as zh } from './what-if.zh';

const units = (n: number) => (n === 1 ? '1 unit' : `${n} units`);

const policies: typeof zh.policies = {
  renormalise: 'the others share its weight',
  'category-mean': 'the mean of the category stands in',
  fail: 'no score',
};

const approximations: typeof zh.approximations = {
  'partial-cards': 'some cards are incomplete; what they add is carried along',
  'trimmed-cards': 'other scores might have other cards cut; those that were kept stay',
  'trimming-not-released': 'the mean under this trimming is not shown; the old one stays',
  'withheld-criteria': 'criteria that are not shown keep the one mean they have together',
  'withheld-groups': 'groups that are not shown keep the one mean they have together',
  'group-not-shown': 'a group without weight so far is not shown; the others share its weight',
  'stand-in': 'the mean of the category over what is shown of units that lack no group stands in',
  'dont-know-limit': 'other groups take part; their “don’t know” is not checked again',
};

const reasons: typeof zh.reasons = {
  'too-few-cards': 'too few cards',
  'group-missing': 'a rater group is missing',
  'dont-know': 'too many “don’t know”',
  'of-one-mind': 'nearly all rated alike',
  'group-not-shown': 'only groups that are not shown are left',
};

const problems: typeof zh.problems = {
  'what-if.group-unknown': 'One rater group is not part of this survey',
  'what-if.criterion-unknown': 'One criterion is not part of this survey',
  'what-if.weight-out-of-range': 'Weights cannot be below 0',
  'what-if.weights-not-100': 'The weights of the groups have to sum to 100%',
  'what-if.criteria-without-weight': 'At least one criterion needs a weight above 0',
  'what-if.points-out-of-range': 'Full points have to be above 0',
  'scheme.score-out-of-range': 'Option scores have to be between 0 and 100',
  'scheme.scores-not-ascending': 'Option scores may not fall from worst to best',
  'scheme.trimming-out-of-range': 'The trimming takes off too much',
  'scheme.winsorising-shows-single-cards': 'Winsorising would show single cards',
};

export const words: typeof zh = {
  policies,
  approximations,
  reasons,
  problems,
  notice: 'What if: not saved, not official',
  start: {
    title: 'Change weights and scores and see what happens to the ranks',
    subtitle: 'Move a slider and everything is computed anew; the ring is the official value',
  },
  startWithoutRanks: {
    title: 'Change weights and scores and see what happens to the scores',
    subtitle:
      'You see some units only, so no ranks are listed. Move a slider and the scores are computed anew; the ring is the official value',
  },
  summary: {
    unknown: 'You see some units only: their scores can be tried out, their ranks cannot',
    same: (compared) => `The ranks of all ${units(compared)} stay`,
    moved: ({ compared, moved }) => `${moved} of ${units(compared)} change places`,
    firstStay: (places) => (places === 1 ? 'The first place stays' : `The first ${places} stay`),
    firstChanges: 'Even the first place changes',
    mover: ({ unit, from, to }) => `most of all ${unit}, from ${from} to ${to}`,
    tau: (tau) => `Kendall’s τ with the official order ${tau}, where 1 is no change`,
    lowestTau: (tau, category) =>
      `Kendall’s τ with the official order at least ${tau} (${category}), where 1 is no change`,
    exact: 'every score is what a new count would give',
    approximate: (n) => `the scores of ${units(n)} are approximate`,
    lost: (n) => `${units(n)} would have no score`,
    withinRanges: 'all new places lie in the published rank ranges',
    beyondRanges: (n) => `the new places of ${units(n)} lie outside the published rank ranges`,
  },
  panel: {
    title: 'Try out',
    reset: 'Back to the official rules',
    groupWeights: 'Weights of rater groups',
    sum: (sum) => `Sum ${sum}%`,
    sumWrong: (sum) => `Sum ${sum}%; it has to be 100%`,
    unsummed: 'These are the official results: the weights of groups have to sum to 100% first',
    rebalance: 'The others make room in proportion',
    criterionWeights: 'Weights of criteria',
    share: (share) => share,
    optionScores: 'Option scores',
    trimming: 'Trimming',
    missingGroup: 'Where a group is missing',
    weightOf: (name) => `Weight of ${name}`,
    scoreOf: (name) => `Score of ${name}`,
    official: (value) => `official ${value}`,
    exactly: (label) => `${label}, as a number`,
  },
  trimmings: {
    none: 'none',
    count: (each, above) => `${each} at each end of more than ${above} cards`,
    share: (share) => `${share} at each end`,
    winsorise: (rule) => `${rule}, winsorised`,
  },
  results: {
    table: 'Changes of ranks and scores',
    moversOf: (n) => `${units(n)} that change places, the farthest first`,
    listed: (n) => `${n} of them listed`,
    all: (n) => `All ${units(n)}`,
    first: (n) => `Only the first ${n}`,
    nobody: 'Not one unit changes its place.',
    category: (category, n) => `${category}, ${units(n)}: official and tried-out ranks`,
    categoryScores: (category, n) => `${category}, ${units(n)}: official and tried-out scores`,
    subtitleScores: 'Units that you see, without ranks',
    subtitle: 'Official ranks at left, tried-out ranks at right; lines have a colour from two places on',
    official: 'Official',
    tried: 'Tried out',
    place: 'Place',
    gained: 'Move',
    score: 'Score',
    points: 'Points',
    how: 'How computed',
    exact: 'as a new count would',
    up: (places) => `up ${places}`,
    down: (places) => `down ${places}`,
    unchanged: 'same',
    lost: (reason) => `no score: ${reason}`,
    approximate: (reason) => `approximate: ${reason}`,
    ofGroup: (group, reason) => `${group}: ${reason}`,
    failed: 'This could not be computed. Try again in a moment.',
  },
};
