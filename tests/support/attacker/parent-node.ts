import { addHistograms } from '#domain/disclosure/homogeneous';
import type { TreeNode } from '#domain/disclosure/tree-node';
import { together } from '#domain/disclosure/people-range';
import type { Block } from '#domain/disclosure/primary';

/** Of people who were divided into children without a rest. */
export function parentOf(id: string, children: readonly [TreeNode, ...TreeNode[]]): TreeNode {
  const [first, ...others] = children[0].views.map((_, view) => unionOf(children.map(({ views }) => views[view])));
  if (first === undefined) throw new RangeError('a child without views');
  return { id, people: together(children.map(({ people }) => people)), views: [first, ...others], children };
}

function unionOf(blocks: readonly (Block | undefined)[]): Block {
  const present = blocks.filter((block) => block !== undefined);
  return {
    ...present[0],
    n: present.reduce((sum, { n }) => sum + n, 0),
    histograms: addHistograms(present.map(({ histograms }) => histograms)),
  };
}
