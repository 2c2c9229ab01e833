import { describe, expect, it } from 'vitest';
import type { Figure } from '#domain/figures/figure';
import { figuresOf } from '#domain/figures/figure-list';
import { publishedReviews, type PublishedWave } from '#domain/figures/published-wave';
import { rootOf } from '#domain/figures/trace/trace-of';
import type { TraceNode } from '#domain/figures/trace/trace-node';
import { whatIf } from '#domain/figures/what-if/what-if';
import type { CountedBallot } from '#domain/tabulation/tabulate';
import { valueOf } from '../../../support/value-of';
import { isDerivable } from '../disclosure/linear-attacker';
import { CRITERION_WEIGHTS, GROUPS } from '../tabulation/review/example-review';
import { CRITICAL, DIVIDED, SPLIT, UNANIMOUS } from './complete-cards';
import { cards, countedWave, publishedWave } from './example-wave';

const PUBLIC = [...CRITICAL, ...DIVIDED];

function waveOf(byGroup: Readonly<Record<string, readonly string[]>>): PublishedWave {
  const ballots = Object.entries(byGroup).flatMap(([group, own]): readonly CountedBallot[] => cards(group, ...own));
  return publishedWave(countedWave({ ballots }));
}

/**
 * The unknowns of one target: the mean of every group in every criterion, as cards are complete. Which of them a figure
 * adds up with which weights is what everybody knows.
 */
const UNKNOWNS = GROUPS.flatMap(({ id, weight }) =>
  CRITERION_WEIGHTS.map((criterionWeight, index) => ({
    group: id,
    criterion: `c${index}`,
    groupShare: weight / 100,
    criterionShare: criterionWeight / 100,
  })),
);

type Unknown = (typeof UNKNOWNS)[number];

/** Measures that are linear in the unknowns, and with what weight one of them is in it; others are functions of these. */
const LINEAR: Readonly<Partial<Record<Figure['measure'], (unknown: Unknown) => number>>> = {
  index: ({ groupShare, criterionShare }) => groupShare * criterionShare,
  'category-mean': ({ groupShare, criterionShare }) => groupShare * criterionShare,
  score: ({ groupShare, criterionShare }) => groupShare * criterionShare,
  points: ({ groupShare, criterionShare }) => (groupShare * criterionShare) / 10,
  'criterion-mean': ({ groupShare }) => groupShare,
  'criterion-score': ({ groupShare }) => groupShare,
  'rater-group-mean': ({ criterionShare }) => criterionShare,
  'group-mean': ({ criterionShare }) => criterionShare,
  'cell-mean': () => 1,
};

function equationsOf(wave: PublishedWave): readonly (readonly number[])[] {
  return figuresOf(wave).flatMap(({ measure, subject, value }) => {
    const coefficient = LINEAR[measure];
    if (coefficient === undefined || value === null) return [];
    return [UNKNOWNS.map((unknown) => (isAbout(subject, unknown) ? coefficient(unknown) : 0))];
  });
}

function isAbout({ group, criterion }: Figure['subject'], unknown: Unknown): boolean {
  return (group ?? unknown.group) === unknown.group && (criterion ?? unknown.criterion) === unknown.criterion;
}

function meanOf(group: string): readonly number[] {
  return UNKNOWNS.map((unknown) => (unknown.group === group ? unknown.criterionShare : 0));
}

function cellOf(group: string, criterion: string): readonly number[] {
  return UNKNOWNS.map((unknown) => (unknown.group === group && unknown.criterion === criterion ? 1 : 0));
}

describe('all published figures together', () => {
  const hidden = waveOf({ leaders: UNANIMOUS, peers: SPLIT, public: PUBLIC });

  it('do not determine the mean of a group that is not shown', () => {
    const equations = equationsOf(hidden);
    expect(equations.length).toBeGreaterThan(8);
    expect(isDerivable(meanOf('public'), equations)).toBe(true);
    expect(isDerivable(meanOf('leaders'), equations)).toBe(false);
    expect(isDerivable(meanOf('peers'), equations)).toBe(false);
  });

  it('do not determine a criterion of a group that is not shown', () => {
    const tilted = DIVIDED.map((card) => `4${card.slice(1)}`);
    const equations = equationsOf(waveOf({ leaders: tilted, peers: DIVIDED, public: CRITICAL }));
    expect(isDerivable(cellOf('peers', 'c0'), equations)).toBe(true);
    for (const criterion of ['c0', 'c1', 'c2']) {
      expect(isDerivable(cellOf('leaders', criterion), equations)).toBe(false);
    }
  });

  it('would determine it if one more were shown: the attacker is no dummy', () => {
    expect(isDerivable(meanOf('leaders'), [...equationsOf(hidden), meanOf('peers')])).toBe(true);
  });

  it('carry a reason for what is hidden, and no number', () => {
    const about = figuresOf(hidden).filter(({ subject }) => subject.group === 'leaders' && subject.target === 'u0');
    expect(about.length).toBeGreaterThan(20);
    for (const figure of about) {
      expect(figure).toMatchObject({ value: null, standardError: null, interval: null, n: null, reason: 'protected' });
      expect([figure.have, figure.need, rootOf(hidden, figure)]).toEqual([undefined, undefined, null]);
    }
  });
});

describe('traces and what-if of a target with hidden groups', () => {
  const hidden = waveOf({ leaders: UNANIMOUS, peers: SPLIT, public: PUBLIC });

  it('name the hidden groups with their weights, and have no number of any one of them', () => {
    const nodes = figuresOf(hidden).flatMap((figure) => nodesOf(rootOf(hidden, figure)));
    const ofHidden = nodes.filter(({ subject }) => subject.target !== undefined && subject.group !== undefined);
    expect(new Set(ofHidden.map(({ subject }) => subject.group))).toEqual(new Set(['public']));
    const withheld = nodes.filter(({ measure }) => measure === 'withheld');
    expect(withheld.length).toBeGreaterThan(1);
    for (const { groups, counts, options } of withheld) {
      expect(groups?.map(({ group }) => group)).toEqual(['leaders', 'peers']);
      expect([counts, options]).toEqual([undefined, undefined]);
    }
  });

  it('solve for one mean of all hidden groups, never for that of one', () => {
    const [published] = publishedReviews(hidden);
    if (published === undefined) throw new Error('the example has a review');
    const scoreWith = (leaders: number, peers: number) => {
      const groupWeights = { leaders, peers, public: 100 - leaders - peers };
      return valueOf(whatIf(published, { groupWeights })).targets[0]?.after?.score ?? Number.NaN;
    };
    const open = scoreWith(0, 0);
    const solved = (leaders: number, peers: number) => {
      const share = (leaders + peers) / 100;
      return (scoreWith(leaders, peers) - (1 - share) * open) / share;
    };
    const together = solved(20, 30);
    expect(together).toBeCloseTo((20 * 100 + 30 * 67.5) / 50, -1);
    for (const [leaders, peers] of [
      [20, 30],
      [40, 0],
      [0, 70],
      [1, 98],
    ] as const) {
      expect(solved(leaders, peers)).toBeCloseTo(together, 9);
    }
  });
});

function nodesOf(node: TraceNode | null): readonly TraceNode[] {
  return node === null ? [] : [node, ...node.inputs.flatMap(nodesOf)];
}
