import { describe, expect, it } from 'vitest';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { Condition, Question, Questionnaire } from '#domain/questionnaire/model';
import { type FollowUpPreview, previewFollowUps } from '#domain/preview/preview-follow-ups';
import { finished } from '#domain/preview/preview-release';
import { supposedUnanswered } from '#domain/preview/preview-skips';
import { type PeoplePlan, neededPart, simulateBallots } from '#domain/preview/simulate-people';
import { simulationUniform } from '#domain/preview/simulated-tally';
import { type CountedBallot, tabulate } from '#domain/tabulation/tabulate';
import { tryFollowUps } from '#domain/preview/try-follow-ups';
import { seededRandom } from '../../../support/seeded-random';
import { NO_ACCOUNT, SETTINGS } from '../tabulation/review/example-review';

const GROUPS = [{ id: 'public', name: { zh: '群众' }, weight: 100 }];
const UNITS = 6;

function choice(id: string, options: number, rest: Pick<Question, 'showIf'> = {}): Question {
  const list = Array.from({ length: options }, (_, place) => ({ id: `${place}`, label: { zh: '' } }));
  return { id, kind: 'single', title: { zh: id }, required: true, options: list, ...rest };
}

const is = (question: string, chosen: string): Condition => ({ question, chosen });

/** Whoever has a trouble is asked on a page of its own which one, and who has the first one is asked how long. */
const QUESTIONNAIRE: Questionnaire = {
  title: { zh: '' },
  introduction: { zh: '' },
  pages: [
    { id: 'all', title: { zh: '' }, questions: [choice('unit', UNITS), choice('trouble', 3), choice('mood', 2)] },
    {
      id: 'some',
      title: { zh: '' },
      showIf: { not: is('trouble', '2') },
      questions: [choice('which', 2), choice('since', 3, { showIf: is('which', '0') })],
    },
  ],
};

const by = (...questions: readonly string[]): PlannedTable => ({
  id: questions.join('-'),
  title: { zh: '' },
  by: questions.map((question) => ({ kind: 'question', question })),
});

const HALVES: PlannedTable = {
  id: 'halves',
  title: { zh: '' },
  by: [
    {
      kind: 'question',
      question: 'unit',
      merged: [
        { id: 'first', title: { zh: '' }, members: ['0', '1', '2'] },
        { id: 'second', title: { zh: '' }, members: ['3', '4', '5'] },
      ],
    },
  ],
};

const PLAN: PeoplePlan = {
  wave: { questionnaire: QUESTIONNAIRE, groups: GROUPS },
  tables: [HALVES, by('unit')],
  minimumGroupSize: 10,
  shares: {},
  unanswered: supposedUnanswered(QUESTIONNAIRE, null),
  people: { public: 300 },
  turnout: 0.6,
  runs: 100,
  random: () => simulationUniform(5),
  last: null,
};

/** Cells of a question that a real count of these ballots shows and hides. */
function countedCells(ballots: readonly CountedBallot[], question: string) {
  const { questions } = tabulate({
    questionnaire: QUESTIONNAIRE,
    groups: GROUPS,
    settings: {
      ...SETTINGS,
      minimumGroupSize: PLAN.minimumGroupSize,
      publication: { tables: PLAN.tables, textThreshold: 10 },
    },
    ballots,
    account: NO_ACCOUNT,
  });
  const own = questions.find((table) => table.question === question) ?? expect.unreachable();
  const cells = [own.overall, ...(own.tables ?? []).flatMap((table) => table.cells.map(({ cell }) => cell))];
  return { total: cells.length, hidden: cells.filter(({ released }) => !released).length };
}

function of(question: string, previews: readonly FollowUpPreview[]): FollowUpPreview {
  return previews.find((one) => one.question === question) ?? expect.unreachable();
}

