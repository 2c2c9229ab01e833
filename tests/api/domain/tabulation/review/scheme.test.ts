import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ScoringScheme, USUAL_SCHEME } from '#domain/scoring/scheme';
import type { RaterGroup, WaveSettings } from '#domain/survey/model';
import type { RankedTarget, ReviewTable, Tabulation } from '#domain/tabulation/model';
import { type CountedBallot, tabulate } from '#domain/tabulation/tabulate';
import { GROUPS, NO_ACCOUNT, questionnaireOf, reviewOf, SETTINGS, simulateBallots } from './example-review';

interface Case {
  readonly ballots: readonly CountedBallot[];
  readonly scheme?: Partial<ScoringScheme>;
  readonly settings?: Partial<WaveSettings>;
  readonly groups?: readonly RaterGroup[];
  readonly targets?: number;
}

function tabulated({ ballots, scheme, settings, groups = GROUPS, targets = 1 }: Case): Tabulation {
  const counted = ballots.length;
  return tabulate({
    questionnaire: questionnaireOf(reviewOf(targets, 1)),
    groups,
    settings: { ...SETTINGS, scheme: { ...USUAL_SCHEME, ...scheme }, ...settings },
    ballots,
    account: {
      ...NO_ACCOUNT,
      received: counted,
      counted,
      groups: groups.map(({ id, weight }) => {
        const own = ballots.filter(({ groupId }) => groupId === id).length;
        return { groupId: id, weight, received: own, spoilt: 0, counted: own };
      }),
    },
  });
}

const reviewIn = (input: Case): ReviewTable => first(tabulated(input).reviews);

function first<Item>([item]: readonly Item[]): Item {
  if (item === undefined) throw new Error('empty');
  return item;
}

function ranked(review: ReviewTable, position = 0): RankedTarget {
  const target = review.targets[position];
  if (target?.status !== 'ranked') throw new Error('not ranked');
  return target;
}

function cards(groupId: string, ...marks: readonly string[]): readonly CountedBallot[] {
  return marks.map((mark) => ({ groupId, vector: [mark] }));
}

/** Scores 0, 30, 60, 80, 100; the same option in all three criteria makes the card's score that option's. */
const LEADERS = cards('leaders', '000', '111', '222', '222', '333', '333', '444', '444', '444', '333');
const ONE_GROUP: readonly RaterGroup[] = [{ id: 'leaders', name: { zh: '领导' }, weight: 100 }];

describe('trimming', () => {
  const one = { kind: 'count', each: 1, above: 5, cut: 'drop' } as const;
  const review = reviewIn({ ballots: LEADERS, groups: ONE_GROUP, scheme: { trimming: one } });
  const group = first(ranked(review).groups);

  it('takes one card off each end, exactly one of equals, and shows what is left', () => {
    expect(ranked(review).score.value).toBeCloseTo((30 + 60 * 2 + 80 * 3 + 100 * 2) / 8, 12);
    expect(group.cell).toMatchObject({ n: 10, trimmed: 1 });
    if (!group.cell.released) throw new Error('hidden');
    expect(group.cell.criteria.map(({ counts }) => counts)).toEqual([
      [0, 1, 2, 3, 2],
      [0, 1, 2, 3, 2],
      [0, 1, 2, 3, 2],
    ]);
  });

  it('does not touch groups that are no larger than the scheme says', () => {
    const small = { kind: 'count', each: 1, above: 10, cut: 'drop' } as const;
    const untouched = reviewIn({ ballots: LEADERS, groups: ONE_GROUP, scheme: { trimming: small } });
    expect(ranked(untouched).score.value).toBeCloseTo(69, 12);
  });

  it('never shows the mean with and without a few cards', () => {
    const alternatives = ({ cell }: RankedTarget['groups'][number]) => (cell.released ? cell.alternatives : undefined);
    expect(alternatives(group)).toBeUndefined();
    const many = reviewIn({ ballots: Array.from({ length: 10 }, () => LEADERS).flat(), groups: ONE_GROUP });
    expect(alternatives(first(ranked(many).groups))?.map(({ trimming }) => trimming)).toEqual([
      { kind: 'share', share: 0.05, cut: 'drop' },
      { kind: 'share', share: 0.1, cut: 'drop' },
    ]);
  });

  it('gives the same figures in whatever order the ballots come', () => {
    const ballots = simulateBallots({ seed: 5, ballots: 60, targets: 3 });
    const scheme = { trimming: { kind: 'share', share: 0.1, cut: 'drop' } } as const;
    const review = reviewIn({ ballots, scheme, targets: 3 });
    fc.assert(
      fc.property(fc.shuffledSubarray([...ballots], { minLength: ballots.length }), (shuffled) => {
        expect(reviewIn({ ballots: shuffled, scheme, targets: 3 })).toEqual(review);
      }),
      { numRuns: 10 },
    );
  });
});

