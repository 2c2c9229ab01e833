import type { Questionnaire } from '#domain/questionnaire/model';
import { questionsOf } from '#domain/questionnaire/model';
import { checkScheme, type SchemeProblem } from '#domain/scoring/check-scheme';
import { takesLinks } from './collection';
import { LOWEST_MINIMUM_GROUP_SIZE, type Wave } from './model';

export type ReadinessProblem =
  | { readonly code: 'wave.no-groups' }
  | { readonly code: 'wave.weights-not-100'; readonly sum: number }
  | { readonly code: 'wave.no-closing-date' }
  | { readonly code: 'wave.closing-date-passed' }
  | { readonly code: 'wave.closes-before-opening' }
  | { readonly code: 'wave.minimum-group-size-too-low'; readonly lowest: number }
  | { readonly code: 'wave.no-targets' }
  | { readonly code: 'wave.scheme-has-errors'; readonly problems: readonly SchemeProblem[] };

export interface ReadinessInput {
  readonly wave: Pick<Wave, 'groups' | 'settings' | 'opensAt' | 'closesAt'>;
  /** With its targets resolved. */
  readonly questionnaire: Questionnaire;
  readonly now: number;
}

/** What has to be settled before a wave may open; the questionnaire has a check of its own. */
export function checkReadiness({ wave, questionnaire, now }: ReadinessInput): readonly ReadinessProblem[] {
  return [
    ...groupProblems(wave),
    ...dateProblems(wave, now),
    ...targetProblems(questionnaire),
    ...schemeProblems(wave, questionnaire),
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
  if (closesAt === undefined) return takesLinks(wave) ? [{ code: 'wave.no-closing-date' }] : [];
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

function schemeProblems(
  { settings }: ReadinessInput['wave'],
  questionnaire: Questionnaire,
): readonly ReadinessProblem[] {
  const problems = checkScheme(settings, questionnaire).filter(({ severity }) => severity === 'error');
  return problems.length > 0 ? [{ code: 'wave.scheme-has-errors', problems }] : [];
}
