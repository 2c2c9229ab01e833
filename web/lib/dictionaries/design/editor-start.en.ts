import type * as zh from './editor-start.zh';

export const start: typeof zh.start = {
  title: 'New survey',
  finding: 'Fastest from a questionnaire that exists',
  scope:
    'Three ways to begin; nothing is final before you have looked it through. Nobody receives anything before you open.',
  templates: 'From a template',
  templatesHint: 'Questions and points are set; change the unit names and it works.',
  questions: (count) => (count === 1 ? '1 question' : `${count} questions`),
  separator: ', ',
  minutes: (count) => `about ${count} min`,
  paste: 'Paste text',
  pasteHint: 'Copied from Word or a web page; questions and options are recognised.',
  pasteField: 'Text of the questionnaire',
  pasteExample:
    '1. How satisfied are you with the service desk?\nvery satisfied   satisfied   fair   dissatisfied\n\n2. What should improve first? (multiple)\nWaiting time\nPaperwork\nAttitude of staff\n\n3. Any suggestions?\n______',
  recognise: 'Recognise this text',
  blank: 'Start from nothing',
  blankTitle: '未命名的调查',
  creating: 'Creating',
  data: 'Start from data',
  dataHint: 'Ballots that were collected already; questions and rater groups are found in them.',
  dataDrop: 'Drop a data file here, or choose one',
  dataTooLarge: 'The file is larger than 22 MB. Leave out columns that are not needed, or split it.',
  dataLong: 'One row a rating',
  dataLongColumns: 'rater, target, criterion, rating',
  dataWide: 'One row a ballot',
  dataWideColumns: 'a column for each question, as most systems export',
  dataPaste: 'Paste a table',
  noTemplates: 'There are no templates. Paste a text or start from nothing.',
};

export const paste: typeof zh.paste = {
  title: 'Paste a questionnaire',
  unsaved: 'Not saved; the text stays on this computer',
  source: 'Pasted text',
  lines: (count) => `${count} lines; the right side follows`,
  field: 'Paste or type a questionnaire',
  line: (number) => `Line ${number}`,
  lineRange: (from, to) => (from === to ? `line ${from}` : `lines ${from}–${to}`),
  recognised: (count) => (count === 1 ? '1 question recognised' : `${count} questions recognised`),
  recognisedMend: (count, problems) => `${count} questions recognised, ${problems} to look at`,
  nothing: 'No questions recognised yet',
  nothingHint: 'Paste a questionnaire on the left. Begin each question with its number, one option a line.',
  heading: 'Title and introduction',
  nextProblem: 'Next',
  previousProblem: 'Previous',
  notations: 'What is recognised',
  allNotations: 'All notations',
  summary: ({ count, taps, texts, minutes }) =>
    `${count} questions: ${taps} taps, ${texts} texts, about ${minutes} min.`,
  kind: 'Kind',
  cancel: 'Cancel',
  insert: (count) => (count === 1 ? 'Insert 1 question' : `Insert ${count} questions`),
  create: (count) => (count === 1 ? 'Make a survey of 1 question' : `Make a survey of ${count} questions`),
  leftover: (lines) => `, leave out line ${lines}`,
  result: 'What was recognised',
  colon: ': ',
  listSeparator: ', ',
  toLine: (line) => `Go to line ${line}`,
  notationsShort: '(single) (multiple) (up to 3) (each item) (required)',
  withLimits: (kind, minimum, maximum) => {
    if (minimum !== undefined && minimum === maximum) return `${kind}, exactly ${minimum}`;
    const fewest = minimum === undefined ? '' : `, ${minimum} at least`;
    return kind + fewest + (maximum === undefined ? '' : `, ${maximum} at most`);
  },
  askedIf: (condition) => `Asked if: ${condition}`,
  withPlaces: (kind, places) => `${kind}, first ${places}`,
  withRange: (kind, from, to) => `${kind}, ${from} to ${to}`,
  withField: ' (with a field)',
  privacyHint: 'A hint is added: leave out names, phone numbers and whatever identifies you.',
  recommend: (from, to) => `Likelihood ${from}–${to}`,
};
