import type { words as zh } from './result.zh';

export const words: typeof zh = {
  semicolon: '; ',
  listComma: ', ',
  computed: (day) => `computed ${day}`,
  superseded: 'Corrected since',
  noUnits: 'This calculation has no unit that you may see',
  title: {
    chosen: ({ category, count, grade, draft }) => {
      if (count === 0) return `${category}: no unit is ${grade.toLowerCase()}`;
      return `${category}: ${count} ${count === 1 ? 'unit' : 'units'} ${draft ? 'proposed as' : 'graded'} ${grade.toLowerCase()}`;
    },
    tied: ({ last, first, grade }) => `at the ${grade.toLowerCase()} line ${last} and ${first} are equal`,
    alike: ({ last, first, grade }) =>
      `${last} and ${first}, on either side of the ${grade.toLowerCase()} line, cannot be told apart`,
    apart: ({ last, first, grade }) =>
      `${last} and ${first}, on either side of the ${grade.toLowerCase()} line, clearly differ`,
    tiedOut: (grade) =>
      `at the ${grade.toLowerCase()} line more units are equal than places are left, so none of them has it`,
    tiedIn: (grade, over) => `all who are equal at the ${grade.toLowerCase()} line have it, ${over} more than places`,
    allTied: (grade) =>
      `the highest that reach ${grade.toLowerCase()} are equal and more than the places, so none of them has it`,
    noPlaces: (grade) => `the share gives no place for ${grade.toLowerCase()}`,
    nobody: (category) => `${category}: no unit has a place`,
    tiers: (category, units, tiers) =>
      tiers < 2
        ? `${category}: ${units} units that cannot be told apart`
        : `${category}: ${units} units in ${tiers} tiers`,
    one: (name, total, grade) =>
      grade === null ? `${name}: ${total} points` : `${name}: ${total} points, ${grade.toLowerCase()}`,
    oneWithout: (name) => `${name}: too few data for a total`,
  },
  subtitle: {
    measure: (full) => `Total (of ${full}) with its 95% interval`,
    minimum: (points) => `at least ${points} points`,
    quota: ({ share, eligible, exact, rounding, places }) =>
      `at most ${share} of the eligible units (${eligible} × ${share} = ${exact}, ${rounding} ${places})`,
    and: ' and ',
    rule: (grade, rule) => `${grade}: ${rule}`,
    error: 'Intervals cover sampling in ballots and third-party surveys only',
  },
  roundings: { floor: 'rounded down to', 'half-up': 'rounded to', ceil: 'rounded up to' },
  category: 'Category',
  view: 'View',
  views: { chart: 'Chart', table: 'Table' },
  tableLabel: 'Points, totals and grades of the units',
  heads: {
    place: 'Place',
    unit: 'Unit',
    plot: 'Total with its interval',
    total: 'Total',
    interval: '95% interval',
    grade: 'Grade',
  },
  minimumOf: (grade) => `Least for ${grade.toLowerCase()}`,
  lineAfter: (grade, places) => `${grade}: ${places} ${places === 1 ? 'place ends' : 'places end'} here`,
  lineAtTie: ({ grade, places, given }) =>
    `${grade}: ${places} ${places === 1 ? 'place' : 'places'}, ${given} given because of a tie`,
  legend:
    'Filled dots are units with the best grade, rings the others. * marks an indicator without data that the scheme says how to treat. Whether two intervals overlap decides nothing; the tests do.',
  toDiscrimination: 'What decides the differences',
  starred: 'An indicator without data, treated as the scheme says',
  valueMissing: (names) => `No total: ${names} is missing, and the scheme gives no total without it`,
  coverageLow: ({ names, covered, least }) =>
    `No total: ${names} missing; only ${covered} of the points have data, less than ${least}`,
  rowStates: { placed: '—', unranked: 'Takes no place', barred: 'Takes no place', insufficient: 'Too few data' },
  marks: { veto: 'veto', tie: 'tied', changed: 'changed', pending: 'undecided' },
  note: {
    comma: '; ',
    border: ({ grade, last, first }) => `The ${grade.toLowerCase()} line is between places ${last} and ${first}: `,
    difference: (difference, margin) => `they are ${difference} points apart, with a 95% error of ±${margin}. `,
    alike: ({ names, more, count, last }) =>
      more > 0
        ? `${count} units outside, among them ${names}, cannot be told apart from ${last}; say so with the approval. `
        : `${names}, outside, cannot be told apart from ${last}; say so with the approval. `,
    noneAlike: 'Nobody outside is like the last one in. ',
    untied: 'Unrounded totals are not equal, so the rule for ties was not used.',
    tied: {
      'all-out': 'More units are equal at the line than places are left: by the scheme none of them has the grade.',
      'all-in': 'More units are equal at the line than places are left: by the scheme all of them have the grade.',
      indicators: 'Unrounded totals are equal: the indicators named by the scheme decided.',
      'indicators-equal':
        'More units are equal at the line than places are left, in the indicators named by the scheme as well: none of them has the grade.',
    },
    nobodyIn: (grade) =>
      `The highest that reach ${grade.toLowerCase()} are equal and more than the places: by the scheme none of them has it.`,
    noPlaces: (grade, eligible) =>
      `${eligible} ${eligible === 1 ? 'unit is' : 'units are'} eligible for ${grade.toLowerCase()}: the share gives no place.`,
    about: (name) => `${name}: `,
    fact: (veto, entries) => `${veto} (${entries} ${entries === 1 ? 'entry' : 'entries'} of evidence)`,
    total: (points) => `the total is set to ${points}.`,
    noRank: 'the total stays, there is no place.',
    ceiling: (grade) => `the total stays, the grade is ${grade.toLowerCase()} at best and takes nobody's place.`,
    changed: ({ from, to, reason }) =>
      `changed from ${from.toLowerCase()} to ${to.toLowerCase()}, approved by a second person. Reason: ${reason}`,
  },
  reason: 'Reason',
  reasonHint: 'Kept with the decision and in the audit log',
  proposal: {
    open: (unit, grade) => `${unit} is ${grade.toLowerCase()}: propose another grade`,
    title: (unit) => `Propose another grade for ${unit}`,
    explained:
      'Total and place stay, only the grade changes. Another organizer decides about it; both grades are kept.',
    to: (grade) => `From ${grade.toLowerCase()} to`,
    overCeiling: (veto, grade) =>
      `By the scheme, a unit with “${veto}” is at best ${grade.toLowerCase()}: this grade is above it.`,
    overPlaces: (grade, places, taken) =>
      `By the scheme, ${places} ${places === 1 ? 'unit is' : 'units are'} ${grade.toLowerCase()}: with this one there would be ${taken}.`,
    reasonHint: 'The document or fact that it rests on; seen after the publication',
    submit: 'Propose',
  },
  proposals: {
    title: (open) => (open === 0 ? 'Changes of grades: all decided' : `Changes of grades: ${open} undecided`),
    caption: 'Changes of grades',
    heads: { unit: 'Unit', change: 'Change', reason: 'Reason', decision: 'Decision' },
    change: (from, to) => `${from} → ${to}`,
    by: (own, day) => `proposed by ${own ? 'you' : 'another organizer'} on ${day}`,
    second: 'Another organizer decides',
    waiting: 'Undecided',
    takeBack: 'Take back',
    decide: { approved: 'Approve', rejected: 'Reject' },
    decided: { approved: 'Approved', rejected: 'Rejected' },
    question: { approved: 'Approve this change?', rejected: 'Reject this change?' },
  },
  toCard: 'Open the scorecard',
  steps: { submit: 'Have it approved', approve: 'Approve', publish: 'Publish' },
  outcomeHash: 'Hash of the result',
  signature: 'Signature of the publication (SHA-256)',
  check: {
    act: 'Work the signature out',
    file: 'Download all that is signed (JSON)',
    agrees:
      'It agrees: the scheme, data, result, changes of grades and lists that the server has give the signature on this page. Whether the signature itself was replaced only paper can tell: if all 64 digits are those of a notice or letter that was handed out, this is what was published.',
    differs: 'It does not agree. These do not give the signature on this page:',
    parts: {
      scheme: 'the scheme',
      inputs: 'the data',
      outcome: 'the result',
      signature: 'what is signed: decisions, dates or the hashes of the parts',
    },
    how: 'To work it out without this page: scheme, inputs and outcome of the file as canonical JSON (RFC 8785) each have the SHA-256 that stands in signed; the one of signed is the signature.',
  },
  approve: {
    title: 'Approve this result?',
    consequences: [
      'Totals, places and grades change no more, and no further change of a grade can be proposed.',
      'Leaders do not see it yet: they do after the publication.',
      'Your name stands in the audit log as the one who approved it.',
    ],
    ownTitle: 'Another organizer approves it',
    own: 'You computed this result. Another organizer opens this page and presses "Approve".',
    copy: 'Copy the address of this page',
    onlyOne: 'I am the only organizer',
    aloneHint: 'The reason is shown with the result, signed with it and kept in the audit log',
    alone: 'Approve it myself',
    others: 'There are other organizers, so you cannot approve it yourself. Send one of them the address of this page.',
  },
  publish: {
    title: 'Publish this result?',
    consequences: [
      'Leaders see points, place and grade of their units at once.',
      'It never changes again: a mistake takes a further calculation as a correction, and both stay.',
      'Scheme, data, result, changes of grades and lists of the lowest are signed together; the signature is shown with the result.',
    ],
    appeals: (day) => `Units can appeal from now until the end of ${day}.`,
    noAppeals: 'Units can appeal until the end of today only.',
    inTheWay: (number) =>
      `The result of calculation ${number} is published, and this one does not say that it corrects it: it can be compared, not published. To replace what is published, calculate again as a correction.`,
    supersedes: (number) => `The result of calculation ${number} is then marked as corrected.`,
  },
  selfApproved: (reason) => `Who computed this result approved it as well. Reason: ${reason}`,
  supersededBy: (number) => `This result has been corrected by calculation ${number}.`,
  toRun: 'See the correction',
  correctsRun: (number, reason) => `Corrects the result of calculation ${number}. Reason: ${reason}.`,
  toCorrected: 'See the earlier result',
  runs: {
    title: 'All calculations',
    heads: { run: 'Calculation', state: 'State', time: 'Time', about: 'About' },
    units: (assessed, units) => `${units} units, ${assessed} with a total`,
    corrects: (number, reason) => `corrects calculation ${number}: ${reason}`,
    again: 'Calculate again with the present scheme and data',
    compare: 'Calculate again, to compare only',
    correct: (number) => `Correct the result of calculation ${number}`,
    correctTitle: (number) => `Correct the result of calculation ${number}?`,
    correctExplained:
      'A further calculation with the present scheme and data that says what it corrects and why. The published result stays where it is, and is marked as corrected once the correction is published.',
    correctConfirm: 'Calculate',
  },
  noRun: {
    title: 'Nothing has been computed yet',
    explained:
      'Totals, places and grades follow from the latest frozen scheme and the present data. They are a draft until they are approved and published.',
    compute: 'Calculate',
  },
  export: {
    menu: 'Export',
    print: 'Print or save as PDF',
    files: {
      'results.xlsx': 'Result (XLSX with live formulas)',
      'results.csv': 'Result (CSV)',
      'notice.docx': 'Notice (DOCX)',
    },
    letters: (units) => `Letters to ${units} units (ZIP)`,
  },
  download: {
    make: 'Make it',
    stop: 'Stop',
  },
  workbook: {
    title: 'The result as a workbook',
    explained: (units, columns) => `${units} units and ${columns} columns of points, with live formulas: some seconds.`,
    progress: 'Sheets begun',
    coming: ({ sheet, of, megabytes }) =>
      `Writing sheet ${sheet}${of === null ? '' : ` of ${of}`}, ${megabytes} MB received`,
    saved: (megabytes) => `The workbook of ${megabytes} MB is made; look into the downloads of the browser.`,
  },
  letters: {
    title: (units) => `A letter to each of ${units} units`,
    explained: 'One DOCX for every unit with its points, total, place and grade, in one ZIP file.',
    progress: 'Letters written',
    written: (written, all) => `${written} of ${all} written`,
    saved: (written) => `${written} letters are written; look into the downloads of the browser.`,
  },
};
