/** Classes of an earlier wave and what they are in a later one: renamed (1 → 1), merged (n → 1) or split (1 → n). */
export interface ClassMapping {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** How many people answered in each class, shown or not: sizes are no secret. */
export type ClassSizes = ReadonlyMap<string, number>;

export interface MappingProblem {
  readonly code:
    /** A class that the wave does not have. */
    | 'mapping.class-unknown'
    /** Nothing on one side. */
    | 'mapping.side-empty'
    /** A class in two mapped sets. */
    | 'mapping.class-twice'
    /** What mapped sets have in common, what one has more than another or what is left beside them is too few people. */
    | 'mapping.isolates';
  readonly wave: 'earlier' | 'later';
  readonly classes: readonly string[];
  readonly people?: number;
}

/**
 * Whether tables of one wave may be set beside those of another under a mapping of their classes.
 *
 * On each side the mapped sets are published jointly. Every set of people that can be derived from them and their total is
 * a union of parts of their common refinement, the classes that lie in the same of them; so each part has to hold nobody
 * or at least k people. That a compared set is made of shown cells alone is asked when the cells are there.
 */
export function checkMappings(
  mappings: readonly ClassMapping[],
  waves: { readonly earlier: ClassSizes; readonly later: ClassSizes; readonly minimumGroupSize: number },
): readonly MappingProblem[] {
  const { earlier, later, minimumGroupSize } = waves;
  const sides: readonly MappingSide[] = [
    { wave: 'earlier', sizes: earlier, sets: mappings.map(({ from }) => from), published: [], hasTotal: true },
    { wave: 'later', sizes: later, sets: mappings.map(({ to }) => to), published: [], hasTotal: true },
  ];
  return checkSides(sides, minimumGroupSize);
}

export interface MappingSide {
  readonly wave: MappingProblem['wave'];
  readonly sizes: ClassSizes;
  readonly sets: readonly (readonly string[])[];
  /** Sets that are published anyway. */
  readonly published: readonly (readonly string[])[];
  /** Whether all classes together are published too: then what lies in no set can be derived. */
  readonly hasTotal: boolean;
}

export function checkSides(sides: readonly MappingSide[], minimumGroupSize: number): readonly MappingProblem[] {
  return sides.flatMap((side) => [...ownProblems(side), ...isolated(side, minimumGroupSize)]);
}

function ownProblems({ wave, sizes, sets }: MappingSide): readonly MappingProblem[] {
  const unknown = sets.flat().filter((id) => !sizes.has(id));
  return [
    ...sets
      .filter(({ length }) => length === 0)
      .map((): MappingProblem => ({ code: 'mapping.side-empty', wave, classes: [] })),
    ...(unknown.length > 0 ? [{ code: 'mapping.class-unknown', wave, classes: unknown } as const] : []),
  ];
}

function isolated(side: MappingSide, minimumGroupSize: number): readonly MappingProblem[] {
  const { wave, sizes } = side;
  return partsOf(side).flatMap((classes): readonly MappingProblem[] => {
    const people = classes.reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0);
    return people > 0 && people < minimumGroupSize ? [{ code: 'mapping.isolates', wave, classes, people }] : [];
  });
}

/** The classes that no published set tells apart. */
function partsOf({ sizes, sets, published, hasTotal }: MappingSide): readonly (readonly string[])[] {
  const memberships = new Map<string, number[]>([...sizes.keys()].map((id) => [id, []]));
  for (const [place, set] of [...sets, ...published].entries()) {
    for (const id of new Set(set)) memberships.get(id)?.push(place);
  }
  const parts = new Map<string, string[]>();
  for (const [id, places] of memberships) {
    if (places.length === 0 && !hasTotal) continue;
    const key = places.join(' ');
    parts.set(key, [...(parts.get(key) ?? []), id]);
  }
  return [...parts.values()];
}
