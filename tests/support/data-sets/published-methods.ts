import type { Conversion } from '#domain/assessment/scheme/conversion';
import type { RunInputs } from '#domain/assessment/run/inputs';
import type { AssessmentScheme, Grading, IndicatorSource } from '#domain/assessment/scheme/model';
import { BALLOT, branch, BY_RANK, leaf, OF_HUNDRED, schemeOf } from '#domain/assessment/templates/parts';
import { ASSESSMENT_TEMPLATES } from '#domain/assessment/templates/templates';
import { entryOf, HIGHER, inputsOf, LOWER, oneLeaf, type Values } from '../fixtures/assessment-fixture';

/** A scheme as an office published it, and figures whose totals can be worked out by hand. */
interface PublishedMethod {
  readonly scheme: AssessmentScheme;
  readonly inputs: RunInputs;
}

function plain(id: string, points: number, conversion: Conversion = OF_HUNDRED, source: IndicatorSource = BALLOT) {
  return leaf({ id, name: { zh: id }, points }, source, conversion);
}

const DELEGATES: PublishedMethod = {
  scheme: schemeOf(
    [
      branch({ id: 'questionnaire', name: { zh: '问卷' } }, [
        plain('users', 35),
        plain('supervisors', 17.5),
        plain('society', 17.5),
      ]),
      plain('work', 30),
    ],
    { vetoes: [{ id: 'accident', name: { zh: '重大事故' }, effect: { kind: 'grade-ceiling', grade: 'poor' } }] },
  ),
  inputs: inputsOf(
    { users: { u: 80 }, supervisors: { u: 90 }, society: { u: 100 }, work: { u: 95 } },
    { ledger: [entryOf({ itemId: 'accident', unitCode: 'u', points: 0 })] },
  ),
};

const WORK_RECORD: PublishedMethod = {
  scheme: schemeOf([plain('leader', 20), plain('staff', 40), plain('panel', 40)], {
    adjustments: [
      {
        id: 'bonus',
        name: { zh: '加分' },
        minimum: 0,
        maximum: 5,
        source: { kind: 'ledger', start: 0, entryLimit: 3, categories: [] },
        conversion: { kind: 'points' },
      },
    ],
  }),
  inputs: inputsOf(
    { leader: { u: 80 }, staff: { u: 85 }, panel: { u: 90 } },
    {
      ledger: [
        entryOf({ itemId: 'bonus', unitCode: 'u', points: 4 }),
        entryOf({ itemId: 'bonus', unitCode: 'u', points: 1, id: 'second' }),
      ],
    },
  ),
};

const VOTES_BY_STEPS: Conversion = {
  kind: 'steps',
  steps: [
    { value: 90, points: 200 },
    { value: 80, points: 190 },
    { value: 70, points: 180 },
    { value: 60, points: 170 },
  ],
  otherwise: 160,
};

const PROJECT_LEADERS_VOTE: PublishedMethod = {
  scheme: schemeOf([
    plain('project', 600, { kind: 'ratio-to-best' }, HIGHER),
    plain('leaders', 200, BY_RANK),
    plain('vote', 200, VOTES_BY_STEPS),
  ]),
  inputs: inputsOf({ project: { a: 50, b: 40 }, leaders: { a: 80, b: 90 }, vote: { a: 90, b: 59.9 } }),
};

const SOCIAL_PART: PublishedMethod = {
  scheme: schemeOf([plain('target', 50, { kind: 'points' }, HIGHER), plain('social', 50, { kind: 'points' }, HIGHER)]),
  inputs: inputsOf({ target: { first: 47.462, last: 47 }, social: { first: 45.4927, last: 40 } }),
};

const COMMITTEE_AND_OWN_UNIT: PublishedMethod = {
  scheme: schemeOf([
    plain('work', 60),
    branch({ id: 'vote', name: { zh: '测评' } }, [plain('committee', 24), plain('own', 16)]),
  ]),
  inputs: inputsOf({ work: { u: 90 }, committee: { u: 90 }, own: { u: 95 } }),
};

const THREE_SERIES: PublishedMethod = {
  scheme: oneLeaf(),
  inputs: inSeries(inputsOf({ x: { a1: 90, a2: 80, b1: 70, b2: 60, c1: 50, c2: 40 } })),
};

/** The series is the first letter of the code. */
function inSeries(inputs: RunInputs): RunInputs {
  return { ...inputs, units: inputs.units.map((unit) => ({ ...unit, categoryId: unit.code.charAt(0) })) };
}

const TWELVE = Array.from({ length: 12 }, (_, index) => `u${String(index + 1).padStart(2, '0')}`);
/** Two of the twelve are first. */
const PLACES: Values = Object.fromEntries(TWELVE.map((code, index) => [code, code === 'u02' ? 1 : index + 1]));

