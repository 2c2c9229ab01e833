import { describe, expect, it } from 'vitest';
import { figuresOf } from '#domain/figures/figure-list';
import { givenParts, recompute } from '#domain/figures/trace/recompute';
import { traceOf } from '#domain/figures/trace/trace-of';
import type { TraceNode } from '#domain/figures/trace/trace-node';
import type { PublishedWave } from '#domain/figures/published-wave';
import { reviewOf, simulateBallots } from '../tabulation/review/example-review';
import { BUREAU, bureauWave } from './bureau-wave';
import { CRITICAL, DIVIDED, SPLIT, UNANIMOUS } from './complete-cards';
import { cards, countedWave, publishedWave, type WaveCase } from './example-wave';

function rootOf(wave: PublishedWave, figureId: string): TraceNode {
  const root = traceOf(wave, figureId)?.root;
  if (!root) throw new Error(`${figureId} has no trace`);
  return root;
}

function inputOf(node: TraceNode, id: string): TraceNode {
  const input = node.inputs.find((one) => one.id === id);
  if (input === undefined) throw new Error(`${id} is not among ${node.inputs.map((one) => one.id).join(', ')}`);
  return input;
}

/** The public's mean as it was when the card 04. had 0 × 50/80 + 100 × 30/80 points and the others those of all three. */
function withCardMean<Wave extends ReturnType<typeof countedWave>>(wave: Wave): Wave {
  const scores = [0, 30, 60, 80, 100];
  const complete = DIVIDED.map((card) =>
    [50, 30, 20].reduce((sum, weight, place) => sum + (weight / 100) * (scores[Number(card[place])] ?? 0), 0),
  );
  const mean = [...complete, (100 * 30) / 80].reduce((sum, score) => sum + score, 0) / 11;
  const text = JSON.stringify(wave.tabulation, (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'standardDeviation' in value && 'n' in value && value.n === 11
      ? { ...value, mean }
      : value,
  );
  return { ...wave, tabulation: JSON.parse(text) };
}

const example = (input: WaveCase) => publishedWave(countedWave(input));

/** The drawn example "8.28 points of one bureau, from 684 ballots, every step by hand". */
describe('the points of a bureau', () => {
  const wave = bureauWave();
  const points = rootOf(wave, `points:review/${BUREAU}`);
  const score = inputOf(points, `score:review/${BUREAU}`);
  const open = inputOf(score, `group-mean:review/${BUREAU}/public`);
  const efficiency = inputOf(open, `cell-mean:review/${BUREAU}/public/efficiency`);

  it('are 10 × 82.7739 ÷ 100 = 8.2774', () => {
    expect([score.value.toFixed(4), points.value.toFixed(4)]).toEqual(['82.7739', '8.2774']);
    expect(points.formula).toBe('product');
    expect(points.inputs.map(({ value }) => value)).toEqual([score.value, 0.1]);
    expect(points.rules).toEqual([{ rule: 'linear-points', applied: true, details: { fullPoints: 10 } }]);
  });

  it('come from four groups with the weights 20, 20, 20 and 40', () => {
    expect(score.formula).toBe('weighted-sum');
    expect(score.totalWeight).toBe(100);
    expect(score.inputs.map(({ weight, counts, value }) => [weight, counts?.n, value.toFixed(4)])).toEqual([
      [20, 49, '84.8673'],
      [20, 104, '85.3510'],
      [20, 167, '79.9701'],
      [40, 364, '81.8407'],
    ]);
  });

  it('come in the largest group from five criteria, and these from votes', () => {
    expect(open.inputs.map(({ weight, value }) => [weight, value.toFixed(4)]).slice(0, 5)).toEqual([
      [20, '86.5110'],
      [20, '84.0110'],
      [25, '73.6538'],
      [20, '83.4615'],
      [15, '84.2033'],
    ]);
    expect(efficiency.formula).toBe('mean-of-counts');
    expect(efficiency.options?.map(({ score: worth, votes }) => [worth, votes])).toEqual([
      [0, 16],
      [30, 29],
      [60, 86],
      [80, 126],
      [100, 107],
    ]);
    expect(efficiency.value).toBe(26_810 / 364);
  });

  it('show what became of the ballots: 7,240 went out, 364 count', () => {
    expect(open.counts).toEqual({
      expected: 7240,
      received: 5349,
      spoilt: 0,
      void: 124,
      counted: 5225,
      rated: 455,
      dontKnow: 84,
      voidCards: 7,
      n: 364,
      trimmed: 0,
      kept: 364,
    });
    const share = figuresOf(wave).find(({ id }) => id === `dont-know-share:review/${BUREAU}/public`);
    expect(share?.value?.toFixed(3)).toBe('0.185');
  });

  it('name the rules, those too that were not used', () => {
    const rules = [...(score.rules ?? []), ...(open.rules ?? [])];
    expect(rules.map(({ rule, applied }) => [rule, applied])).toEqual([
      ['rater-weights', true],
      ['minimum-group-size', false],
      ['missing-group', false],
      ['maximum-dont-know', false],
      ['criterion-weights', true],
      ['trimming', false],
      ['dont-know', false],
      ['finite-population', false],
      ['statistic', false],
      ['option-scores', false],
    ]);
    const board = inputOf(score, `group-mean:review/${BUREAU}/leaders`);
    expect(board.rules).toContainEqual({ rule: 'finite-population', applied: true, details: { size: 58 } });
  });

  it('can be worked out from the counts alone, but for the last digits of doubles', () => {
    expect(recompute(points)).toBe(points.value);
    expect(givenParts(points).every(({ given }) => given === 'rounding')).toBe(true);
    expect(givenParts(points).every(({ value }) => Math.abs(value) < 1e-12)).toBe(true);
  });

  it('carry the error of the groups: √Σ (w SE)²', () => {
    const squares = score.inputs.map(({ weight = 0, standardError = 0 }) => ((weight / 100) * standardError) ** 2);
    expect(score.standardError).toBeCloseTo(Math.sqrt(squares.reduce((sum, square) => sum + square, 0)), 12);
  });
});

describe('what does not follow from released counts', () => {
  const partial = [
    ...cards('leaders', ...DIVIDED),
    ...cards('peers', ...CRITICAL),
    ...cards('public', ...DIVIDED, '04.'),
  ];

  it('is nothing, whoever left single criteria open', () => {
    for (const group of ['peers', 'public']) {
      const root = rootOf(example({ ballots: partial }), `group-mean:review/u0/${group}`);
      expect(givenParts(root).filter(({ given }) => given !== 'rounding')).toEqual([]);
    }
  });

  it('is named in tabulations made when such cards divided by the weights they have', () => {
    const root = rootOf(publishedWave(withCardMean(countedWave({ ballots: partial }))), 'group-mean:review/u0/public');
    expect(givenParts(root).map(({ given }) => given)).toContain('partial-cards');
  });

  it('is one sum for all groups that are not shown', () => {
    const ballots = [
      ...cards('leaders', ...UNANIMOUS),
      ...cards('peers', ...SPLIT),
      ...cards('public', ...DIVIDED, ...CRITICAL),
    ];
    const score = rootOf(example({ ballots }), 'score:review/u0');
    const [withheld, ...others] = score.inputs.filter(({ measure }) => measure === 'withheld');
    expect(others).toEqual([]);
    expect(withheld).toMatchObject({
      given: 'withheld-groups',
      groups: [
        { group: 'leaders', weight: 20, reason: 'protected' },
        { group: 'peers', weight: 30, reason: 'protected' },
      ],
    });
    const exact = 0.2 * 100 + 0.3 * ((6 * 80 + 10 * 60) / 16);
    expect(Math.abs((withheld?.value ?? 0) - exact)).toBeLessThan(0.5);
    expect(Number.isInteger(score.value)).toBe(true);
    expect(score.totalWeight).toBe(100);
  });

  it('is one sum for criteria that are not shown', () => {
    const tilted = DIVIDED.map((card) => `4${card.slice(1)}`);
    const ballots = [...cards('leaders', ...tilted), ...cards('peers', ...DIVIDED), ...cards('public', ...CRITICAL)];
    const group = rootOf(example({ ballots }), 'group-mean:review/u0/leaders');
    expect(group.inputs.map(({ given, measure }) => given ?? measure)).toEqual(['withheld-criteria']);
  });

  it('is what other units say, for a reader of some', () => {
    const counted = countedWave({
      ballots: simulateBallots({ seed: 3, ballots: 120, targets: 9 }),
      question: reviewOf(9),
    });
    const own = publishedWave(counted, undefined, ['u0', 'u2']);
    const whole = publishedWave(counted);
    expect(rootOf(own, 'index:review')).toMatchObject({ formula: 'given', given: 'other-units' });
    expect(rootOf(own, 'rank:review/u0')).toMatchObject({ formula: 'given', given: 'other-units' });
    expect(rootOf(whole, 'index:review').inputs).toHaveLength(9);
    expect(rootOf(whole, 'rank:review/u0').inputs).toHaveLength(5);
    expect(traceOf(own, 'score:review/u1')).toBeNull();
  });
});

describe('a scheme of its own', () => {
  it('is traced: trimmed cards, scored "don’t know", a share for a mean', () => {
    const marks = ['222', '222', '222', '444', '444', '444', '444', '444', '444', '444', '---'];
    const ballots = cards('public', ...marks);
    const group = rootOf(
      example({
        ballots,
        scheme: {
          trimming: { kind: 'count', each: 1, above: 5, cut: 'drop' },
          dontKnow: { kind: 'score', score: 50 },
          statistic: { kind: 'satisfied-share', from: 80 },
        },
      }),
      'group-mean:review/u0/public',
    );
    expect(group.counts).toMatchObject({ n: 11, trimmed: 2, kept: 9, scoredDontKnow: 1, rated: 11 });
    expect(group.inputs[0]?.options).toEqual([
      { option: 's0', score: 0, votes: 0 },
      { option: 's30', score: 0, votes: 0 },
      { option: 's60', score: 0, votes: 2 },
      { option: 's80', score: 100, votes: 0 },
      { option: 's100', score: 100, votes: 6 },
      { option: null, score: 50, votes: 1 },
    ]);
    expect(group.rules?.filter(({ applied }) => applied).map(({ rule }) => rule)).toEqual([
      'criterion-weights',
      'trimming',
      'dont-know',
      'statistic',
    ]);
  });

  /** Of four targets the first has no cards of peers; those of the second are given. */
  function withStandIn(second: readonly string[]): TraceNode {
    const own = (target: number, mark: string) => `${'...'.repeat(target)}${mark}${'...'.repeat(3 - target)}`;
    const peersOf = (target: number, marks: readonly string[]) =>
      marks.map((mark) => ({ groupId: 'peers', vector: [own(target, mark)] }));
    const everybody = DIVIDED.map((mark) => ({ groupId: 'public', vector: [mark.repeat(4)] }));
    const wave = example({
      ballots: [...everybody, ...peersOf(1, second), ...peersOf(2, CRITICAL), ...peersOf(3, DIVIDED)],
      question: reviewOf(4, 1),
      scheme: { missingGroup: 'category-mean' },
    });
    return rootOf(wave, 'score:review/u0');
  }

  it('is traced: the mean over the category for a group with too few cards', () => {
    const score = withStandIn(CRITICAL);
    const standIn = inputOf(score, 'score:review/u0#stand-in:peers');
    expect(standIn).toMatchObject({ formula: 'mean', weight: 30, measure: 'stand-in' });
    expect(standIn.inputs.map(({ id }) => id)).toEqual([1, 2, 3].map((target) => `group-mean:review/u${target}/peers`));
    expect(score.rules).toContainEqual({
      rule: 'missing-group',
      applied: true,
      details: { policy: 'category-mean', groups: 2 },
    });
  });

  it('has no stand-in of a group that is not shown: two shown means would give the hidden one away', () => {
    const score = withStandIn(UNANIMOUS);
    expect(score.inputs.map(({ measure }) => measure)).not.toContain('stand-in');
    expect(recompute(score)).toBe(score.value);
  });
});

it('knows no figure of another name', () => {
  const wave = bureauWave();
  expect(traceOf(wave, 'score:review/nobody')).toBeNull();
  expect(traceOf(wave, '')).toBeNull();
  expect(traceOf(wave, 'change:index:review')).toBeNull();
});
