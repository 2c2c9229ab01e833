import { describe, expect, it } from 'vitest';
import { hiddenAmong, placedCells } from '#domain/hidden/hidden-cells';
import { questionsOf, type Question } from '#domain/questionnaire/model';
import { USUAL_SCHEME } from '#domain/scoring/scheme';
import { helpfulMergers } from '#domain/preview/preview-mergers';
import type { PreviewPlan } from '#domain/preview/preview-model';
import { finished, previewRelease } from '#domain/preview/preview-release';
import { subjectsOf } from '#domain/preview/preview-subjects';
import { binomial, multinomial, simulationUniform } from '#domain/preview/simulated-tally';
import { tabulate } from '#domain/tabulation/tabulate';
import { GROUPS, NO_ACCOUNT, questionnaireOf, reviewOf, SETTINGS } from '../tabulation/review/example-review';

const random = () => simulationUniform(8);

function choice(id: string, options: number): Question {
  return {
    id,
    kind: 'single',
    title: { zh: id },
    required: false,
    options: Array.from({ length: options }, (_, index) => ({ id: `${index}`, label: { zh: '' }, score: 50 * index })),
  };
}

const POLL: PreviewPlan = {
  wave: { questionnaire: questionnaireOf(choice('opinion', 3), choice('unit', 4)), groups: GROUPS },
  tables: [{ id: 'units', title: { zh: '' }, by: [{ kind: 'question', question: 'unit' }] }],
  minimumGroupSize: 10,
  unanswered: {},
  shares: { unit: { 0: 40, 1: 40, 2: 6, 3: 14 } },
  subjects: [{ kind: 'question', id: 'opinion', people: { leaders: 0, peers: 0, public: 150 }, answers: [[1, 2, 2]] }],
  turnout: 0.8,
  runs: 60,
  random,
};

/** Small groups and a scale on which nearly all choose the same, so that cells are hidden for every reason. */
function reviewPlan(people: Readonly<Record<string, number>>, options = [1, 1, 2, 30, 8]): PreviewPlan {
  const questionnaire = questionnaireOf(reviewOf(6));
  const rest = {
    groups: GROUPS,
    scheme: USUAL_SCHEME,
    unanimousScores: 'shown' as const,
    dividing: new Set<string>(),
    ofSome: new Set<string>(),
    last: null,
  };
  const subjects = subjectsOf(questionsOf(questionnaire), { ...rest, people });
  return {
    ...POLL,
    wave: { questionnaire, groups: GROUPS },
    tables: [],
    minimumGroupSize: SETTINGS.minimumGroupSize,
    subjects: subjects.map((subject) => ({ ...subject, answers: subject.answers.map(() => options) })),
  };
}

const REVIEW = reviewPlan({ leaders: 9, peers: 14, public: 20 });

describe('the preview of the tables of a poll', () => {
  const preview = finished(previewRelease(POLL));
  const cell = (id: string) => preview.cells.find(({ classes }) => classes[0] === id);

  it('says what would be hidden and why, apart for each reason', () => {
    expect(cell('2')).toMatchObject({ reason: 'below-threshold', hiddenShare: expect.closeTo(1, 1) });
    expect(cell('3')).toMatchObject({ reason: 'complement' });
    expect(cell('0')).toMatchObject({ reason: null });
    expect(Math.abs((cell('0')?.ballots ?? 0) - 48)).toBeLessThan(5);
  });

  it('hides more at a lower turnout', () => {
    const low = finished(previewRelease({ ...POLL, turnout: 0.3 }));
    expect(low.hidden.median).toBeGreaterThanOrEqual(preview.hidden.median);
    expect(low.hidden.low).toBeLessThanOrEqual(low.hidden.median);
  });

  it('names the merger that helps most, with what it costs', () => {
    const [best] = finished(helpfulMergers(POLL, preview));
    expect(best).toMatchObject({ tableId: 'units', hidden: [2, 0], shown: [3, 4] });
    expect(best?.classes.toSorted()).toEqual(['2', '3']);
  });

  it('names none of only two classes, nor one after which no more cells are shown', () => {
    const ofTwo: PreviewPlan = {
      ...POLL,
      wave: { questionnaire: questionnaireOf(choice('opinion', 3), choice('unit', 2)), groups: GROUPS },
      shares: { unit: { '0': 90, '1': 5 } },
    };
    const tried = finished(previewRelease(ofTwo));
    expect(tried.hidden.median).toBe(2);
    expect(finished(helpfulMergers(ofTwo, tried))).toEqual([]);
    const small = { ...POLL, turnout: 0.1 };
    for (const { shown } of finished(helpfulMergers(small, finished(previewRelease(small)))))
      expect(shown[1]).toBeGreaterThan(shown[0]);
  });
});

describe('the preview of a review', () => {
  it('has each unit by rater group, by criterion and by both', () => {
    const plan = reviewPlan({ leaders: 40, peers: 40, public: 40 }, [1, 1, 2, 3, 3]);
    const { total, tables } = finished(previewRelease(plan));
    expect(tables.map(({ kind, cells }) => [kind, cells])).toEqual([
      ['units', 6],
      ['unit-groups', 6 * 3],
      ['unit-criteria', 6 * 3],
      ['unit-details', 6 * 3 * 3],
    ]);
    expect(total).toBe(6 + 18 + 18 + 54);
  });

  it('shows, hides and counts in one run what the release of the same answers does', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const plan = { ...REVIEW, runs: 1, random: () => simulationUniform(seed) };
      const { cells, total, hidden } = finished(previewRelease(plan));
      const counted = countedCells(plan, seed);
      expect(new Set(cells.filter(({ reason }) => reason !== null).map(keyOf))).toEqual(counted.hidden);
      expect([hidden.median, total]).toEqual([counted.hidden.size, counted.total]);
    }
  });

  it('says of a unit with enough ballots, but of groups that weigh too little, that it has no score, and no more', () => {
    const { cells } = finished(previewRelease(reviewPlan({ leaders: 60, peers: 3, public: 3 })));
    expect(cells.map(({ kind, reason }) => [kind, reason])).toEqual(cells.map(() => ['units', 'no-score']));
  });

  it('proposes to join rater groups where groups are hidden, with the weight of both', () => {
    const preview = finished(previewRelease(REVIEW));
    const [best] = finished(helpfulMergers(REVIEW, preview));
    expect(best?.tableId).toBeNull();
    expect(best?.hidden[0]).toBe(preview.hidden.median);
    expect(best?.hidden[1]).toBeLessThan(preview.hidden.median);
  });
});

