import { checkRatings, type Ratings } from './ratings';

/** Raters and targets that ratings connect, directly or through others. */
export interface Component {
  readonly raters: number;
  readonly targets: number;
}

export interface Connection {
  /** Most targets first. Only inside a component can mild raters be told from good targets. */
  readonly components: readonly Component[];
  /** Position of each target's component; −1 for a target that nobody rated. */
  readonly componentOfTarget: Int32Array;
  /** Position of each rater's component; −1 for a rater who rated nothing. */
  readonly componentOfRater: Int32Array;
}

interface Tally {
  readonly root: number;
  raters: number;
  targets: number;
}

/**
 * Components of the graph whose nodes are raters and targets and whose edges are ratings, by union-find with path
 * halving.
 *
 * Throws RangeError as `checkRatings` does.
 * Source: R. E. Tarjan, J. van Leeuwen, Worst-case analysis of set union algorithms, Journal of the ACM 31 (1984)
 * 245–281; for what follows from it, D. Weeks, D. Williams, A note on the determination of connectedness in an N-way
 * cross classification, Technometrics 6 (1964) 319–324.
 */
export function connectionOf(ratings: Ratings): Connection {
  checkRatings(ratings);
  const { raterCount, targetCount, raters, targets } = ratings;
  const parents = Int32Array.from({ length: raterCount + targetCount }, (_, node) => node);
  raters.forEach((rater, position) => {
    const target = rootOf(parents, raterCount + (targets[position] ?? 0));
    parents[target] = rootOf(parents, rater);
  });
  const tallies = talliesOf(parents, ratings);
  const positions = new Map(tallies.map(({ root }, position) => [root, position]));
  const positionOf = (node: number) => positions.get(rootOf(parents, node)) ?? -1;
  return {
    components: tallies.map((tally) => ({ raters: tally.raters, targets: tally.targets })),
    componentOfTarget: Int32Array.from({ length: targetCount }, (_, target) => positionOf(raterCount + target)),
    componentOfRater: Int32Array.from({ length: raterCount }, (_, rater) => positionOf(rater)),
  };
}

function rootOf(parents: Int32Array, node: number): number {
  let root = node;
  for (let parent = parents[root] ?? root; parent !== root; parent = parents[root] ?? root) {
    parents[root] = parents[parent] ?? parent;
    root = parents[root] ?? root;
  }
  return root;
}

/** What is rated has at least one rater and one target; components of one node are nobody's. */
function talliesOf(parents: Int32Array, { raterCount }: Ratings): readonly Tally[] {
  const tallies = new Map<number, Tally>();
  parents.forEach((_, node) => {
    const root = rootOf(parents, node);
    const tally = tallies.get(root) ?? { root, raters: 0, targets: 0 };
    tallies.set(root, tally);
    if (node < raterCount) tally.raters += 1;
    else tally.targets += 1;
  });
  return [...tallies.values()]
    .filter(({ raters, targets }) => raters > 0 && targets > 0)
    .toSorted((a, b) => b.targets - a.targets || b.raters - a.raters);
}
