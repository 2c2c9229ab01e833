import type { TargetsQuestion } from '#domain/questionnaire/model';
import type { RaterGroup, WaveSettings } from '#domain/survey/model';
import { createTabulation, type CountedBallot } from '#domain/tabulation/tabulate';
import { seededRandom, type SeededRandom } from '../support/seeded-random';

const BALLOTS = 10_000;
const TARGETS = 122;
const CRITERIA = 5;

const GROUPS: readonly RaterGroup[] = [10, 20, 30, 40].map((weight, index) => ({
  id: `group-${index}`,
  name: { zh: `第 ${index + 1} 组` },
  weight,
}));

const SETTINGS: WaveSettings = { minimumGroupSize: 10, fullPoints: 10, purpose: { zh: '基准' } };

/** The count of one large review where every ballot rates every target: the dearest case. */
export function run(): void {
  for (const categories of [8, 1]) measureReview(categories);
}

function measureReview(categories: number): void {
  const question = reviewQuestion(categories);
  const ballots = simulateBallots(seededRandom(2026), question);
  const scan = measure(() => plainScan(ballots));
  const tabulation = measure(() => tabulateAll(question, ballots));
  console.log(`${BALLOTS} ballots × ${TARGETS} targets × ${CRITERIA} criteria, ${categories} categories`);
  console.log(`  tabulated       ${tabulation.seconds.toFixed(3)} s CPU`);
  console.log(`  plain scan      ${scan.seconds.toFixed(3)} s CPU`);
  console.log(`  ratio           ${(tabulation.seconds / scan.seconds).toFixed(1)}`);
  console.log(`  peak of process ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB, ballots included`);
}

function reviewQuestion(categories: number): TargetsQuestion {
  return {
    id: 'review',
    kind: 'targets',
    title: { zh: '评议' },
    required: true,
    picking: 'all',
    selection: { kind: 'all' },
    scale: { options: [0, 30, 60, 80, 100].map((score) => ({ id: `${score}`, label: { zh: `${score}` }, score })) },
    criteria: [20, 20, 25, 20, 15].map((weight, index) => ({ id: `c${index}`, title: { zh: `${index}` }, weight })),
    categories: Array.from({ length: categories }, (_, index) => ({ id: `k${index}`, title: { zh: `${index}` } })),
    targets: Array.from({ length: TARGETS }, (_, index) => ({
      id: `u${index}`,
      name: { zh: `${index}` },
      category: `k${index % categories}`,
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
  if (random.uniform() < 0.05) return '-'.repeat(CRITERIA);
  const own = level + 0.6 * random.normal();
  return Array.from({ length: CRITERIA }, () => positionOf(own + 0.7 * random.normal())).join('');
}

function positionOf(opinion: number): number {
  return [-2.2, -1.5, -0.6, 0.4].filter((threshold) => opinion > threshold).length;
}

/** The least that any count must do: look at every character of every ballot once. */
function plainScan(ballots: readonly CountedBallot[]): number {
  const counts = new Uint32Array(128);
  for (const { vector } of ballots) {
    const cell = vector[0];
    if (typeof cell !== 'string') continue;
    for (let position = 0; position < cell.length; position++) {
      const code = cell.charCodeAt(position);
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return counts.reduce((sum, count) => sum + count, 0);
}

function tabulateAll(question: TargetsQuestion, ballots: readonly CountedBallot[]): number {
  const running = createTabulation({
    questionnaire: {
      title: { zh: '' },
      introduction: { zh: '' },
      pages: [{ id: 'p', title: { zh: '' }, questions: [question] }],
    },
    groups: GROUPS,
    settings: SETTINGS,
  });
  for (const ballot of ballots) running.add(ballot);
  const released = running.finish({
    received: BALLOTS,
    spoilt: 0,
    spoiltReasons: { 'not-openable': 0, 'wrong-version': 0, 'not-valid': 0 },
    counted: BALLOTS,
    groups: [],
  });
  return released.reviews[0]?.targets.length ?? 0;
}

function measure(work: () => number): { readonly seconds: number } {
  const before = process.cpuUsage();
  if (work() === 0) throw new Error('nothing was counted');
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6 };
}
