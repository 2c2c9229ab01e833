import { describe, expect, it } from 'vitest';
import { type PublishedReview, publishedReviews, type PublishedWave } from '#domain/figures/published-wave';
import type { SchemeChanges } from '#domain/figures/what-if/hypothesis';
import { whatIf, type WhatIfTarget } from '#domain/figures/what-if/what-if';
import { valueOf } from '../../../support/value-of';
import { itemsQuestion } from '../analysis/analysed-wave';
import { questionnaireOf, reviewOf, simulateBallots } from '../tabulation/review/example-review';
import { BUREAU, bureauWave } from './bureau-wave';
import { CRITICAL, DIVIDED, SPLIT, UNANIMOUS } from './complete-cards';
import { cards, countedWave, publishedWave, type WaveCase } from './example-wave';

function reviewIn(wave: PublishedWave): PublishedReview {
  const [published] = publishedReviews(wave);
  if (published === undefined) throw new Error('the example has a review');
  return published;
}

const counted = (input: WaveCase) => reviewIn(publishedWave(countedWave(input)));

function targetIn(published: PublishedReview, changes: SchemeChanges, targetId = 'u0'): WhatIfTarget {
  const target = valueOf(whatIf(published, changes)).targets.find((one) => one.targetId === targetId);
  if (target === undefined) throw new Error(`no target ${targetId}`);
  return target;
}

describe('the drawn example of one bureau', () => {
  const published = reviewIn(bureauWave());

  it('with every group at a quarter, by hand', () => {
    const quarter = { leaders: 25, peers: 25, grassroots: 25, public: 25 };
    const { before, after, exact } = targetIn(published, { groupWeights: quarter }, BUREAU);
    expect(before?.score.toFixed(4)).toBe('82.7739');
    // (84.8673 + 85.3510 + 79.9701 + 81.8407) / 4.
    expect([after?.score.toFixed(4), exact]).toEqual(['83.0073', true]);
    expect(after?.standardError).toBeGreaterThan(0);
  });

  it('with the efficiency of a service counted alone, by hand', () => {
    const alone = { duty: 0, attitude: 0, law: 0, integrity: 0 };
    const { after, exact } = targetIn(published, { criterionWeights: alone, fullPoints: 20 }, BUREAU);
    // Efficiency 3800/49, 8210/104, 12300/167, 26810/364, weighted 20, 20, 20, 40.
    const score = 0.2 * (3800 / 49 + 8210 / 104 + 12_300 / 167) + 0.4 * (26_810 / 364);
    expect(after?.score).toBeCloseTo(score, 10);
    expect(after?.points).toBeCloseTo(score / 5, 10);
    expect([exact, after?.standardError]).toEqual([true, null]);
  });

  it('changes nothing where nothing is changed', () => {
    const { before, after, gained, exact } = targetIn(published, {}, BUREAU);
    expect(after).toEqual({ ...before, standardError: expect.closeTo(before?.standardError ?? 0, 12) });
    expect([gained, exact]).toEqual([0, true]);
  });
});

describe('groups that are not shown', () => {
  const published = counted({
    ballots: [
      ...cards('leaders', ...UNANIMOUS),
      ...cards('peers', ...SPLIT),
      ...cards('public', ...DIVIDED, ...CRITICAL),
    ],
  });

  it('have one mean together, whatever weight one of them is given', () => {
    const heavy = targetIn(published, { groupWeights: { leaders: 50, peers: 0 } });
    const other = targetIn(published, { groupWeights: { leaders: 0, peers: 50 } });
    expect(heavy.after?.score).toBe(other.after?.score);
    expect(heavy).toMatchObject({ exact: false, approximations: [{ reason: 'withheld-groups' }] });
    const shown = targetIn(published, { groupWeights: { leaders: 0, peers: 0, public: 100 } }).after?.score ?? 0;
    // What is left of the published score, which is rounded to whole points, when the shown half is taken off.
    const withheld = 2 * (heavy.before?.score ?? 0) - shown;
    expect(withheld).toBeCloseTo((0.2 * 100 + 0.3 * 67.5) / 0.5, -1);
    expect(heavy.after?.score).toBeCloseTo(0.5 * withheld + 0.5 * shown, 10);
    expect(heavy.after?.standardError).toBeNull();
  });

  it('have an error as long as their weights keep their proportions, and are no more exact than the score', () => {
    const { before, after, exact } = targetIn(published, { groupWeights: { leaders: 10, peers: 15, public: 75 } });
    expect(exact).toBe(false);
    const open = targetIn(published, { groupWeights: { leaders: 0, peers: 0, public: 100 } }).after?.score ?? 0;
    expect(after?.score).toBeCloseTo(0.5 * (before?.score ?? 0) + 0.5 * open, 10);
    expect(after?.standardError).toBeGreaterThan(0);
  });
});

