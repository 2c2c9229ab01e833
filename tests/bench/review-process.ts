import { releaseRulesOf } from '#domain/disclosure/release-rules';
import type { TargetsQuestion } from '#domain/questionnaire/model';
import { USUAL_SCHEME } from '#domain/scoring/scheme';
import type { RaterGroup, WaveSettings } from '#domain/survey/model';
import { createCardBox } from '#domain/tabulation/review/card-box';
import { tabulateReview } from '#domain/tabulation/review/review-table';
import { createTabulation, type CountedBallot } from '#domain/tabulation/tabulate';
import { seededRandom, type SeededRandom } from '../support/seeded-random';
import { cpuOf, peakMegabytes, scanSeconds } from './cpu';
import type { ReviewFigures } from './tabulation';

const BALLOTS = 10_000;
const TARGETS = 122;
const WEIGHTS = [20, 20, 20, 15, 15, 10];
const CATEGORIES = 8;

const GROUPS: readonly RaterGroup[] = [10, 20, 30, 40].map((weight, index) => ({
  id: `group-${index}`,
  name: { zh: `第 ${index + 1} 组` },
  weight,
}));

const SETTINGS: WaveSettings = { minimumGroupSize: 10, fullPoints: 10, purpose: { zh: '基准' } };

/** One large review where every ballot rates every target: the dearest case. */
const question = reviewQuestion();
const ballots = simulateBallots(seededRandom(2026), question);
const scan = scanSeconds([bytesOf(ballots)]);
const figures: ReviewFigures = {
  scoring: { cpuSeconds: cpuOf(() => scoreAll(question, ballots)), scanSeconds: scan },
  analysed: { cpuSeconds: cpuOf(() => countAll(question, ballots)), scanSeconds: scan },
  megabytes: peakMegabytes(),
};
console.log(JSON.stringify(figures));

function reviewQuestion(): TargetsQuestion {
  return {
    id: 'review',
    kind: 'targets',
    title: { zh: '评议' },
    required: true,
    picking: 'all',
    selection: { kind: 'all' },
    scale: { options: [0, 30, 60, 80, 100].map((score) => ({ id: `${score}`, label: { zh: `${score}` }, score })) },
    criteria: WEIGHTS.map((weight, index) => ({ id: `c${index}`, title: { zh: `${index}` }, weight })),
    categories: Array.from({ length: CATEGORIES }, (_, index) => ({ id: `k${index}`, title: { zh: `${index}` } })),
    targets: Array.from({ length: TARGETS }, (_, index) => ({
      id: `u${index}`,
      name: { zh: `${index}` },
      category: `k${index % CATEGORIES}`,
      initials: '',
    })),
  };
}

function simulateBallots(random: SeededRandom, { id, targets }: TargetsQuestion): readonly CountedBallot[] {
  const quality = targets.map(() => 0.6 * random.normal());
  return Array.from({ length: BALLOTS }, (_, index) => {
    const leniency = 0.5 * random.normal();
    const cards = quality.map((level) => simulateCard(random, level + leniency));
    return { groupId: GROUPS[index % GROUPS.length]?.id ?? id, vector: [cards.join('')] };
  });
}

function simulateCard(random: SeededRandom, level: number): string {
  if (random.uniform() < 0.05) return '-'.repeat(WEIGHTS.length);
  const own = level + 0.6 * random.normal();
  return WEIGHTS.map(() => positionOf(own + 0.7 * random.normal())).join('');
}

function positionOf(opinion: number): number {
  return [-2.2, -1.5, -0.6, 0.4].filter((threshold) => opinion > threshold).length;
}

/** Every character as a byte. */
function bytesOf(all: readonly CountedBallot[]): Uint8Array {
  const width = TARGETS * WEIGHTS.length;
  const bytes = new Uint8Array(all.length * width);
  for (const [row, { vector }] of all.entries()) {
    const cell = String(vector[0]);
    for (let place = 0; place < width; place++) bytes[row * width + place] = cell.charCodeAt(place);
  }
  return bytes;
}

/** Scores with their errors, rank intervals and release, and nothing else. */
function scoreAll(review: TargetsQuestion, all: readonly CountedBallot[]): void {
  const cards = createCardBox(review, GROUPS.length);
  const groupIndex = new Map(GROUPS.map(({ id }, index) => [id, index]));
  for (const { groupId, vector } of all) cards.add(groupIndex.get(groupId) ?? 0, vector[0] ?? null);
  const { targets } = tabulateReview({
    question: review,
    groups: GROUPS,
    settings: SETTINGS,
    rules: releaseRulesOf(SETTINGS),
    scheme: USUAL_SCHEME,
    ballots: cards.sorted(),
  });
  if (targets.some(({ status }) => status !== 'ranked')) throw new Error('a target without a score');
}

function countAll(review: TargetsQuestion, all: readonly CountedBallot[]): void {
  const running = createTabulation({
    questionnaire: {
      title: { zh: '' },
      introduction: { zh: '' },
      pages: [{ id: 'p', title: { zh: '' }, questions: [review] }],
    },
    groups: GROUPS,
    settings: SETTINGS,
  });
  for (const ballot of all) running.add(ballot);
  const { analysis } = running.finish({
    received: BALLOTS,
    spoilt: 0,
    spoiltReasons: { 'not-openable': 0, 'wrong-version': 0, 'not-valid': 0 },
    counted: BALLOTS,
    groups: [],
  });
  if (analysis?.reviews[0]?.leniency.released !== true) throw new Error('nothing was analysed');
}
