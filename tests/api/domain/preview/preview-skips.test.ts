import { describe, expect, it } from 'vitest';
import { hiddenAmong, placedCells } from '#domain/hidden/hidden-cells';
import { type Question, questionsOf } from '#domain/questionnaire/model';
import type { Tabulation } from '#domain/tabulation/model';
import type { PreviewPlan } from '#domain/preview/preview-model';
import { finished, previewRelease } from '#domain/preview/preview-release';
import { helpfulAnswers, releasedUnanswered, supposedUnanswered } from '#domain/preview/preview-skips';
import { releasedShares } from '#domain/preview/preview-subjects';
import { simulationUniform } from '#domain/preview/simulated-tally';
import { tabulate } from '#domain/tabulation/tabulate';
import { seededRandom } from '../../../support/seeded-random';
import { NO_ACCOUNT, questionnaireOf, SETTINGS } from '../tabulation/review/example-review';

const GROUPS = [{ id: 'public', name: { zh: '群众' }, weight: 100 }];
const BALLOTS = 480;
const UNITS = 6;

function choice(id: string, { options, required }: { readonly options: number; readonly required: boolean }): Question {
  const list = Array.from({ length: options }, (_, index) => ({ id: `${id}${index}`, label: { zh: '' } }));
  return { id, kind: 'single', title: { zh: '' }, required, options: list };
}

const QUESTIONS = [
  choice('opinion', { options: 3, required: true }),
  choice('unit', { options: UNITS, required: true }),
  choice('age', { options: 3, required: false }),
];
const QUESTIONNAIRE = questionnaireOf(...QUESTIONS);
const TABLES = [['unit'], ['unit', 'age']].map((questions) => ({
  id: questions.join('-'),
  title: { zh: '' },
  by: questions.map((question) => ({ kind: 'question', question }) as const),
}));

/** The real count of people of whom one in twenty leaves the age open. */
function countOf(seed: number): Tabulation {
  const random = seededRandom(seed);
  return tabulate({
    questionnaire: QUESTIONNAIRE,
    groups: GROUPS,
    settings: { ...SETTINGS, minimumGroupSize: 10, publication: { tables: TABLES, textThreshold: 10 } },
    ballots: Array.from({ length: BALLOTS }, (_, person) => ({
      groupId: 'public',
      vector: [random.wholeBetween(0, 2), person % UNITS, random.uniform() < 0.05 ? null : random.wholeBetween(0, 2)],
    })),
    account: { ...NO_ACCOUNT, counted: BALLOTS },
  });
}

function planAfter(last: Tabulation, unanswered: PreviewPlan['unanswered']): PreviewPlan {
  return {
    wave: { questionnaire: QUESTIONNAIRE, groups: GROUPS },
    tables: TABLES,
    minimumGroupSize: 10,
    shares: releasedShares(questionsOf(QUESTIONNAIRE), last),
    unanswered,
    subjects: [{ kind: 'question', id: 'opinion', people: { public: 2 * BALLOTS }, answers: [[1, 1, 1]] }],
    turnout: 0.5,
    runs: 100,
    random: () => simulationUniform(1),
  };
}

function hiddenIn(tabulation: Tabulation): number {
  const cells = placedCells({ tabulation, questionnaire: QUESTIONNAIRE, seesAll: false, fewestTexts: 10 });
  return hiddenAmong(cells).filter(({ kind, question }) => kind === 'planned' && question === 'opinion').length;
}

describe('a plan that divides people by a question that some skip', () => {
  const last = countOf(1);
  const plan = planAfter(last, releasedUnanswered(QUESTIONNAIRE, last));

  it('is tried out with as many cells hidden as its count hides', () => {
    const { low, high } = finished(previewRelease(plan)).hidden;
    const counted = Array.from({ length: 20 }, (_, seed) => hiddenIn(countOf(seed)));
    // Of twenty counts eighteen are expected in a range of nine in ten (fewer than fifteen: binomial, 1 %).
    expect(counted.filter((count) => low <= count && count <= high).length).toBeGreaterThanOrEqual(15);
    expect(Math.min(...counted)).toBeGreaterThan(0);
  });

  it('hides fewer if everybody has to answer, which is then proposed', () => {
    const [best] = finished(helpfulAnswers(plan, finished(previewRelease(plan))));
    expect(best).toMatchObject({ question: 'age', hidden: [expect.any(Number), 0] });
  });
});

describe('how many are supposed to skip a question', () => {
  it('is what the release says, and nobody where an answer is required of all', () => {
    const last = countOf(1);
    const { age, unit } = supposedUnanswered(QUESTIONNAIRE, last);
    const answered = last.questions.find(({ question }) => question === 'age')?.overall;
    expect(age?.skipped).toBeCloseTo(1 - (answered?.released === true ? answered.n : 0) / BALLOTS, 9);
    expect(unit?.skipped).toBe(0);
  });

  it('is one in twenty where nothing was released', () => {
    const { age, unit } = supposedUnanswered(QUESTIONNAIRE, null);
    expect([age?.skipped, unit?.skipped]).toEqual([0.05, 0]);
  });
});
