import { addHistograms, isHomogeneous, MINIMUM_DISSENT, subtractHistograms } from './homogeneous';
import { type Block, isOfOneMind, type RankedBlock } from './primary';
import type { PeopleRange } from './people-range';
import { mostElsewhere } from './told-placings';

/** What everybody can derive of some people: how they answered, in one view, and how many they are. */
export interface Residual {
  readonly block: Block;
  readonly people: number;
}

/** How many of a cell in it must have answered, however many of the others did. */
export function fewestAnswering({ block, people }: Residual, cell: PeopleRange): number {
  return Math.max(0, cell.fewest - (people - block.n));
}

/** A cell that is hidden, as it lies in a residual. */
export interface HiddenBlock {
  readonly people: PeopleRange;
  /**
   * How many can have answered in it at the most, if it is unfit for its own sake; 0 of one that can only be of one mind, and is
   * hidden beside a small cell whatever was answered in it.
   */
  readonly unfit: number;
}

/** What is left of a published block when the published blocks within it are taken off. */
export function residualOf(whole: Block, parts: readonly Block[]): Block {
  if (parts.length === 0) return whole;
  const { ranking, otherwise } = whole;
  return {
    ...whole,
    n: parts.reduce((left, { n }) => left - n, whole.n),
    histograms: subtractHistograms(whole.histograms, addHistograms(parts.map(({ histograms }) => histograms))),
    ...(otherwise !== undefined && {
      otherwise: parts.reduce(
        (left, part) => left.map((count, place) => count - (part.otherwise?.[place] ?? 0)),
        otherwise,
      ),
    }),
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
 * 2. for each cell c in it that can be unfit, R holds at least ⌈k/2⌉ others, however many of c answered:
 *    n(R) − min(n(R), most of c) ≥ ⌈k/2⌉. That forbids c = R and keeps the bounds on c wide;
 * 3. R is not homogeneous;
 * 4. of ticks, if a cell in it is hidden, R is not of one mind in all options, and at least two people did not tick the most
 *    frequent one: else everybody would know what those in the cell ticked;
 * 5. of rankings, if a cell in it is hidden, at least two people did not place each option, and as far as points tell,
 *    at least two can have placed it elsewhere than among the first or the last so many.
 *
 * An R without people says nothing; one of people of whom nobody answered says that of them all. Rules 1 to 3 are those of
 * secondary suppression (A. Hundepool et al., Statistical Disclosure Control, 2012). All five look at numbers of people and
 * at what R holds together, which everybody knows once R is published, and at no hidden cell by itself: that R is published
 * tells nothing of what lies in it.
 */
export function isResidualSafe(
  { block, people }: Residual,
  hidden: readonly HiddenBlock[],
  minimumGroupSize: number,
): boolean {
  if (people === 0) return true;
  return (
    isResidualLarge(block.n, hidden, minimumGroupSize) &&
    !isOfOneMind(block) &&
    keepsTicksOpen(block, hidden) &&
    keepsOrderOpen(block, hidden)
  );
}

/** Rules 1 and 2, for which a number is enough: of those who answered or, where everybody did, of all. */
export function isResidualLarge(n: number, hidden: readonly HiddenBlock[], minimumGroupSize: number): boolean {
  const others = Math.ceil(minimumGroupSize / 2);
  return n >= minimumGroupSize && hidden.every(({ unfit }) => unfit === 0 || n - Math.min(n, unfit) >= others);
}

/** Rule 4. */
function keepsTicksOpen({ n, histograms, ticks }: Block, hidden: readonly HiddenBlock[]): boolean {
  if (ticks === undefined || !isConcealing(hidden)) return true;
  return !isHomogeneous(histograms) && histograms.every((own) => hasDissent(n, own));
}

/** Rule 5. */
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
  return hidden.some(({ people }) => people.most > 0);
}

function hasDissent(n: number, [own = 0]: readonly number[]): boolean {
  return n - own >= MINIMUM_DISSENT;
}
