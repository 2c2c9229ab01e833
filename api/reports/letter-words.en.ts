import type { LetterWords } from './letter-words';

const onDay = (day: string | null) => (day === null ? '' : `, published on ${day}`);
const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
const isOrAre = (names: readonly string[]) => (names.length === 1 ? 'is' : 'are');
const units = (count: number) => (count === 1 ? '1 unit' : `${count} units`);

export const words: LetterWords = {
  noticeTitle: (title) => `Notice of the result: ${title}`,
  letterTitle: (title) => `${title}: your result`,
  addressed: (unit) => `To ${unit}`,
  noCategory: 'Units without a category',
  runOf: (title, run) => `${title}, calculation ${run}`,
  draft: 'Draft, not published.',
  published: (day) => `This result was published on ${day}.`,
  corrects: (run, day, reason) => `It corrects the result of calculation ${run}${onDay(day)}. Reason: ${reason}.`,
  correctedBy: (run, day) =>
    `This result has been corrected by that of calculation ${run}${onDay(day)}, and holds no more.`,
  selfApproval: (reason) => `Who computed this result approved it as well. Reason: ${reason}.`,
  appeals: (day) => `Whoever questions this result can appeal through this system until ${day}, that day included.`,
  signature: (hash) => `Signature (SHA-256): ${hash}`,
  reading:
    'Totals that rest on samples have a 95% interval. The range of places goes from the best to the worst one that the data support: where ranges overlap, the order of units may be due to sampling.',
  categoryHead: (place, category, count) => `${place}. ${category} (${units(count)})`,
  noticeHead: ['Place', 'Unit', 'Total', '95% interval', 'Range of places', 'Grade'],
  letterHead: ['Indicator', 'Full points', 'Points'],
  tablePoints: 'Points by indicator',
  tableReasons: 'About the grades',
  none: '—',
  range: (low, high) => `${low}–${high}`,
  insufficient: 'Too few data',
  unranked: 'No place',
  total: (total, full) => `The total is ${total} of ${full} points`,
  interval: (low, high) => `; its 95% interval of sampling is ${low} to ${high}.`,
  exact: ', without sampling error.',
  withoutTotal: (reason) => `There is no total this time: ${reason}.`,
  totalSet: (sum, total) => `The sum is ${sum} points; a veto sets the total to ${total}, see below.`,
  place: (category, count, place) => `The unit is in place ${place} of ${units(count)} ranked in ${category}`,
  placeRange: (best, worst, alike) =>
    best === worst
      ? '.'
      : `; the data support any place from ${best} to ${worst}: it cannot be told apart from ${units(alike)}.`,
  noPlace: {
    unranked: 'The unit is told its points and takes no place.',
    barred: 'A veto bars the unit from a place, see below.',
  },
  ownLast: {
    data: 'The distance to the other units is larger than sampling error: the data support the last tier.',
    none: 'Though its place is the last one, the distance to other units is within sampling error: it should not be called last.',
    veto: 'Its place is the last one because a veto set the total; that says nothing of a distance to the other units.',
  },
  grade: (grade) => `Grade: ${grade}.`,
  fact: ({ day, reason, evidence, veto }) => `On ${day}: ${reason} (evidence: ${evidence}). By “${veto}” `,
  effects: {
    total: (sum, total, grade) =>
      sum === null
        ? `the total is ${total}.`
        : `the total is ${total} instead of ${sum}${grade === '' ? '' : `, which was ${grade} by points`}.`,
    ceiling: (grade) => `the total stays and the grade is ${grade} at best.`,
    noRank: 'the total stays and the unit takes no place.',
  },
  lowered: (band, reason, grade) => `By points ${band}, ${reason}: graded ${grade}.`,
  changed: (from, to, reason) => `Computed as ${from}, changed to ${to} by two people. Reason: ${reason}.`,
  listed: (list, reason) => `On the list “${list}”. Reason: ${reason}.`,
  about: (unit) => `${unit}: `,
  passedOver: ({ band, reason, grade, units: names }) =>
    `By points ${band}, ${reason}, graded ${grade}: ${listed(names)} (${names.length}).`,
  last: {
    one: ({ last }) => `Last is ${listed(last)}: the distance to the other units is larger than sampling error.`,
    several: ({ last, set }) =>
      `In the last tier are ${listed(last)}: the distance to the other units is larger than sampling error. Among themselves they cannot be told apart, so none of them is named last.${
        set.length === 0 ? '' : ` A veto set the total of ${listed(set)}.`
      }`,
    veto: ({ last }) =>
      `Lowest in the order ${isOrAre(last)} ${listed(last)}: a veto set the total, and the place follows from that; it says nothing of a distance to the other units.`,
    unsupported: ({ last, alike, alikeCount }) => {
      const others =
        alikeCount === 0
          ? 'other units'
          : alikeCount > alike.length
            ? `${alike.join(', ')} and ${alikeCount - alike.length} more`
            : listed(alike);
      return `${listed(last)} ${isOrAre(last)} lowest in the order and cannot be told apart from ${others}, so none is named last.`;
    },
  },
  missing: (indicators) => `Without data, treated as the scheme says: ${listed(indicators)}.`,
};
