import type { SchemeChanges } from '#domain/figures/what-if/hypothesis';
import type { WhatIfTarget } from '#domain/figures/what-if/what-if';
import type { Questionnaire, TargetsQuestion } from '#domain/questionnaire/model';
import { optionScores } from '#domain/scoring/option-scores';
import type { ScoringScheme } from '#domain/scoring/scheme';
import type { RaterGroup, Wave } from '#domain/survey/model';
import { sumOfWeights } from '../../groups/group-draft';
import { differingSections, scaledQuestions, type SchemeSection } from '../scheme/scheme-draft';

/** The review of an earlier wave on which the scheme is tried. */
export interface EarlierReview {
  readonly wave: Wave;
  /** As it was asked. */
  readonly question: TargetsQuestion;
  /** Behind its results: they may have been computed anew under another one than the wave's. */
  readonly scheme: ScoringScheme;
}

/** The last wave before this one that has results. */
export function earlierWave(waves: readonly Wave[], { number }: Pick<Wave, 'number'>): Wave | undefined {
  return waves
    .filter((wave) => wave.number < number && (wave.state === 'counted' || wave.state === 'published'))
    .toSorted((one, other) => other.number - one.number)[0];
}

export interface TrialInput {
  readonly scheme: ScoringScheme;
  readonly questionnaire: Questionnaire;
  readonly groups: readonly RaterGroup[];
  readonly earlier: EarlierReview;
}

export interface Trial {
  /** What is different from the earlier wave and can be recomputed from its results. */
  readonly changes: SchemeChanges;
  /** What is different and would need single ballots. */
  readonly notAsked: readonly SchemeSection[];
  /** Other people rate, so that the weights cannot be compared. */
  readonly otherGroups: boolean;
}

export function trialOf(input: TrialInput): Trial {
  const { scheme, earlier } = input;
  const differing = differingSections(scheme, earlier.scheme);
  const scores = changedScores(input);
  const weights = changedWeights(input);
  return {
    changes: {
      ...(Object.keys(scores).length > 0 && { optionScores: scores }),
      ...(Object.keys(weights).length > 0 && { groupWeights: weights }),
      ...(differing.includes('trimming') && { trimming: scheme.trimming }),
      ...(differing.includes('statistic') && { statistic: scheme.statistic }),
      ...(differing.includes('missing-group') && { missingGroup: scheme.missingGroup }),
    },
    notAsked: differing.filter((section) => section === 'validity' || section === 'dont-know'),
    otherGroups: !isSameGroups(input),
  };
}

/** Options that were asked then and are worth something else now. */
function changedScores({ scheme, questionnaire, earlier }: TrialInput): Readonly<Record<string, number>> {
  const { question } = earlier;
  const now = scaledQuestions(questionnaire).find(({ id }) => id === question.id);
  if (now === undefined) return {};
  const before = optionScores(question, earlier.scheme);
  const after = optionScores(now, scheme);
  return Object.fromEntries(
    question.scale.options.flatMap(({ id }, index) => {
      const score = after[now.scale.options.findIndex((option) => option.id === id)];
      return score === undefined || score === before[index] ? [] : [[id, score]];
    }),
  );
}

/** All of them if one is different, as they have to sum to 100. */
function changedWeights(input: TrialInput): Readonly<Record<string, number>> {
  const { groups, earlier } = input;
  const before = new Map(earlier.wave.groups.map(({ id, weight }) => [id, weight]));
  const isSame = groups.every(({ id, weight }) => before.get(id) === weight);
  if (isSame || !isSameGroups(input) || sumOfWeights(groups) !== 100) return {};
  return Object.fromEntries(groups.map(({ id, weight }) => [id, weight]));
}

function isSameGroups({ groups, earlier }: TrialInput): boolean {
  const ids = new Set(earlier.wave.groups.map(({ id }) => id));
  return groups.length === ids.size && groups.every(({ id }) => ids.has(id));
}

/** Targets whose place is another one, the farthest first, and behind them those that would have no score. */
export function moversAmong(targets: readonly WhatIfTarget[]): readonly WhatIfTarget[] {
  const moved = targets.filter(({ gained }) => gained !== null && gained !== 0);
  return [...moved.toSorted((one, other) => distanceOf(other) - distanceOf(one)), ...lostAmong(targets)];
}

export function lostAmong(targets: readonly WhatIfTarget[]): readonly WhatIfTarget[] {
  return targets.filter(({ before, after }) => before !== null && after === null);
}

function distanceOf({ gained }: WhatIfTarget): number {
  return Math.abs(gained ?? 0);
}
