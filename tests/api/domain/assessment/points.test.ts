import { describe, expect, it } from 'vitest';
import { type GroupPart, pointsOf, type PointsWorking, type ShownPart } from '#domain/assessment/points';
import type { ScoringScheme } from '#domain/scoring/scheme';
import { CRITICAL, DIVIDED, SPLIT, UNANIMOUS } from '../figures/complete-cards';
import { cards, countedWave, rankedIn, reviewIn, type WaveCase } from '../figures/example-wave';
import { reviewOf, simulateBallots } from '../tabulation/review/example-review';

function workingIn(input: WaveCase, targetId = 'u0'): PointsWorking {
  const { tabulation } = countedWave(input);
  const target = rankedIn(reviewIn({ tabulation }), targetId);
  return pointsOf({ question: input.question ?? reviewOf(1, 1), tabulation, target });
}

function workingOf(byGroup: Readonly<Record<string, readonly string[]>>, scheme?: Partial<ScoringScheme>) {
  const ballots = Object.entries(byGroup).flatMap(([groupId, own]) => cards(groupId, ...own));
  return workingIn({ ballots, ...(scheme !== undefined && { scheme }) });
}

function partOf({ composite }: PointsWorking, groupId: string): GroupPart {
  const part = composite.parts.find((one) => one.groupId === groupId);
  if (part === undefined) throw new Error(`no group ${groupId}`);
  return part;
}