describe('"don\'t know"', () => {
  const ballots = [...LEADERS, ...cards('leaders', '---', '---')];
  const scoreOf = (scheme: Partial<ScoringScheme>) =>
    ranked(reviewIn({ ballots, groups: ONE_GROUP, scheme })).score.value;

  it('changes no score where it is left out', () => {
    expect(scoreOf({})).toBeCloseTo(69, 12);
  });

  it('counts as the scheme says, and is traced', () => {
    const scheme = { dontKnow: { kind: 'score', score: 55 } } as const;
    expect(scoreOf(scheme)).toBeCloseTo((690 + 110) / 12, 12);
    const { cell } = first(ranked(reviewIn({ ballots, groups: ONE_GROUP, scheme })).groups);
    expect(cell).toMatchObject({ n: 12, dontKnow: 2, scoredDontKnow: 2 });
  });

  it('makes a target insufficient above the limit', () => {
    const review = reviewIn({ ballots, groups: ONE_GROUP, scheme: { maximumDontKnowShare: 0.1 } });
    expect(review.targets[0]).toMatchObject({ status: 'insufficient', reason: 'dont-know' });
    expect(scoreOf({ maximumDontKnowShare: 0.2 })).toBeCloseTo(69, 12);
  });
});

describe('a group with too few cards', () => {
  const peers = (target: number, targets: number, ...marks: readonly string[]) =>
    cards('peers', ...marks.map((mark) => '...'.repeat(target) + mark + '...'.repeat(targets - target - 1)));
  const all = [0, 1, 2, 3];
  const ballots = [
    ...Array.from({ length: 6 }, (_, rater) =>
      cards('leaders', all.map(() => `${(rater % 3) + 2}`.repeat(3)).join('')),
    ).flat(),
    ...all
      .slice(1)
      .flatMap((target) =>
        peers(target, 4, ...'123412'.split('').map((mark) => `${(Number(mark) + target) % 5}`.repeat(3))),
      ),
  ];
  const groups: readonly RaterGroup[] = [
    { id: 'leaders', name: { zh: '领导' }, weight: 60 },
    { id: 'peers', name: { zh: '互评' }, weight: 40 },
  ];
  const first4 = (missingGroup: ScoringScheme['missingGroup']) =>
    reviewIn({ ballots, groups, targets: 4, scheme: { missingGroup } });

  it('leaves its weight to the others', () => {
    const target = ranked(first4('renormalise'));
    expect(target.groups.map(({ appliedWeight }) => appliedWeight)).toEqual([1, 0]);
    expect(target.score.value).toBeCloseTo(80, 12);
  });

  it('is replaced by its mean over the category, with the error of a prediction', () => {
    const review = first4('category-mean');
    const others = [1, 2, 3].map((position) => {
      const cell = ranked(review, position).groups[1]?.cell;
      return cell?.released === true ? cell.mean : Number.NaN;
    });
    const mean = others.reduce((sum, value) => sum + value, 0) / 3;
    const variance = others.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 2;
    const target = ranked(review);
    expect(target.groups[1]).toMatchObject({ appliedWeight: 0, standIn: { targets: 3 } });
    expect(target.groups[1]?.standIn?.weight).toBeCloseTo(0.4, 12);
    expect(target.score.value).toBeCloseTo(0.6 * 80 + 0.4 * mean, 9);
    const own = first(target.groups).cell;
    const ownError = own.released ? 0.6 * own.standardError : Number.NaN;
    expect(target.score.standardError).toBeCloseTo(Math.hypot(ownError, 0.4 * Math.sqrt(variance * (1 + 1 / 3))), 9);
    expect(target.n).toBe(6);
  });

  it('leaves no score where the scheme insists on it', () => {
    expect(first4('fail').targets[0]).toMatchObject({
      status: 'insufficient',
      reason: 'group-missing',
      shortfall: [{ groupId: 'peers', have: 0, need: 5 }],
    });
    expect(first4('fail').targets[1]).toMatchObject({ status: 'ranked' });
  });
});

describe('validity rules', () => {
  const even = { id: 'even', scope: 'ballot', test: { kind: 'all-equal', ratings: 3 }, action: 'void' } as const;
  const varied = cards('leaders', '012', '123', '234', '432', '321', '210');

  it('take ballots out and say how many, by rule and group', () => {
    const { ballots, reviews } = tabulated({
      ballots: [...varied, ...LEADERS],
      groups: ONE_GROUP,
      scheme: { validity: [even] },
    });
    expect(ballots).toMatchObject({ received: 16, void: 10, counted: 6 });
    expect(ballots.rules).toEqual([{ ruleId: 'even', scope: 'ballot', action: 'void', hits: 10, decided: 10 }]);
    expect(ballots.groups).toMatchObject([{ received: 16, void: 10, counted: 6 }]);
    expect(ranked(first(reviews)).n).toBe(6);
  });

  it('that only flag change no figure', () => {
    const ballots = [...varied, ...LEADERS];
    const flagged = tabulated({ ballots, groups: ONE_GROUP, scheme: { validity: [{ ...even, action: 'flag' }] } });
    expect(flagged.reviews).toEqual(tabulated({ ballots, groups: ONE_GROUP }).reviews);
    expect(flagged.ballots.rules).toMatchObject([{ hits: 10, decided: 10 }]);
    expect(flagged.ballots.void).toBeUndefined();
  });

  it('void single cards without touching the rest of the ballot', () => {
    const card = { ...even, scope: 'card' } as const;
    const review = reviewIn({ ballots: [...varied, ...LEADERS], groups: ONE_GROUP, scheme: { validity: [card] } });
    expect(ranked(review)).toMatchObject({ n: 6, voidCards: 10 });
    expect(review.rules).toEqual([{ ruleId: 'even', scope: 'card', action: 'void', hits: 10, decided: 10 }]);
  });

  it('count ballots of one group that are alike', () => {
    const alike = { id: 'alike', scope: 'ballot', test: { kind: 'duplicates', ballots: 3 }, action: 'flag' } as const;
    const { ballots } = tabulated({ ballots: LEADERS, groups: ONE_GROUP, scheme: { validity: [alike] } });
    expect(ballots.rules).toMatchObject([{ ruleId: 'alike', hits: 6 }]);
  });
});

