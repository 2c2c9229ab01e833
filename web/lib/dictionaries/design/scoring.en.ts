import { tests, problems, thresholds, trimmingLimits, verdicts, samples } from './scoring-rules.en';
import type { words as zh } from './scoring.zh';

const sections: (typeof zh)['sections'] = {
  scores: {
    title: 'Option scores',
    sentence: 'What each option is worth. Usually as the questionnaire says; a wave may have scores of its own.',
  },
  validity: {
    title: 'Validity rules',
    sentence:
      'Which ballots and cards do not count. From the top, the first rule that hits decides; how often each one hit is published with the results.',
  },
  'dont-know': {
    title: 'Don’t know',
    sentence: 'Whether a card that says don’t know is left out, or counts as a score.',
  },
  trimming: {
    title: 'Trimming',
    sentence: 'For each unit and each rater group, the highest and lowest cards are cut before anything else.',
  },
  statistic: {
    title: 'Group figure',
    sentence: 'Which number stands for what one rater group says of one unit.',
  },
  'missing-group': {
    title: 'A group missing',
    sentence: 'Where a group has too few cards about a unit to be published, what becomes of its weight.',
  },
  analysis: {
    title: 'Analysis beside',
    sentence: 'What is computed beside the scores: indices, breakdowns, weighting. It changes no score.',
  },
};

const trimmings: (typeof zh)['trimmings'] = {
  none: { label: 'None', hint: 'Every card counts' },
  count: { label: 'By number', hint: 'In larger groups only, the same number at each end' },
  share: { label: 'By share', hint: 'The more cards, the more are cut; less than one is none' },
};

const statistics: (typeof zh)['statistics'] = {
  mean: { label: 'Mean', hint: 'Of the scores of its cards' },
  'top-share': { label: 'Share of the best', hint: 'Per cent of ratings on the best option' },
  'satisfied-share': { label: 'Satisfied', hint: 'Per cent of ratings that reach a limit' },
  'net-share': {
    label: 'Net satisfied',
    hint: 'Satisfied less dissatisfied, put on 0 to 100; 50 where they balance',
  },
};

const missing: (typeof zh)['missing'] = {
  renormalise: { label: 'It goes to the others in proportion', hint: 'Their weights grow until they sum to 100%' },
  'category-mean': {
    label: 'The mean over like units stands in',
    hint: 'What the group gives the units of the category that lack no group counts as its score',
  },
  fail: { label: 'No score', hint: 'If any group is missing, the unit has no score and no rank' },
};

const approximations: (typeof zh)['approximations'] = {
  'partial-cards': 'some cards are not complete',
  'trimmed-cards': 'other cards might be cut',
  'trimming-not-released': 'the mean trimmed so is not released',
  'withheld-criteria': 'some criteria are not shown',
  'withheld-groups': 'some groups are not shown',
  'group-not-shown': 'a group that is not shown is left out',
  'stand-in': 'the mean over like units is of groups that are shown',
  'dont-know-limit': 'the limit to don’t know is not asked again',
};

const unscored: (typeof zh)['unscored'] = {
  'too-few-cards': 'too few cards, no score',
  'group-missing': 'a group is missing, no score',
  'dont-know': 'too much don’t know, no score',
  'of-one-mind': 'nearly all rated alike, no score',
  'group-not-shown': 'a group is not shown, cannot be computed',
};