function shownPart(working: PointsWorking, groupId: string): ShownPart {
  const part = partOf(working, groupId);
  if (part.state !== 'shown') throw new Error(`${groupId} is not shown`);
  return part;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

describe('the working of points', () => {
  const working = workingOf({ leaders: DIVIDED, peers: CRITICAL, public: [...DIVIDED, ...CRITICAL] });

  it('leads from the points to the counts', () => {
    const leaders = shownPart(working, 'leaders');
    const [first] = leaders.working.criteria;
    if (first?.shown !== true) throw new Error('all is shown');
    // First characters of DIVIDED: 4 3 2 4 3 2 4 3 1 2.
    expect(first.options.map(({ votes }) => votes)).toEqual([0, 1, 3, 3, 3]);
    expect(first).toMatchObject({
      sum: 30 + 3 * 60 + 3 * 80 + 3 * 100,
      n: 10,
      mean: 75,
      weight: 0.5,
      nominalWeight: 50,
    });
    expect(leaders).toMatchObject({
      weight: 0.2,
      nominalWeight: 20,
      working: { n: 10, correction: 0, complete: true },
    });
  });

  it('adds up by hand at every step', () => {
    const { parts, score, totalWeight, withheld } = working.composite;
    expect([totalWeight, withheld]).toEqual([100, null]);
    const shown = parts.map(({ groupId }) => shownPart(working, groupId));
    expect(sum(shown.map(({ weight }) => weight))).toBeCloseTo(1, 12);
    expect(sum(shown.map(({ contribution }) => contribution))).toBeCloseTo(score.value, 10);
    expect(Math.sqrt(sum(shown.map((part) => part.varianceContribution)))).toBeCloseTo(score.standardError, 10);
    expect(working.points.value).toBeCloseTo(score.value / 10, 12);
    expect(working.points.interval[1]).toBeCloseTo(score.interval[1] / 10, 12);
  });

  it('adds up for every target of a simulated wave', () => {
    const input = { ballots: simulateBallots({ seed: 8, ballots: 200, targets: 8 }), question: reviewOf(8) };
    for (const { id } of input.question.targets) {
      const { parts, score } = workingIn(input, id).composite;
      const contributions = parts.map((part) => ('contribution' in part ? part.contribution : Number.NaN));
      expect(sum(contributions)).toBeCloseTo(score.value, 10);
    }
  });

  it('adds up where single criteria are left open', () => {
    const partial = workingOf({ leaders: DIVIDED, peers: CRITICAL, public: [...DIVIDED, ...CRITICAL, '04.', '4.4'] });
    expect(shownPart(partial, 'leaders').working.correction).toBe(0);
    const { criteria, mean, correction, complete } = shownPart(partial, 'public').working;
    expect(complete).toBe(false);
    expect(correction).toBe(0);
    const contributions = criteria.map((criterion) => (criterion.shown ? criterion.contribution : 0));
    expect(sum(contributions)).toBeCloseTo(mean, 10);
  });

  it('puts withheld groups into one sum', () => {
    const unanimous = workingOf({ leaders: UNANIMOUS, peers: SPLIT, public: [...DIVIDED, ...CRITICAL] });
    expect(unanimous.composite.parts.map(({ state }) => state)).toEqual(['withheld', 'withheld', 'shown']);
    expect(partOf(unanimous, 'leaders')).toEqual({
      state: 'withheld',
      groupId: 'leaders',
      weight: 0.2,
      nominalWeight: 20,
      reason: 'protected',
    });
    expect(unanimous.composite.withheld?.weight).toBeCloseTo(0.5, 12);
    const peers = shownPart(workingOf({ leaders: DIVIDED, peers: SPLIT, public: CRITICAL }), 'peers').working.mean;
    const { score, withheld } = unanimous.composite;
    const contribution = withheld?.contribution ?? Number.NaN;
    expect(contribution).toBeCloseTo(score.value - shownPart(unanimous, 'public').contribution, 10);
    // One answer of a leader moves the score by 0.6, one of a peer by less: it is rounded to whole points.
    expect(score.value % 1).toBe(0);
    expect(Math.abs(contribution - (0.2 * 100 + 0.3 * peers))).toBeLessThanOrEqual(0.5);
  });

  it('names the groups that take no part', () => {
    const short = workingOf({ leaders: ['444'], peers: CRITICAL, public: DIVIDED });
    expect(partOf(short, 'leaders')).toMatchObject({ state: 'excluded', weight: 0, reason: 'below-threshold' });
    expect(short.composite).toMatchObject({ withheld: null, totalWeight: 80 });
  });

  it('cannot correct where a criterion is withheld', () => {
    const tilted = DIVIDED.map((card) => `4${card.slice(1)}`);
    const { working: leaders } = shownPart(workingOf({ leaders: tilted, peers: DIVIDED, public: CRITICAL }), 'leaders');
    expect(leaders.criteria.map(({ shown }) => shown)).toEqual([false, false, false]);
    expect(leaders.correction).toBeNull();
  });
});

describe('the working under a scheme', () => {
  const byGroup = { leaders: [...DIVIDED, '---', '---'], peers: CRITICAL, public: DIVIDED };

  it('takes the scores that the scheme gives the options', () => {
    const working = workingOf(byGroup, { optionScores: { review: { s0: 20 } } });
    const [first] = shownPart(working, 'peers').working.criteria;
    expect(first?.shown === true && first.options.map(({ score }) => score)).toEqual([20, 30, 60, 80, 100]);
    expect(shownPart(working, 'peers').working.correction).toBe(0);
  });

  it('takes a share as a mean of 100 and 0', () => {
    const working = workingOf(byGroup, { statistic: { kind: 'top-share' } });
    const [first] = shownPart(working, 'leaders').working.criteria;
    expect(first).toMatchObject({ mean: 30, sum: 300 });
  });

  it('counts "don’t know" where it has a score, in every criterion', () => {
    const working = workingOf(byGroup, { dontKnow: { kind: 'score', score: 50 } });
    const leaders = shownPart(working, 'leaders').working;
    expect(leaders).toMatchObject({ n: 12, dontKnow: 2, scoredDontKnow: 2, correction: 0, complete: true });
    const last = leaders.criteria.map((criterion) => criterion.shown && criterion.options.at(-1));
    expect(last).toEqual(leaders.criteria.map(() => ({ optionId: null, score: 50, votes: 2, product: 100 })));
  });

  it('shows the cards that trimming keeps', () => {
    const working = workingOf(byGroup, { trimming: { kind: 'count', each: 1, above: 5, cut: 'drop' } });
    const leaders = shownPart(working, 'leaders').working;
    expect(leaders).toMatchObject({ n: 10, trimmed: 1, correction: 0, complete: true });
    expect(leaders.criteria.map((criterion) => criterion.shown && criterion.n)).toEqual([8, 8, 8]);
  });

  it('lets the mean over the category stand for a group with too few cards', () => {
    const own = (target: number, card: string) => `${'...'.repeat(target)}${card}${'...'.repeat(3 - target)}`;
    const ballots = [
      ...DIVIDED.map((card) => ({ groupId: 'public', vector: [card.repeat(4)] })),
      ...[1, 2, 3].flatMap((target) => CRITICAL.map((card) => ({ groupId: 'peers', vector: [own(target, card)] }))),
    ];
    const working = workingIn({ ballots, question: reviewOf(4, 1), scheme: { missingGroup: 'category-mean' } });
    const peers = partOf(working, 'peers');
    expect(peers).toMatchObject({ state: 'stand-in', weight: 30 / 80, nominalWeight: 30, targets: 3 });
    const contributions = working.composite.parts.map((part) => ('contribution' in part ? part.contribution : 0));
    expect(sum(contributions)).toBeCloseTo(working.composite.score.value, 10);
  });
});
