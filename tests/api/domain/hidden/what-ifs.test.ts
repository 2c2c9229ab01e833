import { describe, expect, it } from 'vitest';
import { frameAt, frameOfBallots, turnoutOf } from '#domain/hidden/frame';
import { hiddenAmong, placedCells } from '#domain/hidden/hidden-cells';
import { trialsOf } from '#domain/hidden/trial';
import { reportTrial, type TrialReport } from '#domain/hidden/what-ifs';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { Question } from '#domain/questionnaire/model';
import { tabulate } from '#domain/tabulation/tabulate';
import { NO_ACCOUNT, questionnaireOf, SETTINGS } from '../tabulation/review/example-review';

const GROUPS = [{ id: 'public', name: { zh: '群众' }, weight: 100, expected: 120 }];
const QUESTIONS = [choice('unit', 4), choice('opinion', 2), choice('age', 2)];

function choice(id: string, options: number): Question {
  const list = Array.from({ length: options }, (_, index) => ({ id: `${id}${index}`, label: { zh: '' } }));
  return { id, kind: 'single', title: { zh: '' }, required: true, options: list };
}

function table(...questions: readonly string[]): PlannedTable {
  return {
    id: questions.join('-'),
    title: { zh: '' },
    by: questions.map((question) => ({ kind: 'question', question }) as const),
  };
}

interface Held {
  readonly expected?: number | undefined;
  readonly people?: number;
  readonly opinionOf?: (person: number) => number;
}

/** Of 120 people 60 answer: in three units 18 each, and 6 in the last one. */
function reportOf(
  tables: readonly PlannedTable[],
  { expected, people = 60, opinionOf = (person) => (person % 3 === 0 ? 1 : 0) }: Held = {},
): TrialReport | undefined {
  const plan = { tables, textThreshold: 10 };
  const questionnaire = questionnaireOf(...QUESTIONS);
  const tabulation = tabulate({
    questionnaire,
    groups: GROUPS,
    settings: { ...SETTINGS, minimumGroupSize: 10, publication: plan },
    ballots: Array.from({ length: people }, (_, person) => ({
      groupId: 'public',
      vector: [Math.floor(person / 18), opinionOf(person), person % 2],
    })),
    account: NO_ACCOUNT,
  });
  const hidden = hiddenAmong(placedCells({ tabulation, questionnaire, seesAll: true, fewestTexts: 10 }));
  const answering = [{ groupId: 'public', counted: people, ...(expected !== undefined && { expected }) }];
  const [trial] = trialsOf({
    questionnaire,
    groups: GROUPS,
    plan,
    unanimousScores: 'withheld',
    tabulation,
    answering,
    hidden,
  });
  if (trial === undefined) return undefined;
  const steps = reportTrial(trial, 7);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

describe('how many are supposed to answer', () => {
  const groups = [
    { groupId: 'a', counted: 90, expected: 100 },
    { groupId: 'b', counted: 30, expected: 100 },
  ];

  it('is as many of each group as answered, and of no group more than it has', () => {
    expect(turnoutOf(groups)).toBe(0.6);
    const { people, turnout } = frameAt(groups, 0.2);
    expect(turnout).toBe(0.75);
    expect((people['a'] ?? 0) * turnout).toBeCloseTo(100, 9);
    expect((people['b'] ?? 0) * turnout).toBeCloseTo(50, 9);
  });

  it('is in parts of the ballots where not everybody’s number is known', () => {
    expect(turnoutOf([...groups, { groupId: 'c', counted: 5 }])).toBeNull();
    const { people, turnout } = frameOfBallots(groups, 1.1);
    expect((people['a'] ?? 0) * turnout).toBeCloseTo(99, 9);
  });
});

describe('what could be done another time', () => {
  it('is simulated around the release: a small unit and the one that protects it are hidden', () => {
    const report = reportOf([table('unit')], { expected: 120 });
    expect(report).toMatchObject({ subject: { kind: 'question', question: 'opinion' }, turnout: 0.5, cells: 5 });
    expect(report?.hidden.median).toBe(2);
  });

  it('is more answers, and merging the small unit with another', () => {
    const report = reportOf([table('unit')], { expected: 120 });
    expect(report?.whatIfs.map(({ change }) => change.kind)).toContain('merger');
    const [merger] = report?.whatIfs.filter(({ change }) => change.kind === 'merger') ?? [];
    expect(merger?.change).toMatchObject({ classes: expect.arrayContaining(['unit3']) });
    expect(merger?.hidden).toEqual([2, 0]);
  });

  it('is everybody on the roll or twice the ballots, where a little more shows nothing', () => {
    const more = (expected: number | undefined, people: number) =>
      reportOf([table('unit')], { expected, people })?.whatIfs.flatMap(({ change, shown }) =>
        change.kind === 'turnout' || change.kind === 'ballots' ? [{ ...change, gain: shown[1] > shown[0] }] : [],
      );
    expect(more(69, 63)).toEqual([{ kind: 'turnout', from: 0.91, to: 1, gain: true }]);
    expect(more(undefined, 60)).toEqual([{ kind: 'ballots', factor: 2, gain: true }]);
    expect(more(60, 60)).toEqual([]);
  });

  it('is a coarser table, or none where the plan has the coarser one already', () => {
    const changes = (tables: readonly PlannedTable[]) =>
      reportOf(tables)?.whatIfs.flatMap(({ change }) => ('table' in change ? [`${change.kind} ${change.table}`] : []));
    expect(changes([table('unit', 'age')])).toContain('coarser-table unit-age');
    expect(changes([table('unit'), table('unit', 'age')])).toContain('without-table unit-age');
    expect(changes([table('unit'), table('age')])).toContain('without-table age');
  });

  it('shows more cells or hides fewer, and what shows most comes first', () => {
    const whatIfs = reportOf([table('unit'), table('unit', 'age')], { expected: 120 })?.whatIfs ?? [];
    for (const { hidden, shown } of whatIfs) expect(hidden[1] < hidden[0] || shown[1] > shown[0]).toBe(true);
    const shownAfter = whatIfs.map(({ shown }) => shown[1]);
    expect(shownAfter).toEqual(shownAfter.toSorted((one, other) => other - one));
  });

  it('is the same for the same seed', () => {
    expect(reportOf([table('unit', 'age')])).toEqual(reportOf([table('unit', 'age')]));
  });

  it('is nothing where nothing was hidden, or whole questions alone', () => {
    expect(reportOf([])).toBeUndefined();
    expect(reportOf([], { opinionOf: () => 1 })).toBeUndefined();
  });
});
