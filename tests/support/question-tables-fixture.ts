import { momentsOfCounts } from '#domain/statistics/moments/count-moments';
import { tInterval } from '#domain/statistics/intervals/t-interval';
import type { Cell, Distribution, Estimate, QuestionTable, SuppressionReason } from '#domain/tabulation/model';

/** Tables for the questions of results-fixture: every kind, every reason for hiding. */
export function exampleQuestionTables(): readonly QuestionTable[] {
  return [
    { question: 'burden', overall: agreement([690, 871, 1260, 1502, 795]), groups: burdenGroups() },
    ...ITEMS.map(({ item, counts }) => ({
      question: 'climate',
      item,
      overall: agreement(counts, 96),
      groups: GROUPS.map((groupId, index) => ({
        groupId,
        cell: index < 2 ? hidden('protected') : agreement(part(counts, index), 20),
      })),
    })),
    {
      question: 'needs',
      overall: { released: true, n: 4980, dontKnow: 0, counts: [2112, 1640, 803, 1294, 366] },
      groups: GROUPS.map((groupId, index) => ({
        groupId,
        cell:
          index === 0
            ? hidden('below-threshold')
            : { released: true, n: 1200, dontKnow: 0, counts: [600 - 90 * index, 410, 160 + 60 * index, 300, 80] },
      })),
    },
    {
      question: 'recommend',
      overall: recommend([52, 31, 60, 88, 120, 410, 520, 1010, 1240, 830, 620]),
      groups: GROUPS.map((groupId, index) => ({
        groupId,
        cell: recommend([5, 3, 6, 8, 12, 41 + 10 * index, 52, 101, 124, 83, 62]),
      })),
    },
    {
      question: 'years',
      overall: { released: true, n: 4870, dontKnow: 0, counts: [], mean: estimate(12.44, 0.13) },
      groups: GROUPS.map((groupId, index) => ({
        groupId,
        cell: { released: true, n: 900 + index, dontKnow: 0, counts: [], mean: estimate(10 + index, 0.3) },
      })),
    },
    { question: 'advice', overall: { released: true, n: 1286, dontKnow: 0, counts: [] }, groups: [] },
  ];
}

const GROUPS = ['leaders', 'peers', 'grassroots', 'public'];
const ITEMS = [
  { item: 'fair', counts: [410, 668, 1480, 1690, 870] },
  { item: 'listen', counts: [240, 530, 1280, 1940, 1120] },
  { item: 'help', counts: [120, 350, 870, 2350, 1420] },
  { item: 'direction', counts: [90, 260, 720, 2410, 1630] },
  { item: 'confidence', counts: [100, 250, 880, 2400, 1480] },
];

function burdenGroups(): QuestionTable['groups'] {
  return [
    { groupId: 'leaders', cell: hidden('protected') },
    { groupId: 'peers', cell: hidden('protected') },
    { groupId: 'grassroots', cell: agreement([310, 390, 402, 380, 160]) },
    { groupId: 'public', cell: agreement([300, 400, 700, 860, 480]) },
  ];
}

function part(counts: readonly number[], share: number): readonly number[] {
  return counts.map((count) => Math.round((count * share) / 8));
}

function hidden(reason: SuppressionReason): Cell<Distribution> {
  return { released: false, reason };
}

function agreement(counts: readonly number[], dontKnow = 0): Cell<Distribution> {
  const { n, mean, variance } = momentsOfCounts(counts, [0, 25, 50, 75, 100]);
  return { released: true, n, dontKnow, counts, mean: estimate(mean, Math.sqrt(variance / n)) };
}

function recommend(counts: readonly number[]): Cell<Distribution> {
  const { n, mean, variance } = momentsOfCounts(
    counts,
    counts.map((_, value) => value),
  );
  const promoters = counts.slice(9).reduce((sum, count) => sum + count, 0) / n;
  const detractors = counts.slice(0, 7).reduce((sum, count) => sum + count, 0) / n;
  const spread = promoters + detractors - (promoters - detractors) ** 2;
  return {
    released: true,
    n,
    dontKnow: 0,
    counts,
    mean: estimate(mean, Math.sqrt(variance / n)),
    netPromoter: estimate(100 * (promoters - detractors), 100 * Math.sqrt(spread / n)),
  };
}

function estimate(value: number, standardError: number): Estimate {
  const degreesOfFreedom = 800;
  return { value, standardError, degreesOfFreedom, interval: tInterval({ value, standardError, degreesOfFreedom }) };
}
