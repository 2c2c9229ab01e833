import type { Unit, UnitCategory } from '#domain/units/unit';

/** Units of one category in the order of a tree: each below its parent where both are in the category. */
export interface UnitSection {
  /** Absent for the units without a category. */
  readonly category?: UnitCategory;
  readonly rows: readonly UnitRow[];
}

export interface UnitRow {
  readonly unit: Unit;
  /** 0 at the top of its section. */
  readonly depth: number;
}

interface UnitLists {
  readonly units: readonly Unit[];
  readonly categories: readonly UnitCategory[];
}

export function sectionsOf({ units, categories }: UnitLists): readonly UnitSection[] {
  const rowsIn = (id: string | undefined) => treeRows(units.filter((unit) => unit.categoryId === id));
  const known = categories.map((category) => ({ category, rows: rowsIn(category.id) }));
  return [...known, { rows: rowsIn(undefined) }].filter((section) => section.rows.length > 0);
}

function treeRows(units: readonly Unit[]): readonly UnitRow[] {
  const codes = new Set(units.map((unit) => unit.code));
  const ordered = units.toSorted((one, other) => one.position - other.position);
  const below = (parent: string | undefined, depth: number): readonly UnitRow[] =>
    ordered
      .filter((unit) => parentAmong(unit, codes) === parent)
      .flatMap((unit) => [{ unit, depth }, ...below(unit.code, depth + 1)]);
  return below(undefined, 0);
}

function parentAmong(unit: Unit, codes: ReadonlySet<string>): string | undefined {
  return unit.parentCode !== undefined && codes.has(unit.parentCode) ? unit.parentCode : undefined;
}

/** By code, name or short name in either language. */
export function unitMatches({ code, name, shortName }: Unit, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  const texts = [code, name.zh, name.en, shortName?.zh, shortName?.en];
  return texts.some((text) => text?.toLowerCase().includes(wanted));
}

/** Units that may become the parent of this one: not itself, and none below it. */
export function possibleParents(unit: Unit | undefined, units: readonly Unit[]): readonly Unit[] {
  if (!unit) return units;
  const parents = new Map(units.map(({ code, parentCode }) => [code, parentCode]));
  return units.filter((candidate) => !leadsTo(candidate.code, { target: unit.code, parents }));
}

interface Ancestry {
  readonly target: string;
  readonly parents: ReadonlyMap<string, string | undefined>;
}

function leadsTo(code: string | undefined, ancestry: Ancestry): boolean {
  if (code === undefined) return false;
  return code === ancestry.target || leadsTo(ancestry.parents.get(code), ancestry);
}
