import { canBeUnfit, keepsMindsOpen, leavesTwo, possibleMinds, possibleMindsOfRest } from './open-minds';
import { exactly, type PeopleRange } from './people-range';
import type { Residual } from './residual';

/** What is hidden in a residual that sizes do not hide, and so makes everybody ask why. */
export interface Doubts {
  /** Cells that were hidden together, as far as they lie in it. */
  readonly groups: readonly (readonly PeopleRange[])[];
  readonly rest: RestBefore;
  readonly minimumGroupSize: number;
}

/** What the residual would be if none of them was hidden. */
export interface RestBefore {
  readonly people: number;
  /** The most people in a cell of it that sizes hide. */
  readonly largest: number;
  /** Whether the one group that is in doubt would have been hidden beside it, had it not been fit by itself. */
  readonly isNext: boolean;
}

/**
 * Whether it stays open why each group is hidden: as one of its cells is of one mind or few answered in it (see
 * open-minds), or beside a rest that was not fit by itself. Where it can only have been the rest, that has to leave two
 * options; where either can have been, neither tells what the other holds.
 */
export function keepsReasonsOpen(residual: Residual, { groups, rest, minimumGroupSize }: Doubts): boolean {
  // Of what has no options nothing is told but that few answered.
  if (residual.block.histograms.length === 0 || groups.length === 0) return true;
  const minds = groups.map((group) => group.map((people) => possibleMinds(residual, people, minimumGroupSize)));
  const ofRest = mindsOfRest(residual, rest, minimumGroupSize);
  if (!minds.flat().some(canBeUnfit)) return leavesTwo(ofRest);
  return minds.every((group) => keepsMindsOpen(group) || (rest.isNext && canBeUnfit(ofRest)));
}

function mindsOfRest(residual: Residual, { people, largest }: RestBefore, minimumGroupSize: number) {
  if (people === 0) return [[]];
  const enough = Math.max(minimumGroupSize, largest + Math.ceil(minimumGroupSize / 2));
  return possibleMindsOfRest(residual, exactly(people), enough);
}