const FIRST_AND_LAST_FIVE: PublishedMethod = {
  scheme: {
    ...schemeOf([plain('x', 100)]),
    adjustments: [
      {
        id: 'province',
        name: { zh: '全省位次' },
        minimum: -5,
        maximum: 5,
        source: LOWER,
        conversion: {
          kind: 'rank-table',
          first: [5, 4, 3, 2, 1],
          last: [-5, -4, -3, -2, -1],
          otherwise: 0,
          ties: 'otherwise',
        },
      },
    ],
  },
  inputs: inputsOf({ x: Object.fromEntries(TWELVE.map((code) => [code, 50])), province: PLACES }),
};

const RANKS_AS_POINTS: PublishedMethod = {
  scheme: oneLeaf(
    { kind: 'rank-table', first: [60, 57, 54, 51, 48], last: [], otherwise: 45, ties: 'better-place' },
    { points: 60 },
  ),
  inputs: inputsOf({ x: { a: 6, b: 5, c: 5, d: 3, e: 2, f: 1 } }),
};

const CAPPED_CATEGORIES: IndicatorSource = {
  kind: 'ledger',
  start: 60,
  entryLimit: null,
  categories: [
    { id: 'study', name: { zh: '学习' }, minimum: 0, maximum: 20 },
    { id: 'service', name: { zh: '服务' }, minimum: 0, maximum: 20 },
  ],
};

const POINTS_SYSTEM: PublishedMethod = {
  scheme: oneLeaf({ kind: 'points' }, { source: CAPPED_CATEGORIES }),
  inputs: inputsOf(
    {},
    {
      ledger: [
        entryOf({ itemId: 'x', unitCode: 'u', points: 15, categoryId: 'study' }),
        entryOf({ itemId: 'x', unitCode: 'u', points: 10, categoryId: 'study' }),
        entryOf({ itemId: 'x', unitCode: 'u', points: 8, categoryId: 'service' }),
        entryOf({ itemId: 'x', unitCode: 'u', points: 9, categoryId: 'service', reversed: true }),
      ],
      units: ['u'],
    },
  ),
};

/** 10 excellent, 20 good, 5 fair and 5 poor: 77.5. */
const LOWER_LEVELS = ((10 * 1 + 20 * 0.8 + 5 * 0.6 + 5 * 0.4) / 40) * 100;

const RATED_BY_LOWER_LEVELS: PublishedMethod = {
  scheme: schemeOf([plain('lower', 15), plain('rest', 85)]),
  inputs: inputsOf({ lower: { u: LOWER_LEVELS }, rest: { u: 80 } }),
};

const THOUSAND_POINTS: PublishedMethod = {
  scheme: ASSESSMENT_TEMPLATES.find(({ id }) => id === 'five-type-organ')?.scheme ?? schemeOf([]),
  inputs: inputsOf({
    'key-work': { a: 450, b: 480 },
    'five-rank': { a: 1, b: 2 },
    committee: { a: 27, b: 28 },
    leaders: { a: 90, b: 91 },
    townships: { a: 88, b: 87 },
    mutual: { a: 80, b: 90 },
    inspection: { a: 95, b: 96 },
    poll: { a: 85, b: 80 },
  }),
};

const BAND_AND_QUOTA: Grading = {
  tie: { kind: 'all-out' },
  grades: [
    { id: 'advanced', name: { zh: '先进' }, minimum: 75, quota: { share: 0.3, rounding: 'floor' } },
    { id: 'pass', name: { zh: '合格' }, minimum: 60, quota: null },
    { id: 'fail', name: { zh: '不合格' }, minimum: null, quota: null },
  ],
};

const ADVANCED_THIRTY_PERCENT: PublishedMethod = {
  scheme: { ...oneLeaf(), grading: BAND_AND_QUOTA },
  inputs: inputsOf({ x: { a: 90, b: 85, c: 80, d: 74, e: 70, f: 65, g: 60, h: 59.9, i: 50, j: 40 } }),
};

const THREE_BANDS: Grading = {
  tie: { kind: 'all-out' },
  grades: [
    { id: 'excellent', name: { zh: '优秀' }, minimum: 90, quota: null },
    { id: 'good', name: { zh: '良好' }, minimum: 80, quota: null },
    { id: 'fair', name: { zh: '一般' }, minimum: null, quota: null },
  ],
};

const NINETY_AND_EIGHTY: PublishedMethod = {
  scheme: { ...oneLeaf(), grading: THREE_BANDS },
  inputs: inputsOf({ x: { a: 90, b: 89.999, c: 79.99999999999999, d: 79.9 } }),
};

/** Published methods of Chinese offices, by their numbers in the scoring model. */
export const PUBLISHED_METHODS = {
  C5: DELEGATES,
  C6: WORK_RECORD,
  C7: PROJECT_LEADERS_VOTE,
  C8: SOCIAL_PART,
  C9: COMMITTEE_AND_OWN_UNIT,
  C18: THREE_SERIES,
  C20: FIRST_AND_LAST_FIVE,
  'C20 ranks': RANKS_AS_POINTS,
  C23: POINTS_SYSTEM,
  C25: RATED_BY_LOWER_LEVELS,
  C26: THOUSAND_POINTS,
  C27: ADVANCED_THIRTY_PERCENT,
  C28: NINETY_AND_EIGHTY,
} as const satisfies Readonly<Record<string, PublishedMethod>>;
