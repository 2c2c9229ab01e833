import { overview } from './overview.en';
import { points } from './points.en';
import { questions } from './questions.en';
import { rules } from './rules.en';
import type { words as zh } from './results.zh';
import { countOf } from '../../count-of';

const units = (n: number) => countOf(n, 'unit', 'units');

interface Bands {
  readonly above: number;
  readonly below: number;
  readonly same: number;
}

/** Of each band that is not empty how many units it has. */
function bandsText({ above, below, same }: Bands, mean: string): string {
  return [
    ...(above > 0 ? [`${above} clearly above ${mean}`] : []),
    ...(below > 0 ? [`${below} clearly below${above > 0 ? '' : ` ${mean}`}`] : []),
    ...(same > 0 ? [`${same} not distinguishable`] : []),
  ].join(', ');
}

export const words: typeof zh = {
  pages: {
    label: 'Results',
    overview: 'Overview',
    ranking: 'Ranking',
    heatmap: 'Heat map',
    changes: 'Changes',
    questions: 'Questions',
    points: 'Working',
    quality: 'Quality',
    'what-if': 'What if',
    trace: 'Working',
    hidden: 'Hidden cells',
  },
  surveys: 'Surveys',
  published: (date) => `Published ${date}`,
  counted: 'Counted, unpublished',
  onlyYou: 'Only you can see this. Leaders see it after publication.',
  notPublished: {
    title: 'The results are not published yet',
    text: 'This page fills once the ballots are counted, checked and released by the organizer.',
  },
  notCounted: {
    title: 'The ballots are not counted yet',
    text: 'This page fills once the collection is closed and the ballots are counted.',
  },
  nothing: {
    title: 'There is nothing that may be shown',
    text: 'Too few ballots count, or showing them would give a group away: by the rules announced before opening they stay hidden.',
  },
  provenance: {
    label: 'Where the ballots came from',
    kinds: {
      sealed: (count) => `${count} sealed`,
      paper: (count) => `${count} keyed from paper`,
      imported: (count) => `${count} imported`,
    },
    sources: (kinds, imported) => `Ballots: ${kinds}${imported ? ': not anonymous' : ''}`,
    noSuppression: 'No suppression: data declared to be about no persons',
  },
  noReview: 'No units are rated in this survey; see the questions',
  export: {
    menu: 'Export',
    print: 'Print or save as PDF',
    targets: 'Scores and points of the units (CSV)',
    questions: 'Results of the questions (CSV)',
    inWeChat: 'WeChat cannot save files. Open this page in the browser from the menu at top right.',
  },
  chart: 'Chart',
  table: 'Table',
  view: 'View',
  review: 'Review',
  unit: 'Unit',
  category: 'Category',
  group: 'Rater group',
  weight: 'Weight',
  score: 'Score',
  interval: '95% interval',
  standardError: 'Std. error',
  change: 'Change',
  total: 'Total',
  everyone: 'Everyone',
  n: 'Ballots',
  dontKnow: 'Don’t know',
  unitsMapping: (wave) => `Units mapped to “${wave}”`,
  source: (wave, hash) => `Source: ${wave}, number of the result ${hash}`,
  scale: (options) => `Scale 0–100 (${options})`,
  scaleOfNumbers: (steps, lowest, highest) => `Scale 0–100 (${steps} different scores, from ${lowest} to ${highest})`,
  option: (label, score) => `${label} ${score}`,
  listComma: ', ',
  clauseComma: ', ',
  semicolon: '; ',
  brackets: (text) => ` (${text})`,
  quoted: (text) => `“${text}”`,
  remarks: {
    'no-variance': 'all answers behind it are the same, so an error of 0 says nothing of chance',
    'whole-population': 'everybody was asked and answered, so there is no error of sampling',
    'noise-added': 'noise was added to the counts, so every number is “about”',
  },
  remark: (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
  named: (name, text) => `${name}: ${text}`,
  changeRange: (low, high) => `${low} to ${high}`,
  withinError: 'within error',
  beyondError: 'more than chance',
  since: { year: 'last year', last: 'last time' },
  marks: {
    above: 'Clearly above category mean',
    same: 'Not distinguishable from it',
    below: 'Clearly below category mean',
  },
  moves: { above: 'Risen', same: 'Within error', below: 'Fallen' },
  bands: {
    above: 'Clearly above the category mean',
    'not-distinguishable': 'Not distinguishable from the mean',
    below: 'Clearly below the category mean',
  },
  reasons: {
    'below-threshold': (minimum) => `Under ${minimum}`,
    protected: () => 'Protected',
  },
  reasonSentences: {
    'below-threshold': (minimum) =>
      `Fewer than ${minimum} ballots are not published, so that nobody can guess who answered what.`,
    protected: () => 'Hidden: showing it would give a group away.',
  },
  whyHidden: 'Why cells are hidden, and what to change',
  measure: {
    review: 'Overall satisfaction',
    satisfaction: 'Overall satisfaction',
    debriefing: 'Overall score',
    poll: 'Overall score',
  },
  overview,
  poll: {
    key: 'Main questions',
    keyNote: 'Per cent: unfavourable left of the bar, favourable right; questions with the same scale together',
    all: 'All questions',
    before: 'Before',
    now: 'Now',
    changed: ({ all, risen, fallen, since }) => {
      if (risen + fallen === 0) return `None of ${all} questions changed from ${since} by more than chance`;
      const moves = [...(risen > 0 ? [`${risen} rose`] : []), ...(fallen > 0 ? [`${fallen} fell`] : [])];
      const rest = all - risen - fallen;
      return `Of ${all} questions ${moves.join(' and ')} since ${since}${rest > 0 ? `; ${rest} changed within error` : ''}`;
    },
    change: ({ points, range, verdict }) => `${points} (${range}) ${verdict}`,
    changeNote:
      'At the right: the favourable share less that of the wave before, in percentage points, with its 95 % interval. Tests are adjusted over all steps of all questions (Holm), intervals are not: one without 0 can still be within error. The waves are taken as independent samples.',
  },
  ranking: {
    origin: {
      none: 'Change: the wave before had no such unit; not compared.',
      renamed: (names) => `Change: against ${names} of the wave before.`,
      merged: (names) => `Change: against ${names} of the wave before together, by their ballots.`,
      part: (names) => `Change: split from ${names}, which was not rated part by part; not compared.`,
    },
    titleCategory: (text) =>
      text.above + text.below === 0
        ? `${text.category}: its ${units(text.units)} cannot be told apart`
        : `${text.category}, ${units(text.units)}: ${bandsText(text, 'the category mean')}`,
    titleAll: (text) =>
      text.above + text.below === 0
        ? `${units(text.units)} cannot be told apart`
        : `Of ${units(text.units)}, ${bandsText(text, 'their category mean')}`,
    titleOwn: (text) => {
      const place = text.category === undefined ? '' : `${text.category}: `;
      const own = `${place}of ${units(text.all)} you see ${text.units}`;
      return text.above + text.below === 0
        ? `${own}, not distinguishable from the category mean`
        : `${own}: ${bandsText(text, 'the category mean')}`;
    },
    titleInsufficient: (n) => `No score and no rank for ${units(n)}`,
    unscored: (n) => `${units(n)} more without a score`,
    subtitleCategory: (measure, votes) =>
      `${measure} (dot) with 95% interval; ${votes} unit cards; above and below at 5% after Holm, rank ranges from pairwise tests (Bonferroni)`,
    subtitleAll: (measure, categories) =>
      `${measure} with 95% intervals in ${countOf(categories, 'category', 'categories')}; units are compared and ranked within their category only`,
    all: 'All',
    sort: 'Sort',
    sorts: { band: 'Band, then score', score: 'Score', n: 'Ballots', name: 'Name' },
    overlap: 'Overlapping intervals decide nothing; the tests do',
    rankRange: 'Rank range',
    rankRangeOf: (n) => `Rank range (1–${n})`,
    rankText: (range) => `rank ${range}`,
    sinceColumn: (since) => `On ${since}`,
    comparedWith: (unit) => `Against ${unit}`,
    comparison: 'Against the selected unit',
    selected: 'selected',
    higher: 'higher',
    lower: 'lower',
    same: '≈ alike',
    bandCount: (n) => units(n),
    sameNote: 'Rank ranges overlap widely: the order inside this band means nothing',
    mean: (value) => `mean ${value}`,
    band: 'Band',
    noScore: 'No score, no rank',
    insufficientAll: (n, reason) =>
      reason === '' ? `${units(n)} without score and rank` : `${units(n)} without score and rank: ${reason}`,
    insufficientReasons: {
      have: (group, have) => `${group} ${have}`,
      fewValid: (group) => `${group} too few valid cards`,
      needOne: (group, need) => `${group} of ${need} needed`,
      needEach: (groups, need) => `${groups}; ${need} of each needed`,
      allGroups: (minimum) => `every rater group under ${minimum}`,
      groupMissing: 'the scheme wants every rater group',
      dontKnow: 'more “don’t know” than the scheme allows',
      ofOneMind: (n) =>
        `${n} ballots; in a rater group nearly all rated alike, and the score would tell what they answered`,
    },
    place: 'Place',
    placeTied: (place) => `${place} (tied)`,
    tier: 'Tier',
    placeNote:
      'Places go by score alone, equal scores share one. Whether units can be told apart is said by rank range and tier: neighbours within a tier cannot.',
    last: {
      one: (unit) => `${unit} scores below every other unit of its category by test: it may be named last.`,
      several: (names, n) =>
        `No single unit may be named last: the last ${n} together score below the others, but neighbours among them cannot be told apart (${names}).`,
      unsupported: (unit, n, names) =>
        `No unit may be named last: ${unit}, which scores lowest, cannot be told apart from ${units(n)} (${names}).`,
      unsupportedPlain: (unit) =>
        `No unit may be named last: ${unit}, which scores lowest, cannot be told apart from others.`,
    },
    note: {
      range: (unit, range) => `${unit} ranks ${range}. `,
      only: (unit, range) => `${unit} ranks ${range}, and no other rank fits the ballots. `,
      alike: (n, names) => `With these ballots it cannot be told apart from ${units(n)}: ${names}. `,
      alikeNone: 'It can be told apart from every other unit of its category. ',
      wording: (text) => `Do not write “rank ${text.place}”; “in the ${text.part} of ${text.category}” is supported.`,
      wordingWide: (place) =>
        `Its range crosses the list: neither “rank ${place}” nor a part of the list is supported.`,
      supported: (text) => `“In the ${text.part} of ${text.category}” is supported.`,
      wide: 'Its range crosses the list: no part of the list is supported.',
      parts: { front: 'front part', middle: 'middle part', rear: 'rear part' },
      anomaly: (text) =>
        `${text.unit} scores lower (${text.score}) and is yet not in the lower band: with ${text.n} ballots its error is too large to say so.`,
      open: 'See the working',
      openRank: 'See how it is ranked',
    },
    keys: 'Arrow keys change the unit, Enter opens its working',
    legend: 'Dot: score; line: 95% interval; grey band: interval of the selected unit',
    legendPhone:
      'Dot: score; line: 95% interval. Rank ranges come from pairwise tests; the order inside a band means nothing. Tap a unit to see which ones it cannot be told apart from.',
    findUnit: 'Find a unit',
    between: (count) => `Show ${count} units between`,
    allLegend: 'Small figures: valid ballots. Ranks are ranges from pairwise tests',
  },
  questions,
  points,
  rules,
};