describe('what cells do not tell', () => {
  it('is nothing where single criteria are left open', () => {
    const partial = [...DIVIDED, '04.', '4.4'];
    const published = counted({
      ballots: [...cards('leaders', ...DIVIDED), ...cards('peers', ...CRITICAL), ...cards('public', ...partial)],
    });
    const { approximations, exact } = targetIn(published, { optionScores: { s0: 20 } });
    expect([exact, approximations]).toEqual([true, []]);
    expect(targetIn(published, { groupWeights: { leaders: 30, peers: 20 } }).exact).toBe(true);
  });

  it('is said: another trimming, unless it was released or cuts nothing', () => {
    const published = counted({
      ballots: [...cards('public', ...DIVIDED, ...DIVIDED), ...cards('peers', ...DIVIDED, ...DIVIDED)],
      scheme: { trimming: { kind: 'none' } },
    });
    const cut = targetIn(published, { trimming: { kind: 'count', each: 1, above: 5, cut: 'drop' } });
    expect(cut.approximations).toEqual([
      { reason: 'trimming-not-released', group: 'peers' },
      { reason: 'trimming-not-released', group: 'public' },
    ]);
    expect(cut.after?.score).toBe(cut.before?.score);
    expect(targetIn(published, { trimming: { kind: 'share', share: 0.04, cut: 'drop' } }).exact).toBe(true);
  });

  it('leaves a target without a score where the rest of the weight is too little, or a group is insisted on', () => {
    const published = counted({ ballots: [...cards('public', ...DIVIDED), ...cards('leaders', ...DIVIDED)] });
    const less = targetIn(published, { groupWeights: { leaders: 10, peers: 60, public: 30 } });
    expect(less).toMatchObject({ after: null, reason: 'too-few-cards', gained: null });
    expect(targetIn(published, { missingGroup: 'fail' })).toMatchObject({ after: null, reason: 'group-missing' });
  });
});

