import { describe, expect, it } from 'vitest';
import { pointsOf, type PointsWorking } from '#domain/assessment/points';
import type { RankedTarget } from '#domain/tabulation/model';
import { tabulate } from '#domain/tabulation/tabulate';
import { checkWorking } from '../../../support/check-working';
import { GROUPS, NO_ACCOUNT, questionnaireOf, reviewOf, SETTINGS, simulateBallots } from '../tabulation/example-review';

const COMPLETE = ['432', '343', '224', '444', '333', '222', '423', '341', '134', '214'];
/** Beside a unanimous group it leaves open which of two answers that one gave. */
const SPLIT = Array.from({ length: 16 }, (_, card) => (card < 6 ? '444' : '333'));
const CRITICAL = ['101', '010', '221', '112', '200', '021', '110', '001', '122', '210'];

function workingOf(cards: Readonly<Record<string, readonly string[]>>): PointsWorking {
  const question = reviewOf(1, 1);
  const ballots = Object.entries(cards).flatMap(([groupId, own]) => own.map((card) => ({ groupId, vector: [card] })));
  const { reviews } = tabulate({
    questionnaire: questionnaireOf(question),
    groups: GROUPS,
    settings: SETTINGS,
    ballots,
    account: NO_ACCOUNT,
  });
  return pointsOf({ question, target: onlyTarget(reviews[0]?.targets[0]), fullPoints: SETTINGS.fullPoints });
}

function onlyTarget(target: unknown): RankedTarget {
  if (!isRanked(target)) throw new Error('not ranked');
  return target;
}

function isRanked(target: unknown): target is RankedTarget {
  return typeof target === 'object' && target !== null && 'status' in target && target.status === 'ranked';
}

describe('pointsOf', () => {
  const working = workingOf({ leaders: COMPLETE, peers: CRITICAL, public: [...COMPLETE, ...CRITICAL] });

  it('leads from the points to the counts', () => {
    const [leaders] = working.composite.groups;
    const [first] = leaders?.criteria ?? [];
    if (leaders === undefined || first?.shown !== true) throw new Error('all is shown');
    // First characters of COMPLETE: 4 3 2 4 3 2 4 3 1 2.
    expect(first.options.map(({ votes }) => votes)).toEqual([0, 1, 3, 3, 3]);
    expect(first.sum).toBe(30 + 3 * 60 + 3 * 80 + 3 * 100);
    expect(first.mean).toBe(75);
    expect(first.weight).toBe(0.5);
    expect(leaders).toMatchObject({ groupId: 'leaders', weight: 0.2, n: 10, correction: 0 });
  });

  it('adds up by hand at every step', () => {
    expect(checkWorking(working)).toEqual([]);
    const { groups, score } = working.composite;
    expect(groups.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(groups.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(score.value, 10);
    expect(working.points.value).toBeCloseTo(score.value / 10, 12);
    expect(working.points.interval[1]).toBeCloseTo(score.interval[1] / 10, 12);
  });

  it('shows what cards with open criteria add as a correction', () => {
    const partial = workingOf({ leaders: COMPLETE, peers: CRITICAL, public: [...COMPLETE, ...CRITICAL, '04.', '4.4'] });
    const correction = partial.composite.groups[2]?.correction ?? 0;
    expect(Math.abs(correction)).toBeGreaterThan(0.01);
    const [leaders, , members] = partial.composite.groups;
    expect(leaders?.correction).toBe(0);
    const sum = members?.criteria.reduce(
      (total, criterion) => total + (criterion.shown ? criterion.contribution : 0),
      0,
    );
    expect((sum ?? 0) + correction).toBeCloseTo(members?.mean ?? Number.NaN, 10);
    expect(checkWorking(partial)).toEqual([]);
  });

  it('puts withheld groups into one sum', () => {
    const unanimous = workingOf({
      leaders: Array.from({ length: 10 }, () => '444'),
      peers: SPLIT,
      public: [...COMPLETE, ...CRITICAL],
    });
    const { withheld, groups } = unanimous.composite;
    expect(groups.map(({ groupId }) => groupId)).toEqual(['public']);
    expect(withheld?.groups.map(({ groupId, reason }) => [groupId, reason])).toEqual([
      ['leaders', 'protected'],
      ['peers', 'protected'],
    ]);
    expect(withheld?.weight).toBeCloseTo(0.5, 12);
    const open = workingOf({ leaders: COMPLETE, peers: SPLIT, public: CRITICAL });
    const peers = open.composite.groups[1]?.mean ?? Number.NaN;
    expect(withheld?.contribution).toBeCloseTo(0.2 * 100 + 0.3 * peers, 10);
    expect(checkWorking(unanimous)).toEqual([]);
  });

  it('names the groups that take no part', () => {
    const short = workingOf({ leaders: ['444'], peers: CRITICAL, public: COMPLETE });
    expect(short.composite.excluded).toEqual([{ groupId: 'leaders', reason: 'below-threshold' }]);
    expect(short.composite.withheld).toBeNull();
  });
});

describe('checkWorking', () => {
  it('agrees with every target of a simulated wave', () => {
    const question = reviewOf(8);
    const { reviews } = tabulate({
      questionnaire: questionnaireOf(question),
      groups: GROUPS,
      settings: SETTINGS,
      ballots: simulateBallots({ seed: 8, ballots: 200, targets: 8 }),
      account: NO_ACCOUNT,
    });
    for (const target of reviews[0]?.targets ?? []) {
      expect(checkWorking(pointsOf({ question, target: onlyTarget(target), fullPoints: 10 }))).toEqual([]);
    }
  });

  it('finds a figure that does not follow from those below it', () => {
    const working = workingOf({ leaders: COMPLETE, peers: CRITICAL, public: COMPLETE });
    const [first, ...rest] = working.composite.groups;
    if (first === undefined) throw new Error('no group');
    const moved = { ...first, mean: first.mean + 0.01, contribution: first.weight * (first.mean + 0.01) };
    const steps = checkWorking({ ...working, composite: { ...working.composite, groups: [moved, ...rest] } });
    expect(steps.map(({ step }) => step)).toEqual(['group-mean', 'score']);
  });
});
