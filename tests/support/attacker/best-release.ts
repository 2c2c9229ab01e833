import { closeTree } from '#domain/disclosure/laminar-tree';
import { nodesOf, type TreeNode } from '#domain/disclosure/tree-node';
import { exactly } from '#domain/disclosure/people-range';
import { isResidualSafe, residualOf } from '#domain/disclosure/residual';
import { primarySuppression, type Block } from '#domain/disclosure/primary';
import type { SeededRandom } from '../seeded-random';
import { parentOf } from './parent-node';

export interface Utility {
  /** Cells that the closure shows. */
  readonly shown: number;
  /** The most that any safe set of shown cells has. */
  readonly best: number;
}

/** How much the closure shows of a tree beside the best of all choices, by trying each; the total comes first if it can. */
export function utilityOf(root: TreeNode, minimumGroupSize: number): Utility {
  const fit = nodesOf(root).filter(({ views }) => primarySuppression(views[0], minimumGroupSize) === null);
  const choices = Array.from({ length: 2 ** fit.length }, (_, bits) =>
    fit.filter((__, place) => (bits >> place) % 2 === 1),
  );
  const safe = choices.filter((shown) => isSafe({ shown: new Set(shown), minimumGroupSize }));
  const withTotal = safe.filter((shown) => shown.includes(root));
  const { hidden } = closeTree({ root, minimumGroupSize });
  return {
    shown: nodesOf(root).filter((node) => !hidden.has(node)).length,
    best: Math.max(0, ...(withTotal.length > 0 ? withTotal : safe).map(({ length }) => length)),
  };
}

/** Divisions of units, or units alone, of which some are small and such a share of one mind. */
export function randomTree(random: SeededRandom, unanimous: number): TreeNode {
  const unit = (id: string): TreeNode => {
    const block = randomBlock(random, unanimous);
    return { id, people: exactly(block.n), views: [block], children: [] };
  };
  const units = (id: string, most: number): readonly [TreeNode, ...TreeNode[]] => [
    unit(`${id}0`),
    ...Array.from({ length: random.wholeBetween(1, most) - 1 }, (_, index) => unit(`${id}${index + 1}`)),
  ];
  if (random.uniform() < 0.4) return parentOf('all', units('u', 6));
  return parentOf('all', [parentOf('a', units('a', 4)), parentOf('b', units('b', 4))]);
}

function randomBlock(random: SeededRandom, unanimous: number): Block {
  const small = random.uniform() < 0.35;
  const counts = Array.from({ length: 3 }, () => random.wholeBetween(0, small ? 3 : 25));
  const ofOneMind =
    random.uniform() < unanimous ? counts.map((count, option) => (option === 0 ? count + 12 : 0)) : counts;
  return { n: ofOneMind.reduce((sum, count) => sum + count, 0), histograms: [ofOneMind] };
}

function isSafe(release: { readonly shown: ReadonlySet<TreeNode>; readonly minimumGroupSize: number }): boolean {
  const { shown, minimumGroupSize } = release;
  return [...shown].every((node) => {
    const topmost = node.children.flatMap((child) => topmostShown(child, shown));
    const unfit = node.children.flatMap((child) => unfitIn(child, release));
    const residual = residualOf(
      node.views[0],
      topmost.map(({ views }) => views[0]),
    );
    return isResidualSafe({ block: residual, people: residual.n }, unfit, minimumGroupSize);
  });
}

function topmostShown(node: TreeNode, shown: ReadonlySet<TreeNode>): readonly TreeNode[] {
  return shown.has(node) ? [node] : node.children.flatMap((child) => topmostShown(child, shown));
}

function unfitIn(
  node: TreeNode,
  release: { readonly shown: ReadonlySet<TreeNode>; readonly minimumGroupSize: number },
): Parameters<typeof isResidualSafe>[1] {
  if (release.shown.has(node)) return [];
  const reason = primarySuppression(node.views[0], release.minimumGroupSize);
  return reason === null
    ? node.children.flatMap((child) => unfitIn(child, release))
    : [{ people: node.people, unfit: reason === 'below-threshold' ? node.people.most : 0 }];
}
