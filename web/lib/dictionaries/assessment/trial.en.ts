import type { words as zh } from './trial.zh';

export const words: typeof zh = {
  listComma: ', ',
  notice: 'What if: not saved, not official',
  start: {
    title: 'Change points, lines and quotas, and see what places become of it',
    subtitle: 'Places are computed again as a slider moves; the ring is the value of the scheme',
  },
  still: 'All places stay',
  moved: (units, places) =>
    `${units} ${units === 1 ? 'unit moves' : 'units move'}, by ${places} ${places === 1 ? 'place' : 'places'} at most`,
  gradesNone: 'The scheme gives no grades',
  grades: ({ grades, entering, grade }) => {
    if (grades === 0) return 'All grades stay';
    const changed = `${grades} ${grades === 1 ? 'grade changes' : 'grades change'}`;
    return entering === 0
      ? changed
      : `${changed}; ${entering} would be ${grade.toLowerCase()} and ${entering === 1 ? 'is' : 'are'} not`;
  },
  refused: (place, sentence) => `${place}: ${sentence}`,
  panel: {
    title: 'What if …',
    reset: 'Reset',
    points: 'Points of the top indicators',
    pointsOf: (name) => `Points of ${name}`,
    pointsHint: (full) =>
      `Indicators that you did not set share what is left of ${full}; those below go along in proportion`,
    raters: 'Weights of rater groups',
    weightOf: (name) => `Weight of ${name.toLowerCase()}`,
    ratersHint:
      'Other groups share the rest of 100% in proportion; scores are made anew of the released scores of groups',
    noRaters: 'Cannot be tried: scores are not made of several released groups, or the release has changed since',
    grades: 'Lines and quotas',
    minimumOf: (name) => `Least for ${name.toLowerCase()}`,
    shareOf: (name) => `Quota of ${name.toLowerCase()}`,
    conversions: 'Conversions',
    stretchHint: 'A stretch exaggerates errors along with everything else: just to look at',
    exactly: (about) => `${about}, as a number`,
    official: (value) => `Now ${value}`,
  },
  slope: { title: 'Places', official: 'Now', tried: 'What if' },
  gradeMoves: (count) => (count === 1 ? '1 grade changes' : `${count} grades change`),
  gradeMove: (unit, from, to) => `${unit}: ${from} → ${to}`,
  noGrade: 'no grade',
  sensitivity: {
    none: 'Places do not depend on the points',
    both: (places, ranges) =>
      places === 1
        ? `The first place does not depend on the points; places ${ranges} do`
        : `The first ${places} places do not depend on the points; places ${ranges} do`,
    depend: (ranges) => `Places ${ranges} depend on the points`,
    inTrials: (draws, found) => `In ${draws} trials: ${found.charAt(0).toLowerCase()}${found.slice(1)}`,
    range: (from, to) => `places ${from}–${to}`,
    how: (least, most, draws) =>
      `Every top indicator between ${least} and ${most} of its points, the sum unchanged: ${draws} sets were tried`,
    exact:
      'Which places can change is worked out for all possible points, pair by pair; how far a unit moves, from the trials.',
    notExact:
      'With an indicator missing, a total at a bound, or one that a veto sets, nothing is certain of points that were not tried.',
    block: ({ range, name, best, worst }) =>
      best === worst
        ? `Among ${range} units change places`
        : `Among ${range} units change places; ${name} moves the farthest: ${best}–${worst}`,
  },
};
