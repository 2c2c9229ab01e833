import type { ClassMapping } from '#domain/disclosure/unit-mapping';
import type { MappedSide, MappedUnit } from './mapped-units';
import { plainName } from './plain-name';
import type { UnitLinks } from './unit-links';

/**
 * The same code is the same unit; of what is left, the same name under another code is one that got a new code. Merged
 * and split units cannot be guessed and stay open. So do those of which one wave shows nothing: there is nothing to compare.
 */
export function proposeLinks({
  earlier,
  later,
}: {
  readonly earlier: MappedSide;
  readonly later: MappedSide;
}): UnitLinks {
  const before = new Map(earlier.units.map((unit) => [unit.id, unit]));
  const codes = new Set(later.units.map(({ id }) => id));
  const gone = uniqueNames(earlier.units.filter(({ id }) => !codes.has(id)));
  const added = uniqueNames(later.units.filter(({ id }) => !before.has(id)));
  return later.units.flatMap((unit) => {
    const name = plainName(unit);
    const origin = before.get(unit.id) ?? (added.get(name) === unit ? gone.get(name) : undefined);
    return origin === undefined ? [] : linkOf(origin, unit);
  });
}

function linkOf(origin: MappedUnit, unit: MappedUnit): readonly ClassMapping[] {
  return origin.shown && unit.shown ? [{ from: [origin.id], to: [unit.id] }] : [];
}

/** A name that two units have says nothing about either. */
function uniqueNames(units: readonly MappedUnit[]): ReadonlyMap<string, MappedUnit> {
  const byName = new Map<string, MappedUnit>();
  const twice = new Set<string>();
  for (const unit of units) {
    const name = plainName(unit);
    if (byName.has(name)) twice.add(name);
    byName.set(name, unit);
  }
  for (const name of twice) byName.delete(name);
  return byName;
}