describe('a census', () => {
  it('has a smaller error the fewer of it are missing', () => {
    const errorWith = (group: Partial<RaterGroup>) =>
      ranked(reviewIn({ ballots: LEADERS, groups: [{ ...first(ONE_GROUP), ...group }] })).score.standardError;
    const open = errorWith({ expected: 12 });
    expect(errorWith({ expected: 12, census: true })).toBeCloseTo(open * Math.sqrt(1 - 10 / 12), 12);
    expect(errorWith({ expected: 10, census: true })).toBe(0);
    expect(errorWith({ expected: 9, census: true })).toBe(open);
  });
});

describe('data that are about no persons', () => {
  const settings: Partial<WaveSettings> = { collection: { kind: 'import', personal: false } };
  const three = cards('leaders', '444', '444', '444');

  it('are shown whole, and the tabulation says so', () => {
    const tabulation = tabulated({ ballots: three, groups: ONE_GROUP, settings });
    expect(tabulation.suppression).toBe('none');
    const target = ranked(first(tabulation.reviews));
    expect(target.score).toMatchObject({ value: 100, standardError: 0 });
    expect(first(target.groups).cell).toMatchObject({ released: true, n: 3 });
    expect(target.criteria.every(({ cell }) => cell.released)).toBe(true);
  });

  it('name one rater as too few for an error', () => {
    const review = reviewIn({ ballots: three.slice(0, 1), groups: ONE_GROUP, settings });
    expect(review.targets[0]).toMatchObject({ reason: 'too-few-cards', shortfall: [{ have: 1, need: 2 }] });
  });

  it('stay hidden where they are about persons', () => {
    const personal: Partial<WaveSettings> = { collection: { kind: 'import', personal: true } };
    const tabulation = tabulated({ ballots: three, groups: ONE_GROUP, settings: personal });
    expect(tabulation.suppression).toBeUndefined();
    expect(first(tabulation.reviews).targets[0]).toMatchObject({ status: 'insufficient' });
  });
});

/**
 * Published counts. Kaixian 2010: 76/2/2/85 votes on 100/90/70/50 gave 73.76 % "satisfaction"; the plain shares below
 * come from the same counts. Method of a provincial department 2008: (A + 0.8 B + 0.6 C + 0.4 D)/(A + B + C + D) × 100.
 */
describe('published methods', () => {
  const question = {
    ...reviewOf(1, 1),
    criteria: [{ id: 'c0', title: { zh: '总体' }, weight: 1 }],
    scale: { options: [50, 70, 90, 100].map((score) => ({ id: `s${score}`, label: { zh: `${score}` }, score })) },
  };
  const votes = [85, 2, 2, 76].flatMap((count, position) =>
    Array.from({ length: count }, () => ({ groupId: 'leaders', vector: [`${position}`] })),
  );
  const scoreOf = (scheme: Partial<ScoringScheme>) => {
    const { reviews } = tabulate({
      questionnaire: questionnaireOf(question),
      groups: ONE_GROUP,
      settings: { ...SETTINGS, scheme: { ...USUAL_SCHEME, ...scheme } },
      ballots: votes,
      account: NO_ACCOUNT,
    });
    return ranked(first(reviews)).score.value;
  };

  it('give the published satisfaction', () => {
    expect(scoreOf({}).toFixed(2)).toBe('73.76');
  });

  it('give shares as means of 100 and 0', () => {
    expect(scoreOf({ statistic: { kind: 'top-share' } })).toBeCloseTo((100 * 76) / 165, 12);
    expect(scoreOf({ statistic: { kind: 'satisfied-share', from: 90 } })).toBeCloseTo((100 * 78) / 165, 12);
    const net = (76 + 2 - 85) / 165;
    expect(scoreOf({ statistic: { kind: 'net-share', from: 90, below: 60 } })).toBeCloseTo(50 + 50 * net, 12);
  });

  it('score the same votes on another scale', () => {
    const optionScores = { review: { s50: 40, s70: 60, s90: 80, s100: 100 } };
    expect(scoreOf({ optionScores })).toBeCloseTo((85 * 40 + 2 * 60 + 2 * 80 + 76 * 100) / 165, 12);
  });
});
