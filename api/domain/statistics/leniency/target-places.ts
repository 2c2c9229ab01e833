import { fail, ok, type Result } from '#domain/result';
import { competitionRanks } from '../ranking/competition-ranks';
import type { LeniencyGap } from './leniency-gap';
import type { TargetEffect } from './target-effects';

/** The official standing of the targets. */
export interface OfficialStanding {
  /** Official value of each target; null for one that has none. */
  readonly values: readonly (number | null)[];
  /** Category of each target, inside which it is ranked; without it all targets are of one category. */
  readonly categories?: Int32Array;
}

/**
 * Where a target would stand. Both ranks are among the targets it can be compared with: of its category and component,
 * with an official value and an effect.
 */
export interface TargetPlace extends TargetEffect {
  readonly rank: number;
  /** Another target has the same rank. */
  readonly tied: boolean;
  readonly officialRank: number;
  /** officialRank − rank: above 0 if the target would stand higher. */
  readonly placesUp: number;
  /** How many targets are compared. */
  readonly among: number;
}

interface Ranked extends TargetEffect {
  readonly target: number;
  readonly official: number;
}

/**
 * Ranks of effects beside official ones, 1 for the highest, by the rule of competition-ranks. A target without an effect
 * fails as its effect does, and one without an official value with 'nothing-answered'.
 *
 * Throws RangeError unless there is one official value, and one category, for each target.
 */
export function targetPlaces(
  effects: readonly Result<TargetEffect, LeniencyGap>[],
  official: OfficialStanding,
): readonly Result<TargetPlace, LeniencyGap>[] {
  const { values, categories = new Int32Array(effects.length) } = official;
  if (values.length !== effects.length || categories.length !== effects.length) {
    throw new RangeError(
      `${values.length} official values in ${categories.length} categories for ${effects.length} targets`,
    );
  }
  const ranked = effects.flatMap((effect, target): readonly Ranked[] => {
    const value = values[target] ?? null;
    return effect.ok && value !== null ? [{ ...effect.value, target, official: value }] : [];
  });
  const places = new Map(comparedTogether(ranked, categories).flatMap(placesAmong));
  return effects.map((effect, target) => {
    if (!effect.ok) return effect;
    const place = places.get(target);
    return place === undefined ? fail({ reason: 'nothing-answered' }) : ok(place);
  });
}

/** Of one category and one component. */
function comparedTogether(ranked: readonly Ranked[], categories: Int32Array): readonly (readonly Ranked[])[] {
  const together = new Map<string, Ranked[]>();
  for (const target of ranked) {
    const key = `${categories[target.target]} ${target.component}`;
    const others = together.get(key);
    if (others) others.push(target);
    else together.set(key, [target]);
  }
  return [...together.values()];
}

function placesAmong(targets: readonly Ranked[]): readonly (readonly [target: number, TargetPlace])[] {
  const ranks = competitionRanks(targets.map(({ effect }) => effect));
  const officialRanks = competitionRanks(targets.map(({ official }) => official));
  return targets.map(({ target, effect, component }, position) => {
    const { rank = 0, tied = false } = ranks[position] ?? {};
    const officialRank = officialRanks[position]?.rank ?? 0;
    return [
      target,
      { effect, component, rank, tied, officialRank, placesUp: officialRank - rank, among: targets.length },
    ];
  });
}
