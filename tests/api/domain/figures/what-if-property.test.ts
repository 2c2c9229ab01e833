import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PublishedReview } from '#domain/figures/published-wave';
import { publishedReviews } from '#domain/figures/published-wave';
import type { SchemeChanges } from '#domain/figures/what-if/hypothesis';
import { whatIf } from '#domain/figures/what-if/what-if';
import type { TargetsQuestion } from '#domain/questionnaire/model';
import { USUAL_SCHEME, type ScoringScheme } from '#domain/scoring/scheme';
import type { RaterGroup } from '#domain/survey/model';
import { valueOf } from '../../../support/value-of';
import { GROUPS, reviewOf, simulateBallots } from '../tabulation/review/example-review';
import { countedWave, type WaveCase } from './example-wave';

const share = fc.integer({ min: 0, max: 50 });
const weights = fc.tuple(share, share).map(([leaders, peers]) => ({ leaders, peers, public: 100 - leaders - peers }));

const changes: fc.Arbitrary<SchemeChanges> = fc.record(
  {
    groupWeights: weights,
    criterionWeights: fc.constantFrom({ c0: 20 }, { c1: 0 }, { c0: 1, c1: 1, c2: 1 }),
    optionScores: fc.constantFrom({ s0: 20 }, { s30: 50, s60: 75, s80: 90 }),
    statistic: fc.constantFrom<ScoringScheme['statistic']>(
      { kind: 'top-share' },
      { kind: 'satisfied-share', from: 80 },
    ),
    trimming: fc.constantFrom<ScoringScheme['trimming']>(
      { kind: 'none' },
      { kind: 'share', share: 0.1, cut: 'drop' },
      { kind: 'count', each: 1, above: 60, cut: 'drop' },
    ),
    missingGroup: fc.constantFrom<ScoringScheme['missingGroup']>('renormalise', 'category-mean', 'fail'),
    fullPoints: fc.integer({ min: 1, max: 100 }),
  },
  { requiredKeys: [] },
);

const waves = fc
  .record({
    seed: fc.nat(9_999),
    ballots: fc.integer({ min: 30, max: 200 }),
    targets: fc.integer({ min: 1, max: 6 }),
    peers: fc.constantFrom(0.06, 0.3),
    complete: fc.boolean(),
    unanimous: fc.boolean(),
    scheme: fc.record(
      {
        trimming: fc.constantFrom<ScoringScheme['trimming']>({ kind: 'share', share: 0.05, cut: 'drop' }),
        missingGroup: fc.constantFrom<ScoringScheme['missingGroup']>('category-mean'),
        dontKnow: fc.constantFrom<ScoringScheme['dontKnow']>({ kind: 'score', score: 50 }),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ seed, ballots, targets, peers, complete, unanimous, scheme }): WaveCase => {
    const drawn = simulateBallots({
      seed,
      ballots,
      targets,
      groupOf: (_, random) => (random.uniform() < peers ? 'peers' : random.uniform() < 0.4 ? 'leaders' : 'public'),
    });
    return {
      scheme,
      question: reviewOf(targets, 1),
      ballots: drawn.map(({ groupId, vector }) => {
        const card = String(vector[0]);
        const given = complete ? filledIn(card) : card;
        return { groupId, vector: [unanimous && groupId === 'leaders' ? '4'.repeat(card.length) : given] };
      }),
    };
  });

/** Criteria that a card leaves open take its first rating. */
function filledIn(marks: string): string {
  const cards = marks.match(/.../g) ?? [];
  return cards.map((card) => (/\d/.test(card) ? card.replaceAll('.', card.match(/\d/)?.[0] ?? '.') : card)).join('');
}

/** The same ballots counted under the changed rules: what only the count could do. */
function counted(wave: WaveCase, changed: SchemeChanges): PublishedReview {
  const { question = reviewOf(1, 1) } = wave;
  return reviewOfWave({
    ...wave,
    question: reweighed(question, changed),
    groups: GROUPS.map((group): RaterGroup => ({ ...group, weight: changed.groupWeights?.[group.id] ?? group.weight })),
    scheme: { ...USUAL_SCHEME, ...wave.scheme, ...schemePart(changed) },
    settings: { fullPoints: changed.fullPoints ?? 10 },
  });
}

function reweighed(question: TargetsQuestion, { criterionWeights = {} }: SchemeChanges): TargetsQuestion {
  const ofIds: Readonly<Record<string, number>> = criterionWeights;
  return { ...question, criteria: question.criteria.map((one) => ({ ...one, weight: ofIds[one.id] ?? one.weight })) };
}

function schemePart({ optionScores, statistic, trimming, missingGroup }: SchemeChanges): Partial<ScoringScheme> {
  return {
    ...(optionScores !== undefined && { optionScores: { review: optionScores } }),
    ...(statistic !== undefined && { statistic }),
    ...(trimming !== undefined && { trimming }),
    ...(missingGroup !== undefined && { missingGroup }),
  };
}

function reviewOfWave(wave: WaveCase): PublishedReview {
  const [published] = publishedReviews(countedWave(wave));
  if (published === undefined) throw new Error('the example has a review');
  return published;
}

/** Compares every target whose new score is called exact, and says how many there were. */
function compareExact(wave: WaveCase, changed: SchemeChanges): number {
  const answer = valueOf(whatIf(reviewOfWave(wave), changed));
  const { review } = counted(wave, changed);
  let compared = 0;
  for (const { targetId, before, after, exact, reason } of answer.targets) {
    const target = review.targets.find((one) => one.targetId === targetId);
    if (!exact || before === null || target === undefined) continue;
    compared += 1;
    if (target.status === 'insufficient') {
      expect([targetId, after, reason]).toEqual([targetId, null, target.reason]);
      continue;
    }
    expect(after?.score).toBeCloseTo(target.score.value, 9);
    expect(after?.points).toBeCloseTo(target.points.value, 9);
    const error = after?.standardError ?? null;
    if (error !== null) expect(error).toBeCloseTo(target.score.standardError, 9);
  }
  return compared;
}

it('what is called exact is what a count of the same ballots under the other rules gives', () => {
  fc.assert(
    fc.property(waves, changes, (wave, changed) => {
      compareExact(wave, changed);
    }),
    { numRuns: 100 },
  );
});

it('calls some scores exact, so that there is something to compare: how many depends on the waves drawn', () => {
  const drawn = fc.sample(fc.tuple(waves, changes), { seed: 1, numRuns: 60 });
  const compared = drawn.reduce((sum, [wave, changed]) => sum + compareExact(wave, changed), 0);
  expect(compared).toBeGreaterThan(20);
});