export const words: typeof zh = {
  sections,
  tests,
  problems,
  thresholds,
  trimmingLimits,
  verdicts,
  samples,
  trimmings,
  statistics,
  missing,
  title: {
    usual: 'Scored in the usual way',
    changed: (names) => `Unlike the usual way: ${names}`,
    changedMany: (count) => `Unlike the usual way in ${count} places`,
    wrong: (count) => (count === 1 ? '1 thing to mend in the scoring' : `${count} things to mend in the scoring`),
  },
  scope:
    'From top to bottom is the order of the calculation; the examples beside it follow. The opening makes it a version that nobody can change, published with the results.',
  scopeLocked: 'From top to bottom is the order of the calculation; the examples are computed by this version.',
  locked: 'Opened already; this can only be read. The next wave starts from this version by itself.',
  lockedVersion: (number, day) => `Version ${number}, made on ${day}.`,
  lockedBefore: 'When this wave was opened there were no versions yet; it is scored in the usual way.',
  hash: (hash) => `Hash ${hash}`,
  copyHash: 'Copy hash',
  next: 'Check and open',
  unsavedLeave: 'Some changes are not saved and will be lost if you leave.',
  listSeparator: ', ',
  points: 'points',
  reset: 'Back to usual',
  resetOf: (name) => `${name}: back to usual`,
  example: 'Example',
  remedy: { removeScores: 'Take away' },
  scores: {
    question: (number, title) => `Question ${number}: ${title}`,
    unknown: (id) => `Deleted question ${id}`,
    source: (name) => `Scores of ${name}`,
    questionnaire: 'As asked',
    own: 'Own scores',
    preset: 'Use scores in common use',
    presetNone: 'Scores in common use',
    presetOption: (scores, name) => `${scores} (${name})`,
    scoreOf: (option) => `Score of ${option}`,
    before: (score) => `asked as ${score}`,
    even: (mean) => `One vote for each: mean ${mean}.`,
    evenOf: (number, mean) => `Question ${number}, one vote for each: mean ${mean}.`,
    floor: (floor) => `The worst option still gives ${floor} points.`,
    kaixian: (text) =>
      `So it was in an online rating in Kaixian in 2010: ${text.worst} of ${text.votes} votes were for the worst option, but as that was worth 50 the result was still ${text.mean}. It may be scored so, but scores will look better than opinion is.`,
    none: 'The questionnaire has no scale with scores yet.',
  },
  rules: {
    list: 'Validity rules in their order',
    none: 'No rules: every ballot counts that opens and fits the questionnaire.',
    bounding: (numbers) =>
      numbers.length === 1
        ? `Rule ${numbers.join('')} voids by what was answered, and so can tell hidden answers.`
        : `Rules ${numbers.join(', ')} void by what was answered, and so can tell hidden answers.`,
    boundingRemedy:
      'Every ballot that counts keeps such a rule, as everybody knows. If each has to put one unit below 60, say, and the units that are shown have no such score from a group, all of them are in the units that are hidden. A rule that flags instead tells nothing.',
    add: 'Add a rule',
    menu: 'Rules to add',
    number: (number) => `Rule ${number}`,
    up: (number) => `Move rule ${number} up`,
    down: (number) => `Move rule ${number} down`,
    remove: (number) => `Delete rule ${number}`,
    removed: (number) => `Rule ${number} deleted`,
    scope: 'Looks at',
    scopes: { ballot: 'Whole ballot', card: 'Each card' },
    action: 'Then',
    actions: { void: 'Void', flag: 'Flag' },
    sentence: {
      ballot: {
        void: (which) => `Ballots ${which} are void and in no figure.`,
        flag: (which) => `Ballots ${which} are flagged; they count, and figures are given without them too.`,
      },
      card: {
        void: (which) => `Cards ${which} are void and in no figure.`,
        flag: (which) => `Cards ${which} are flagged; they count, and figures are given without them too.`,
      },
    },
    cards: (count) => `${count} cards`,
    ratings: (count) => `${count} ratings`,
    figures: {
      ratings: { label: 'At least', unit: 'ratings' },
      score: { label: 'Limit', unit: 'points' },
      most: { label: 'At most', unit: '' },
      least: { label: 'At least', unit: '' },
      lowest: { label: 'From', unit: '%' },
      highest: { label: 'To', unit: '%' },
      share: { label: 'Share', unit: '%' },
      ballots: { label: 'At least', unit: 'ballots' },
    },
    between: (lowest, highest) => `${lowest} to ${highest}`,
    run: 'In a row',
    seconds: 'Each rating under',
    secondsOption: (seconds) => `${seconds} seconds`,
    example: (cards) => `Five ballots tried, each rating ${cards} units:`,
    examplePoll: 'Five ballots tried:',
    keys: 'Alt ↑ ↓ moves a rule',
    sample: 'Ballot',
    verdict: 'Verdict',
  },
  dontKnow: {
    exclude: { label: 'Left out', hint: 'In no mean; its share is published with the results' },
    score: { label: 'Counts as a score', hint: 'A card that does not know stands for this score' },
    scoreField: 'Don’t know counts as',
    limit: 'A limit to don’t know',
    limitHint: 'Above it a unit is called insufficient and has no rank',
    limitField: 'Limit to don’t know',
    unlimited: 'Don’t know has no limit',
    example: (text) => `${text.rated} cards at ${text.best} points, ${text.unknown} that do not know: ${text.mean}.`,
    share: (share) => `Don’t know is ${share}.`,
    over: (share) => `Don’t know is ${share}, above the limit: no score.`,
  },
  trim: {
    each: 'At each end',
    above: 'In groups of more than',
    cards: 'cards',
    cut: 'What is cut',
    cuts: { drop: 'is dropped', winsorise: 'moves to the edge' },
    cutHint: 'Moved to the edge: it counts like the last card that is kept on its side.',
    equal: 'Of equal cards exactly as many go as the rule says.',
    head: { cards: 'Cards', each: 'At each end', kept: 'Kept' },
    table: 'How many are cut of how many cards',
  },
  stat: {
    from: 'Satisfied: not under',
    below: 'Dissatisfied: under',
    head: { option: 'Option', score: 'Score', counts: 'A vote counts' },
    table: 'What a vote counts',
    even: 'One vote for each',
  },
  gap: {
    note: (count) =>
      `Missing means under ${count} cards, the smallest number published. Where the groups left weigh less than half there is no score, whatever is chosen.`,
    if: 'Suppose this is missing',
    head: { group: 'Rater group', usual: 'Usually', now: 'Without it' },
    table: 'Weights of the groups',
    standIn: (weight) => `${weight}%, stand-in`,
    out: 'out',
    insufficient: 'The unit has no score',
    oneGroup: 'There is one group only; without it there is no score.',
  },
  fullPoints: (points) =>
    `The score times the full points ${points}, divided by 100, gives the points. Full points and weights are on the page of the rater groups.`,
  toGroups: 'Rater groups',
  approximations,
  unscored,
  comparison: {
    title: 'What would change',
    scope: (wave) => `Tried on the results of ${wave}. Not saved, not official. Places are within categories.`,
    none: 'There is no earlier wave to try it on',
    noneText: 'Once a wave of this survey is counted, this shows how places would change.',
    same: 'What can be tried is the same as in that wave: no place and no score changes.',
    waiting: 'Mend what is wrong above, then it is tried.',
    failed: 'It could not be computed.',
    retry: 'Try again',
    moved: (moved, compared) =>
      moved === 0
        ? `None of ${compared} units changes its place.`
        : `${moved} of ${compared} units change their place.`,
    lost: (count) => `${count} would have no score.`,
    notAsked: (names) => `Not tried, because single ballots would be needed: ${names}.`,
    otherGroups: 'The rater groups are not those of that wave; weights are not tried.',
    table: 'Units that change their place, the most first',
    head: { unit: 'Unit', category: 'Category', place: 'Place', score: 'Score', exact: 'How exact' },
    place: (before, after) => `${before} → ${after}`,
    noPlace: 'none',
    exact: 'exact',
    about: (reasons) => `about: ${reasons}`,
    all: (count) => `Show all ${count}`,
    fewer: 'Show ten only',
  },
  versions: {
    title: 'Versions used by this survey',
    none: 'No version yet. The opening makes the first.',
    head: { version: 'Version', day: 'Made', wave: 'Used for', hash: 'Hash', act: 'Act' },
    unused: 'not used',
    number: (number) => `Version ${number}`,
    start: (number) => `Start from version ${number}`,
    current: 'the same as now',
  },
};
