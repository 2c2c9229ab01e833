import type { Block } from './primary';

/** By item, the options on which a cell can be of one mind, as far as the rest that is left of it and others tells. */
export type Minds = readonly (readonly number[])[];

/**
 * Of a residual R and a cell c in it: {o : R_o ≥ n(c) − 1}, as all in c but one must have chosen the same. Everybody can work
 * that out. Empty for ticks, which hide no cell for what was answered in it.
 */
export function possibleMinds({ histograms, ticks }: Block, { n }: Block): Minds {
  if (ticks !== undefined) return [];
  return histograms.map((counts) => counts.flatMap((count, option) => (count >= n - 1 ? [option] : [])));
}

/** Whether a cell can be of one mind at all, which takes every item. */
function canBeOfOneMind(minds: Minds): boolean {
  return minds.length > 0 && minds.every((options) => options.length > 0);
}

/**
 * Whether those who know the rules and ask why a group of cells is hidden (R. C. Wong et al., Minimality Attack in Privacy
 * Preserving Data Publishing, VLDB 2007) find more than one answer: either two of its cells can be the one that is of one
 * mind, or the only one that can could have chosen two options in each item.
 *
 * It depends on what is published alone, so that it was found to be so tells nothing (K. Kenthapadi, N. Mishra, K. Nissim,
 * Simulatable Auditing, PODS 2005).
 */
export function keepsMindsOpen(group: readonly Minds[]): boolean {
  const possible = group.filter(canBeOfOneMind);
  return possible.length !== 1 || possible.every((minds) => minds.every((options) => options.length > 1));
}

/** Whether a part of the residual leaves to its piece of the cell whatever the residual leaves to the cell. */
export function keepsAll(own: Minds, left: Minds): boolean {
  return left.every((options, item) => options.every((option) => own[item]?.includes(option) === true));
}