describe('ranks', () => {
  const input: WaveCase = { ballots: simulateBallots({ seed: 12, ballots: 150, targets: 12 }), question: reviewOf(12) };

  it('move inside the categories, and the summary says how far', () => {
    const answer = valueOf(whatIf(counted(input), { groupWeights: { leaders: 80, peers: 10, public: 10 } }));
    for (const category of answer.categories) {
      const own = answer.targets.filter(({ categoryId }) => categoryId === category.categoryId);
      expect(own.map(({ after }) => after?.rank).toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual([1, 2, 3, 4, 5, 6]);
      const moved = own.filter(({ gained }) => gained !== 0);
      expect(category).toMatchObject({ compared: 6, moved: moved.length, reason: null });
      expect(moved.length).toBeGreaterThan(0);
      const furthest = Math.max(...moved.map(({ gained }) => Math.abs(gained ?? 0)));
      const { from = 0, to = 0 } = category.biggestMover ?? {};
      expect(Math.abs(from - to)).toBe(furthest);
      expect(category.kendallTau).toBeLessThan(1);
      const firsts = own.toSorted((a, b) => (a.before?.rank ?? 0) - (b.before?.rank ?? 0));
      const change = firsts.findIndex(({ gained }) => gained !== 0);
      expect(category.unchangedFirst).toBe(change);
    }
  });

  it('stay where only the points change', () => {
    const answer = valueOf(whatIf(counted(input), { fullPoints: 30 }));
    for (const category of answer.categories) {
      expect(category).toMatchObject({ kendallTau: 1, moved: 0, biggestMover: null, unchangedFirst: 6 });
    }
    const [first] = answer.targets;
    expect(first?.after?.points).toBeCloseTo(3 * (first?.before?.points ?? 0), 12);
  });

  it('are not known to a reader who does not see the whole category', () => {
    const own = reviewIn(publishedWave(countedWave(input), undefined, ['u0', 'u1', 'u3']));
    const answer = valueOf(whatIf(own, { groupWeights: { leaders: 50, peers: 30, public: 20 } }));
    expect(answer.targets.map(({ targetId }) => targetId)).toEqual(['u0', 'u1', 'u3']);
    expect(answer.targets.map(({ after }) => after?.rank)).toEqual([null, null, null]);
    expect(answer.categories.map(({ reason, moved }) => [reason, moved])).toEqual([
      ['other-units', null],
      ['other-units', null],
    ]);
  });

  it('have no order to compare where all are tied', () => {
    const vector = ['444'.repeat(2)];
    const ballots = ['leaders', 'peers', 'public'].flatMap((groupId) =>
      Array.from({ length: 8 }, () => ({ groupId, vector })),
    );
    const [category] = valueOf(whatIf(counted({ ballots, question: reviewOf(2, 1) }), { fullPoints: 5 })).categories;
    expect(category).toMatchObject({ kendallTau: null, reason: 'no-variance', moved: 0, unchangedFirst: 2 });
  });
});

describe('a wave whose other questions are analysed', () => {
  it('is tried like any other', () => {
    const items = itemsQuestion('mood', ['calm', 'glad'], 5);
    const index = {
      id: 'well',
      title: { zh: '' },
      items: [{ question: 'mood', item: 'calm' }],
      minimumAnswered: 1,
    };
    const published = counted({
      questionnaire: questionnaireOf(reviewOf(1, 1), items),
      ballots: cards('public', ...DIVIDED, ...SPLIT).map(({ groupId, vector }) => ({
        groupId,
        vector: [...vector, '34'],
      })),
      scheme: { analysis: { indices: [index], breakdowns: [], outcome: { index: 'well' } } },
    });
    expect(targetIn(published, { missingGroup: 'fail' }).reason).toBe('group-missing');
  });
});

describe('changes that make no scheme', () => {
  const published = counted({ ballots: cards('public', ...DIVIDED) });
  const codes = (changes: SchemeChanges) => {
    const answer = whatIf(published, changes);
    return answer.ok ? [] : answer.error.map(({ code }) => code);
  };

  it.each<[string, SchemeChanges, readonly string[]]>([
    ['weights that do not sum', { groupWeights: { leaders: 30 } }, ['what-if.weights-not-100']],
    ['a weight below 0', { groupWeights: { leaders: -20, peers: 70 } }, ['what-if.weight-out-of-range']],
    ['a weight that is no number', { groupWeights: { leaders: Number.NaN } }, ['what-if.weight-out-of-range']],
    ['an unknown group', { groupWeights: { guests: 10 } }, ['what-if.group-unknown']],
    ['an unknown criterion', { criterionWeights: { c9: 10 } }, ['what-if.criterion-unknown']],
    ['criteria without weight', { criterionWeights: { c0: 0, c1: 0, c2: 0 } }, ['what-if.criteria-without-weight']],
    ['a score above 100', { optionScores: { s100: 120 } }, ['scheme.score-out-of-range']],
    ['a score that is no number', { optionScores: { s100: Number.NaN } }, ['scheme.score-out-of-range']],
    ['scores that fall', { optionScores: { s100: 10 } }, ['scheme.scores-not-ascending']],
    ['an unknown option', { optionScores: { s55: 55 } }, ['scheme.option-unknown']],
    [
      'cutting half of the cards',
      { trimming: { kind: 'share', share: 0.5, cut: 'drop' } },
      ['scheme.trimming-out-of-range'],
    ],
    ['no points', { fullPoints: 0 }, ['what-if.points-out-of-range']],
    ['points without end', { fullPoints: Infinity }, ['what-if.points-out-of-range']],
  ])('are refused: %s', (_, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  it('are refused for everything that is wrong with them at once', () => {
    expect(codes({ groupWeights: { leaders: 0 }, optionScores: { s0: -1 } })).toEqual([
      'what-if.weights-not-100',
      'scheme.score-out-of-range',
    ]);
  });
});
