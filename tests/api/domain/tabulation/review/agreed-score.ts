import { isNearlyUnanimous } from '#domain/disclosure/homogeneous';
import { USUAL_SCHEME, type MissingGroupPolicy } from '#domain/scoring/scheme';
import type { UnanimousScores } from '#domain/survey/unanimous-scores';
import type { TargetResult } from '#domain/tabulation/model';
import { tabulate } from '#domain/tabulation/tabulate';
import { NO_ACCOUNT, questionnaireOf, reviewOf } from './example-review';

/** One target that some groups rate on one criterion: by group its weight and how often each option was given. */
export interface RatedWorld {
  readonly weights: readonly number[];
  readonly scores: readonly number[];
  readonly minimumGroupSize: number;
  /** The score of "don't know", which then is the last of the counts. */
  readonly dontKnow?: number;
  readonly counts: readonly (readonly number[])[];
}

interface Announced {
  readonly unanimousScores?: UnanimousScores;
  readonly missingGroup?: MissingGroupPolicy;
  /** Others of the same category, by group. */
  readonly others?: readonly (readonly (readonly number[])[])[];
}

/** What is published of the target. */
export function releaseOf(world: RatedWorld, announced?: Announced): TargetResult {
  const [target] = targetsOf(world, announced);
  if (target === undefined) throw new Error('no target');
  return target;
}

/** And of the others, after it. */
export function targetsOf(
  { weights, scores, minimumGroupSize, dontKnow, counts }: RatedWorld,
  { unanimousScores = 'withheld', missingGroup = 'renormalise', others = [] }: Announced = {},
): readonly TargetResult[] {
  const targets = [counts, ...others];
  const question = {
    ...reviewOf(targets.length, 1),
    criteria: [{ id: 'c0', title: { zh: '一项' }, weight: 100 }],
    scale: { options: scores.map((score, option) => ({ id: `s${option}`, label: { zh: `${score}` }, score })) },
  };
  const codeOf = (option: number) => (option === scores.length ? '-' : `${option}`);
  const ballots = targets.flatMap((own, position) =>
    own.flatMap((ofGroup, group) =>
      ofGroup.flatMap((count, option) =>
        Array.from({ length: count }, () => ({
          groupId: `g${group}`,
          vector: [targets.map((_, other) => (other === position ? codeOf(option) : '.')).join('')],
        })),
      ),
    ),
  );
  const { reviews } = tabulate({
    questionnaire: questionnaireOf(question),
    groups: weights.map((weight, group) => ({ id: `g${group}`, name: { zh: `${group}` }, weight })),
    settings: {
      minimumGroupSize,
      unanimousScores,
      fullPoints: 10,
      purpose: { zh: '试算' },
      scheme: {
        ...USUAL_SCHEME,
        missingGroup,
        ...(dontKnow !== undefined && { dontKnow: { kind: 'score', score: dontKnow } }),
      },
    },
    ballots,
    account: NO_ACCOUNT,
  });
  return reviews[0]?.targets ?? [];
}

/** What every answer of a group counts, "don't know" too. */
function worthOf({ scores, dontKnow }: RatedWorld): readonly number[] {
  return dontKnow === undefined ? scores : [...scores, dontKnow];
}

/** The groups in the score that are hidden and of one mind, all of them or all who rated. */
export function agreedGroups({ counts, scores }: RatedWorld, target: TargetResult): readonly number[] {
  return counts.flatMap((own, group) => {
    const isShown = target.status === 'ranked' && target.groups[group]?.cell.released === true;
    const isAgreed = isNearlyUnanimous(own) || isNearlyUnanimous(own.slice(0, scores.length));
    return !isShown && isAgreed ? [group] : [];
  });
}

/**
 * The first world with the same release, errors and all, in which a group agrees on another option: all others that are hidden may have
 * answered anything. Null if the release tells on what the group agrees.
 */
export function otherAgreement(world: RatedWorld, told: TargetResult, group: number): RatedWorld | null {
  const own = world.counts[group] ?? [];
  const size = sizeOf(own);
  const answer = own.indexOf(Math.max(...own));
  const known = JSON.stringify(told);
  for (const [option] of worthOf(world).entries()) {
    if (option === answer) continue;
    const supposed = world.counts.map((counts, place) => {
      if (place === group) return [counts.map((_, position) => (position === option ? size : 0))];
      const isShown = told.status === 'ranked' && told.groups[place]?.cell.released === true;
      return isShown ? [counts] : histograms(sizeOf(counts), counts.length);
    });
    for (const counts of combinations(supposed)) {
      const other = { ...world, counts };
      if (couldBe(other, told) && JSON.stringify(releaseOf(other)) === known) return other;
    }
  }
  return null;
}

/** Whether the score comes near enough for a closer look. */
function couldBe(world: RatedWorld, told: TargetResult): boolean {
  const { weights, counts } = world;
  const scores = worthOf(world);
  if (told.status !== 'ranked') return true;
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const score = counts.reduce((sum, own, group) => {
    const mean = own.reduce((total, count, option) => total + count * (scores[option] ?? 0), 0) / sizeOf(own);
    return sum + ((weights[group] ?? 0) / whole) * mean;
  }, 0);
  return Math.abs(score - told.score.value) < 20;
}

export function sizeOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** All ways in which so many people can choose among options. */
function histograms(n: number, options: number): readonly (readonly number[])[] {
  if (options === 1) return [[n]];
  return Array.from({ length: n + 1 }, (_, first) => first).flatMap((first) =>
    histograms(n - first, options - 1).map((rest) => [first, ...rest]),
  );
}

function* combinations(
  choices: readonly (readonly (readonly number[])[])[],
): Generator<readonly (readonly number[])[]> {
  const [first, ...rest] = choices;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const one of first) for (const others of combinations(rest)) yield [one, ...others];
}