describe('the trial of questions that only some are asked', () => {
  it('hides in one run what the count of the same ballots hides', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const plan = { ...PLAN, runs: 1, random: () => simulationUniform(seed) };
      const previews = finished(previewFollowUps(plan));
      const asked = previews.map(({ question }) => question);
      expect(asked).toEqual(['which', 'since']);
      const needed = neededPart(plan.wave, { asked, tables: plan.tables });
      // Nobody's mood is needed; in the count everybody has the same one.
      const ballots = [...simulateBallots(plan, { questionnaire: needed, random: plan.random() })].map(
        ({ groupId, vector: [unit = null, trouble = null, ...rest] }) => ({
          groupId,
          vector: [unit, trouble, 0, ...rest],
        }),
      );
      for (const preview of previews) {
        const counted = countedCells(ballots, preview.question);
        expect([seed, preview.total, preview.hidden.median]).toEqual([seed, counted.total, counted.hidden]);
      }
    }
  });

  it('tries each item of a question of several', () => {
    const option = { id: '0', label: { zh: '' }, score: 0 };
    const rated: Question = {
      ...choice('rated', 2, { showIf: is('mood', '0') }),
      kind: 'items',
      items: ['pace', 'tone'].map((id) => ({ id, label: { zh: '' } })),
      scale: { options: [option, { ...option, id: '1', score: 100 }] },
    };
    const pages = [{ id: 'p', title: { zh: '' }, questions: [choice('unit', UNITS), choice('mood', 2), rated] }];
    const wave = { ...PLAN.wave, questionnaire: { ...QUESTIONNAIRE, pages } };
    const [tried] = finished(previewFollowUps({ ...PLAN, wave, people: { public: 3000 }, runs: 3 }));
    expect(tried).toMatchObject({ question: 'rated', total: 2 * (1 + 2 + UNITS), hidden: { median: 0 } });
  });

  it('comes near what the counts of other people hide', () => {
    const previews = finished(previewFollowUps(PLAN));
    const random = seededRandom(3);
    const wave = (): readonly CountedBallot[] =>
      Array.from({ length: 180 }, () => {
        const trouble = random.wholeBetween(0, 2);
        const which = trouble === 2 ? null : random.wholeBetween(0, 1);
        const since = which === 0 ? random.wholeBetween(0, 2) : null;
        return { groupId: 'public', vector: [random.wholeBetween(0, UNITS - 1), trouble, 0, which, since] };
      });
    const waves = Array.from({ length: 60 }, wave);
    for (const question of ['which', 'since']) {
      const hidden = waves.map((ballots) => countedCells(ballots, question).hidden).toSorted((a, b) => a - b);
      const tried = of(question, previews).hidden;
      expect(Math.abs((hidden[30] ?? 0) - tried.median)).toBeLessThanOrEqual(1);
      const within = hidden.filter((count) => count >= tried.low && count <= tried.high);
      expect(within.length / hidden.length).toBeGreaterThan(0.8);
    }
  });

  it('sees the condition of a page, and follows a chain of them', () => {
    const previews = finished(previewFollowUps(PLAN));
    expect(of('since', previews).decidedBy).toEqual(['trouble', 'which']);
    expect(of('which', previews).answered / (300 * 0.6)).toBeCloseTo(2 / 3, 1);
    expect(of('since', previews).answered / (300 * 0.6)).toBeCloseTo(1 / 3, 1);
  });

  it('says what is hidden for nothing but the question that decides it', () => {
    const agreed = { trouble: { 0: 97, 1: 0, 2: 3 } };
    const { reasons } = of('which', finished(previewFollowUps({ ...PLAN, shares: agreed })));
    expect(reasons['source-hidden']).toBeGreaterThan(0);
    const split = of('which', finished(previewFollowUps({ ...PLAN, people: { public: 3000 }, runs: 10 })));
    expect(split.reasons).toEqual({});
  });

  it('names a worse case only where nobody knows', () => {
    const few = { ...PLAN, runs: 10, people: { public: 3000 } };
    expect(of('since', finished(previewFollowUps(few))).hidden.high).toBe(0);
    const [, since] = finished(tryFollowUps(few));
    expect(since?.worst?.shown).toBeLessThan(since?.shown ?? 0);
    const even = Object.fromEntries(Array.from({ length: UNITS }, (_, place) => [place, 1]));
    const known = { unit: even, trouble: even, which: even, since: even };
    expect(finished(tryFollowUps({ ...few, shares: known })).map(({ worst }) => worst)).toEqual([null, null]);
  });

  it('is nothing where everybody is asked everything', () => {
    const wave = { ...PLAN.wave, questionnaire: { ...QUESTIONNAIRE, pages: QUESTIONNAIRE.pages.slice(0, 1) } };
    expect(finished(tryFollowUps({ ...PLAN, wave }))).toEqual([]);
  });
});
