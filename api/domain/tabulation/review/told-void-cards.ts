import type { ReleaseRules } from '#domain/disclosure/release-rules';
import type { ScoringScheme } from '#domain/scoring/scheme';
import type { TargetGroup, TargetResult } from '../model';
import { hidesSomething } from '../told-rule-counts';

/**
 * Void cards as far as they may be told: not where a rule voids cards and something of the review is hidden. By rater group
 * and unit they would tell how many a rule hit where their sum, the count of the rule, is told coarsely or not at all.
 */
export function tellVoidCards(
  targets: readonly TargetResult[],
  { rules, scheme }: { readonly rules: ReleaseRules; readonly scheme: ScoringScheme },
): readonly TargetResult[] {
  const voids = scheme.validity.some(({ scope, action }) => scope === 'card' && action === 'void');
  if (!rules.suppression || !voids || !hidesSomething(targets)) return targets;
  return targets.map((target) => {
    if (target.status !== 'ranked') return target;
    const { voidCards: _, ...told } = target;
    return { ...told, groups: target.groups.map(withoutVoidCards) };
  });
}

function withoutVoidCards(group: TargetGroup): TargetGroup {
  return group.cell.released ? { ...group, cell: { ...group.cell, voidCards: null } } : group;
}
