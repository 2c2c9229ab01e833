import type { questions as chinese } from './questions.zh';
import { countOf } from '../../count-of';
import { isAsked } from '../../is-asked';

/** What is said of the questions beside those of ratings, and of their tables. */
export const questions: typeof chinese = {
  extremes: (text) =>
    `“${text.best}” is answered most favourably (${text.bestShare}), “${text.worst}” least (${text.worstShare})`,
  plain: (n, counted) => `${countOf(n, 'question', 'questions')}, ${counted} valid ballots`,
  none: 'All questions of this survey are about units',
  hidden: 'Too few answers, or showing them would give a group away: no question is shown',
  hiddenReason: (minimum) =>
    `at least ${minimum} ballots are needed, so that nobody can guess who answered what. Next time, merge rater groups or collect more`,
  subtitle: (received, counted) =>
    `${received} ballots received, ${counted} valid; each question counts those who answered it`,
  oneGroup: 'there is one rater group, so nothing is listed group by group',
  weighted:
    'shares and means are weighted to the population, and rounded the more, the fewer people answered, so that they tell of nothing hidden',
  answered: (n) => `${n} answered`,
  weighting: { weighted: 'weighted to the population', unweighted: 'unweighted' },
  dontKnow: (n) => `${n} don’t know, not part of the shares`,
  outside: (n, options) => `${n} chose ${options}, not part of the shares`,
  askedOf: {
    chosen: (question, options) => `asked of those who chose ${options} at “${question}”`,
    some: 'asked of some people only',
    or: ' or ',
  },
  favourable: (share) => `${share} favourable`,
  most: (label, share) => `Most chosen: ${label}, ${share}`,
  noneAhead: (one, other) => `None is clearly ahead: ${one.label} ${one.share}, ${other.label} ${other.share}`,
  mean: (value, range) => `Mean ${value} (95% interval ${range})`,
  meanShort: 'Mean',
  netPromoter: (value, range) => `Net promoter score ${value} (95% interval ${range})`,
  netPromoterShort: 'NPS',
  rankFirst: (label, points) => `Highest mean points: ${label}, ${points}`,
  rankPoints: 'mean points',
  hiddenTitle: 'Not shown',
  nothingShown:
    'In the whole survey too few answered this question, or nearly all alike, so neither totals nor groups are shown.',
  items: (n) => `${countOf(n, 'statement', 'statements')}, sorted by agreement`,
  divergingNote: 'Per cent: negative answers left of the bar, positive right',
  multipleNote: 'several choices, share of those who answered',
  byGroup: 'By rater group',
  agreementByGroup: 'Agreement in per cent, people in small figures',
  shareByGroup: 'Per cent, by rater group',
  pointsByGroup: 'Mean points, by rater group',
  count: 'People',
  texts: {
    loading: 'Fetching the texts',
    show: 'Show the texts',
    count: (n) => `${n} texts`,
    none: 'No texts to show',
    note: 'In random order, without time',
    few: (minimum) => `Fewer than ${minimum} texts are not shown`,
    ofOneClass:
      'Not shown: only people of certain groups were asked, so a text would tell which group its author is in',
    protected: 'Not shown, as it could give answers away',
    failed: 'The texts could not be fetched',
    more: (n) => `Show ${n} more`,
  },
  planned: {
    captions: {
      shares: 'People in each cell, and % choosing each option',
      mean: 'People in each cell, and their mean',
      words: 'How many wrote, cell by cell',
    },
    withUnlisted: (caption, n) =>
      `${caption}; ${countOf(n, 'further option is', 'further options are')} in the chart above`,
    class: 'Class',
    people: 'People',
    mean: 'Mean',
    about: (text) => `about ${text}`,
    noisy:
      'This table crosses another one, so a little noise was added to the people of each option: read it as about. 19 of 20 numbers are at most 3 people off, totals somewhat more.',
    withheld: 'This table crosses another one; from the two of them people could be told, so none of it is published.',
    csv: 'Download CSV',
    search: 'Find a class',
    noMatch: 'None found',
    nobody: 'Nobody answered this question.',
    more: (rows) => (rows === '1' ? 'List 1 more row' : `List ${rows} more rows`),
    scope: (text) =>
      text.hidden === undefined ? `${text.classes} classes` : `${text.classes} classes, ${text.hidden} of them hidden`,
    leftOut: 'Not printed: open the table before you print, or download the CSV.',
    nothingShown: (classes) =>
      ({ '1': 'The one class of this table is hidden.', '2': 'Both classes of this table are hidden.' })[classes] ??
      `All ${classes} classes of this table are hidden.`,
    folded: (tables) =>
      tables === '1' ? '1 table is folded; its name opens it' : `${tables} tables are folded; a name opens one`,
    openAll: 'Open all',
    foldAll: 'Fold all',
    agreement: 'Agreement',
    view: 'What to list, in which order',
    views: {
      plan: 'All, in the order of the plan',
      lowest: (measure) => `${measure}, lowest first`,
      highest: (measure) => `${measure}, highest first`,
      people: 'People, most first',
      hidden: (count) => (count === 1 ? 'Only the hidden class' : `Only the ${count} hidden classes`),
    },
    orderNote: 'By size alone, nothing is tested: neighbours can mostly not be told apart. Hidden classes come last.',
    gridOfShares: '% in agreement, people in small figures',
    gridOfMeans: 'Mean, people in small figures',
    shades: {
      label: 'Shades',
      below: (end) => `below ${end}`,
      from: (start) => `from ${start}`,
    },
    ofItem: (title, item) => `${title}${isAsked(title) ? '' : ':'} ${item}`,
  },
  moreOptions: (count) => `List ${count} more options`,
  linkTo: (name) => `Link to ${name}`,
  value: (n, share) => `${n} (${share})`,
};
