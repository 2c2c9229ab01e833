import type { words as zh } from './hidden.zh';
import { isAsked } from '../../is-asked';

export const words: typeof zh = {
  reasons: {
    'below-threshold': {
      short: (minimum) => `Under ${minimum}`,
      rule: (minimum) =>
        `A cell with fewer than ${minimum} ballots is not published. With so few people, colleagues can guess who said what. How many ballots came is told all the same: who took part is known anyway, and what is protected is what they answered.`,
      next: 'Where only a few are missing, collect more next time; merge groups that are small by themselves into others.',
    },
    protected: {
      short: () => 'Protected',
      rule: () =>
        'Publishing it would tell how some group answered: it protects the cell beside it, or nearly everybody in it answered alike. Of a question that only some are asked, how many answered may also tell what was said to the question before, which is hidden here. Which of these it is is not said, as saying so would tell.',
      next: 'Next time, merge the smallest group into another or divide less finely: fewer small cells need fewer others to be hidden with them. A question for some can be asked of everybody, with “does not apply” to choose.',
    },
    'whole-question': {
      short: () => 'Whole question',
      rule: (minimum) =>
        `In the whole survey too few answered this question (fewer than ${minimum}, or too few beside a small group), or nearly all alike, so neither totals nor groups are shown. Which of these it is is not said: whoever answered and is told “alike” knows what the others said. Of a question that only some are asked, the one that decides whom may not be shown either.`,
      next: 'Merging groups or planning fewer tables does not help. Next time, require an answer, or ask in a way that lets people with other views choose.',
    },
    'cross-table': {
      short: () => 'Crossing',
      rule: () =>
        'This table divides the same people in another way than the ones before it. Side by side they would show a very small part, so all of it is hidden.',
      next: 'Next time, keep one of the two, or nest them: units first, and ages within units.',
    },
    'few-texts': {
      short: () => 'Few texts',
      rule: () =>
        'There are fewer texts than the plan asks for, so none is shown: among few, a style of writing gives its author away.',
      next: 'Next time, collect more, or make one text question of several.',
    },
    'too-few-cards': {
      short: () => 'Few ballots',
      rule: (minimum) =>
        `A rater group counts from ${minimum} ballots on; where those that do carry less than half of the weight, the unit has no score.`,
      next: 'Next time, collect more, merge small rater groups, or let more people rate this unit.',
    },
    'group-missing': {
      short: () => 'Group missing',
      rule: () => 'The scheme wants every rater group to have enough ballots, and of this unit one has not.',
      next: 'Next time, merge rater groups, or let the scheme give a score without one of them.',
    },
    'dont-know': {
      short: () => 'Don’t know',
      rule: () => 'More raters chose “don’t know” than the scheme allows, so the unit has no score.',
      next: 'Next time, ask people who deal with the unit, or change the limit in the scheme.',
    },
    'of-one-mind': {
      short: () => 'Nearly all alike',
      rule: () =>
        'In a rater group of this unit nearly all gave the same rating, and the score would tell which. It was announced that such scores are withheld.',
      next: 'Next time, let a second rater group rate the unit too, let more people rate it, or announce before the opening that such scores are shown.',
    },
  },
  kinds: {
    units: 'Scores of units',
    'unit-groups': 'Unit × rater group',
    'unit-criteria': 'Unit × criterion',
    'unit-details': 'Unit × group × criterion',
    everybody: 'Totals of questions',
    'question-groups': 'Question × rater group',
    planned: 'Tables of the plan',
    texts: 'Open texts',
  },
  finding: (text) =>
    `Of ${text.cells} planned cells ${text.shown} ${text.isPublished ? 'are' : 'can be'} shown and ${text.hidden} ${text.isPublished ? '' : 'are '}hidden`,
  allShown: (text) => `All ${text.cells} planned cells ${text.isPublished ? 'are' : 'can be'} shown; nothing is hidden`,
  noCells: 'This wave has no cells to show',
  scope:
    'This page is made of published figures and public sizes, never of what hidden cells hold. Hidden cells are missing from charts, exports, assessments and the API as well.',
  scopedReader: 'Only units that you may see are counted.',
  nothingToDo:
    'There is nothing to change. With another questionnaire, other groups or another turnout, try the publication plan first.',
  noSuppression: 'The data were declared to be about no persons, so nothing was hidden for protection.',
  summary: {
    title: 'Which tables, for which reason',
    caption: 'Cells shown and hidden by kind of table',
    table: 'Table',
    shown: 'Shown',
    total: 'Total',
    none: '–',
    wholeTable:
      'A table that is hidden as a whole counts as one cell, and so does a unit without a score. The criteria of a rater group that is hidden as a whole are not counted again.',
  },
  why: {
    title: 'Why cells are hidden',
    invented: 'The numbers in the examples are invented; none is of this wave.',
    cells: (count) => (count === '1' ? '1 cell' : `${count} cells`),
    small: {
      label: 'Example: a cell too small',
      groups: ['Group A', 'Group B'],
      note: 'Group B has 3 people. Two of them know their own answers, so from the result they know the third’s.',
    },
    pair: {
      label: 'Example: why a second one is hidden',
      groups: ['A', 'B', 'C'],
      total: 'Total',
      one: 'C hidden',
      two: 'A as well',
      formula: (numbers) =>
        `Only C hidden: ${numbers[0]} − ${numbers[1]} − ${numbers[2]} = ${numbers[3]}. A subtraction, and there it is.`,
      closed: (numbers) =>
        `A hidden as well: ${numbers[0]} − ${numbers[1]} = ${numbers[2]} is A and C together, and cannot be told apart. The smallest cell that could be shown is taken.`,
    },
    alike: {
      label: 'Example: nearly alike',
      note: 'Of a group of 14, all 14 are satisfied: to publish the cell is to publish each of them.',
    },
    cross: {
      label: 'Example: two tables that cross',
      rows: ['Unit A', 'Unit B'],
      columns: ['Younger', 'Older'],
      total: 'Total',
      note: 'One table by unit and one by age, each cell large enough. But unit A has a single older person: who knows a few colleagues’ answers can work out that one from both tables.',
    },
  },
  next: {
    title: 'What would show more next time',
    gain: (change, cells) => `${change}: about ${cells} more shown`,
    fewer: (change, cells) => `${change}: about ${cells} fewer hidden, and no more shown`,
    likelyNothing: 'Held again as it was, most likely nothing would be hidden',
    none: 'In the trial, more ballots, mergers or fewer tables mostly change nothing',
    few: 'In the simulation nothing is hidden as things are: what was hidden in this wave lies in finer cells than were simulated, or was chance.',
    units: (count) => `Simulated: ${count === '1' ? '1 unit' : `${count} units`} by rater group and criterion`,
    question: (title) => `Simulated: “${title}”, as an example of all questions that are divided alike`,
    basis: (text) =>
      `${text.subject}. ${text.base}, about ${text.hidden} of ${text.cells} cells are hidden (nine times in ten ${text.range}).`,
    oneAtATime: ' With one thing changed at a time:',
    atTurnout: (turnout) => `With turnout at ${turnout} as it was`,
    sameBallots: 'With as many ballots as there were',
    caption: 'Changes with the cells hidden and shown',
    change: 'Change',
    hidden: 'Hidden',
    more: 'More shown',
    onlyFewer: 'Divided less finely: fewer are hidden, and no more are shown',
    shown: 'Shown',
    arrow: (before, after) => `${before} → ${after}`,
    turnout: (to) => `Turnout of ${to}`,
    ballots: (share) => `${share} more ballots`,
    merger: (one, other) => `“${one}” and “${other}” as one`,
    answeredByAll: (question) => `“${question}” must be answered`,
    withoutTable: (table) => `Without the table “${table}”`,
    coarser: (table, by) => `“${table}” no longer by ${by}`,
    method: (runs) =>
      `Simulated, not results: sizes are the public ones, answers are drawn as published, each change ${runs} times, with the rules of the count; medians are shown. Only these tables are simulated, so do not subtract from the cells above.`,
    carry: 'Carry into the next plan',
    carried: 'Carried into the next plan',
    notThere:
      'The plan of the next wave does not have this table, or divides it otherwise by now. Change it on the publication page.',
    gone: 'The questionnaire of the next wave has other options, to which this merger does not fit. Change the plan on the publication page.',
    toPlan: 'See the plan of the next wave',
    toGroups: 'Merge the rater groups of the next wave',
    groupsNote: 'The weights of merged rater groups add up, and scores no longer tell the two apart.',
    noNext: {
      before: 'No coming wave can still be changed. ',
      link: 'Copy this one to a new wave',
      after: ', and changes can be carried over from here.',
    },
  },
  list: {
    title: 'Every hidden cell',
    caption: 'Hidden cells and their reasons',
    place: 'Cell',
    table: 'Table',
    reason: 'Reason',
    filterQuestion: 'Question',
    filterUnit: 'Unit',
    filterTable: 'Table',
    filterReason: 'Reason',
    allQuestions: 'All questions',
    allUnits: 'All units',
    allTables: 'All tables',
    allReasons: 'All reasons',
    shownOf: (shown, all) => `${shown} of ${all} cells`,
    more: (count) => `List ${count} more`,
    nothing: 'No cell matches.',
    whole: 'the whole table',
    named: (title, part) => `${title}${isAsked(title) ? '' : ':'} ${part}`,
  },
};
