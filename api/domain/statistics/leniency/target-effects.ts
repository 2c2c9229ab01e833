import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import type { Connection } from './connection';

/** Where a target stands against the mean of the targets it can be compared with. */
export interface TargetEffect {
  readonly effect: number;
  /** Position among the components; effects of different components must not be compared. */
  readonly component: number;
}

/**
 * One result a target. Fails with 'nothing-answered' for a target without a component and with 'not-connected' for one
 * that is alone in its component.
 */
export function effectsByTarget<Effect extends TargetEffect>(
  { components, componentOfTarget }: Connection,
  effectOf: (target: number, component: number) => Effect,
): readonly Result<Effect, Insufficient>[] {
  return Array.from(componentOfTarget, (component, target): Result<Effect, Insufficient> => {
    const targets = components[component]?.targets ?? 0;
    if (targets === 0) return fail({ reason: 'nothing-answered' });
    return targets === 1 ? fail({ reason: 'not-connected' }) : ok(effectOf(target, component));
  });
}
