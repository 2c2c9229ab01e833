import { checkSides, type ClassSizes, type MappingProblem, type MappingSide } from '#domain/disclosure/unit-mapping';
import type { MappedSide } from './mapped-units';
import type { UnitLinks } from './unit-links';

export interface LinkedWaves {
  readonly earlier: MappedSide;
  readonly later: MappedSide;
  /** The larger one of both; 0 where there are no people to protect. */
  readonly minimumGroupSize: number;
}

/**
 * Whether two releases may be set beside one another so. What is shown of a wave is taken as one publication: the sets of
 * these links, and every unit that is shown by itself. Nothing that can be derived from them may be about fewer people than k.
 *
 * Mappings that were stored before add nothing: a side of a link shows a figure only if all of its units are shown, and then it is
 * made of them, so whoever saw it could subtract no more than what is shown for good. A link with a hidden unit showed none.
 */
export function checkLinks(links: UnitLinks, waves: LinkedWaves): readonly MappingProblem[] {
  const sides = [
    { wave: 'earlier', linked: waves.earlier, sets: links.map(({ from }) => from) },
    { wave: 'later', linked: waves.later, sets: links.map(({ to }) => to) },
  ] as const;
  return [
    ...sides.flatMap(({ wave, sets }) => twice(wave, sets)),
    ...checkSides(
      sides.map(({ wave, linked, sets }) => sideOf(wave, linked, sets)),
      waves.minimumGroupSize,
    ),
  ];
}

/** A unit in two links would be compared twice. */
function twice(wave: MappingProblem['wave'], sets: readonly (readonly string[])[]): readonly MappingProblem[] {
  const named = sets.flat();
  const classes = [...new Set(named.filter((id, place) => named.indexOf(id) !== place))];
  return classes.length === 0 ? [] : [{ code: 'mapping.class-twice', wave, classes }];
}

function sideOf(
  wave: MappingProblem['wave'],
  { units, hasTotal }: MappedSide,
  sets: readonly (readonly string[])[],
): MappingSide {
  const sizes: ClassSizes = new Map(units.map(({ id, people }) => [id, people]));
  const published = units.filter(({ shown }) => shown).map(({ id }) => [id]);
  return { wave, sizes, sets, published, hasTotal };
}
