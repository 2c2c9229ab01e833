import type { words as zh } from './roll-import.zh';

const fields: (typeof zh)['fields'] = {
  name: 'Name',
  group: 'Rater group',
  unit: 'Unit',
  contact: 'Phone or email',
  'second-contact': 'Contact where that is empty',
  skip: 'Leave out',
};

const statuses: (typeof zh)['statuses'] = {
  new: 'Can go on the roll',
  known: 'On it already, not added again',
  refused: 'To mend, left out for now',
};

const problems: (typeof zh)['problems'] = {
  'roll.name-missing': 'no name',
  'roll.name-too-long': 'name of more than 60 characters',
  'roll.group-missing': 'rater group is empty',
  'roll.group-unknown': 'no such rater group: ',
  'roll.unit-unknown': 'not in the list of units: ',
  'roll.contact-invalid': 'neither a phone number nor an email address',
  'roll.two-groups': 'the same person is in another group too',
  'roll.duplicate': 'the same person once more',
  'roll.same-name': 'a namesake in the same unit with another contact',
};

const remedies: (typeof zh)['remedies'] = {
  'roll.name-missing': 'add it in the file',
  'roll.name-too-long': 'shorten it in the file',
  'roll.group-missing': 'choose one, or add it in the file',
  'roll.group-unknown': 'choose one for all these rows',
  'roll.unit-unknown': 'choose one for all these rows',
  'roll.contact-invalid': 'mend it in the file, or leave it empty and print a slip',
  'roll.two-groups': 'one person, one group: take a row out of the file',
  'roll.duplicate': 'put together',
  'roll.same-name': 'taken for two people, please look',
};

export const words: typeof zh = {
  crumb: 'Import a roll',
  notYet: 'nobody is on it yet, cancel at any time',
  fixed: 'The roll is fixed',
  fixedText: 'This wave has been opened; nobody joins any more.',
  notUsed: 'This wave has no roll',
  notUsedText: 'To collect anonymously, one person, one ballot, choose the roll on the page of the rater groups first.',
  toGroups: 'Choose how ballots come in',
  start: {
    title: 'Bring the roll in',
    subtitle:
      'One row a person, column titles in the first. Name and rater group are needed; unit and phone or email help.',
    file: 'Choose a file',
    fileHint: '.xlsx or .csv, 6 MB at most',
    drop: 'Drop a file here, or choose one',
    tooLarge: 'The file is larger than 6 MB. Keep the sheet of the roll alone, or import in several parts.',
    paste: 'Or paste a table',
    pasteHint: 'Select it in Excel or WPS with its column titles, and copy.',
    pasteField: 'Table of the roll',
    pasteExample: '姓名\t评价主体\t单位\t手机\n张华\t互评\t市发展改革委\t13800000001\n李明\t领导\t市政府\t',
    read: 'Read this table',
    reading: 'Reading',
  },
  fields,
  statuses,
  problems,
  remedies,
  missing: (names) => `Say which column is: ${names}`,
  and: ', ',
  finding: (people, refused) =>
    refused === ''
      ? `${people} people can go on the roll`
      : `${people} people can go on the roll, ${refused} rows to mend`,
  nothing: 'Everybody in the table is on the roll already',
  nothingGood: (refused) => `All ${refused} rows have to be mended first`,
  file: (name) => `${name}. `,
  pasted: 'A pasted table. ',
  gbk: 'Read as GBK; please see that the characters are right.',
  other: 'Another table',
  again: 'Read again',
  readingAgain: 'Looking it through again',
  headerRow: 'Row of the titles',
  columnsTitle: 'What each column is',
  columnsCaption: 'Columns of the table and their use',
  column: 'Column',
  sample: 'First value',
  use: 'Is',
  useOf: (title) => `${title} is`,
  twoContacts: {
    text: (first, second) => `The roll keeps one contact a person: ${first}, and ${second} where that is empty.`,
    turnRound: (second) => `Take ${second} first`,
  },
  wholeGroup: 'Everybody belongs to',
  blankGroup: 'Empty ones belong to',
  choose: 'Choose',
  problemsTitle: (rows, groups) =>
    groups === 1 ? `${rows} rows to look at, for one reason` : `${rows} rows to look at, for ${groups} reasons`,
  problemsCaption: 'Rows to look at, those of one reason together',
  lines: 'Rows',
  who: 'Name',
  problem: 'Problem',
  change: 'Means',
  outcome: 'Outcome',
  people: (count) => `${count} people`,
  meaningOf: (given) => `${given} means`,
  left: 'left out until mended',
  renamed: 'mended in all rows',
  renamedFrom: (given) => `written ${given}`,
  moreLines: (count) => `and more, ${count} in all`,
  lineSeparator: ', ',
  toLine: '–',
  commit: (people, refused) =>
    refused === '' ? `Put ${people} people on the roll` : `Put ${people} people on the roll, leave out ${refused} rows`,
  committing: 'Putting them on the roll, some seconds for ten thousand',
  afterwards: 'All of them or nobody. People can be removed and added afterwards, and the roll emptied.',
  summary: 'This list',
  moreProblems: (count) => `Show ${count} more`,
};
