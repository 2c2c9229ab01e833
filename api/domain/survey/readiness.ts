import { checkPublication, type PublicationProblem } from '#domain/disclosure/check-publication';
import { releaseRulesOf } from '#domain/disclosure/release-rules';
import { askingConditions } from '#domain/logic/asking-conditions';
import type { QuestionId, Questionnaire } from '#domain/questionnaire/model';
import { questionsOf } from '#domain/questionnaire/model';
import { SMALLEST_STRATUM } from '#domain/roll/model';
import { checkScheme, type SchemeProblem } from '#domain/scoring/check-scheme';
import { hasBox } from './collection';
import { LOWEST_MINIMUM_GROUP_SIZE, type RaterGroup, type Wave } from './model';

export type ReadinessProblem =
  | { readonly code: 'wave.no-groups' }
  | { readonly code: 'wave.weights-not-100'; readonly sum: number }
  | { readonly code: 'wave.no-closing-date' }
  | { readonly code: 'wave.closing-date-passed' }
  | { readonly code: 'wave.closes-before-opening' }
  | { readonly code: 'wave.minimum-group-size-too-low'; readonly lowest: number }
  | { readonly code: 'wave.no-targets' }
  /** A rating that only some are asked, by a condition of its own or of its page. */
  | { readonly code: 'wave.rating-of-some'; readonly question: QuestionId }
  | { readonly code: 'wave.roll-empty' }
  /** Ballots of so few people would not be anonymous; merged into the group named, they are. */
  | {
      readonly code: 'wave.group-too-small';
      readonly groupId: string;
      readonly size: number;
      readonly smallest: number;
      readonly into?: string;
    }
  /** People on the roll belong to a rater group that was removed. */
  | { readonly code: 'wave.roll-group-unknown'; readonly people: number }
  | { readonly code: 'wave.scheme-has-errors'; readonly problems: readonly SchemeProblem[] }
  | { readonly code: 'wave.publication-has-errors'; readonly problems: readonly PublicationProblem[] };

export interface ReadinessInput {
  readonly wave: Pick<Wave, 'groups' | 'settings' | 'opensAt' | 'closesAt'>;
  /** With its targets resolved. */
  readonly questionnaire: Questionnaire;
  readonly now: number;
  /** Of a wave with a roll. */
  readonly roll?: readonly RollGroup[];
}

export interface RollGroup {
  readonly groupId: string;
  readonly size: number;
}

/** What has to be settled before a wave may open; the questionnaire has a check of its own. */
export function checkReadiness({ wave, questionnaire, now, roll }: ReadinessInput): readonly ReadinessProblem[] {
  return [
    ...groupProblems(wave),
    ...dateProblems(wave, now),
    ...targetProblems(questionnaire),
    ...ratingProblems(wave, questionnaire),
    ...(roll === undefined ? [] : rollProblems(wave.groups, roll)),
    ...schemeProblems(wave, questionnaire),
    ...publicationProblems(wave, questionnaire),
  ];
}

/** Weights are percentages that people type: 33.3 + 33.3 + 33.4 is 100. */
const WEIGHT_TOLERANCE = 1e-6;

function groupProblems({ groups, settings }: ReadinessInput['wave']): readonly ReadinessProblem[] {
  if (groups.length === 0) return [{ code: 'wave.no-groups' }];
  const problems: ReadinessProblem[] = [];
  const sum = groups.reduce((total, group) => total + group.weight, 0);
  if (Math.abs(sum - 100) > WEIGHT_TOLERANCE) problems.push({ code: 'wave.weights-not-100', sum });
  if (settings.minimumGroupSize < LOWEST_MINIMUM_GROUP_SIZE) {
    problems.push({ code: 'wave.minimum-group-size-too-low', lowest: LOWEST_MINIMUM_GROUP_SIZE });
  }
  return problems;
}

/** Members have to be told until when they can answer; whoever imports closes by hand. */
function dateProblems(wave: ReadinessInput['wave'], now: number): readonly ReadinessProblem[] {
  const { opensAt, closesAt } = wave;
  if (closesAt === undefined) return hasBox(wave) ? [{ code: 'wave.no-closing-date' }] : [];
  if (closesAt <= now) return [{ code: 'wave.closing-date-passed' }];
  if (opensAt !== undefined && closesAt <= opensAt) return [{ code: 'wave.closes-before-opening' }];
  return [];
}

function targetProblems(questionnaire: Questionnaire): readonly ReadinessProblem[] {
  const hasEmpty = questionsOf(questionnaire).some(
    (question) => question.kind === 'targets' && question.targets.length === 0,
  );
  return hasEmpty ? [{ code: 'wave.no-targets' }] : [];
}

/**
 * How many of a rater group rated a unit stands beside its score, and would tell what those answered before who were asked.
 * To close the group instead, where the question that decides is closed, would take its weight out of every score.
 */
function ratingProblems(
  { settings }: ReadinessInput['wave'],
  questionnaire: Questionnaire,
): readonly ReadinessProblem[] {
  if (!releaseRulesOf(settings).suppression) return [];
  const conditions = askingConditions(questionnaire);
  return questionsOf(questionnaire)
    .filter(({ id, kind }) => kind === 'targets' && conditions.has(id))
    .map(({ id }) => ({ code: 'wave.rating-of-some', question: id }));
}

function rollProblems(groups: readonly RaterGroup[], roll: readonly RollGroup[]): readonly ReadinessProblem[] {
  if (roll.length === 0) return [{ code: 'wave.roll-empty' }];
  const sizes = groups.map(({ id }) => ({ groupId: id, size: roll.find((one) => one.groupId === id)?.size ?? 0 }));
  const strangers = roll.filter(({ groupId }) => !groups.some(({ id }) => id === groupId));
  const people = strangers.reduce((sum, { size }) => sum + size, 0);
  return [
    ...sizes.filter(({ size }) => size < SMALLEST_STRATUM).map((small) => smallGroupProblem(small, sizes)),
    ...(people > 0 ? [{ code: 'wave.roll-group-unknown', people } as const] : []),
  ];
}

/** The smallest of the other groups with which it is large enough, so that the merger changes as little as can be. */
function smallGroupProblem({ groupId, size }: RollGroup, sizes: readonly RollGroup[]): ReadinessProblem {
  const [best] = sizes
    .filter((other) => other.groupId !== groupId && other.size + size >= SMALLEST_STRATUM)
    .toSorted((one, other) => one.size - other.size);
  const problem = { code: 'wave.group-too-small', groupId, size, smallest: SMALLEST_STRATUM } as const;
  return best === undefined ? problem : { ...problem, into: best.groupId };
}

function schemeProblems(
  { settings }: ReadinessInput['wave'],
  questionnaire: Questionnaire,
): readonly ReadinessProblem[] {
  const problems = checkScheme(settings, questionnaire).filter(({ severity }) => severity === 'error');
  return problems.length > 0 ? [{ code: 'wave.scheme-has-errors', problems }] : [];
}

function publicationProblems(
  { settings, groups }: ReadinessInput['wave'],
  questionnaire: Questionnaire,
): readonly ReadinessProblem[] {
  if (settings.publication === undefined) return [];
  const problems = checkPublication(settings.publication, { questionnaire, groups });
  return problems.length > 0 ? [{ code: 'wave.publication-has-errors', problems }] : [];
}
