import type { words as zh } from './assessment.zh';

export const words: typeof zh = {
  assessments: 'Assessment',
  tabsLabel: 'Pages of the assessment',
  tabs: { scheme: 'Scheme', data: 'Data', result: 'Result', 'what-if': 'What if', appeals: 'Appeals' },
  list: {
    title: (count) => (count === 1 ? '1 assessment' : `${count} assessments`),
    heads: { name: 'Assessment', state: 'State', changed: 'Last change' },
    empty: 'No assessment yet',
    leaderEmpty: 'No assessment has been published yet',
  },
  runStates: { draft: 'Draft result', approved: 'Approved, not published', published: 'Published' },
  noRun: 'Not calculated yet',
  runNumber: (number) => `Calculation ${number}`,
  versionNumber: (number) => `Scheme version ${number}`,
  kinds: {
    ballot: 'Review',
    survey: 'Survey',
    'third-party': 'Third party',
    objective: 'Target',
    ledger: 'Ledger',
    quiz: 'Quiz',
    branch: 'Group',
    veto: 'Veto',
  },
  missingPolicies: {
    renormalise: 'The others of its group stand in, by their points',
    'category-mean': 'The mean of the category',
    fail: 'The unit has no total',
  },
  missingReasons: {
    'no-source': 'no source chosen',
    'not-in-file': 'not in the file',
    'not-in-wave': 'not asked about in the wave',
    'not-released': 'too few ballots, not released',
    'ratio-undefined': 'the best of the category is not above 0, so there is no ratio',
  },
  points: (text) => `${text} points`,
  units: (count) => (count === 1 ? '1 unit' : `${count} units`),
  allUnits: 'All units',
  noCategory: 'No category',
  listComma: ', ',
};
