import type { Questionnaire, TargetsQuestion } from '#domain/questionnaire/model';
import type { RaterGroup, WaveSettings } from '#domain/survey/model';
import type { BallotAccount } from '#domain/tabulation/model';
import type { CountedBallot } from '#domain/tabulation/tabulate';
import { seededRandom, type SeededRandom } from '../../../../support/seeded-random';

export const SCORES = [0, 30, 60, 80, 100];
export const CRITERION_WEIGHTS = [50, 30, 20];

export const GROUPS: readonly RaterGroup[] = [
  { id: 'leaders', name: { zh: '领导' }, weight: 20, expected: 30 },
  { id: 'peers', name: { zh: '互评' }, weight: 30 },
  { id: 'public', name: { zh: '群众' }, weight: 50 },
];

export const SETTINGS: WaveSettings = { minimumGroupSize: 5, fullPoints: 10, purpose: { zh: '试算' } };

/** The account is the count's business and is copied as it is. */
export const NO_ACCOUNT: BallotAccount = {
  received: 0,
  spoilt: 0,
  spoiltReasons: { 'not-openable': 0, 'wrong-version': 0, 'not-valid': 0 },
  counted: 0,
  groups: [],
};

export function reviewOf(targetCount: number, categoryCount = 2): TargetsQuestion {
  return {
    id: 'review',
    kind: 'targets',
    title: { zh: '评议' },
    required: true,
    picking: 'familiar',
    selection: { kind: 'all' },
    scale: { options: SCORES.map((score) => ({ id: `s${score}`, label: { zh: `${score}` }, score })) },
    criteria: CRITERION_WEIGHTS.map((weight, index) => ({ id: `c${index}`, title: { zh: `第 ${index} 项` }, weight })),
    categories: Array.from({ length: categoryCount }, (_, index) => ({ id: `k${index}`, title: { zh: `${index}` } })),
    targets: Array.from({ length: targetCount }, (_, index) => ({
      id: `u${index}`,
      name: { zh: `单位 ${index}` },
      category: `k${index % categoryCount}`,
      initials: '',
    })),
  };
}

export function questionnaireOf(...questions: Questionnaire['pages'][number]['questions']): Questionnaire {
  return { title: { zh: '评议' }, introduction: { zh: '' }, pages: [{ id: 'p', title: { zh: '' }, questions }] };
}

export interface Opinion {
  readonly seed: number;
  readonly ballots: number;
  readonly targets: number;
  /** Standard deviation of the raters' leniency: what ties one rater's cards together. */
  readonly leniency?: number;
  /** How far the targets differ in truth. */
  readonly spread?: number;
  readonly groupOf?: (ballot: number, random: SeededRandom) => string;
}

/** The true order of the targets. */
export function qualityOf(target: number): number {
  return Math.sin(3 * target);
}

/** Ballots as members fill them in: units left out, "don't know", single criteria left open. */
export function simulateBallots(opinion: Opinion): readonly CountedBallot[] {
  const { seed, ballots, targets, leniency = 0.7, spread = 0.4 } = opinion;
  const random = seededRandom(seed);
  const groupOf = opinion.groupOf ?? (() => GROUPS[random.wholeBetween(0, 2)]?.id ?? '');
  const quality = Array.from({ length: targets }, (_, target) => spread * qualityOf(target));
  return Array.from({ length: ballots }, (_, ballot) => {
    const own = leniency * random.normal();
    return {
      groupId: groupOf(ballot, random),
      vector: [quality.map((level) => simulateCard(random, level + own)).join('')],
    };
  });
}

function simulateCard(random: SeededRandom, level: number): string {
  const fate = random.uniform();
  if (fate < 0.15) return '.'.repeat(CRITERION_WEIGHTS.length);
  if (fate < 0.2) return '-'.repeat(CRITERION_WEIGHTS.length);
  return CRITERION_WEIGHTS.map(() => {
    if (random.uniform() < 0.1) return '.';
    const opinion = level + random.normal();
    return `${[-1.5, -0.9, 0, 0.9].filter((threshold) => opinion > threshold).length}`;
  }).join('');
}
