import type { AnswerVector } from '#domain/answers/vector';
import type { Questionnaire } from '#domain/questionnaire/model';
import { scalePreset } from '#domain/questionnaire/scale-presets';
import { seededRandom } from './seeded-random';

/** What is asked, and what somebody may answer. */
export interface Filled {
  readonly questionnaire: Questionnaire;
  readonly vectorOf: () => AnswerVector;
}

type Page = Questionnaire['pages'][number];

const random = seededRandom(7);
const STEPS = 5;
const QUESTIONS = 25;
const TEXTS = 5;
/** One in so many writes something. */
const WRITING = 10;
const UNITS = 122;
const CRITERIA = 5;

const chosen = () => random.wholeBetween(0, STEPS - 1);
const named = (id: string) => ({ id, label: { zh: id } });
const positions = (count: number) => Array.from({ length: count }, (_, position) => position);

const choices = (count: number): Page['questions'] =>
  positions(count).map((number) => ({
    id: `q${number}`,
    kind: 'single',
    title: { zh: `${number}` },
    required: true,
    options: positions(STEPS).map((step) => named(`o${step}`)),
  }));

const poll: Page = { id: 'p', title: { zh: '' }, questions: choices(QUESTIONS) };

const written: Page = {
  id: 'p',
  title: { zh: '' },
  questions: [
    ...choices(QUESTIONS - TEXTS),
    ...positions(TEXTS).map((number) => ({
      id: `t${number}`,
      kind: 'long-text' as const,
      title: { zh: `${number}` },
      required: false,
      maximumLength: 200,
    })),
  ],
};

const review: Page = {
  id: 'p',
  title: { zh: '' },
  questions: [
    {
      id: 'units',
      kind: 'targets',
      title: { zh: '评议' },
      required: true,
      picking: 'all',
      selection: { kind: 'all' },
      scale: scalePreset('satisfaction-5'),
      criteria: positions(CRITERIA).map((number) => ({ id: `c${number}`, title: { zh: `${number}` }, weight: 20 })),
      categories: [],
      targets: [],
    },
  ],
};

/** 25 questions of one choice. */
export const POLL: Filled = {
  questionnaire: questionnaireOf(poll),
  vectorOf: () => positions(QUESTIONS).map(chosen),
};

/** 20 questions of one choice, and five of which one in ten writes something. */
export const WRITTEN: Filled = {
  questionnaire: questionnaireOf(written),
  vectorOf: () => [
    ...positions(QUESTIONS - TEXTS).map(chosen),
    ...positions(TEXTS).map(() => (random.wholeBetween(1, WRITING) === 1 ? '窗口少，排队久' : null)),
  ],
};

/** All units on five criteria. */
export const REVIEW: Filled = {
  questionnaire: questionnaireOf(review),
  vectorOf: () => [
    positions(UNITS * CRITERIA)
      .map(chosen)
      .join(''),
  ],
};

function questionnaireOf(page: Page): Questionnaire {
  return { title: { zh: '基准' }, introduction: { zh: '' }, pages: [page] };
}
