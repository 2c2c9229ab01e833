import type { PeopleRange } from './people-range';
import type { Block } from './primary';
import { fewestAnswering, type Residual } from './residual';
import { mostWithin } from './told-placings';

/** By item, the options on which a cell can be of one mind, as far as the rest that is left of it and others tells. */
export type Minds = readonly (readonly number[])[];

/** That too few answered, as an option of which a cell can be of one mind; and the same once more where it stays open how many. */
const TOO_FEW = -1;
const SOME_NUMBER_OF_FEW = -2;

/** From here on downwards, the parts in which answers are divided otherwise: each overlaps some of the options. */
const OTHERWISE = -3;

/**
 * Of a residual R and a cell c in it, why c can be unfit to be shown: {o : R_o ≥ n − 1}, as all who answered in c but one must
 * have chosen the same, for the fewest n ≥ k who can have answered; and that fewer than k did, where so many of R did not.
 * Everybody can work that out.
 */
export function possibleMinds(residual: Residual, cell: PeopleRange, minimumGroupSize: number): Minds {
  const fewest = fewestAnswering(residual, cell);
  const few = reasonsOfFew(residual, fewest, minimumGroupSize);
  return alikeIn(residual.block, Math.max(minimumGroupSize, fewest)).map((options) => [...options, ...few]);
}

/**
 * None if at least k must have answered; two where numbers half of k apart are possible, or where all who did not answer are so
 * few that their number tells as much.
 */
function reasonsOfFew({ people, block }: Residual, fewest: number, minimumGroupSize: number): readonly number[] {
  if (fewest >= minimumGroupSize) return [];
  const half = Math.ceil(minimumGroupSize / 2);
  const isOpen = minimumGroupSize - fewest >= half || people - block.n < half;
  return isOpen ? [TOO_FEW, SOME_NUMBER_OF_FEW] : [TOO_FEW];
}

/** Likewise of a piece of a cell, which may be of any size. */
export function possibleMindsOfPiece(residual: Residual, piece: PeopleRange): Minds {
  return alikeIn(residual.block, fewestAnswering(residual, piece)).map((options) => [
    ...options,
    TOO_FEW,
    SOME_NUMBER_OF_FEW,
  ]);
}

/**
 * Likewise why a part of R was not fit to be left by itself, where `enough` who answered would have been: options that all of
 * it but one can have chosen, ticked or placed alike; and that too few answered.
 */
export function possibleMindsOfRest(residual: Residual, rest: PeopleRange, enough: number): Minds {
  const { ticks, ranking } = residual.block;
  const fewest = fewestAnswering(residual, rest);
  const few = reasonsOfFew(residual, fewest, enough);
  if (ticks === undefined && ranking === undefined) {
    return alikeIn(residual.block, Math.max(enough, fewest)).map((options) => [...options, ...few]);
  }
  return [[...mostAlike(residual.block).flatMap((most, option) => (most >= fewest - 1 ? [option] : [])), ...few]];
}

/** By option, how many can have ticked it; in a ranking, placed it in the same set of places. */
function mostAlike({ n, histograms, ranking }: Block): readonly number[] {
  if (ranking === undefined) return histograms.map(([own = 0]) => own);
  const [firsts = []] = histograms;
  const { places, points, told } = ranking;
  const within = mostWithin({ n, firsts, points }, { places });
  return within.map((sets, option) =>
    Math.max(firsts[option] ?? 0, ...sets.filter((_, set) => told[option * sets.length + set] !== true)),
  );
}

/** How many can have answered of a cell in which at least k did and all but one alike; 0 if none can be so. */
export function mostOfOneMind({ block }: Residual, minimumGroupSize: number): number {
  if (!canBeUnfit(alikeIn(block, minimumGroupSize))) return 0;
  return Math.min(...block.histograms.map((counts) => Math.max(...counts, ...(block.otherwise ?? [])) + 1));
}

/** By item; nothing in one item where what was answered hides no cell, as of ticks. */
function alikeIn({ histograms, ticks, otherwise = [] }: Block, n: number): Minds {
  if (ticks !== undefined || histograms.length === 0) return [[]];
  const alike = (counts: readonly number[]) => counts.flatMap((count, option) => (count >= n - 1 ? [option] : []));
  return histograms.map((counts) => [...alike(counts), ...alike(otherwise).map((part) => OTHERWISE - part)]);
}

/** Whether a cell can be unfit at all, which takes every item. */
export function canBeUnfit(minds: Minds): boolean {
  return minds.every((options) => options.length > 0);
}

/**
 * Whether those who know the rules and ask why a group of cells is hidden (R. C. Wong et al., Minimality Attack in Privacy
 * Preserving Data Publishing, VLDB 2007) find more than one answer: either two of its cells can be the one that is
 * unfit, or the only one that can could have chosen two options in each item.
 *
 * It depends on what is published alone, so that it was found to be so tells nothing (K. Kenthapadi, N. Mishra, K. Nissim,
 * Simulatable Auditing, PODS 2005).
 */
export function keepsMindsOpen(group: readonly Minds[]): boolean {
  const possible = group.filter(canBeUnfit);
  return possible.length !== 1 || possible.every(leavesTwo);
}

/** Whether a cell can be unfit, and only because nearly all who answered in it agree. */
export function canOnlyAgree(minds: Minds): boolean {
  return canBeUnfit(minds) && minds.every((options) => !options.includes(TOO_FEW));
}

/** Whether a cell that is unfit can have chosen two options in each item; two of one division, as others overlap. */
export function leavesTwo(minds: Minds): boolean {
  return minds.every((options) => {
    const others = options.filter((option) => option > OTHERWISE);
    return others.length > 1 || options.filter((option) => option < 0).length > 1;
  });
}

/** Whether a part of the residual leaves to its piece of the cell whatever the residual leaves to the cell. */
export function keepsAll(own: Minds, left: Minds): boolean {
  return left.every((options, item) => options.every((option) => own[item]?.includes(option) === true));
}
