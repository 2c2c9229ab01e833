import type { Grading } from '../scheme/model';
import type { SchemeTree } from './scheme-tree';

/** Positions of the nodes whose points break ties, in their order. */
export function tieBreakerNodes({ tie }: Grading, { nodes }: SchemeTree): readonly number[] {
  const order = tie.kind === 'indicators' ? tie.indicators : [];
  return order.map((id) => nodes.findIndex((node) => node.id === id));
}

/** Points of these nodes; 0 where there are none, so that a unit without a figure never wins a tie by it. */
export function tieBreakersOf(breakers: readonly number[], points: ArrayLike<number | null>): readonly number[] {
  return breakers.map((node) => {
    const own = points[node] ?? Number.NaN;
    return Number.isNaN(own) ? 0 : own;
  });
}
