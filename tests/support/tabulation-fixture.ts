import type { TargetsQuestion } from '#domain/questionnaire/model';
import { bandsOf } from '#domain/statistics/comparison/bands';
import { standingsOf } from '#domain/statistics/ranking/tiers';
import { tInterval } from '#domain/statistics/intervals/t-interval';
import type { UncertainValue } from '#domain/statistics/uncertain-value';
import { testedDifference, welchTest } from '#domain/statistics/comparison/welch-test';
import type {
  Cell,
  CriterionScore,
  Estimate,
  RankedTarget,
  ReviewTable,
  Tabulation,
  TargetGroupScore,
  TargetResult,
} from '#domain/tabulation/model';
import { RATER_GROUPS, reviewQuestion } from './results-fixture';
import { seededRandom } from './seeded-random';
import { INSUFFICIENT, simulateTarget, type ExampleOptions, type SimulatedTarget } from './simulated-target';

/**
 * A tabulation as a wave of 122 units would give it, simulated ballot by ballot from a seed: figures of the right
 * size for looking at pages and for tests of their wording. It is not the tabulation's own test.
 */
export function exampleTabulation(options: ExampleOptions): Tabulation {
  const review = exampleReview(options);
  const received = [52, 2196, 2841, 5349];
  const counted = [52, 2168, 2779, 5225];
  const groups = RATER_GROUPS.map((group, index) => ({
    groupId: group.id,
    weight: group.weight,
    ...(group.expected === undefined ? {} : { expected: group.expected }),
    received: received[index] ?? 0,
    spoilt: (received[index] ?? 0) - (counted[index] ?? 0),
    counted: counted[index] ?? 0,
  }));
  return {
    format: 'pingyi-tabulation-1',
    minimumGroupSize: 10,
    fullPoints: 10,
    ballots: {
      received: 10438,
      spoilt: 214,
      spoiltReasons: { 'not-openable': 3, 'wrong-version': 0, 'not-valid': 211 },
      counted: 10224,
      completion: { complete: 9801, partial: 402, brokenOff: 21 },
      groups,
    },
    questions: [],
    reviews: [review],
  };
}

function exampleReview(options: ExampleOptions): ReviewTable {
  const question = reviewQuestion();
  const targets = question.targets.slice(0, options.targets ?? question.targets.length);
  const quality = seededRandom(17);
  const random = seededRandom(options.seed);
  const simulated = targets.map((target) => simulateTarget({ target, question, options, random, quality }));
  const results = question.categories.flatMap((category) =>
    rankCategory(
      question,
      simulated.filter(({ target }) => target.category === category.id),
    ),
  );
  return reviewTable(question, results);
}

function rankCategory(question: TargetsQuestion, all: readonly SimulatedTarget[]): readonly TargetResult[] {
  const ranked = all.filter(({ target }) => !INSUFFICIENT.has(target.id));
  if (ranked.length === 0) return all.map(insufficient);
  const bands = bandsOf(ranked.map((one) => againstOthers(one, ranked)));
  const standings = standingsOf({
    values: ranked.map(({ score }) => score.value),
    compare: (a, b) => welchTest(at(ranked, a).score, at(ranked, b).score),
  });
  return [
    ...ranked.map((one, index): RankedTarget => {
      const released = one.groups.flatMap(({ cell }) => (cell.released ? [cell] : []));
      return {
        targetId: one.target.id,
        categoryId: one.target.category,
        status: 'ranked',
        n: released.reduce((sum, { n }) => sum + n, 0),
        dontKnow: released.reduce((sum, { dontKnow }) => sum + dontKnow, 0),
        score: estimateOf(one.score),
        band: at(bands, index),
        place: { rank: at(standings, index).rank, tied: at(standings, index).tied },
        tier: at(standings, index).tier,
        lastPlaceSupported: at(standings, index).lastPlaceSupported,
        rank: at(standings, index).rankInterval,
        indistinguishable: at(standings, index).indistinguishable.map((other) => at(ranked, other).target.id),
        points: scaled(estimateOf(one.score), 0.1),
        criteria: question.criteria.map((criterion, position) => ({
          criterionId: criterion.id,
          cell: criterionCell(question, released, position),
        })),
        groups: one.groups,
      };
    }),
    ...all.filter(({ target }) => INSUFFICIENT.has(target.id)).map(insufficient),
  ];
}

