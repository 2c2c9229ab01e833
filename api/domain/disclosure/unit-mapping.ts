/** Classes of an earlier wave and what they are in a later one: renamed (1 → 1), merged (n → 1) or split (1 → n). */
export interface ClassMapping {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** How many people answered in each class, shown or not: sizes are no secret. */
export type ClassSizes = Readonly<Record<string, number>>;

export interface MappingProblem {
  readonly code:
    /** A class that the wave does not have. */
    | 'mapping.class-unknown'
    /** Nothing on one side. */
    | 'mapping.side-empty'
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
  const sides: readonly Side[] = [
    { wave: 'earlier', sizes: earlier, sets: mappings.map(({ from }) => from) },
    { wave: 'later', sizes: later, sets: mappings.map(({ to }) => to) },
  ];
  return sides.flatMap((side) => [...ownProblems(side), ...isolated(side, minimumGroupSize)]);
}

interface Side {
  readonly wave: MappingProblem['wave'];
  readonly sizes: ClassSizes;
  readonly sets: readonly (readonly string[])[];
}

function ownProblems({ wave, sizes, sets }: Side): readonly MappingProblem[] {
  const unknown = sets.flat().filter((id) => sizes[id] === undefined);
  return [
    ...sets
      .filter(({ length }) => length === 0)
      .map((): MappingProblem => ({ code: 'mapping.side-empty', wave, classes: [] })),
    ...(unknown.length > 0 ? [{ code: 'mapping.class-unknown', wave, classes: unknown } as const] : []),
  ];
}

function isolated({ wave, sizes, sets }: Side, minimumGroupSize: number): readonly MappingProblem[] {
  const parts = new Map<string, string[]>();
  for (const id of Object.keys(sizes)) {
    const key = sets.map((set) => (set.includes(id) ? '1' : '0')).join('');
    parts.set(key, [...(parts.get(key) ?? []), id]);
  }
  return [...parts.values()].flatMap((classes): readonly MappingProblem[] => {
    const people = classes.reduce((sum, id) => sum + (sizes[id] ?? 0), 0);
    return people > 0 && people < minimumGroupSize ? [{ code: 'mapping.isolates', wave, classes, people }] : [];
  });
}
