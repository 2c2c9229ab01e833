import type { words as zh } from './publication.zh';

export const words: typeof zh = {
  scope:
    'This settles what will be published. Once opened nobody can change it, and with a roll it stands in the public manifest; the count computes it once, and no table can be added later.',
  scopeFixed:
    'Settled at the opening, it became part of the wave and, with a roll, of the public manifest; the count computes it once.',
  locked: 'This wave was opened: nobody can change its publication plan.',
  lockedSince: (time) => `Fixed when the wave was opened, ${time}: nobody can change the publication plan.`,
  nextPlan: 'Plan of the next wave',
  toQuestionnaire: 'The next wave may have another: after the count, copy this one on the page “Questionnaire”',
  counted: 'What the count hid in fact, and why',
  fixed: (tables, minimum) =>
    `${tables === 1 ? '1 table was' : `${tables} tables were`} settled for publication, ${minimum} ballots a cell at least`,
  none: 'Only the totals of all people will be published',
  planned: (tables) => (tables === 1 ? 'The count will publish 1 table' : `The count will publish ${tables} tables`),
  finding: (turnout, cells, hidden) =>
    `At a turnout of ${turnout}, ${hidden} of ${cells} cells will typically be hidden`,
  allShown: (turnout, cells) => `At a turnout of ${turnout}, all ${cells} cells will be shown`,
  mostlyShown: (turnout, cells, most) =>
    `At a turnout of ${turnout}, all ${cells} cells will typically be shown; a few trials hide up to ${most}`,
  worseFinding: ({ turnout, cells, usual, worse, worst }) =>
    usual === '0'
      ? `At a turnout of ${turnout}, all ${cells} cells will typically be shown; ${worse}, ${worst} hidden`
      : `At a turnout of ${turnout}, ${usual} of ${cells} cells will typically be hidden; ${worse}, ${worst}`,
  worseCase: {
    uneven: 'if classes differ much in size',
    agreed: 'if they differ in size and most agree',
    ticks: 'of a multiple-choice question',
    ranking: 'of a ranking',
  },
  worseRated: { uneven: 'if only half rate each unit', agreed: 'if only half rate it and most agree' },
  worseFollowUp: (question, isSupposed) =>
    `of the follow-up “${question}”${isSupposed ? ' in a less favourable case' : ''}`,
  worseCases: (worst) => `less favourable: ${worst}`,
  followUps: 'Questions that only some are asked',
  followUpsHint:
    'Fewer are asked, so more is hidden. Where the question that decides it is hidden, the follow-up is too: the number asked would tell its answers.',
  decidedBy: (questions, answered) =>
    `${questions.map((question) => `“${question}”`).join(' and ')} decides who is asked; some ${answered} will answer.`,
  sourceHidden: (count) => `${count === '1' ? '1 cell is' : `${count} cells are`} hidden only for that reason.`,
  scenarios: 'How many would be hidden in other cases',
  scenarioTried: 'As tried above',
  scenario: {
    uneven: () => 'Classes differ much in size: the largest is twice the second, three times the third …',
    agreed: (share) => `Classes differ in size, and ${share} choose the same option`,
    ranking: () => 'Ranking: first places and points tell more together, so some more cells may be hidden',
    ticks: () => 'Multiple choice: no noise can be added, so a table that crosses others is mostly withheld',
  },
  ratedScenario: {
    uneven: () => 'Only half of the people rate each unit',
    agreed: (share) => `Only half rate it, and ${share} of the ratings are the same`,
  },
  ofCells: (hidden, cells) => `${hidden} of ${cells}`,
  nineInTen: (low, high) => ` (nine in ten: ${low}–${high})`,
  merging: (left) => `; one merger would leave ${left}`,
  refused: (count) => (count === 1 ? '1 thing to mend before opening' : `${count} things to mend before opening`),
  print: 'Print for the units',
  next: 'Check and open',
  trial: 'Trial turnout',
  turnout: (share) => `Turnout ${share}`,
  lastTurnout: (share) => `Last wave ${share}`,
  otherTurnout: 'Another turnout',
  supposed:
    'Answers are spread, and questions left open, as in the wave before; else people and answers are spread evenly, 5% skip what may be skipped, and less favourable cases are tried besides. A group without an expected number is taken for 100 people. Answers to different questions are independent; those that only some are asked are simulated apart, by the conditions of the questionnaire.',
  method: (runs) =>
    `Each turnout is simulated ${runs} times, questions that only some are asked less often: the number hidden is the median, and those marked are hidden most often.`,
  minimum: 'Smallest cell',
  minimumUnit: 'ballots',
  minimumLow: (lowest) => `${lowest} at least`,
  unanimous: {
    title: 'Units that nearly all rate alike',
    options: {
      withheld: {
        label: 'The score is withheld',
        hint: 'Where the score would tell what a rater group answered with one voice, the unit has no score and no rank. The trial counts it as hidden.',
      },
      shown: {
        label: 'The score is published all the same',
        hint: 'The breakdown is hidden and the score is not. Where all rate alike, the score says what each of them answered.',
      },
    },
  },
  dissent:
    'In a cell, at least 2 people have to choose something other than the most frequent option, or it is hidden, too.',
  unsavedLeave: 'Some changes are not saved. Leave all the same?',
  textThreshold: 'Open texts, at least',
  textUnit: 'texts',
  tables: (count) => (count === 1 ? '1 table will be published' : `${count} tables will be published`),
  tablesFixed: (count) => (count === 1 ? '1 table was settled' : `${count} tables were settled`),
  tablesHint: 'The first are kept first',
  tablesKeys: '. Drag, or press Alt ↑↓',
  everybody: 'Everybody',
  kinds: {
    units: { title: 'Scores of units', hint: 'Ranking, portraits' },
    'unit-groups': { title: 'Unit × rater group', hint: 'The means of which scores are made' },
    'unit-criteria': { title: 'Unit × criterion', hint: 'Heat map, portraits' },
    'unit-details': { title: 'Unit × rater group × criterion', hint: 'What each group gave for each criterion' },
    everybody: { title: 'Everybody', hint: 'Always published, unless too few' },
    planned: { title: 'Tables of the plan', hint: '' },
  },
  ofQuestions: 'For questions other than the ratings',
  cells: (count) => (count === '1' ? '1 cell' : `${count} cells`),
  hidden: (count) => `${count} hidden`,
  sometimesHidden: (count) => `${count} hidden at times`,
  noneHidden: 'None hidden',
  hiddenIn: (share) => `${share} hidden`,
  sometimes: (count, share) =>
    `${count === '1' ? 'Another cell is' : `Another ${count} cells are`} hidden in ${share} of the trials or more; the share stands beside the ballots.`,
  texts: 'Open texts',
  textsHint: 'At the top level only, shuffled, after review',
  add: 'Add a table',
  edit: 'Change',
  remove: 'Remove',
  removeOf: (title) => `Remove “${title}”`,
  editOf: (title) => `Change “${title}”`,
  upOf: (title) => `Move “${title}” up`,
  downOf: (title) => `Move “${title}” down`,
  moved: (title, place) => `“${title}” is now number ${place}`,
  tooFine: ({ cells, minimum, needed, people }) =>
    `${cells} cells of at least ${minimum} ballots take ${needed}; only ${people} people are expected, so not all can be shown even if everybody takes part. Take classes together, or divide by one thing less.`,
  tooFineCrossing: ({ beside, cellsBeside, cells, parts, minimum, needed, people }) =>
    `It crosses “${beside}”: ${cellsBeside} cells and ${cells} cells make ${parts} parts, and it is shown as counted only if each part with people in it has ${minimum}. That takes ${needed}; only ${people} people are expected, so that will most likely fail: with 100 people in every cell it gets a little noise, else all of it is withheld. Take classes together, or keep one of the two tables.`,
  refusedTable: (title) => `Cannot be published: ${title}`,
  dropStrangers: 'Leave them out',
  changeTo: (title) => `Change to ${title}`,
  raterGroups: 'Rater group',
  by: (parts) => `By ${parts}`,
  divisions: { target: 'Unit', 'rater-group': 'Rater group', criterion: 'Criterion' },
  fixedCells: (cells, minimum) =>
    `${cells === '1' ? '1 cell' : `${cells} cells`} in all. A cell is shown from ${minimum} ballots on, unless nearly all answered alike or others would give it away by subtraction.`,
  dividedInto: (name, classes) => `${name}: ${classes === '1' ? '1 class' : `${classes} classes`}`,
  takenTogether: (members) => ` (${members.join(', ')})`,
  cross: ' × ',
  grid: (title) => `${title}: expected ballots`,
  withHidden: 'With hidden cells',
  allRows: (count) => `All ${count} rows`,
  rowsShown: 'Which rows',
  nothingHidden: 'No cell of this table will be hidden.',
  total: 'Total',
  subject: 'Unit',
  class: 'Class',
  ballots: 'Expected ballots',
  example: (question) => `Tried out on “${question}”; the other questions are divided alike.`,
  notResult: 'A trial, not a result. Hidden cells are absent from charts, exports, assessments and the API alike.',
  more: 'List the other rows',
  why: 'Why hidden',
  reasons: {
    'below-threshold': {
      short: (minimum) => `Under ${minimum}`,
      sentence: 'So few people that colleagues could guess who it was.',
    },
    complement: {
      short: () => 'Protects',
      sentence:
        'If only one cell were hidden, subtraction would give it away; so the smallest other one is hidden too.',
    },
    homogeneous: {
      short: () => 'Nearly alike',
      sentence: 'Nearly everybody chose the same: to publish it would be to publish each of them.',
    },
    'source-hidden': {
      short: () => 'Earlier one hidden',
      sentence:
        'An earlier question decides who is asked. Where that one is hidden, the number asked would tell its answers.',
    },
    'no-score': {
      short: () => 'No score',
      sentence:
        'Rater groups with enough ballots have less than half of the weight, the scheme wants every group and one is short, or the score would tell what a group rated. The unit has no score, so none of its cells is shown.',
    },
    'cross-table': {
      short: () => 'Crosses',
      sentence: 'The table crosses another one; if one of its cells cannot be shown, the whole table is not.',
    },
  },
  lastHidden: 'What the last wave hid, and why',
  mergers: 'Mergers that help',
  mergersNone: 'No merger would show more cells.',
  merger: (one, other, table) => `In “${table}”, take ${one} and ${other} as one class.`,
  mergerOfGroups: (one, other) =>
    `On the page “Rater groups”, take ${one} and ${other} as one group with the weight of both. Tables of questions stay as they are.`,
  toGroups: 'Go to “Rater groups”',
  answers: 'Questions to require',
  answeredByAll: (question) =>
    `Let “${question}” be required. Who skips it is in no cell, and so few are protected by hiding one more. An option “prefer not to say” would not help: its cell is as small.`,
  toQuestions: 'Change in the questionnaire',
  mergerGain: (before, after) => `Hidden ${before} → ${after}`,
  mergerLoss: (before, after) => `Shown ${before} → ${after}`,
  adopt: 'Merge them',
  chart: 'How many more would be hidden at another turnout',
  chartScope: 'Hidden cells of all tables: median as dot, nine in ten trials as line',
  chartRow: (low, high) => `${low}–${high}`,
  working: 'Trying it out',
  failed: 'This could not be tried out. Please try again.',
  retry: 'Try again',
  dialog: {
    addTitle: 'Add a table',
    editTitle: 'Change this table',
    by: 'Divided by',
    byHint:
      'One or several. Of several, each combination is a cell. Who is in which class is taken as known to colleagues, and how many are may be told: do not divide by a question whose answer is delicate.',
    nothing:
      'No question makes everybody choose one option and there is only one rater group, so no table can be added.',
    ofSome: 'Only some are asked: the size of its classes would tell what they answered before.',
    title: 'Name of the table',
    titleHint: 'Stands on the result pages and, with a roll, in the public manifest',
    merge: (name) => `Take classes of “${name}” together`,
    mergeHint:
      'The same name makes one class; without a name an option stays alone. For divisions of units, or coarser ages. Two columns of a table, option and class, can be pasted into any field.',
    byCategory: 'Take classes from the categories of units',
    filled: (count, options) => (count === 1 ? '1 option has a class now' : `${options} options have a class now`),
    unknownRows: (rows, first) =>
      `; ${rows === '1' ? '1 line fits' : `${rows} lines fit`} no option, such as “${first}”`,
    search: 'Find an option',
    noMatch: 'No such option',
    member: 'Option',
    className: 'Class',
    classOf: (member) => `Class of ${member}`,
    cancel: 'Cancel',
    save: 'Put into the plan',
  },
  problems: {
    'publication.table-undivided': () => 'Nothing is chosen to divide this table by.',
    'publication.divided-twice': ({ question }) =>
      `It is divided by ${question === undefined ? 'rater groups' : `“${question}”`} twice. Take one of the two out, or make two tables of it.`,
    'publication.table-twice': () => 'A table before it is the same.',
    'publication.too-many-crossings': ({ beside = '' }) =>
      `It crosses tables before it, and only one may: that is “${beside}”. From several, subtraction could single people out.`,
    'publication.too-large': ({ cells = '', limit = '' }) =>
      `Too fine: ${cells} cells in all, at most ${limit} are possible.`,
    'publication.question-unknown': () => 'The question that divides it is no longer asked.',
    'publication.question-without-options': () => 'The question that divides it lets one person be in several cells.',
    'publication.question-of-some': ({ question = '' }) =>
      `Only some are asked “${question}”, so the size of its classes would tell what they answered before. Ask everybody, or take it out.`,
    'publication.without-classes': () =>
      'Its options are taken together, but there is no class. Name some, or leave them apart.',
    'publication.class-empty': ({ class: name = '' }) => `There is no option in “${name}”.`,
    'publication.class-twice': ({ class: name = '' }) => `“${name}” stands there twice.`,
    'publication.member-unknown': ({ member = '', holding }) =>
      holding === undefined
        ? `“${member}” is no longer in the questionnaire, or among the rater groups.`
        : `“${holding}” holds options that are no longer in the questionnaire, or rater groups that are gone.`,
    'publication.member-twice': ({ member = '' }) => `“${member}” is in two classes.`,
    'publication.text-threshold-too-low': ({ lowest = '' }) => `Open texts are published from ${lowest} on, not below.`,
  },
};
