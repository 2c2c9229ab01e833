import type { Grading } from '../scheme/model';
import type { SchemeTree } from './scheme-tree';

/** Positions of the nodes whose points break ties, in their order. */
export function tieBreakerNodes({ tie }: Grading, { nodes }: SchemeTree): readonly number[] {
  const order = tie.kind === 'indicators' ? tie.indicators : [];
  return order.map((id) => nodes.findIndex((node) => node.id === id));
}
