/**
 * How many people a cell holds, as far as everybody knows: those who took part, or those of them who were asked. How many of
 * them answered, and how many said "don't know", is an answer like any other and known only of what is shown.
 */
export interface PeopleRange {
  readonly fewest: number;
  readonly most: number;
}

export function exactly(people: number): PeopleRange {
  return { fewest: people, most: people };
}

/** Of cells that have nobody in common. */
export function together(ranges: readonly PeopleRange[]): PeopleRange {
  return {
    fewest: ranges.reduce((sum, { fewest }) => sum + fewest, 0),
    most: ranges.reduce((sum, { most }) => sum + most, 0),
  };
}
