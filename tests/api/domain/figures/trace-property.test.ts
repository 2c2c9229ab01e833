import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeAnswers } from '#domain/answers/encode-vector';
import type { Figure } from '#domain/figures/figure';
import { figuresOf } from '#domain/figures/figure-list';
import type { PublishedWave } from '#domain/figures/published-wave';
import { evaluate, recompute } from '#domain/figures/trace/recompute';
import { rootOf } from '#domain/figures/trace/trace-of';
import type { TraceNode } from '#domain/figures/trace/trace-node';
import type { Questionnaire } from '#domain/questionnaire/model';
import type { ScoringScheme } from '#domain/scoring/scheme';
import type { RaterGroup, WaveSettings } from '#domain/survey/model';
import { EVERY_KIND } from '../answers/every-kind';
import { randomAnswers, randomNumbers } from '../answers/random-answers';
import { GROUPS, reviewOf, simulateBallots } from '../tabulation/review/example-review';
import { simulatedBallots } from '../analysis/random-wave';
import { analysedExample, EVERY_ANALYSIS, EVERY_ANALYSIS_UNWEIGHTED } from './analysed-example';
import { countedWave, publishedWave, type WaveCase } from './example-wave';

const trimming = fc.constantFrom<ScoringScheme['trimming']>(
  { kind: 'none' },
  { kind: 'count', each: 1, above: 5, cut: 'drop' },
  { kind: 'share', share: 0.1, cut: 'drop' },
  { kind: 'share', share: 0.1, cut: 'winsorise' },
);

const schemes: fc.Arbitrary<Partial<ScoringScheme>> = fc.record({
  trimming,
  statistic: fc.constantFrom<ScoringScheme['statistic']>(
    { kind: 'mean' },
    { kind: 'top-share' },
    { kind: 'satisfied-share', from: 80 },
    { kind: 'net-share', from: 80, below: 60 },
  ),
  dontKnow: fc.constantFrom<ScoringScheme['dontKnow']>({ kind: 'exclude' }, { kind: 'score', score: 55 }),
  missingGroup: fc.constantFrom<ScoringScheme['missingGroup']>('renormalise', 'category-mean', 'fail'),
  optionScores: fc.constantFrom<ScoringScheme['optionScores']>({}, { review: { s0: 10, s30: 33.3, s60: 66.6 } }),
  validity: fc.constantFrom<ScoringScheme['validity']>(
    [],
    [{ id: 'even', scope: 'card', test: { kind: 'all-equal', ratings: 3 }, action: 'void' }],
    [{ id: 'top', scope: 'ballot', test: { kind: 'top-share', share: 0.6 }, action: 'void' }],
  ),
});

/** Weights that binary fractions cannot hold, and a board that is a census. */
const raterGroups: fc.Arbitrary<readonly RaterGroup[]> = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), fc.boolean())
  .map(([first, second, census]) =>
    GROUPS.map((group, index) => ({
      ...group,
      weight: [first / 10, second / 10, (1000 - first - second) / 10][index] ?? 0,
      ...(index === 0 && census && { expected: 60, census }),
    })),
  );

const settings: fc.Arbitrary<Partial<WaveSettings>> = fc
  .tuple(fc.boolean(), fc.integer({ min: 1, max: 1500 }))
  .map(([personal, points]) => ({
    fullPoints: points / 100,
    collection: personal ? { kind: 'links' } : { kind: 'import', personal },
  }));

const waves: fc.Arbitrary<WaveCase> = fc
  .record({
    seed: fc.nat(9_999),
    ballots: fc.integer({ min: 20, max: 120 }),
    targets: fc.integer({ min: 1, max: 8 }),
    peers: fc.constantFrom(0.08, 0.3),
    unanimous: fc.boolean(),
    scheme: schemes,
    groups: raterGroups,
    settings,
  })
  .map(({ seed, ballots, targets, peers, unanimous, ...rest }) => ({
    ...rest,
    question: reviewOf(targets, 1),
    ballots: simulateBallots({ seed, ballots, targets, groupOf: (_, random) => groupAt(random.uniform(), peers) }).map(
      (ballot) =>
        unanimous && ballot.groupId === 'leaders' ? { ...ballot, vector: ['4'.repeat(3 * targets)] } : ballot,
    ),
  }));

