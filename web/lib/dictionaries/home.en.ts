import type { words as zh } from './home.zh';

const steps: (typeof zh)['steps'] = {
  'edit-questionnaire': { sentence: 'The questionnaire is unfinished or has errors.', link: 'Edit it' },
  'set-groups': { sentence: 'The questionnaire is ready; nobody is named to answer it yet.', link: 'Set groups' },
  open: { sentence: 'Questionnaire and groups are ready. Check the list, then open.', link: 'Go to opening' },
  'wait-for-opening': { sentence: 'Opens by itself. You can prepare links and QR codes.', link: 'See links' },
  'send-links': { sentence: 'Open, with fewer than 5 ballots so far. Hand out the links.', link: 'Hand out' },
  import: { sentence: 'Open; no data imported yet.', link: 'Import' },
  watch: { sentence: 'Collecting; nothing to do.', link: 'See turnout' },
  'closes-soon': { sentence: 'Closes within two days; you can remind people once more.', link: 'See turnout' },
  'close-overdue': { sentence: 'The deadline has passed. Close it, then count.', link: 'Go to closing' },
  close: { sentence: 'The data are imported. Check them, close, then count.', link: 'Go to closing' },
  'wait-for-ballots': {
    sentence: 'Closed; stamped ballots still come in. Count after the grace period.',
    link: 'See turnout',
  },
  count: { sentence: 'Closed; the box has not been opened yet.', link: 'Count' },
  counting: { sentence: 'The ballots are being opened and counted.', link: 'See progress' },
  'open-with-trustees': {
    sentence: 'Waiting for the trustees: two of the three with their sheets can open the ballots.',
    link: 'Open with trustees',
  },
  publish: { sentence: 'The results are final. Check, then publish.', link: 'Go and check' },
  'read-results': { sentence: 'Nothing to do.', link: 'See results' },
};

export const words: typeof zh = {
  steps,
  title: {
    waiting: (count: number) =>
      count === 1 ? 'One survey waits for you' : `${englishCount(count)} surveys wait for you`,
    running: (count: number) => `Nothing waits for you; ${count} under way`,
    nothing: 'Nothing waits for you',
    soFar: (finding: string, title: string, share: string) => `${finding}; ${title} is at ${share}`,
    empty: 'No surveys yet; a ready-made questionnaire is the fastest start',
    leader: (count: number) => (count === 1 ? 'One survey has results' : `${englishCount(count)} surveys have results`),
    leaderEmpty: 'No results have been published yet',
  },
  subtitle: (today: string) => `${today}. Ballots are rounded down to 5 while they come in.`,
  emptySubtitle: 'You can change everything later. Nobody receives anything before you open.',
  leaderSubtitle: 'Published surveys only.',
  leaderEmptyText: 'Results appear here once the organizers publish them.',
  newSurvey: 'New survey',
  filterLabel: 'Filter by state',
  filters: {
    all: 'All',
    unopened: 'Not open',
    collecting: 'Collecting',
    unpublished: 'Unpublished',
    published: 'Published',
  },
  search: 'Find by name or wave',
  noMatch: 'No survey matches',
  clear: 'Clear',
  sections: { waiting: 'Waiting for you', running: 'Under way', done: 'Nothing to do' },
  columns: {
    survey: 'Survey',
    kind: 'Kind',
    wave: 'Wave',
    state: 'State',
    participation: 'Turnout',
    next: 'Next step',
  },
  units: (count: number) => (count === 1 ? '1 unit' : `${count} units`),
  criteria: (count: number) => (count === 1 ? '1 criterion' : `${count} criteria`),
  questions: (count: number) => (count === 1 ? '1 question' : `${count} questions`),
  and: ', ',
  daysLeft: (days: number) => (days === 1 ? 'Collecting, 1 day left' : `Collecting, ${days} days left`),
  endsToday: 'Collecting, ends today',
  overdue: 'Collecting, deadline passed',
  opens: (time: string) => `Opens ${time}`,
  publishedOn: (day: string) => `published ${day}`,
  noBallots: 'Not open yet',
  ballots: (count: string) => `${count} ballots`,
  of: (received: string, expected: string) => `${received} / ${expected}`,
  start: {
    templates: 'Use a template',
    templatesHint: 'Questions and scores are set up; change the names of units and it works.',
    size: (questions: number, minutes: number) =>
      `${questions === 1 ? '1 question' : `${questions} questions`}, about ${minutes} min`,
    blank: 'or start from nothing',
    file: 'Bring a file',
    fileHint: 'A finished questionnaire, or ballots that were collected.',
    drop: 'Drop a file here, or choose one',
    fileKinds: 'Questionnaires as .txt. From Word, select all, copy, and paste it into the text field.',
    dataKinds: 'Ballots as .csv or .xlsx: questions and rater groups are found, and you look them through first.',
    notText: 'The file is of another kind, or too large. Save a questionnaire as .txt, ballots as .xlsx or .csv.',
  },
  surveySteps: 'Seven steps; everything can be changed before opening',
  stepHints: {
    questionnaire: 'Write it beside the phone preview',
    groups: 'Name the groups and their weights',
    scoring: 'Usually left as it is',
    opening: 'Check the list, make the key',
    links: 'Copy links, print QR codes',
    collection: 'Turnout only; no results before closing',
    results: 'Check, publish, download',
  },
};

function englishCount(count: number): string {
  return ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'][count] ?? String(count);
}
