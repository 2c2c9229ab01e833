import { describe, expect, it } from 'vitest';
import type { WhatIfTarget } from '#domain/figures/what-if/what-if';
import { type ScoringScheme, USUAL_SCHEME } from '#domain/scoring/scheme';
import type { RaterGroup, Wave, WaveState } from '#domain/survey/model';
import { withScores } from '../../../../../../web/design/survey/scoring/scheme/scheme-draft';
import { earlierWave, moversAmong, trialOf } from '../../../../../../web/design/survey/scoring/trial/trial';
import {
  GROUPS,
  questionnaireOf,
  reviewOf,
  SETTINGS,
} from '../../../../../api/domain/tabulation/review/example-review';

const REVIEW = reviewOf(3);

function wave(number: number, state: WaveState = 'published'): Wave {
  const names = { id: `w${number}`, surveyId: 's', surveyKind: 'review', title: { zh: '评议' } } as const;
  return { ...names, number, state, groups: GROUPS, settings: SETTINGS };
}

function trial(scheme: ScoringScheme, groups: readonly RaterGroup[] = GROUPS, before = USUAL_SCHEME) {
  const earlier = { wave: wave(1), question: REVIEW, scheme: before };
  return trialOf({ scheme, groups, earlier, questionnaire: questionnaireOf(REVIEW) });
}

function target(targetId: string, ranks: readonly [number | null, number | null]): WhatIfTarget {
  const standing = (rank: number | null) => (rank === null ? null : { score: 80, points: 8, rank, standardError: 1 });
  const [before, after] = ranks;
  const gained = before === null || after === null ? null : before - after;
  const rest = { categoryId: 'k0', reason: null, exact: true, approximations: [], gained };
  return { targetId, before: standing(before), after: standing(after), ...rest };
}

describe('the wave on which a scheme is tried', () => {
  it('is the last one before it that has results', () => {
    const waves = [wave(1), wave(2, 'counted'), wave(3, 'open'), wave(4, 'draft'), wave(5)];
    expect(earlierWave(waves, { number: 4 })?.id).toBe('w2');
    expect(earlierWave(waves, { number: 1 })).toBeUndefined();
  });
});

describe('what is tried', () => {
  it('is nothing where nothing differs', () => {
    expect(trial(USUAL_SCHEME)).toEqual({ changes: {}, notAsked: [], otherGroups: false });
  });

  it('is what differs: single scores, trimming, statistic, missing groups, all weights', () => {
    const scores = withScores(USUAL_SCHEME, { question: REVIEW, scores: [0, 40, 60, 80, 100] });
    const trimming = { kind: 'count', each: 1, above: 5, cut: 'drop' } as const;
    const groups = GROUPS.map((group) => ({ ...group, weight: group.id === 'peers' ? 10 : group.weight + 10 }));
    expect(
      trial({ ...scores, trimming, missingGroup: 'fail', statistic: { kind: 'top-share' } }, groups).changes,
    ).toEqual({
      optionScores: { s30: 40 },
      trimming,
      missingGroup: 'fail',
      statistic: { kind: 'top-share' },
      groupWeights: { leaders: 30, peers: 10, public: 60 },
    });
  });

  it('is what differs from the results in force, whatever the wave was opened with', () => {
    const inForce: ScoringScheme = { ...USUAL_SCHEME, statistic: { kind: 'top-share' } };
    expect(trial(USUAL_SCHEME, GROUPS, inForce).changes).toEqual({ statistic: { kind: 'mean' } });
    expect(trial(inForce, GROUPS, inForce).changes).toEqual({});
  });

  it('leaves out what needs single ballots, and the weights of other groups', () => {
    const scheme = { ...USUAL_SCHEME, maximumDontKnowShare: 0.3 };
    const groups = [{ id: 'all', name: { zh: '全体' }, weight: 100 }];
    expect(trial(scheme, groups)).toEqual({ changes: {}, notAsked: ['dont-know'], otherGroups: true });
  });

  it('keeps weights out that do not sum to 100 yet', () => {
    expect(
      trial(
        USUAL_SCHEME,
        GROUPS.map((group) => ({ ...group, weight: 10 })),
      ).changes,
    ).toEqual({});
  });
});

describe('movers', () => {
  it('come farthest first, and those without a score last', () => {
    const targets = [
      target('a', [1, 2]),
      target('b', [4, null]),
      target('c', [9, 3]),
      target('d', [5, 5]),
      target('e', [null, null]),
    ];
    expect(moversAmong(targets).map(({ targetId }) => targetId)).toEqual(['c', 'a', 'b']);
  });
});
