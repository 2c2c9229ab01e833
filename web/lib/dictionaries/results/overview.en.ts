import type { overview as zh } from './overview.zh';
import { countOf } from '../../count-of';

interface ChangedIndex {
  readonly measure: string;
  readonly index: string;
  readonly since: string;
  readonly change: string;
}

const units = (n: number) => countOf(n, 'unit', 'units');

export const overview: typeof zh = {
  insufficient: (listed) => `No score for ${units(listed)}`,
  withheld: (listed) => `You see the results of ${units(listed)}; figures about everybody are hidden`,
  withheldReason:
    'There are too few other units: figures about everybody would give their scores away. Your own units are under Ranking and Working.',
  minimumReason: (minimum) =>
    `A rater group needs at least ${minimum} ballots for a score and these are too few: so nobody can guess who answered what. Next time, merge rater groups or collect more`,
  ofOneMindReason:
    'A unit that nearly all of a rater group rate alike has no score, as it would tell what they answered; this was said before opening',
  oneWave: (text) =>
    text.above + text.below === 0
      ? `${text.measure} ${text.index}; the ${units(text.ranked)} cannot be told apart`
      : `${text.measure} ${text.index}; of ${units(text.ranked)}, ${text.above} clearly above their category mean and ${text.below} clearly below`,
  changed: {
    risen: (text: ChangedIndex) =>
      `${text.measure} ${text.index}, up ${text.change} on ${text.since}, more than chance`,
    fallen: (text: ChangedIndex) =>
      `${text.measure} ${text.index}, down ${text.change} on ${text.since}, more than chance`,
    'within-error': (text: ChangedIndex) =>
      `${text.measure} ${text.index}; the change on ${text.since} is within error`,
  },
  butDown: (label, points) => `; but ${label} fell ${points}`,
  butUp: (label, points) => `; but ${label} rose ${points}`,
  scope: (text) =>
    `${text.measure}, 0–100; ${text.units} units, ${text.received} ballots received, ${text.counted} valid`,
  intervalClause: (range) => `95% interval ${range}`,
  changeClause: (change, range) => `change ${change} (${range})`,
  own: {
    title: (n) => (n === 0 ? 'Your units' : n === 1 ? 'Your unit' : `Your ${units(n)}`),
    place: (category, band) => `${category}: ${band.charAt(0).toLowerCase()}${band.slice(1)}`,
    rank: (range, n) => `rank ${range} of ${n}`,
    since: (since, change) => `${change} on ${since}`,
    forerunners:
      'Units were reorganised after this wave: these are what yours were then, without those of which a part went to another unit.',
    noForerunners:
      'Units were reorganised after this wave: nothing that yours were then can be listed. What went to another unit in part is not.',
  },
  scoredTwice: (n) => `${units(n)} scored in both waves`,
  confidence: ' (95%)',
  comparedWith: (since) => `on ${since}, `,
  changeInterval: (range, contains) =>
    `interval ${range}: ${contains ? 'holds 0, within error' : 'excludes 0, more than chance'}`,
  firstWave: 'First time held: nothing to compare with yet',
  perHundred: (isWhole) => (isWhole ? 'Of every 100 ratings' : 'Of every 100 ratings shown (hidden ones left out)'),
  negativeTotal: (labels, share) => `${labels}: ${share}`,
  trend: {
    risen: (since) => `Up on ${since}, more than chance`,
    fallen: (since) => `Down on ${since}, more than chance`,
    'within-error': (since) => `The change on ${since} is within error`,
    subtitle: (measure, from) => `${measure} with 95% intervals, same questions; axis starts at ${from}`,
    note: (ballots) => `${ballots} ballots`,
    wave: 'Wave',
    series: {
      rises: (waves, significant) =>
        significant
          ? `Up at every step of ${waves} waves, each more than chance`
          : `Up at every step of ${waves} waves, not each more than chance`,
      falls: (waves, significant) =>
        significant
          ? `Down at every step of ${waves} waves, each more than chance`
          : `Down at every step of ${waves} waves, not each more than chance`,
      mixed: (waves) => `Up and down over ${waves} waves`,
      insufficient: (waves) => `Not every one of ${waves} waves is shown, so nothing is said of rise or fall`,
    },
    steps: { risen: 'risen', fallen: 'fallen', 'within-error': 'within error' },
    unknownStep: 'unknown',
    hidden: 'not shown',
  },
  course: {
    title: (waves) => (waves === 2 ? 'Beside the wave before' : `Over ${waves} waves`),
    wave: (number) => `Wave ${number}`,
    themes: 'Themes',
    themesChanged: ({ all, risen, fallen, since }) => {
      const themes = countOf(all, 'theme', 'themes');
      if (risen + fallen === 0) return `${themes}: no change since ${since} by more than chance`;
      const moves = [...(risen > 0 ? [`${risen} rose`] : []), ...(fallen > 0 ? [`${fallen} fell`] : [])];
      const rest = all - risen - fallen;
      return `Of ${themes} ${moves.join(' and ')} since ${since}${rest > 0 ? `; ${rest} changed within error` : ''}`;
    },
    themesNote:
      'A theme is several questions together: the mean of their favourable shares, in per cent. A line joins waves that asked the same.',
    questions: 'Questions',
    questionsNote:
      'Favourable shares of ordered scales in per cent, net scores of recommendations (−100 to 100), else means. A line joins waves that asked the same.',
    rule: 'Bars are 95% intervals. Every axis is an equally large part of its scale and starts where it needs to: read levels from the numbers, changes from the slopes. All steps of the themes are adjusted together, and so are all steps of the questions (Holm, 5%); up or down at every step is called more than chance only if every step is. The waves are taken as independent samples.',
    question: 'Question',
    measure: 'Measure',
    change: 'Since the wave before',
    statement: 'Course',
    stepUnknown: 'Not shown in the wave before',
    measures: {
      'index-favourable': 'Favourable',
      'index-mean': 'Mean',
      'favourable-share': 'Favourable',
      'net-promoter': 'Net promoter score',
      mean: 'Mean',
      'weighted-mean': 'Weighted mean',
    },
    mainMeasures: {
      'index-favourable': 'favourable answers',
      'index-mean': 'mean',
      'favourable-share': 'favourable answers',
      'net-promoter': 'net promoter score',
      mean: 'mean',
      'weighted-mean': 'weighted mean',
    },
    main: {
      risen: (text) =>
        `“${text.label}”: ${text.measure} up from ${text.before} to ${text.now} since ${text.since}, more than chance`,
      fallen: (text) =>
        `“${text.label}”: ${text.measure} down from ${text.before} to ${text.now} since ${text.since}, more than chance`,
    },
    moved: {
      risen: (text) => `${text.measure}: up from ${text.before} to ${text.now}, ${text.difference} (${text.range})`,
      fallen: (text) => `${text.measure}: down from ${text.before} to ${text.now}, ${text.difference} (${text.range})`,
    },
    everyStep: {
      rises: (waves) => `up at every step of ${waves} waves, each more than chance`,
      falls: (waves) => `down at every step of ${waves} waves, each more than chance`,
    },
    further: (count) => `${count} more changed by more than chance, see below.`,
    noneBefore: 'No results of an earlier wave to compare with',
    noneCompared: 'No question can be compared with the wave before',
    notCompared: (count) => `Not compared with the wave before: ${count}`,
    because: (text, reasons) => `${text} (${reasons}).`,
    reasons: {
      'not-asked': (count) => `${count} not asked then`,
      'asked-otherwise': (count) => `${count} with other options or scores`,
      'weighted-otherwise': (count) => `${count} of which only one wave is weighted`,
      'not-shown': (count) => `${count} not shown then`,
    },
  },
  spread: {
    ends: (text) => `Scores from ${text.lowest} to ${text.highest}`,
    title: (text) => `Scores from ${text.lowest} to ${text.highest}, half of them within ${text.middle}`,
    subtitle: 'Scores of the units, one dot each; cut axis',
  },
  participation: {
    title: (rate, least) => (least === undefined ? `${rate} responded` : `${rate} responded, fewest among ${least}`),
    titleWithoutRate: (received) => `${received} ballots received`,
    titleAbove: (received, expected) => `${received} ballots received, more than the ${expected} expected`,
    moreThanExpected: (groups) =>
      `More came than were expected of ${groups}: the expected number is too low, the link was passed on, or somebody answered more than once.`,
    subtitle: 'Expected, received and valid ballots by rater group',
    expected: 'Expected',
    received: 'Received',
    rate: 'Rate',
    counted: 'Valid',
    unknown: 'unknown',
  },
  responseRates: {
    title: 'Response rates of AAPOR',
    basis: (cases, share) =>
      share === undefined
        ? `Over ${cases} cases`
        : `Over ${cases} cases; of those not known to be eligible ${share} are estimated to be (RR3, RR4)`,
    missing: (reason) => `Not known: ${reason}.`,
  },
  parts: {
    changes: 'Where it changed',
    levels: 'Where it is high and low',
    changesNote: (since) => `Difference from ${since} with 95% interval; risen or fallen at 5% after Holm`,
    withheld:
      'Some criteria or rater groups show no change: the units behind them differ between the waves, and the change would give the scores of other units away.',
    levelsNote: 'Scores with 95% intervals',
    criteria: 'Criterion',
    groups: 'Rater group',
    categories: 'Category (mean of its units)',
    count: {
      criteria: (n) => countOf(n, 'criterion', 'criteria'),
      groups: (n) => countOf(n, 'rater group', 'rater groups'),
      categories: (n) => `${countOf(n, 'category', 'categories')}, mean of the units`,
    },
    name: {
      criteria: (label) => label,
      groups: (label) => `ratings by ${label}`,
      categories: (label) => label,
    },
    both: (text) => `${text.fall} fell ${text.fallen}, ${text.rise} rose ${text.risen}`,
    rise: (label, points) => `${label} rose most, ${points}`,
    fall: (label, points) => `${label} fell most, ${points}`,
    rose: {
      criteria: (total, risen) => `${risen} of ${countOf(total, 'criterion', 'criteria')} rose more than chance`,
      groups: (total, risen) => `${risen} of ${countOf(total, 'rater group', 'rater groups')} rose more than chance`,
      categories: (total, risen) => `${risen} of ${countOf(total, 'category', 'categories')} rose more than chance`,
    },
    fell: {
      criteria: (total, fallen) => `${fallen} of ${countOf(total, 'criterion', 'criteria')} fell more than chance`,
      groups: (total, fallen) => `${fallen} of ${countOf(total, 'rater group', 'rater groups')} fell more than chance`,
      categories: (total, fallen) => `${fallen} of ${countOf(total, 'category', 'categories')} fell more than chance`,
    },
    none: {
      criteria: 'All criteria changed within error',
      groups: 'All rater groups changed within error',
      categories: 'All categories changed within error',
    },
    highest: (label, score) => `${label} highest (${score})`,
    lowest: (label, score) => `${label} lowest (${score})`,
    alike: {
      criteria: 'The criteria cannot be told apart',
      groups: 'The rater groups cannot be told apart',
      categories: 'The categories cannot be told apart',
    },
    notCompared: 'Shown for different units, so not compared',
    bases: {
      levels: ({ units: shown, of }) => `; over the ${shown} of ${of} units that show them`,
      moves: ({ units: shown, of }) => `; over the ${shown} of ${of} units shown in both waves`,
      each: '; the units counted stand behind each name',
      compared: (shared) => `; compared over the ${units(shared)} they share`,
      leftOut: (labels) => `, without ${labels}, which fewer than half show`,
      notCompared: '; over different units, so not compared',
      short: ({ units: shown, of }) => `${shown} of ${of}`,
      long: (text) => `${text.label} (${text.units} of ${text.of} units)`,
    },
    cutAxis: (from) => `; axis starts at ${from}`,
  },
  trust: {
    title: 'How far these figures carry',
    tellApart: 'Can units be told apart?',
    tellApartText: (above, below, same) =>
      `${units(above)} clearly above and ${below} clearly below their category mean; ${same} cannot be told from it`,
    reliable: 'Are the scores reliable?',
    reliableText: (reliability, error) =>
      `${reliability === undefined ? '' : `Reliability of unit scores ${reliability}; `}median standard error ${error}`,
    careful: 'Do the ballots count?',
    carefulText: (spoilt, share) => `${spoilt} spoilt (${share}), part of no result`,
    voidText: (voided, share) => `${voided} void by rule (${share})`,
    known: 'Do raters know the units?',
    knownText: (share) => `On ${share} of the unit cards “don’t know” was chosen; it is not scored`,
    unheard: 'Who was not heard?',
    silentText: (groups) => `Not one ballot from ${groups}`,
    unheardText: (least, rate) => `${least} responded least, ${rate}`,
    unscored: 'Who has no score?',
    unscoredText: (n) => (n === 0 ? 'Every unit has one' : `${units(n)} without score and rank; Ranking says why`),
    everyone: 'Response rates are not known',
    onlyGroup: (rate) => `There is one rater group; its response rate is ${rate}`,
    everyoneAlike: (rate) => `All rater groups have the same response rate, ${rate}`,
    severalLeast: (rate) => `Several rater groups share the lowest response rate, ${rate}`,
  },
};