/** Few peers leave room for what stands for them. */
function groupAt(place: number, peers: number): string {
  if (place < peers) return 'peers';
  return place < 0.5 ? 'leaders' : 'public';
}

/** What a reader of these units sees of two waves, counted under the same scheme. */
function seen(now: WaveCase, before: WaveCase, scope: readonly string[] | null): PublishedWave {
  return publishedWave(countedWave(now), countedWave({ ...before, scheme: now.scheme ?? {} }), scope);
}

function nodesOf(node: TraceNode): readonly TraceNode[] {
  return [node, ...node.inputs.flatMap(nodesOf)];
}

function expectTraced(wave: PublishedWave, figure: Figure): void {
  const root = rootOf(wave, figure);
  if (figure.value === null) {
    expect([figure.id, root, figure.reason === null]).toEqual([figure.id, null, false]);
    return;
  }
  expect([figure.id, figure.reason, Number.isFinite(figure.value)]).toEqual([figure.id, null, true]);
  if (root === null) throw new Error(`${figure.id} has no trace`);
  expect([root.id, root.value, recompute(root)]).toEqual([figure.id, figure.value, figure.value]);
  for (const node of nodesOf(root)) {
    const values = node.inputs.map(({ value }) => value);
    expect([node.id, evaluate(node, values)]).toEqual([node.id, node.value]);
    expect(node.given === undefined).toBe(node.formula !== 'given');
  }
}

describe('every figure is what its trace recomputes to, to the last bit, or has a reason', () => {
  it('in reviews under any scheme, for readers of all units and of some', () => {
    const scopes = fc.option(fc.subarray(['u0', 'u1', 'u2', 'u3', 'u4']));
    fc.assert(
      fc.property(waves, waves, scopes, (now, before, scope) => {
        const wave = seen(now, before, scope);
        for (const figure of figuresOf(wave)) expectTraced(wave, figure);
      }),
      { numRuns: 25 },
    );
  });

  it('in questions of every kind', () => {
    fc.assert(
      fc.property(fc.nat(9_999), fc.nat(9_999), fc.boolean(), (one, other, personal) => {
        const settings: Partial<WaveSettings> = personal ? {} : { collection: { kind: 'import', personal } };
        const wave = publishedWave(countedWave(everyKind(one, settings)), countedWave(everyKind(other, settings)));
        for (const figure of figuresOf(wave)) expectTraced(wave, figure);
      }),
      { numRuns: 15 },
    );
  });

  it('in every kind of analysis, weighted or not, of persons or of none', () => {
    fc.assert(
      fc.property(
        fc.record({
          ballots: fc.tuple(fc.nat(9_999), fc.integer({ min: 0, max: 130 })).map((size) => simulatedBallots(...size)),
          plan: fc.constantFrom(EVERY_ANALYSIS.plan, EVERY_ANALYSIS_UNWEIGHTED.plan),
          settings: fc.constantFrom(EVERY_ANALYSIS.settings, {}),
        }),
        ({ ballots, plan = {}, settings = {} }) => {
          const wave = analysedExample({ ...EVERY_ANALYSIS, ballots, plan, settings });
          for (const figure of figuresOf(wave)) expectTraced(wave, figure);
        },
      ),
      { numRuns: 10 },
    );
  });
});

/** With a question that net promoters are counted in. */
const QUESTIONNAIRE: Questionnaire = {
  ...EVERY_KIND,
  pages: EVERY_KIND.pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) =>
      question.kind === 'scale' ? { ...question, recommend: true } : question,
    ),
  })),
};

function everyKind(seed: number, settings: Partial<WaveSettings>): WaveCase {
  const random = randomNumbers(seed);
  const ballots = Array.from({ length: 20 + random(60) }, (_, index) => ({
    groupId: GROUPS[index % 3]?.id ?? '',
    vector: encodeAnswers(QUESTIONNAIRE, randomAnswers(QUESTIONNAIRE, random)),
  }));
  return { questionnaire: QUESTIONNAIRE, ballots, settings };
}