function insufficient({ target }: SimulatedTarget): TargetResult {
  return {
    targetId: target.id,
    categoryId: target.category,
    status: 'insufficient',
    reason: 'too-few-cards',
    shortGroups: ['public'],
    shortfall: [{ groupId: 'public', have: 3, need: 10 }],
  };
}

function againstOthers(one: SimulatedTarget, all: readonly SimulatedTarget[]) {
  const others = all.filter((other) => other !== one);
  const mean = others.reduce((sum, { score }) => sum + score.value, 0) / Math.max(1, others.length);
  const error = Math.hypot(...others.map(({ score }) => score.standardError)) / Math.max(1, others.length);
  return testedDifference({
    value: one.score.value - mean,
    standardError: Math.hypot(one.score.standardError, error),
    degreesOfFreedom: one.score.degreesOfFreedom,
  });
}

function criterionCell(
  question: TargetsQuestion,
  groups: readonly TargetGroupScore[],
  position: number,
): Cell<CriterionScore> {
  const scores = question.scale.options.map((option) => option.score);
  const counts = scores.map((_, option) =>
    groups.reduce((sum, group) => sum + (group.criteria[position]?.counts[option] ?? 0), 0),
  );
  const n = counts.reduce((sum, count) => sum + count, 0);
  const value = counts.reduce((sum, count, option) => sum + count * (scores[option] ?? 0), 0) / n;
  return { released: true, n, score: estimateOf({ value, standardError: 20 / Math.sqrt(n), degreesOfFreedom: n - 1 }) };
}

function reviewTable(question: TargetsQuestion, targets: readonly TargetResult[]): ReviewTable {
  const ranked = targets.filter((target) => target.status === 'ranked');
  const cells = (groupId: string) =>
    ranked.flatMap(({ groups }) =>
      groups.flatMap(({ groupId: id, cell }) => (id === groupId && cell.released ? [cell] : [])),
    );
  const all = RATER_GROUPS.flatMap((group) => cells(group.id));
  const counts = question.scale.options.map((_, option) =>
    all.reduce((sum, cell) => sum + cell.criteria.reduce((part, { counts: row }) => part + (row[option] ?? 0), 0), 0),
  );
  return {
    question: question.id,
    index: meanOf(
      ranked.map(({ score }) => score.value),
      0.2,
    ),
    distribution: {
      released: true,
      n: counts.reduce((sum, count) => sum + count, 0),
      dontKnow: all.reduce((sum, cell) => sum + cell.dontKnow, 0),
      counts,
    },
    criteria: question.criteria.map((criterion, position) => ({
      criterionId: criterion.id,
      estimate: meanOf(
        ranked.flatMap(({ criteria }) => {
          const cell = criteria[position]?.cell;
          return cell?.released === true ? [cell.score.value] : [];
        }),
        0.27,
      ),
    })),
    groups: RATER_GROUPS.map((group, index) => ({
      groupId: group.id,
      estimate: meanOf(
        cells(group.id).map(({ mean }) => mean),
        [0.5, 0.25, 0.3, 0.3][index] ?? 0.3,
      ),
    })),
    categories: question.categories.flatMap((category) => {
      const own = ranked.filter(({ categoryId }) => categoryId === category.id);
      return targets.some(({ categoryId }) => categoryId === category.id)
        ? [
            {
              categoryId: category.id,
              mean: meanOf(
                own.map(({ score }) => score.value),
                0.3,
              ),
              ranked: own.length,
            },
          ]
        : [];
    }),
    targets,
  };
}

function meanOf(values: readonly number[], standardError: number): Estimate | null {
  if (values.length === 0) return null;
  return estimateOf({
    value: values.reduce((sum, value) => sum + value, 0) / values.length,
    standardError,
    degreesOfFreedom: 500,
  });
}

function estimateOf(value: UncertainValue): Estimate {
  return { ...value, interval: tInterval(value) };
}

function scaled({ value, standardError, interval, ...rest }: Estimate, factor: number): Estimate {
  return {
    ...rest,
    value: value * factor,
    standardError: standardError * factor,
    interval: [interval[0] * factor, interval[1] * factor],
  };
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`nothing at ${index}`);
  return value;
}
