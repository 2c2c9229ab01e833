import type { MappedUnit } from './mapped-units';
import { plainName } from './plain-name';
import type { UnitLinks } from './unit-links';

/** A unit of a wave as far as it matters whose it is. */
export interface OwnedUnit extends Pick<MappedUnit, 'id' | 'name' | 'shown'> {
  /** By which accounts name it; undefined where the register does not know it. */
  readonly code: string | undefined;
}

export interface OwnedSides {
  readonly earlier: readonly OwnedUnit[];
  readonly later: readonly OwnedUnit[];
  /** Of the waves after the later one, the next one first. */
  readonly after: readonly (readonly OwnedUnit[])[];
}

/**
 * Codes of the earlier wave that belong to a reader of these codes of the later one: what became his own and nobody
 * else's. A unit of which no link says anything keeps its code, see `keepsCode`; where nobody said anything, all but those
 * that were given again do.
 */
export function earlierCodes(codes: readonly string[], links: UnitLinks | null, sides: OwnedSides): readonly string[] {
  if (links === null) return codes.filter((code) => !isGivenAgain(code, sides));
  const linked = new Set(links.flatMap(({ from }) => from));
  const kept = codes.filter((code) => !linked.has(code) && keepsCode(code, links, sides));
  return [...new Set([...pastOf(codes, links), ...kept])];
}

/**
 * Likewise classes of a table.
 *
 * @param later his classes of the later wave
 * @param named classes of the earlier wave that are called like his units
 */
export function earlierClasses(
  { later, named }: { readonly later: ReadonlySet<string>; readonly named: ReadonlySet<string> },
  links: UnitLinks,
  sides: OwnedSides,
): ReadonlySet<string> {
  const linked = new Set(links.flatMap(({ from }) => from));
  const kept = sides.earlier.filter(
    ({ id, code }) => named.has(id) && !linked.has(id) && code !== undefined && keepsCode(code, links, sides),
  );
  return new Set([...pastOf([...later], links), ...kept.map(({ id }) => id)]);
}

function pastOf(own: readonly string[], links: UnitLinks): readonly string[] {
  const seen = new Set(own);
  return links.filter(({ to }) => to.every((id) => seen.has(id))).flatMap(({ from }) => from);
}

/**
 * Whether an earlier unit that is in no link belongs to whoever has its code: nobody else has it now, it has the same
 * name too and is merely not compared, or it could not be mapped because one of the waves shows nothing of it. Else it
 * has ended, and its code was given to another.
 */
function keepsCode(code: string, links: UnitLinks, sides: OwnedSides): boolean {
  const now = unitOf(sides.later, code);
  if (now === undefined) return !isGivenAgain(code, sides);
  const before = unitOf(sides.earlier, code);
  const isMapped = links.some(({ to }) => to.includes(now.id));
  if (isMapped || before === undefined) return false;
  return !before.shown || !now.shown || plainName(before) === plainName(now);
}

/** Whether it had ended in the later wave, and in one after it stands again for a unit that is called otherwise. */
function isGivenAgain(code: string, { earlier, later, after }: OwnedSides): boolean {
  const before = unitOf(earlier, code);
  if (before === undefined || unitOf(later, code) !== undefined) return false;
  const [again] = after.flatMap((units) => unitOf(units, code) ?? []);
  return again !== undefined && plainName(again) !== plainName(before);
}

function unitOf(units: readonly OwnedUnit[], code: string): OwnedUnit | undefined {
  return units.find((unit) => unit.code === code);
}
