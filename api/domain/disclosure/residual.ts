import type { HidingReason } from './hiding-reason';
import { addHistograms, isHomogeneous, isNearlyUnanimous, MINIMUM_DISSENT, subtractHistograms } from './homogeneous';
import { type Block, isOfOneMind, type RankedBlock } from './primary';
import { mostElsewhere } from './told-placings';

/** A cell that is hidden, as it lies in a residual. */
export interface HiddenBlock {
  readonly block: Block;
  readonly reason: HidingReason;
}

/** What is left of a published block when the published blocks within it are taken off. */
export function residualOf(whole: Block, parts: readonly Block[]): Block {
  if (parts.length === 0) return whole;
  const { ranking } = whole;
  return {
    ...whole,
    n: parts.reduce((left, { n }) => left - n, whole.n),
    histograms: subtractHistograms(whole.histograms, addHistograms(parts.map(({ histograms }) => histograms))),
    ...(ranking !== undefined && {
      ranking: parts.reduce((left, part) => (part.ranking === undefined ? left : without(left, part.ranking)), ranking),
    }),
  };
}

function without(whole: RankedBlock, { placed, points }: RankedBlock): RankedBlock {
  return {
    ...whole,
    placed: subtractHistograms(whole.placed, placed),
    points: whole.points.map((own, option) => own - (points[option] ?? 0)),
  };
}

/**
 * Whether a residual R may be derived by everybody:
 *
 * 1. n(R) ≥ k;
 * 2. R is not homogeneous;
 * 3. for each cell c in it that is hidden for its own sake, R holds at least ⌈k/2⌉ others: n(R) − n(c) ≥ ⌈k/2⌉. That
 *    forbids c = R and keeps the bounds on c wide;
 * 4. for each homogeneous cell c in it, R does not tell which option c chose. The others, R − c, are not nearly
 *    unanimous; they alone put at least ⌈k/2⌉ answers on the most frequent option of R; and at least two options hold
 *    n(c) − 1 answers or more in R, as the option of c must. With several histograms this is asked of each;
 * 5. of ticks, if a cell in it is hidden for its own sake, R is not of one mind in all options, and at least two people did
 *    not tick the most frequent one: else everybody would know what those in the cell ticked;
 * 6. of rankings, if a cell in it is hidden for its own sake, at least two people did not place each option, and as far as
 *    points tell, at least two can have placed it elsewhere than among the first or the last so many.
 *
 * An R without people says nothing. Rules 1 to 3 are those of secondary suppression (A. Hundepool et al., Statistical
 * Disclosure Control, 2012); rule 4 answers those who know the rules and ask why a cell is hidden (R. C. Wong et al.,
 * Minimality Attack in Privacy Preserving Data Publishing, VLDB 2007).
 */
export function isResidualSafe(residual: Block, hidden: readonly HiddenBlock[], minimumGroupSize: number): boolean {
  const { n } = residual;
  if (n === 0) return true;
  return (
    n >= minimumGroupSize &&
    !isOfOneMind(residual) &&
    hidden.every(
      ({ block, reason }) => block.n === 0 || reason === 'complement' || n - block.n >= Math.ceil(minimumGroupSize / 2),
    ) &&
    keepsChoicesOpen(residual, hidden, minimumGroupSize) &&
    keepsTicksOpen(residual, hidden) &&
    keepsOrderOpen(residual, hidden)
  );
}

/** Rule 4. "Don't know", an option more in the second view, may divide there who is of one mind in the first. */
function keepsChoicesOpen(residual: Block, hidden: readonly HiddenBlock[], minimumGroupSize: number): boolean {
  return hidden
    .filter(({ block, reason }) => block.n > 0 && reason === 'homogeneous' && isHomogeneous(block.histograms))
    .every(({ block }) =>
      residual.histograms.every((counts, item) => isChoiceOpen(counts, block.histograms[item] ?? [], minimumGroupSize)),
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

/** Rule 5. */
function keepsTicksOpen({ n, histograms, ticks }: Block, hidden: readonly HiddenBlock[]): boolean {
  if (ticks === undefined || !isConcealing(hidden)) return true;
  return !isHomogeneous(histograms) && histograms.every((own) => hasDissent(n, own));
}

/** Rule 6. */
function keepsOrderOpen({ n, histograms: [firsts = []], ranking }: Block, hidden: readonly HiddenBlock[]): boolean {
  if (ranking === undefined || !isConcealing(hidden)) return true;
  const { places, placed, points, told } = ranking;
  const elsewhere = mostElsewhere({ n, firsts, points }, { places });
  return (
    placed.every((own) => hasDissent(n, own)) &&
    elsewhere.every((most, place) => told[place] === true || most >= MINIMUM_DISSENT)
  );
}

function isConcealing(hidden: readonly HiddenBlock[]): boolean {
  return hidden.some(({ block, reason }) => block.n > 0 && reason !== 'complement');
}

function hasDissent(n: number, [own = 0]: readonly number[]): boolean {
  return n - own >= MINIMUM_DISSENT;
}