describe('number and list of a preview', () => {
  it.each([
    ['of a poll', POLL],
    ['of a review', REVIEW],
    [
      'of a review of which each cell is seldom hidden',
      reviewPlan({ leaders: 20, peers: 20, public: 20 }, [1, 1, 2, 9, 8]),
    ],
  ])('never contradict each other: %s', (_name, plan) => {
    for (const turnout of [0.4, 0.6, 0.8, 1]) {
      const { hidden, cells, tables } = finished(previewRelease({ ...plan, turnout }));
      expect(cells.filter(({ reason }) => reason !== null)).toHaveLength(hidden.median);
      expect(tables.reduce((sum, table) => sum + table.hidden, 0)).toBe(hidden.median);
      const shares = (isTypical: boolean) =>
        cells.filter(({ reason }) => (reason !== null) === isTypical).map(({ hiddenShare }) => hiddenShare);
      expect(Math.min(1, ...shares(true))).toBeGreaterThanOrEqual(Math.max(0, ...shares(false)));
    }
  });

  it('are the same for the same inputs', () => {
    expect(finished(previewRelease(REVIEW))).toEqual(finished(previewRelease(REVIEW)));
  });
});

/** The cells of units that the real count of the answers of one run leaves hidden, and how many there are. */
function countedCells(plan: PreviewPlan, seed: number) {
  const { questionnaire } = plan.wave;
  const tabulation = tabulate({
    questionnaire,
    groups: GROUPS,
    settings: SETTINGS,
    ballots: ballotsOfRun(plan, seed),
    account: NO_ACCOUNT,
  });
  const cells = placedCells({ tabulation, questionnaire, seesAll: false, fewestTexts: 10 }).filter(
    ({ kind }) => kind !== 'everybody',
  );
  const keys = hiddenAmong(cells).map(({ kind, target = '', group, criterion }) =>
    keyOf({ kind, subject: target, classes: [group, criterion].filter((id) => id !== undefined) }),
  );
  return { hidden: new Set(keys), total: cells.length };
}

interface Place {
  readonly kind: string;
  readonly subject: string;
  readonly classes: readonly string[];
}

function keyOf({ kind, subject, classes }: Place): string {
  return [kind, subject, ...classes].join(' ');
}

/** The same numbers drawn again, as cards: of each criterion the answers in any order make the same counts. */
function ballotsOfRun({ subjects, turnout }: PreviewPlan, seed: number) {
  const uniform = simulationUniform(seed);
  return subjects.flatMap(({ people, answers }, position) =>
    Object.entries(people).flatMap(([groupId, expected]) => {
      const n = binomial(expected, turnout, uniform);
      const columns = answers.map((weights) =>
        multinomial(n, weights, uniform).flatMap((count, option) => Array.from({ length: count }, () => `${option}`)),
      );
      return Array.from({ length: n }, (_, card) => ({
        groupId,
        vector: [
          subjects
            .map((_subject, other) =>
              other === position ? columns.map((column) => column[card] ?? '.').join('') : '...',
            )
            .join(''),
        ],
      }));
    }),
  );
}

describe('the preview of a plan with more cells than people', () => {
  const DIVIDING = [choice('unit', 20), choice('age', 4), choice('sex', 2), choice('schooling', 3)];
  const FINE: PreviewPlan = {
    ...POLL,
    wave: { questionnaire: questionnaireOf(choice('opinion', 3), ...DIVIDING), groups: GROUPS },
    tables: [{ id: 'fine', title: { zh: '' }, by: DIVIDING.map(({ id }) => ({ kind: 'question', question: id })) }],
    shares: {},
    subjects: [{ kind: 'question', id: 'opinion', people: { public: 100 }, answers: [[1, 2, 2]] }],
    turnout: 0.4,
  };
  const preview = finished(previewRelease(FINE));

  it('calls no cell shown of which each run hides all in which anybody answered', () => {
    expect(preview.shown).toBe(1);
    expect(preview.total).toBe(preview.hidden.median + 1);
    expect(preview.total).toBeLessThanOrEqual(1 + 40 + 15);
    expect(preview.cells.filter(({ reason }) => reason === null).map(({ kind }) => kind)).toEqual(['everybody']);
  });

  it('is no better than that of one question among those by which it divides', () => {
    const coarse = finished(
      previewRelease({ ...FINE, tables: FINE.tables.map((table) => ({ ...table, by: table.by.slice(2, 3) })) }),
    );
    expect(coarse.shown).toBe(3);
    expect(coarse.hidden.median).toBe(0);
  });

  it('has numbers and a list that say the same', () => {
    expect(preview.cells).toHaveLength(preview.total);
    expect(preview.tables.map(({ kind, cells, hidden }) => [kind, cells, hidden])).toEqual([
      ['everybody', 1, 0],
      ['planned', preview.hidden.median, preview.hidden.median],
    ]);
  });
});
