import type { HidingReason } from './hiding-reason';
import { addHistograms, isHomogeneous, isNearlyUnanimous } from './homogeneous';
import { primarySuppression, type Block } from './primary';

export interface Child {
  readonly id: string;
  /**
   * The same people looked at in every way that is published: those with a substantive answer first, then, where
   * their number is shown too, all who answered. Aligned over the children.
   */
  readonly views: readonly [Block, ...Block[]];
}

export interface TreeClosure {
  /** In the order of the children; null for one that may be shown. */
  readonly children: readonly (HidingReason | null)[];
  /** Why the total may not be shown beside its hidden children; its own primary suppression is not looked at. */
  readonly total: HidingReason | null;
}

interface Verdict {
  readonly child: Child;
  readonly reason: HidingReason | null;
}

/**
 * Decides which children of a published total may be shown, where the total is exactly the sum of its children.
 *
 * Every number that can be derived from a laminar family of published cells is a sum over whole blocks: the
 * published children, and the residual R = total − published children. So R must be fit to be published itself:
 *
 * 1. n(R) ≥ k;
 * 2. R is not homogeneous;
 * 3. for each non-empty child c hidden for its own sake, R holds at least ⌈k/2⌉ others: n(R) − n(c) ≥ ⌈k/2⌉. That
 *    forbids c = R and keeps the bounds on c wide;
 * 4. for each homogeneous child c, R does not tell which option c chose. The others, R − c, are not nearly unanimous;
 *    they alone put at least ⌈k/2⌉ answers on the most frequent option of R; and at least two options hold n(c) − 1
 *    answers or more in R, as the option of c must. With several histograms this is asked of each.
 *
 * Until all hold, the smallest published child is hidden too (ties by id) as `complement`. An R without people says
 * nothing. The rules hold in each view: an R of one substantive answer among twenty "don't know" would be as telling as
 * an R of one. If no child is left to hide and R, now the total itself, still breaks rule 4, the total is hidden.
 *
 * Secondary suppression (A. Hundepool et al., Statistical Disclosure Control, 2012), exact here for the tree has two
 * levels. Rule 4 answers those who know the rules and ask why a cell is hidden (R. C. Wong et al., Minimality Attack in
 * Privacy Preserving Data Publishing, VLDB 2007).
 */
export function closeTwoLevelTree(children: readonly Child[], minimumGroupSize: number): TreeClosure {
  let verdicts: readonly Verdict[] = children.map((child) => ({
    child,
    reason: primarySuppression(child.views[0], minimumGroupSize),
  }));
  while (!isSafeInEveryView(verdicts, (hidden) => isResidualSafe(hidden, minimumGroupSize))) {
    const next = smallestReleased(verdicts);
    if (next === undefined) break;
    verdicts = verdicts.map((verdict) => (verdict === next ? { ...verdict, reason: 'complement' } : verdict));
  }
  const keepsChoices = isSafeInEveryView(verdicts, (hidden) => keepsChoicesOpen(hidden, minimumGroupSize));
  return { children: verdicts.map(({ reason }) => reason), total: keepsChoices ? null : 'complement' };
}

interface HiddenBlock {
  readonly block: Block;
  readonly reason: HidingReason;
}

function isSafeInEveryView(verdicts: readonly Verdict[], isSafe: (hidden: readonly HiddenBlock[]) => boolean): boolean {
  const views = verdicts[0]?.child.views ?? [];
  return views.every((_, view) =>
    isSafe(
      verdicts.flatMap(({ child, reason }) => {
        const block = child.views[view];
        return reason === null || block === undefined || block.n === 0 ? [] : [{ block, reason }];
      }),
    ),
  );
}

function isResidualSafe(hidden: readonly HiddenBlock[], minimumGroupSize: number): boolean {
  if (hidden.length === 0) return true;
  const n = hidden.reduce((sum, { block }) => sum + block.n, 0);
  return (
    n >= minimumGroupSize &&
    !isHomogeneous(addHistograms(hidden.map(({ block }) => block.histograms))) &&
    hidden.every(({ block, reason }) => reason === 'complement' || n - block.n >= Math.ceil(minimumGroupSize / 2)) &&
    keepsChoicesOpen(hidden, minimumGroupSize)
  );
}

/** Rule 4. "Don't know", an option more in the second view, may divide there who is of one mind in the first. */
function keepsChoicesOpen(hidden: readonly HiddenBlock[], minimumGroupSize: number): boolean {
  const residual = addHistograms(hidden.map(({ block }) => block.histograms));
  return hidden
    .filter(({ block, reason }) => reason === 'homogeneous' && isHomogeneous(block.histograms))
    .every(({ block }) =>
      residual.every((counts, item) => isChoiceOpen(counts, block.histograms[item] ?? [], minimumGroupSize)),
    );
}

function isChoiceOpen(residual: readonly number[], own: readonly number[], minimumGroupSize: number): boolean {
  const others = residual.map((count, option) => count - (own[option] ?? 0));
  const most = Math.max(...residual);
  const size = own.reduce((sum, count) => sum + count, 0);
  return (
    !isNearlyUnanimous(others) &&
    residual.every((count, option) => count < most || (others[option] ?? 0) >= Math.ceil(minimumGroupSize / 2)) &&
    residual.filter((count) => count >= size - 1).length >= 2
  );
}

function smallestReleased(verdicts: readonly Verdict[]): Verdict | undefined {
  return verdicts
    .filter(({ reason }) => reason === null)
    .toSorted((a, b) => a.child.views[0].n - b.child.views[0].n || (a.child.id < b.child.id ? -1 : 1))[0];
}
